import { z } from 'zod';
import { passageVersions, personNames } from '#storage';
import { readAction } from '../action.ts';
import { aReport, reportPlace } from './report-fields.ts';
import { reportReaders } from './report-readers.ts';

/** Every version of what was written at a paragraph, newest first. */
export const getPassageHistoryAction = readAction({
  name: 'reports.get-passage-history',
  title: '段落修改记录',
  summary: '查看报告一处手写段落的每一版：谁、何时、写了什么、当时所依据的数字。',
  input: z.object({ ...reportPlace, blockId: z.string().min(1).max(300).describe('段落编号') }),
  output: z.object({ versions: z.array(z.object({ place: z.enum(['instead', 'after']).describe('位置'), version: z.int(), text: z.string().nullable(), basis: z.array(z.string()).describe('所依据的数字'), writtenAt: z.string().describe('写于'), writtenBy: z.string().nullable().describe('书写人') })) }),
  permission: reportReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, reportId, blockId }, { connection }) => {
    const versions = await passageVersions(connection, { regionId, reportId }, blockId);
    const names = await personNames(connection, versions.map(({ writtenBy }) => writtenBy));
    return { versions: versions.toReversed().map(({ place, version, text, basis, writtenAt, writtenBy }) => ({ place, version, text, basis: [...basis], writtenAt, writtenBy: writtenBy === null ? null : names.get(writtenBy) ?? null })) };
  },
  examples: [{ input: { ...aReport, blockId: 'lead' } }, { input: { ...aReport, blockId: '' }, refusedAt: 'blockId' }],
});
