import type { Connection } from '../engines/engine.ts';
import { noteJobToDo } from './jobs-to-do.ts';

/** What a new job needs: its kind and input (JSON values), whose region, and from when. */
export type NewJob = {
  readonly jobId: string;
  readonly regionId: string;
  readonly kind: string;
  readonly input: unknown;
  readonly mostAttempts: number;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly runAfter?: string;
};

/**
 * Adds a job, in the transaction of what it belongs to: both are there or neither is. False: a job of this id is there already (one that a calendar asks for has an id made of its day,
 * so that two programs do not ask twice). Who does jobs in this program is told when the transaction has been committed.
 *
 * @example await addJob(connection, { jobId, regionId, kind: 'read-plan-document', input: { importId, sha256 }, mostAttempts: 3, createdAt: now, createdBy: personId }) // true
 */
export async function addJob(connection: Connection, { jobId, regionId, kind, input, mostAttempts, createdAt, createdBy, runAfter }: NewJob): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await connection.insertInto('jobs').values({
    job_id: jobId, region_id: regionId, kind, input: JSON.stringify(input), state: 'waiting', most_attempts: mostAttempts, run_after: runAfter ?? createdAt, created_at: createdAt, created_by: createdBy,
  }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  noteJobToDo(connection);
  return numInsertedOrUpdatedRows === 1n;
}
