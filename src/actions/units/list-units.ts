import { z } from 'zod';
import { unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { day, exampleId, flag, page } from '../fields.ts';
import { everyRole } from '../every-role.ts';
import { regionId, unitKind } from './unit-fields.ts';
import { unitNameKey } from './unit-name-key.ts';
import { newest } from './units-state.ts';
import { showUnit, shownUnit } from './unit-shown.ts';

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** The units of a region on a day, found by name, short name or any name they ever had. */
export const listUnitsAction = readAction({
  name: 'units.list-units',
  title: '单位列表',
  summary: '列出一个地区某一天的单位；可按名称、简称、别名、曾用名查找，按次序或拼音排列，可包括已撤销的。',
  input: z.object({
    regionId, on: day.optional().describe('哪一天，默认今天'),
    search: z.string().trim().max(60).optional().describe('名称、简称、别名或曾用名中的字'),
    kind: unitKind.optional(),
    sort: z.enum(['ordinal', 'pinyin']).default('ordinal').describe('排列：ordinal 按次序，pinyin 按拼音'),
    ended: flag.default(false).describe('是否包括已经撤销的'),
    ...page,
  }),
  output: z.object({ units: z.array(shownUnit.extend({ allowed: z.array(z.string()) })), total: z.int(), next: z.string().nullable() }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, on, search, kind, sort, ended, limit, after }, { connection, today, allowedOn }) => {
    const day = on ?? today;
    const asked = unitNameKey(search ?? '');
    const found = [...Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId).values()].flatMap((versions) => {
      const unit = showUnit(versions, day);
      const names = versions.flatMap(({ name, shortName }) => [name.zh, shortName ?? '']).concat(newest(versions).aliases.map(({ name }) => name.zh));
      if (!unit || (unit.ended && !ended) || (kind !== undefined && unit.kind !== kind)) return [];
      return asked === '' || names.some((name) => unitNameKey(name).includes(asked)) ? [unit] : [];
    }).sort((one, other) => (sort === 'ordinal' ? one.ordinal - other.ordinal : 0) || byPinyin.compare(one.name.zh, other.name.zh) || (one.unitId < other.unitId ? -1 : 1));
    const last = after === undefined ? -1 : found.findIndex(({ unitId }) => unitId === after);
    if (after !== undefined && last < 0) return { refused: 'not-found', message: '翻页位置已经失效，请从头列出。' };
    const units = found.slice(last + 1, last + 1 + limit).map((unit) => ({ ...unit, allowed: [...allowedOn('unit', { regionId, unitId: unit.unitId }, unit)] }));
    return { units, total: found.length, next: last + 1 + limit < found.length ? units.at(-1)?.unitId ?? null : null };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), on: '2020-12-31', search: '教育', sort: 'pinyin', ended: 'true', limit: '20' } }, { input: { regionId: exampleId(1), sort: 'size' }, refusedAt: 'sort' }],
});
