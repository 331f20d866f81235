import type { Validity } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** Who answers for a part of a plan from a day to a day; `released`: a unit named further up does not answer here. `basis` says where it came from: printed, decided, a succession. */
export type NewAssignment = Validity & {
  readonly regionId: string;
  readonly assignmentId: string;
  readonly planId: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly role: 'lead' | 'support' | 'released';
  readonly basis: string;
  readonly reason: string | null;
};

/** The same as stored. One that was taken back before it began ends on the day before its first. */
export type StoredAssignment = NewAssignment & { readonly recordedAt: string; readonly recordedBy: string | null; readonly endedAt: string | null; readonly endedBy: string | null; readonly endReason: string | null; readonly version: number };

type Recorded = { readonly at: string; readonly by: string | null };

const columns = [
  'region_id as regionId', 'assignment_id as assignmentId', 'plan_id as planId', 'item_id as itemId', 'unit_id as unitId', 'role', 'valid_from as validFrom', 'valid_to as validTo', 'basis', 'reason', 'recorded_at as recordedAt',
  'recorded_by as recordedBy', 'ended_at as endedAt', 'ended_by as endedBy', 'end_reason as endReason', 'version',
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

/**
 * What the units of a region have to do on a day or any day after it, locked until the transaction ends.
 *
 * @example (await openAssignments(connection, { regionId, unitIds: [unitId], from: '2025-01-01' })).length
 */
export async function openAssignments(connection: Connection, { regionId, unitIds, from }: { readonly regionId: string; readonly unitIds: readonly string[]; readonly from: string }): Promise<readonly NewAssignment[]> {
  if (unitIds.length === 0) return [];
  return connection.selectFrom('assignments')
    .select(['region_id as regionId', 'assignment_id as assignmentId', 'plan_id as planId', 'item_id as itemId', 'unit_id as unitId', 'role', 'valid_from as validFrom', 'valid_to as validTo', 'basis', 'reason'])
    .where('region_id', '=', regionId).where('unit_id', 'in', [...unitIds]).where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', from)]))
    .whereRef('valid_from', '<=', (eb) => eb.fn.coalesce('valid_to', 'valid_from'))
    .orderBy('plan_id').orderBy('item_id').orderBy('assignment_id').forUpdate().execute();
}

/**
 * Ends assignments, each on its last day; one that has not begun ends on the day before its first.
 *
 * @example await endAssignments(connection, regionId, [{ assignmentId, validTo: '2024-12-31' }], { at: now, by: personId, reason: '职能划转' })
 */
export async function endAssignments(connection: Connection, regionId: string, ends: readonly { readonly assignmentId: string; readonly validTo: string }[], { at, by, reason = null }: Recorded & { readonly reason?: string | null }): Promise<void> {
  for (const [validTo, sameDay] of Map.groupBy(ends, (end) => end.validTo)) {
    await connection.updateTable('assignments').set(({ eb, ref }) => ({ valid_to: validTo, ended_at: at, ended_by: by, end_reason: reason, version: eb(ref('version'), '+', 1) }))
      .where('region_id', '=', regionId).where('assignment_id', 'in', sameDay.map(({ assignmentId }) => assignmentId)).execute();
  }
}

/** Rows in one statement. */
const block = 1000;

/**
 * Adds assignments.
 *
 * @example await addAssignments(connection, [{ regionId, assignmentId, planId, itemId, unitId, role: 'lead', validFrom: '2025-01-01', validTo: null, basis: 'decided', reason: null }], { at: now, by: personId })
 */
export async function addAssignments(connection: Connection, assignments: readonly NewAssignment[], { at, by }: Recorded): Promise<void> {
  const rows = assignments.map(({ regionId, assignmentId, planId, itemId, unitId, role, validFrom, validTo, basis, reason }) => ({
    region_id: regionId, assignment_id: assignmentId, plan_id: planId, item_id: itemId, unit_id: unitId, role, valid_from: validFrom, valid_to: validTo, basis, reason, recorded_at: at, recorded_by: by,
  }));
  for (let from = 0; from < rows.length; from += block) await connection.insertInto('assignments').values(rows.slice(from, from + block)).execute();
}
