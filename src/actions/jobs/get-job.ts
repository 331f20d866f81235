import { z } from 'zod';
import { findJob, installationRegionId } from '#storage';
import { readAction } from '../action.ts';
import { maySee, showJob, shownJob } from './shown-job.ts';

/** One job and how far it is. */
export const getJobAction = readAction({
  name: 'jobs.get-job',
  title: '后台任务',
  summary: '查看一个后台任务的状态、进度、结果或失败原因。',
  input: z.object({ jobId: z.uuid() }),
  output: z.object({ job: shownJob }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  read: async ({ jobId }, work) => {
    const job = await findJob(work.connection, jobId);
    return job && maySee(job, work) ? { job: showJob(job, work) } : { refused: 'not-found', message: '没有这个任务，或不是您交办的。' };
  },
  examples: [{ input: { jobId: '0190a5c0-0000-7000-8000-000000000001' } }, { input: { jobId: '1' }, refusedAt: 'jobId' }],
});
