import { z } from 'zod';
import { addRegion, addRegionVersion, installationRegionId, type RegionVersion } from '#storage';
import { writeAction } from '../action.ts';
import { regionCode, regionLevel, validityDay, words } from '../fields.ts';
import { loadRegions } from './load-regions.ts';
import { regionObstacle } from './region-obstacle.ts';

const input = z.object({
  name: words(1, 40).describe('名称，如“示例区”'),
  level: regionLevel,
  code: regionCode.nullable().default(null).describe('行政区划代码（GB/T 2260，6 位；乡镇街道 9 位）'),
  parentRegionId: z.uuid().default(installationRegionId).describe('上级地区'),
  validFrom: validityDay.describe('从哪一天起'),
});

/** A new district, city, … of the installation. Its id never changes; code, name and parent carry dates (model.md 1). */
export const addRegionAction = writeAction({
  name: 'regions.add-region',
  title: '新增地区',
  summary: '新增一个地区（区县、市等），写明名称、层级、代码和上级。',
  input,
  output: z.object({ regionId: z.uuid(), version: z.int() }),
  permission: ['system-administrator'],
  scope: ({ parentRegionId }) => ({ regionId: parentRegionId }),
  load: (_input, work) => loadRegions(work),
  decide: (state, asked, { newId }) => {
    const { name, level, code, parentRegionId, validFrom } = asked;
    const region: RegionVersion = { regionId: newId(), version: 1, level, code, name: { zh: name }, parentRegionId, ended: false, validFrom, validTo: null };
    return regionObstacle(state.versions, [region]) ?? { effect: region };
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
