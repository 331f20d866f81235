import { z } from 'zod';
import { installationRegionId, regionVersions } from '#storage';
import { versionOn } from '#kernel';
import { readAction } from '../action.ts';
import { day } from '../fields.ts';

const region = z.object({
  regionId: z.uuid(), version: z.int(), level: z.string(), code: z.string().nullable(), name: z.object({ zh: z.string() }), parentRegionId: z.uuid().nullable(),
  validFrom: z.string(), validTo: z.string().nullable(), ended: z.boolean(), allowed: z.array(z.string()),
});

/** The regions as they are on a day; all signed-in persons may know them. */
export const listRegionsAction = readAction({
  name: 'regions.list-regions',
  title: '地区列表',
  summary: '列出某一天的全部地区：名称、代码、层级、上级。',
  input: z.object({ on: day.optional().describe('哪一天，默认今天') }),
  output: z.object({ regions: z.array(region) }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  read: async ({ on }, { connection, today, allowedOn }) => {
    const versions = Map.groupBy(await regionVersions(connection), ({ regionId }) => regionId);
    return {
      regions: [...versions.values()].flatMap((all) => {
        const current = versionOn(all, on ?? today);
        return current ? [{ ...current, allowed: [...allowedOn('region', { regionId: current.regionId }, current)] }] : [];
      }),
    };
  },
  examples: [{ input: {} }, { input: { on: '2021-01-01' } }, { input: { on: '2021-13-01' }, refusedAt: 'on' }],
});
