import { z } from 'zod';
import type { Job } from '#storage';
import type { ReadWork, Work } from '../action.ts';
import { permits } from '../permits.ts';
import { jobKinds } from './job-kinds.ts';

export const jobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']).describe('状态：waiting 等待、running 执行中、done 完成、failed 失败、cancelled 已取消');

/** A job as reads give it. */
export const shownJob = z.object({
  jobId: z.uuid(), regionId: z.uuid(), kind: z.string(), title: z.string(), state: jobState, attempts: z.int(), mostAttempts: z.int(), runAfter: z.string(), progress: z.int(), progressNote: z.string().nullable(),
  result: z.unknown(), failure: z.string().nullable(), cancelRequested: z.boolean(), createdAt: z.string(), createdBy: z.uuid().nullable(), finishedAt: z.string().nullable(), allowed: z.array(z.string()),
});

/** Who may see and steer jobs that others asked for, wherever they have a role. */
export const jobKeepers = ['system-administrator'] as const;

/**
 * Whether a job is the caller's to see: who asked for it, and the system administrator of its region.
 *
 * @example maySee(job, caller)
 */
export const maySee = ({ createdBy, regionId }: Job, { caller }: Pick<Work, 'caller'>): boolean =>
  (caller.personId !== null && createdBy === caller.personId) || typeof permits(jobKeepers, { regionId }, caller) !== 'string';

/**
 * Whether whoever sees a job may steer it, too: what it does is done in its region, so who has no role there any more only looks on.
 *
 * @example maySteer(job, caller)
 */
export const maySteer = ({ regionId }: Pick<Job, 'regionId'>, { caller }: Pick<Work, 'caller'>): boolean => caller.roles.some(({ covers }) => covers.includes(regionId));

/**
 * A job with its title and what may be done with it.
 *
 * @example showJob(job, work).title // '读取规划文件'
 */
export const showJob = (job: Job, { allowedOn, caller }: Pick<ReadWork, 'allowedOn' | 'caller'>): z.infer<typeof shownJob> =>
  ({ ...job, title: jobKinds.get(job.kind)?.title ?? job.kind, allowed: maySteer(job, { caller }) ? [...allowedOn('job', { regionId: job.regionId }, job)] : [] });
