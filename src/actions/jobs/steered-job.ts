import { z } from 'zod';
import { lockedJob, type Job } from '#storage';
import type { Work } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { maySee, maySteer } from './shown-job.ts';

/** A job is named by its id alone: its state, not a version, decides what may still be done with it. */
export const steeredInput = z.object({ jobId: z.uuid() });

/**
 * The job somebody wants to steer, locked; refused when it is not there or not the caller's.
 *
 * @example await loadSteeredJob({ jobId }, work)
 */
export async function loadSteeredJob({ jobId }: z.infer<typeof steeredInput>, work: Work): Promise<Job | Refusal> {
  const job = await lockedJob(work.connection, jobId);
  if (!job || !maySee(job, work)) return { refused: 'not-found', message: '没有这个任务，或不是您交办的。' };
  return maySteer(job, work) ? job : { refused: 'forbidden', message: '您在这个任务所在的地区已没有岗位，不能再取消或重做。' };
}

/** Whether what a read shows is a job in one of some states; for `possible`. */
export const isJobIn = (states: readonly Job['state'][]) => (subject: unknown): boolean =>
  typeof subject === 'object' && subject !== null && 'state' in subject && states.some((state) => state === subject.state);
