import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';

/** Who answers for a part of a plan from a day to a day; `released`: a unit named further up does not answer here. `basis` says where it came from (printed, decided, succession). */
export type StoredAssignment = {
  readonly regionId: string;
  readonly assignmentId: string;
  readonly planId: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly role: 'lead' | 'support' | 'released';
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: string;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly endedAt: string | null;
  readonly version: number;
};

const columns = [
  'region_id as regionId', 'assignment_id as assignmentId', 'plan_id as planId', 'item_id as itemId', 'unit_id as unitId', 'role', 'valid_from as validFrom', 'valid_to as validTo', 'basis', 'reason', 'recorded_at as recordedAt',
  'recorded_by as recordedBy', 'ended_at as endedAt', 'version',
] as const;

/**
 * The assignments of a plan with their history, in the order they were made.
 *
 * @example await planAssignments(connection, regionId, planId)
 */
export async function planAssignments(connection: Connection, regionId: string, planId: string): Promise<readonly StoredAssignment[]> {
  return connection.selectFrom('assignments').select(columns).where('region_id', '=', regionId).where('plan_id', '=', planId).orderBy('recorded_at').orderBy('assignment_id').execute();
}

/**
 * One assignment, locked until the transaction ends; null: none.
 *
 * @example await lockedAssignment(connection, regionId, assignmentId)
 */
export async function lockedAssignment(connection: Connection, regionId: string, assignmentId: string): Promise<StoredAssignment | null> {
  return (await connection.selectFrom('assignments').select(columns).where('region_id', '=', regionId).where('assignment_id', '=', assignmentId).forUpdate().executeTakeFirst()) ?? null;
}

/** Rows in one statement. */
const block = 1000;

/**
 * Adds assignments.
 *
 * @example await addAssignments(connection, [assignment])
 */
export async function addAssignments(connection: Connection, assignments: readonly Omit<StoredAssignment, 'endedAt' | 'version'>[]): Promise<void> {
  const rows = assignments.map(({ regionId, assignmentId, planId, itemId, unitId, role, validFrom, validTo, basis, reason, recordedAt, recordedBy }) => ({
    region_id: regionId, assignment_id: assignmentId, plan_id: planId, item_id: itemId, unit_id: unitId, role, valid_from: validFrom, valid_to: validTo, basis, reason, recorded_at: recordedAt, recorded_by: recordedBy,
  }));
  for (let from = 0; from < rows.length; from += block) await connection.insertInto('assignments').values(rows.slice(from, from + block)).execute();
}

/**
 * Ends an assignment after a last day; one that ends before it began never held (its last day is the day before its first). Lock it first.
 *
 * @example await endAssignment(connection, { regionId, assignmentId, validTo: '2025-12-31', endedAt: now, endedBy: personId, reason: '机构改革' })
 */
export async function endAssignment(connection: Connection, ended: Pick<StoredAssignment, 'regionId' | 'assignmentId' | 'validTo' | 'reason'> & { readonly endedAt: string; readonly endedBy: string | null }): Promise<void> {
  await connection.updateTable('assignments').set({ valid_to: ended.validTo, ended_at: ended.endedAt, ended_by: ended.endedBy, reason: ended.reason, version: sql`version + 1` })
    .where('region_id', '=', ended.regionId).where('assignment_id', '=', ended.assignmentId).execute();
}
