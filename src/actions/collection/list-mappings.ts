import { z } from 'zod';
import { mappingVersions } from '#storage';
import { readAction } from '../action.ts';

/** The mappings of a region as they are now. */
export const listMappingsAction = readAction({
  name: 'collection.list-mappings',
  title: '导入对应关系',
  summary: '列出本地区保存的导入对应关系。',
  input: z.object({ regionId: z.uuid(), ended: z.stringbool().default(false).describe('也列出已停用的') }),
  output: z.object({ mappings: z.array(z.object({ mappingId: z.uuid(), name: z.string(), version: z.int(), ended: z.boolean(), recordedAt: z.string(), allowed: z.array(z.string()).describe('可办理的事') })) }),
  permission: ['statistician', 'statistics-head'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, ended }, { connection, allowedOn }) => {
    const latest = [...Map.groupBy(await mappingVersions(connection, regionId), ({ mappingId }) => mappingId).values()].flatMap((versions) => versions.at(-1) ?? []);
    return { mappings: latest.filter((one) => ended || !one.ended).map(({ mappingId, name, version, ended: over, recordedAt }) => ({ mappingId, name, version, ended: over, recordedAt, allowed: [...allowedOn('import-mapping', { regionId }, { ended: over })] })) };
  },
  examples: [{ input: { regionId: '0193c000-0000-7000-8000-000000000001' } }, { input: {}, refusedAt: 'regionId' }],
});
