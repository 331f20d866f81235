import { z } from 'zod';
import { findJobs, installationRegionId } from '#storage';
import { writeAction } from '../action.ts';
import { askForJob } from '../jobs/job-declaration.ts';
import { backupJob } from '../jobs/kinds/backup.ts';

/** Asks for a backup now; it is made as a job, read back and verified. */
export const makeBackupAction = writeAction({
  name: 'backups.make-backup',
  title: '立即备份',
  summary: '现在就做一次备份（后台进行，做完会自动核对）。',
  input: z.object({}),
  output: z.object({ jobId: z.uuid() }),
  permission: ['system-administrator'],
  scope: () => ({ regionId: installationRegionId }),
  load: async (_input, { connection, caller }) => ({ underWay: await findJobs(connection, { askedBy: caller.personId ?? '', regionIds: [installationRegionId], kind: backupJob.kind, states: ['waiting', 'running'], limit: 1 }) }),
  decide: ({ underWay }) => (underWay.length === 0 ? { effect: {} } : { refused: 'under-way', message: '已有一次备份在等待或进行，完成后再试。' }),
  store: async (_effect, work) => ({ jobId: await askForJob(backupJob, { asked: 'asked' }, installationRegionId, work) }),
  audit: (_effect, _state, _input, output) => ({ subjectKind: 'job', subjectId: (output as { jobId: string }).jobId, sentence: '要求立即备份' }),
  examples: [{ input: {} }],
});
