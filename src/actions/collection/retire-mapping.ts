import { z } from 'zod';
import { addMappingVersion, mappingVersions, type MappingVersion } from '#storage';
import { writeAction } from '../action.ts';
import { seenVersion } from '../fields.ts';
import type { Refusal } from '../refusal.ts';

/** A mapping is not used any more; its versions stay. */
export const retireMappingAction = writeAction({
  name: 'collection.retire-mapping',
  title: '停用导入对应关系',
  summary: '停用一个导入对应关系；它的各版本仍可查看。',
  input: z.object({ regionId: z.uuid(), mappingId: z.uuid(), version: seenVersion }),
  output: z.object({ mappingId: z.uuid(), version: z.int() }),
  permission: ['statistician'],
  actsOn: 'import-mapping',
  possible: (subject) => !(subject as { readonly ended: boolean }).ended,
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, mappingId }, { connection }): Promise<{ readonly known: MappingVersion } | Refusal> => {
    const known = (await mappingVersions(connection, regionId, mappingId)).at(-1);
    return known === undefined ? { refused: 'not-found', message: '没有这个对应关系。' } : { known };
  },
  decide: ({ known }, { version }) => {
    if (known.version !== version) return { refused: 'stale-version', message: '对应关系刚刚被别人改过，请刷新后再办。' };
    return known.ended ? { refused: 'mapping-ended', message: '这个对应关系已停用。' } : { effect: { version: version + 1 } };
  },
  store: async ({ version }, { connection, now, today, caller }, { known: { regionId, mappingId, name, content } }) => {
    await addMappingVersion(connection, { regionId, mappingId, name, content, ended: true, version, validFrom: today, validTo: null }, { at: now, by: caller.personId });
    return { mappingId, version };
  },
  audit: (_effect, { known }) => ({ subjectKind: 'import-mapping', subjectId: known.mappingId, sentence: `停用导入对应关系“${known.name}”`, before: { ended: false }, after: { ended: true } }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', mappingId: '0193c000-0000-7000-8000-000000000002', version: 1 } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', mappingId: '0193c000-0000-7000-8000-000000000002', version: 0 }, refusedAt: 'version' },
  ],
});
