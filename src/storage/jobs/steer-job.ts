import type { Connection } from '../engines/engine.ts';
import { noteJobToDo } from './jobs-to-do.ts';

/**
 * Asks for the end of a job that is locked and not over: one that waits is cancelled at once, one that runs as soon as it notices, one that failed is given up.
 *
 * @example await cancelJob(connection, { jobId, state: 'waiting' }, now) // 'cancelled'
 */
export async function cancelJob(connection: Connection, { jobId, state }: { readonly jobId: string; readonly state: 'waiting' | 'running' | 'failed' }, now: string): Promise<'cancelled' | 'running'> {
  await connection.updateTable('jobs').set(state === 'running' ? { cancel_requested: true } : { state: 'cancelled', cancel_requested: true, finished_at: now }).where('job_id', '=', jobId).execute();
  return state === 'running' ? 'running' : 'cancelled';
}

/**
 * Starts a job again that is locked and known to have failed or to have been cancelled, with all its attempts.
 *
 * @example await retryJob(connection, jobId, now)
 */
export async function retryJob(connection: Connection, jobId: string, now: string): Promise<void> {
  await connection.updateTable('jobs').set({ state: 'waiting', attempts: 0, run_after: now, progress: 0, progress_note: null, failure: null, cancel_requested: false, finished_at: null }).where('job_id', '=', jobId).execute();
  noteJobToDo(connection);
}
