import { z } from 'zod';
import { installationRegionId, personNames, regionVersions, settingVersions } from '#storage';
import { readAction } from '../action.ts';
import { everyRole } from '../every-role.ts';
import { day, exampleId } from '../fields.ts';
import { standingRegion } from '../regions/seen-region.ts';
import { effectiveSetting } from './effective-setting.ts';
import { findSettingKey } from './setting-keys.ts';
import { settingPath } from './setting-on.ts';
import { toldValue } from './told-value.ts';

const version = z.object({
  regionId: z.uuid(), region: z.string(), value: z.unknown().describe('null 表示自此沿用上级'), told: z.array(z.string()).nullable().describe('值的说明，逐行'), version: z.int(), validFrom: z.string(), validTo: z.string().nullable(), reason: z.string().nullable(),
  recordedAt: z.string(), recordedBy: z.string().nullable(),
});

/** One setting with everything that was ever set for it, here and above. */
export const getSettingAction = readAction({
  name: 'settings.get-setting',
  title: '设置详情',
  summary: '一项设置在一个地区的当前值，以及本地区和上级历次的设置：何时起、谁改的、为什么。',
  input: z.object({ regionId: z.uuid().default(installationRegionId).describe('哪个地区，默认全系统'), key: z.string().max(60).describe('哪一项设置'), on: day.optional().describe('哪一天，默认今天') }),
  output: z.object({ key: z.string(), title: z.string(), explanation: z.string(), value: z.unknown(), standard: z.unknown(), history: z.array(version).describe('按记录先后') }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, key, on }, { connection, today }) => {
    const setting = findSettingKey(key);
    const regions = Map.groupBy(await regionVersions(connection), (version) => version.regionId);
    if (!setting || !regions.has(regionId)) return { refused: 'not-found', message: '没有这项设置，或没有这个地区。' };
    const day = on ?? today;
    const path = setting.scope === 'installation' ? [installationRegionId] : await settingPath(connection, { regionId, day });
    const versions = await settingVersions(connection, path, key);
    const people = await personNames(connection, versions.map(({ recordedBy }) => recordedBy));
    return {
      key, title: setting.title, explanation: setting.explanation, standard: setting.standard, value: effectiveSetting(setting, versions, path, day).value,
      history: versions.toSorted((one, other) => one.recordedAt.localeCompare(other.recordedAt) || one.version - other.version).map((one) => ({
        regionId: one.regionId, region: standingRegion(regions.get(one.regionId) ?? [], today).name.zh, value: one.value, told: toldValue(setting, one.value), version: one.version, validFrom: one.validFrom, validTo: one.validTo, reason: one.reason,
        recordedAt: one.recordedAt, recordedBy: one.recordedBy === null ? null : people.get(one.recordedBy) ?? null,
      })),
    };
  },
  examples: [{ input: { regionId: exampleId(1), key: 'coordinating-body' } }, { input: { regionId: exampleId(1) }, refusedAt: 'key' }],
});
