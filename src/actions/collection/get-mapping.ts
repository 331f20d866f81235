import { z } from 'zod';
import { mappingVersions } from '#storage';
import { readAction } from '../action.ts';
import { readMapping, tableMapping } from './importing/mapping-fields.ts';

/** One mapping with all that it says, in its newest version or an older one. */
export const getMappingAction = readAction({
  name: 'collection.get-mapping',
  title: '查看导入对应关系',
  summary: '查看一个导入对应关系的内容；可看旧版。',
  input: z.object({ regionId: z.uuid(), mappingId: z.uuid(), version: z.coerce.number().int().min(1).max(2_000_000_000).optional().describe('第几版；不填为最新') }),
  output: z.object({ mappingId: z.uuid(), name: z.string(), version: z.int(), versions: z.int(), ended: z.boolean(), recordedAt: z.string(), mapping: tableMapping, allowed: z.array(z.string()).describe('可办理的事') }),
  permission: ['statistician', 'statistics-head'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, mappingId, version }, { connection, allowedOn }) => {
    const versions = await mappingVersions(connection, regionId, mappingId);
    const found = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
    if (found === undefined) return { refused: 'not-found', message: '没有这个对应关系，或没有这一版。' };
    const { name, ended, recordedAt, content } = found;
    return { mappingId, name, version: found.version, versions: versions.length, ended, recordedAt, mapping: readMapping(content), allowed: [...allowedOn('import-mapping', { regionId }, { ended: versions.at(-1)?.ended === true })] };
  },
  examples: [{ input: { regionId: '0193c000-0000-7000-8000-000000000001', mappingId: '0193c000-0000-7000-8000-000000000002' } }, { input: { regionId: '0193c000-0000-7000-8000-000000000001' }, refusedAt: 'mappingId' }],
});
