import { itemsOfPlan, loadRenewing } from '#plan';
import { findPlanVersion, lockedPlan, planAssignments, standingEdits, type Connection, type NewAssignment, type StoredPlanVersion } from '#storage';

const { editsThen, partedItems } = await loadRenewing();

/** A duty of a part that an amendment splits: it is held for the part split off as well, until somebody decides otherwise. */
export type PartedDuty = Omit<NewAssignment, 'assignmentId'>;

/**
 * What units answer for because an amendment splits a part they answer for: without it, the part split off would silently fall back to whoever answers for the whole domain. A part for which
 * somebody was named already is left alone. For the days from which the amendment is in force.
 *
 * @example await partedDuties(connection, version, '2024-06-01')
 */
export async function partedDuties(connection: Connection, version: StoredPlanVersion, validFrom: string): Promise<readonly PartedDuty[]> {
  const { regionId, planId, content, basedOn } = version;
  const before = basedOn === null ? null : await findPlanVersion(connection, { regionId, planId, version: basedOn });
  const had = new Set(before ? itemsOfPlan(before.content).map(({ itemId }) => itemId) : []);
  const parted = partedItems(editsThen(content, await standingEdits(connection, version)).edits).filter(({ itemId }) => !had.has(itemId));
  if (parted.length === 0) return [];
  // Who assigns at the same moment takes turns with the adoption.
  await lockedPlan(connection, regionId, planId);
  const rows = (await planAssignments(connection, regionId, planId)).filter((row) => row.validTo === null || row.validTo >= row.validFrom);
  const named = new Set(rows.map(({ itemId }) => itemId));
  const duties: PartedDuty[] = [];
  for (const { itemId, from, fromLabel } of parted) {
    if (named.has(itemId)) continue;
    const own = [...rows.filter((row) => row.itemId === from), ...duties.filter((row) => row.itemId === from)].filter(({ validTo }) => validTo === null || validTo >= validFrom);
    duties.push(...own.map(({ unitId, role, validFrom: since, validTo }): PartedDuty => ({ regionId, planId, itemId, unitId, role, validFrom: since > validFrom ? since : validFrom, validTo, basis: 'parted', reason: `由${fromLabel}拆出` })));
  }
  return duties;
}
