import { z } from 'zod';
import { cancelJob, installationRegionId, type Job } from '#storage';
import { writeAction } from '../action.ts';
import { jobKinds } from './job-kinds.ts';
import { isJobIn, loadSteeredJob, steeredInput } from './steered-job.ts';

type Effect = { readonly jobId: string; readonly state: 'waiting' | 'running' | 'failed' };

/** A job that waits ends at once; one that runs ends as soon as it notices, and leaves nothing of what it was doing; one that failed is given up, and no longer counts as trouble. */
export const cancelJobAction = writeAction({
  name: 'jobs.cancel-job',
  title: '取消后台任务',
  summary: '取消还没有完成的后台任务：等待中的立即取消，执行中的很快停下，不留下做了一半的内容；失败的不再重做。',
  input: steeredInput,
  output: z.object({ jobId: z.uuid(), state: z.enum(['cancelled', 'running']) }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  actsOn: 'job',
  possible: (subject) => isJobIn(['waiting', 'running', 'failed'])(subject) && (subject as Pick<Job, 'cancelRequested'>).cancelRequested !== true,
  load: loadSteeredJob,
  scopeOf: ({ regionId }) => ({ regionId }),
  decide: ({ jobId, state }) => (state === 'waiting' || state === 'running' || state === 'failed' ? { effect: { jobId, state } satisfies Effect } : { refused: 'job-ended', message: '任务已经结束，不能再取消。' }),
  store: async (job: Effect, { connection, now }) => ({ jobId: job.jobId, state: await cancelJob(connection, job, now) }),
  audit: ({ jobId, state }, { kind }) => ({ subjectKind: 'job', subjectId: jobId, sentence: `取消后台任务“${jobKinds.get(kind)?.title ?? kind}”`, before: { state } }),
  examples: [{ input: { jobId: '0190a5c0-0000-7000-8000-000000000001' } }, { input: {}, refusedAt: 'jobId' }],
});
