import { z } from 'zod';
import { installationRegionId, personNames, regionVersions, settingVersions } from '#storage';
import { readAction } from '../action.ts';
import { everyRole } from '../every-role.ts';
import { day, exampleId } from '../fields.ts';
import { permits } from '../permits.ts';
import { standingRegion } from '../regions/seen-region.ts';
import { effectiveSetting } from './effective-setting.ts';
import type { SettingKey } from './setting-key.ts';
import { settingKeys } from './setting-keys.ts';
import { settingPathIn } from './setting-on.ts';
import { toldValue } from './told-value.ts';

const setting = z.object({
  key: z.string(), title: z.string(), explanation: z.string(), scope: z.enum(['installation', 'region']), needsReason: z.boolean(), mayBeginInThePast: z.boolean(),
  value: z.unknown(), told: z.array(z.string()).nullable().describe('值的说明，逐行'), standard: z.unknown().describe('没有设置时的值'),
  from: z.enum(['standard', 'here', 'above']).describe('standard 系统默认、here 本地区设置、above 沿用上级'),
  setIn: z.object({ regionId: z.uuid(), name: z.string() }).nullable(),
  validFrom: z.string().nullable(), validTo: z.string().nullable(), reason: z.string().nullable(), recordedAt: z.string().nullable(), recordedBy: z.string().nullable(),
  version: z.int().describe('本地区这一项最新的版本号，没有设过为 0'),
  schema: z.unknown().describe('值的 JSON Schema，设置表单由此而来'),
  allowed: z.array(z.string()),
});

/** Made once a key: it takes longer than everything else of the answer together. */
const valueSchemas = new Map<string, unknown>();

function valueSchemaOf({ key, schema }: SettingKey): unknown {
  const known = valueSchemas.get(key) ?? z.toJSONSchema(schema, { io: 'input' });
  valueSchemas.set(key, known);
  return known;
}

/** Every setting of a region as it holds on a day: its own, taken from above, or the usual one; with who set it. */
export const listSettingsAction = readAction({
  name: 'settings.list-settings',
  title: '设置列表',
  summary: '一个地区某一天的全部设置：当前的值、是本地区设的还是沿用上级或默认、谁何时为何改的。',
  input: z.object({ regionId: z.uuid().default(installationRegionId).describe('哪个地区，默认全系统'), on: day.optional().describe('哪一天，默认今天') }),
  output: z.object({ settings: z.array(setting) }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, on }, { connection, caller, today, allowedOn }) => {
    const day = on ?? today;
    const known = await regionVersions(connection);
    const regions = Map.groupBy(known, (version) => version.regionId);
    if (!regions.has(regionId)) return { refused: 'not-found', message: '没有这个地区。' };
    const path = settingPathIn(known, { regionId, day });
    const versions = await settingVersions(connection, path);
    const people = await personNames(connection, versions.map(({ recordedBy }) => recordedBy));
    return {
      settings: settingKeys.map((key) => {
        const holdingPath = key.scope === 'installation' ? [installationRegionId] : path;
        const { value, setBy } = effectiveSetting(key, versions, holdingPath, day);
        const place = key.scope === 'installation' ? installationRegionId : regionId;
        const own = versions.filter((version) => version.regionId === place && version.key === key.key);
        const mayHere = (key.scope === 'region' || regionId === installationRegionId) && typeof permits(key.changers, { regionId }, caller) !== 'string';
        return {
          key: key.key, title: key.title, explanation: key.explanation, scope: key.scope, needsReason: key.needsReason, mayBeginInThePast: key.mayBeginInThePast, value, told: toldValue(key, value), standard: key.standard,
          from: setBy === null ? 'standard' as const : setBy.regionId === regionId ? 'here' as const : 'above' as const,
          setIn: setBy === null ? null : { regionId: setBy.regionId, name: standingRegion(regions.get(setBy.regionId) ?? [], today).name.zh },
          validFrom: setBy?.validFrom ?? null, validTo: setBy?.validTo ?? null, reason: setBy?.reason ?? null, recordedAt: setBy?.recordedAt ?? null,
          recordedBy: setBy?.recordedBy ? people.get(setBy.recordedBy) ?? null : null,
          version: Math.max(0, ...own.map(({ version }) => version)),
          schema: valueSchemaOf(key),
          allowed: mayHere ? [...allowedOn('setting', { regionId }, { key: key.key })] : [],
        };
      }),
    };
  },
  examples: [{ input: {} }, { input: { regionId: exampleId(1), on: '2025-01-01' } }, { input: { regionId: '1' }, refusedAt: 'regionId' }],
});
