import type { Connection } from '../engines/engine.ts';
import { later, type Lease } from './job.ts';

/** That the work goes on: for how long it is to be held, and how far it is (percent). */
export type Held = { readonly now: string; readonly leaseSeconds: number; readonly progress: number; readonly progressNote: string | null };

/**
 * Renews the lease and says how far the work is. `lost`: the lease had run out and the job is in other hands or ended, so nothing of this attempt counts any more;
 * `cancel`: somebody asked for its end.
 *
 * @example await holdJob(connection, lease, { now, leaseSeconds: 60, progress: 40, progressNote: '正在读取' }) // 'go-on'
 */
export async function holdJob(connection: Connection, { jobId, holder, attempt }: Lease, { now, leaseSeconds, progress, progressNote }: Held): Promise<'go-on' | 'cancel' | 'lost'> {
  const row = await connection.updateTable('jobs').set({ leased_until: later(now, leaseSeconds), progress: Math.max(0, Math.min(100, Math.floor(progress))), progress_note: progressNote })
    .where('job_id', '=', jobId).where('state', '=', 'running').where('leased_by', '=', holder).where('attempts', '=', attempt).returning('cancel_requested').executeTakeFirst();
  if (!row) return 'lost';
  return row.cancel_requested ? 'cancel' : 'go-on';
}
