import type { Connection } from '../engines/engine.ts';
import { later, type Lease } from './job.ts';

const free = { leased_by: null, leased_until: null } as const;

/** Locks a job that is still ours; null: it is in other hands or ended. */
async function lockedLease(connection: Connection, { jobId, holder, attempt }: Lease): Promise<{ readonly mostAttempts: number; readonly cancelRequested: boolean } | null> {
  const row = await connection.selectFrom('jobs').select(['most_attempts as mostAttempts', 'cancel_requested as cancelRequested'])
    .where('job_id', '=', jobId).where('state', '=', 'running').where('leased_by', '=', holder).where('attempts', '=', attempt).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** Ends a job as cancelled. */
const cancelled = (connection: Connection, jobId: string, now: string): Promise<unknown> =>
  connection.updateTable('jobs').set({ ...free, state: 'cancelled', finished_at: now }).where('job_id', '=', jobId).execute();

/**
 * Ends a job as done, in the transaction of its effects: `effects` runs while the job is locked as ours, so they happen once, however often the work before them was tried. What it
 * gives back is kept as the result. `lost`: the job is in other hands, nothing was done; `cancelled`: somebody asked for its end first, nothing was done. Give it a transaction.
 *
 * @example await store.transaction((connection) => finishJob(connection, lease, now, () => storePlans(connection, plans))) // 'done'
 */
export async function finishJob(connection: Connection, lease: Lease, now: string, effects: () => Promise<unknown>): Promise<'done' | 'cancelled' | 'lost'> {
  const job = await lockedLease(connection, lease);
  if (!job) return 'lost';
  if (job.cancelRequested) {
    await cancelled(connection, lease.jobId, now);
    return 'cancelled';
  }
  const result = await effects();
  await connection.updateTable('jobs').set({ ...free, state: 'done', progress: 100, result: result === undefined ? null : JSON.stringify(result), failure: null, finished_at: now }).where('job_id', '=', lease.jobId).execute();
  return 'done';
}

/** Why an attempt failed, in Chinese, and whether another could succeed. */
export type JobFailure = { readonly message: string; readonly mayBeTriedAgain: boolean };

const firstDelay = 10;
const longestDelay = 3600;

/**
 * How long to wait before the next attempt, in seconds: four times as long after each, an hour at most.
 *
 * @example retryDelay(2) // 40
 */
export const retryDelay = (attempt: number): number => Math.min(longestDelay, firstDelay * 4 ** (attempt - 1));

/** What an attempt that ended badly makes of a job. */
function afterFailure(attempt: number, mostAttempts: number, { message, mayBeTriedAgain }: JobFailure, now: string) {
  if (mayBeTriedAgain && attempt < mostAttempts) return { ...free, state: 'waiting', run_after: later(now, retryDelay(attempt)), failure: `第 ${String(attempt)} 次没有成功，稍后再试：${message}` } as const;
  return { ...free, state: 'failed', failure: attempt > 1 ? `试了 ${String(attempt)} 次都没有成功：${message}` : message, finished_at: now } as const;
}

/**
 * Says that an attempt failed: the job waits for the next, longer each time, or ends as failed when there were enough or another would not help. Give it a transaction.
 *
 * @example await store.transaction((connection) => failJob(connection, lease, now, { message: '文件里没有规划。', mayBeTriedAgain: false })) // 'failed'
 */
export async function failJob(connection: Connection, lease: Lease, now: string, failure: JobFailure): Promise<'waiting' | 'failed' | 'cancelled' | 'lost'> {
  const job = await lockedLease(connection, lease);
  if (!job) return 'lost';
  if (job.cancelRequested) {
    await cancelled(connection, lease.jobId, now);
    return 'cancelled';
  }
  const after = afterFailure(lease.attempt, job.mostAttempts, failure, now);
  await connection.updateTable('jobs').set(after).where('job_id', '=', lease.jobId).execute();
  return after.state;
}

/**
 * Gives a job back undone (the program is being stopped); the attempt does not count. Give it a transaction.
 *
 * @example await store.transaction((connection) => giveBackJob(connection, lease, now))
 */
export async function giveBackJob(connection: Connection, lease: Lease, now: string): Promise<void> {
  if (await lockedLease(connection, lease) === null) return;
  await connection.updateTable('jobs').set({ ...free, state: 'waiting', attempts: lease.attempt - 1, run_after: now, progress: 0, progress_note: null }).where('job_id', '=', lease.jobId).execute();
}

/**
 * Takes back the jobs whose holder has been silent until its lease ran out (the program was killed, the machine lost power): they wait for another attempt, or end as failed when there
 * were enough, so that a job that kills the program does not do so for ever. `any`: those too whose lease still runs, for a program that has just started on a store that only one can hold.
 * Gives back what became of each. Give it a transaction.
 *
 * @example await store.transaction((connection) => reclaimLostJobs(connection, now)) // [{ jobId, state: 'waiting' }]
 */
export async function reclaimLostJobs(connection: Connection, now: string, which: 'silent' | 'any' = 'silent'): Promise<readonly { readonly jobId: string; readonly state: 'waiting' | 'failed' | 'cancelled' }[]> {
  const running = connection.selectFrom('jobs').select(['job_id', 'attempts', 'most_attempts', 'cancel_requested']).where('state', '=', 'running');
  const lost = await (which === 'any' ? running : running.where('leased_until', '<', now)).forUpdate().skipLocked().execute();
  const became = [];
  for (const { job_id: jobId, attempts, most_attempts: mostAttempts, cancel_requested: cancelRequested } of lost) {
    const after = cancelRequested
      ? ({ ...free, state: 'cancelled', finished_at: now } as const)
      : afterFailure(attempts, mostAttempts, { message: '执行中断（程序被结束，或机器断电）。', mayBeTriedAgain: true }, now);
    await connection.updateTable('jobs').set(after).where('job_id', '=', jobId).execute();
    became.push({ jobId, state: after.state });
  }
  return became;
}

/**
 * Forgets jobs that were done before an instant; those that failed or were cancelled stay, with their reason.
 *
 * @example await forgetDoneJobs(connection, '2026-05-22T00:00:00.000Z')
 */
export async function forgetDoneJobs(connection: Connection, before: string): Promise<void> {
  await connection.deleteFrom('jobs').where('state', '=', 'done').where('finished_at', '<', before).execute();
}
