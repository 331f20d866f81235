import { z } from 'zod';
import { addRegion, addRegionVersion, installationRegionId, regionVersions, type RegionVersion } from '#storage';
import { versionOn } from '#kernel';
import { writeAction } from '../action.ts';
import { day, regionLevel, regionCode, words } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';

const input = z.object({
  name: words(1, 40).describe('名称，如“示例区”'),
  level: regionLevel,
  code: regionCode.nullable().default(null).describe('行政区划代码（GB/T 2260，6 位；乡镇街道 9 位）'),
  parentRegionId: z.uuid().default(installationRegionId).describe('上级地区'),
  validFrom: day.describe('从哪一天起'),
});

type State = { readonly versions: readonly RegionVersion[] };

/** Regions from the highest level to the lowest; a region lies below one of a higher level. */
const levels = ['installation', 'country', 'province', 'city', 'district', 'township'] as const;

function obstacle({ versions }: State, { level, code, parentRegionId, name, validFrom }: z.infer<typeof input>): Refusal | null {
  const current = (regionId: string): RegionVersion | undefined => versionOn(versions.filter((version) => version.regionId === regionId), validFrom);
  const parent = current(parentRegionId);
  if (!parent || parent.ended) return { refused: 'unknown-parent', message: `上级地区在 ${validFrom} 不存在。` };
  if (levels.indexOf(parent.level) >= levels.indexOf(level)) return { refused: 'parent-not-higher', message: `上级“${parent.name.zh}”的层级不高于要新增的地区。` };
  const others = [...new Set(versions.map(({ regionId }) => regionId))].flatMap((regionId) => current(regionId) ?? []).filter(({ ended }) => !ended);
  if (code !== null && others.some((other) => other.code === code)) return { refused: 'code-taken', message: `行政区划代码 ${code} 已用于“${others.find((other) => other.code === code)?.name.zh ?? ''}”。` };
  if (others.some((other) => other.parentRegionId === parentRegionId && other.name.zh === name)) return { refused: 'name-taken', message: `“${parent.name.zh}”之下已有“${name}”。` };
  return null;
}

/** A new district, city, … of the installation. Its id never changes; code, name and parent carry dates (model.md 1). */
export const addRegionAction = writeAction({
  name: 'regions.add-region',
  title: '新增地区',
  summary: '新增一个地区（区县、市等），写明名称、层级、代码和上级。',
  input,
  output: z.object({ regionId: z.uuid(), version: z.int() }),
  permission: ['system-administrator'],
  scope: ({ parentRegionId }) => ({ regionId: parentRegionId }),
  load: async (_input, { connection }) => ({ versions: await regionVersions(connection) }),
  decide: (state, asked, { newId }) => {
    const refusal = obstacle(state, asked);
    if (isRefusal(refusal)) return refusal;
    const { name, level, code, parentRegionId, validFrom } = asked;
    return { effect: { regionId: newId(), version: 1, level, code, name: { zh: name }, parentRegionId, ended: false, validFrom, validTo: null } satisfies RegionVersion };
  },
  store: async (region, { connection, caller, now }) => {
    await addRegion(connection, region.regionId, now);
    await addRegionVersion(connection, region, { at: now, by: caller.personId });
    return { regionId: region.regionId, version: region.version };
  },
  audit: (region) => ({ subjectKind: 'region', subjectId: region.regionId, sentence: `新增地区“${region.name.zh}”`, after: region }),
  examples: [
    { input: { name: '示例区', level: 'district', code: '999901', validFrom: '2021-01-01' } },
    { input: { name: '示例区', level: 'district', code: '9999', validFrom: '2021-01-01' }, refusedAt: 'code' },
    { input: { name: '', level: 'district', validFrom: '2021-01-01' }, refusedAt: 'name' },
    { input: { name: '示例区', level: 'village', validFrom: '2021-02-30' }, refusedAt: 'level' },
  ],
});
