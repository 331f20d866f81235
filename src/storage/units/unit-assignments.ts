import type { Validity } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** What a unit has to do with an item of a plan, on some days. `basis` says why it is so: an office's decision, the plan's text, a succession. */
export type UnitAssignment = Validity & {
  readonly regionId: string;
  readonly assignmentId: string;
  readonly planId: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly role: 'lead' | 'support';
  readonly basis: string;
  readonly reason: string | null;
};

type Recorded = { readonly at: string; readonly by: string | null };

/**
 * What the units of a region have to do on a day or any day after it, locked until the transaction ends.
 *
 * @example (await openAssignments(connection, { regionId, unitIds: [unitId], from: '2025-01-01' })).length
 */
export async function openAssignments(connection: Connection, { regionId, unitIds, from }: { readonly regionId: string; readonly unitIds: readonly string[]; readonly from: string }): Promise<readonly UnitAssignment[]> {
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
 * @example await endAssignments(connection, regionId, [{ assignmentId, validTo: '2024-12-31' }], { at: now, by: personId })
 */
export async function endAssignments(connection: Connection, regionId: string, ends: readonly { readonly assignmentId: string; readonly validTo: string }[], { at, by }: Recorded): Promise<void> {
  for (const [validTo, sameDay] of Map.groupBy(ends, (end) => end.validTo)) {
    await connection.updateTable('assignments').set(({ eb, ref }) => ({ valid_to: validTo, ended_at: at, ended_by: by, version: eb(ref('version'), '+', 1) }))
      .where('region_id', '=', regionId).where('assignment_id', 'in', sameDay.map(({ assignmentId }) => assignmentId)).execute();
  }
}

/**
 * Adds assignments.
 *
 * @example await addAssignments(connection, [{ regionId, assignmentId, planId, itemId, unitId, role: 'lead', validFrom: '2025-01-01', validTo: null, basis: 'succession', reason: null }], { at: now, by: personId })
 */
export async function addAssignments(connection: Connection, assignments: readonly UnitAssignment[], { at, by }: Recorded): Promise<void> {
  if (assignments.length === 0) return;
  await connection.insertInto('assignments').values(assignments.map(({ regionId, assignmentId, planId, itemId, unitId, role, validFrom, validTo, basis, reason }) => ({
    region_id: regionId, assignment_id: assignmentId, plan_id: planId, item_id: itemId, unit_id: unitId, role, valid_from: validFrom, valid_to: validTo, basis, reason, recorded_at: at, recorded_by: by,
  }))).execute();
}

/** An item of a plan in words for people. */
export type ItemWords = { readonly planId: string; readonly itemId: string; readonly plan: string; readonly label: string; readonly text: string };

/**
 * How items of plans are called in the newest version of their plan that has them.
 *
 * @example (await wordsOfItems(connection, regionId, [{ planId, itemId: 'goal-3' }]))[0]?.plan // '示例区妇女发展规划'
 */
export async function wordsOfItems(connection: Connection, regionId: string, items: readonly { readonly planId: string; readonly itemId: string }[]): Promise<readonly ItemWords[]> {
  if (items.length === 0) return [];
  const planIds = [...new Set(items.map(({ planId }) => planId))];
  const plans = await connection.selectFrom('plans').select(['plan_id as planId', 'title']).where('region_id', '=', regionId).where('plan_id', 'in', planIds).execute();
  const rows = await connection.selectFrom('plan_items').select(['plan_id as planId', 'item_id as itemId', 'label', 'text'])
    .where('region_id', '=', regionId).where('plan_id', 'in', planIds).where('item_id', 'in', [...new Set(items.map(({ itemId }) => itemId))]).orderBy('version').execute();
  const titles = new Map(plans.map(({ planId, title }) => [planId, (title as { readonly zh?: string }).zh ?? '']));
  const words = new Map(rows.map((row) => [`${row.planId} ${row.itemId}`, row]));
  return items.map(({ planId, itemId }) => ({ planId, itemId, plan: titles.get(planId) ?? '', label: words.get(`${planId} ${itemId}`)?.label ?? itemId, text: words.get(`${planId} ${itemId}`)?.text ?? '' }));
}
