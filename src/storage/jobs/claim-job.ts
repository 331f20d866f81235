import type { Connection } from '../engines/engine.ts';
import { later, type Lease } from './job.ts';

/** A job to do, with what it is to be done with. */
export type ClaimedJob = Lease & { readonly regionId: string; readonly kind: string; readonly input: unknown; readonly mostAttempts: number; readonly createdBy: string | null };

/** Whose hands, which kinds they can do and how long the lease of each is, in seconds. */
export type Claim = { readonly holder: string; readonly now: string; readonly leaseSeconds: ReadonlyMap<string, number> };

/** Writes down that a job is in somebody's hands now. */
async function take(transaction: Connection, next: { readonly job_id: string; readonly kind: string; readonly attempts: number }, { holder, now, leaseSeconds }: Claim): Promise<ClaimedJob> {
  const attempt = next.attempts + 1;
  const row = await transaction.updateTable('jobs')
    .set({ state: 'running', attempts: attempt, leased_by: holder, leased_until: later(now, leaseSeconds.get(next.kind) ?? 0), progress: 0, progress_note: null, failure: null })
    .where('job_id', '=', next.job_id).returning(['region_id as regionId', 'kind', 'input', 'most_attempts as mostAttempts', 'created_by as createdBy']).executeTakeFirstOrThrow();
  return { jobId: next.job_id, holder, attempt, ...row };
}

/**
 * Takes the job that has waited longest, for as long as its kind says; null: nothing to do. Several programs that ask at once get different ones and none waits for another. Whoever
 * holds a job has to hold on to it (`holdJob`), else it is given to others when the lease has run out.
 *
 * @example await claimJob(connection, { holder: 'a1', now, leaseSeconds: new Map([['backup', 120]]) }) // { jobId, attempt: 1, kind: 'backup', … }
 */
export async function claimJob(connection: Connection, { holder, now, leaseSeconds }: Claim): Promise<ClaimedJob | null> {
  return connection.transaction().execute(async (transaction) => {
    const next = await transaction.selectFrom('jobs').select(['job_id', 'kind', 'attempts']).where('state', '=', 'waiting').where('run_after', '<=', now).where('kind', 'in', [...leaseSeconds.keys()])
      .orderBy('run_after').orderBy('job_id').limit(1).forUpdate().skipLocked().executeTakeFirst();
    if (!next) return null;
    return take(transaction, next, { holder, now, leaseSeconds });
  });
}

/**
 * Takes one job that waits, in the transaction that is to end it; null: it does not wait, or somebody else is looking at it.
 *
 * @example await store.transaction(async (connection) => claimGivenJob(connection, jobId, { holder: 'a1', now, leaseSeconds: new Map([['backup', 120]]) }))
 */
export async function claimGivenJob(connection: Connection, jobId: string, claim: Claim): Promise<ClaimedJob | null> {
  const next = await connection.selectFrom('jobs').select(['job_id', 'kind', 'attempts']).where('job_id', '=', jobId).where('state', '=', 'waiting').forUpdate().skipLocked().executeTakeFirst();
  return next ? take(connection, next, claim) : null;
}
