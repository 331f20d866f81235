import { z } from 'zod';
import { findJobs, installationRegionId } from '#storage';
import { readAction } from '../action.ts';
import { page } from '../fields.ts';
import { jobKeepers, jobState, showJob, shownJob } from './shown-job.ts';

/** Jobs that the caller asked for and, for a system administrator, those of all regions in charge; newest first. */
export const listJobsAction = readAction({
  name: 'jobs.list-jobs',
  title: '后台任务列表',
  summary: '列出自己交办的后台任务（系统管理员：所管地区的全部任务），新的在前，含进度和失败原因。',
  input: z.object({ ...page, state: jobState.optional(), after: z.uuid().optional().describe('上一页返回的 next') }),
  output: z.object({ jobs: z.array(shownJob), next: z.uuid().nullable() }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  read: async ({ limit, after, state }, { connection, caller, allowedOn }) => {
    const regionIds = caller.roles.filter(({ role }) => (jobKeepers as readonly string[]).includes(role)).flatMap(({ covers }) => covers);
    const found = await findJobs(connection, { askedBy: caller.personId ?? '', regionIds, limit: limit + 1, ...(state === undefined ? {} : { states: [state] }), ...(after === undefined ? {} : { after }) });
    const jobs = found.slice(0, limit);
    return { jobs: jobs.map((job) => showJob(job, { allowedOn, caller })), next: found.length > limit ? jobs.at(-1)?.jobId ?? null : null };
  },
  examples: [{ input: {} }, { input: { state: 'failed', limit: '20' } }, { input: { state: 'sleeping' }, refusedAt: 'state' }, { input: { after: 'x' }, refusedAt: 'after' }],
});
