import type { Connection } from '../engines/engine.ts';
import { jobColumns, type Job, type JobState } from './job.ts';

/** Whose jobs: those that a person asked for, and all of some regions. Newest first, a page at a time. */
export type JobQuery = {
  readonly askedBy: string;
  readonly regionIds: readonly string[];
  readonly states?: readonly JobState[];
  readonly kind?: string;
  readonly limit: number;
  /** The id of the last job of the page before. */
  readonly after?: string;
};

/**
 * Jobs, newest first (their ids sort by time).
 *
 * @example await findJobs(connection, { askedBy: personId, regionIds: [], limit: 100 })
 */
export async function findJobs(connection: Connection, { askedBy, regionIds, states, kind, limit, after }: JobQuery): Promise<readonly Job[]> {
  let query = connection.selectFrom('jobs').select(jobColumns)
    .where((is) => (regionIds.length === 0 ? is('created_by', '=', askedBy) : is.or([is('created_by', '=', askedBy), is('region_id', 'in', [...regionIds])])));
  if (states !== undefined && states.length > 0) query = query.where('state', 'in', [...states]);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (after !== undefined) query = query.where('job_id', '<', after);
  return query.orderBy('job_id', 'desc').limit(limit).execute();
}

/**
 * One job, or null.
 *
 * @example (await findJob(connection, jobId))?.progress // 40
 */
export async function findJob(connection: Connection, jobId: string): Promise<Job | null> {
  return await connection.selectFrom('jobs').select(jobColumns).where('job_id', '=', jobId).executeTakeFirst() ?? null;
}

/**
 * Some jobs by their ids; those that are forgotten are left out.
 *
 * @example (await findJobsByIds(connection, [jobId]))[0]?.state
 */
export async function findJobsByIds(connection: Connection, jobIds: readonly string[]): Promise<readonly Job[]> {
  return jobIds.length === 0 ? [] : connection.selectFrom('jobs').select(jobColumns).where('job_id', 'in', [...jobIds]).execute();
}

/**
 * The same, locked until the transaction ends.
 *
 * @example (await lockedJob(connection, jobId))?.state
 */
export async function lockedJob(connection: Connection, jobId: string): Promise<Job | null> {
  return await connection.selectFrom('jobs').select(jobColumns).where('job_id', '=', jobId).forUpdate().executeTakeFirst() ?? null;
}
