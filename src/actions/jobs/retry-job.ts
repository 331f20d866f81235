import { z } from 'zod';
import { installationRegionId, retryJob } from '#storage';
import { writeAction } from '../action.ts';
import { jobKinds } from './job-kinds.ts';
import { isJobIn, loadSteeredJob, steeredInput } from './steered-job.ts';

/** A job that failed or was cancelled starts again, with all its attempts. */
export const retryJobAction = writeAction({
  name: 'jobs.retry-job',
  title: '重做后台任务',
  summary: '让失败或已取消的后台任务从头再做一次。',
  input: steeredInput,
  output: z.object({ jobId: z.uuid(), state: z.literal('waiting') }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  actsOn: 'job',
  possible: isJobIn(['failed', 'cancelled']),
  load: loadSteeredJob,
  scopeOf: ({ regionId }) => ({ regionId }),
  decide: ({ jobId, state }) => (state === 'failed' || state === 'cancelled' ? { effect: { jobId, state } } : { refused: 'job-not-ended', message: state === 'done' ? '任务已经完成，不需要重做。' : '任务还没有结束，不能重做。' }),
  store: async ({ jobId }, { connection, now }) => {
    await retryJob(connection, jobId, now);
    return { jobId, state: 'waiting' as const };
  },
  audit: ({ jobId, state }, { kind, failure }) => ({ subjectKind: 'job', subjectId: jobId, sentence: `重做后台任务“${jobKinds.get(kind)?.title ?? kind}”`, before: { state, failure }, after: { state: 'waiting' } }),
  examples: [{ input: { jobId: '0190a5c0-0000-7000-8000-000000000001' } }, { input: { jobId: null }, refusedAt: 'jobId' }],
});
