import { z } from 'zod';
import { findIndicatorById } from '#registry';
import { addMappingVersion, mappingVersions, ownIndicators, type MappingVersion } from '#storage';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { tableMapping } from './importing/mapping-fields.ts';

const input = z.object({
  regionId: z.uuid(), mappingId: z.uuid().nullable().default(null).describe('要修改的对应关系；不填为新的'), version: z.int().min(0).default(0).describe('您看到的版本号；新的为 0'), name: words(1, 100).describe('对应关系的名称，如“县域统计平台长表”'),
  mapping: tableMapping.describe('对应关系的内容'),
});

type State = { readonly known: MappingVersion | null; readonly sameName: boolean; readonly unknown: readonly string[] };

/** How the long tables of a source are read is kept under a name; what it was before stays as an older version. */
export const saveMappingAction = writeAction({
  name: 'collection.save-mapping',
  title: '保存导入对应关系',
  summary: '保存一个来源的长表怎样读：各列的含义、名称对应的指标和换算、分组的写法、表里没有写的年份和来源。可修改，旧版保留。',
  input,
  output: z.object({ mappingId: z.uuid(), version: z.int() }),
  permission: ['statistician'],
  actsOn: 'import-mapping',
  possible: (subject) => !(subject as { readonly ended: boolean }).ended,
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, mappingId, name, mapping }, { connection }): Promise<State | Refusal> => {
    const latest = [...Map.groupBy(await mappingVersions(connection, regionId), (one) => one.mappingId).values()].flatMap((versions) => versions.at(-1) ?? []);
    const known = latest.find((one) => one.mappingId === mappingId) ?? null;
    if (mappingId !== null && known === null) return { refused: 'not-found', message: '没有这个对应关系。' };
    const own = await ownIndicators(connection, regionId);
    const unknown = mapping.names.flatMap(({ indicatorId }) => (indicatorId === null || findIndicatorById(indicatorId) !== undefined || own.has(indicatorId) ? [] : [indicatorId]));
    return { known, sameName: latest.some((one) => one.name === name && !one.ended && one.mappingId !== mappingId), unknown: [...new Set(unknown)] };
  },
  decide: ({ known, sameName, unknown }, { mappingId, version }, { newId }) => {
    if ((known?.version ?? 0) !== version) return { refused: 'stale-version', message: '对应关系刚刚被别人改过，请刷新后再改。' };
    if (known?.ended === true) return { refused: 'mapping-ended', message: '这个对应关系已停用。' };
    if (sameName) return { refused: 'name-taken', message: '已有同名的对应关系。' };
    if (unknown.length > 0) return { refused: 'unknown-indicator', message: `没有这些指标：${unknown.slice(0, 20).join('、')}。` };
    return { effect: { mappingId: mappingId ?? newId(), version: version + 1 } };
  },
  store: async ({ mappingId, version }, { connection, now, today, caller }, _state, { regionId, name, mapping }) => {
    await addMappingVersion(connection, { regionId, mappingId, name, content: mapping, ended: false, version, validFrom: today, validTo: null }, { at: now, by: caller.personId });
    return { mappingId, version };
  },
  audit: ({ mappingId, version }, { known }, { name, mapping }) => ({
    subjectKind: 'import-mapping', subjectId: mappingId, sentence: `${version === 1 ? '保存' : '修改'}导入对应关系“${name}”（第 ${String(version)} 版，${String(mapping.columns.length)} 列、${String(mapping.names.length)} 个名称）`, before: known === null ? null : { name: known.name, version: known.version },
    after: { columns: mapping.columns.length, names: mapping.names.length, groups: mapping.groups.length },
  }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', name: '县域统计平台长表', mapping: { columns: [{ heading: 'OBS_VAL', role: 'value' }], names: [{ printed: 'IND_003', indicatorId: 'maternal-mortality-rate' }] } } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', name: '', mapping: {} }, refusedAt: 'name' },
  ],
});
