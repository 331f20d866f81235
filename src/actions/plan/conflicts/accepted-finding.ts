import type { AcceptedFinding } from '#storage';
import type { Conflict } from './find-conflicts.ts';

/** What is kept of a finding that was accepted: enough to show it, and to know it again after it has changed. */
export type KeptFinding = { readonly code: string; readonly message: string; readonly indicator: string | null; readonly planIds: readonly string[]; readonly itemIds: readonly string[] };

/**
 * What is kept of a finding when it is accepted.
 *
 * @example keptFinding(conflict).itemIds // ['women/2/goal/3/1', 'children/3/goal/1/1']
 */
export const keptFinding = ({ code, message, indicator, places }: Conflict): KeptFinding => ({
  code, message, indicator, planIds: [...new Set(places.map(({ planId }) => planId))].sort(), itemIds: [...new Set(places.flatMap(({ planId, itemId }) => (itemId === null ? [] : [`${planId} ${itemId}`])))].sort(),
});

/** The same rule on the same plans about the same indicator or, where there is none, on a part they share. */
function isAbout(kept: KeptFinding, conflict: Conflict): boolean {
  const now = keptFinding(conflict);
  if (kept.code !== now.code || kept.planIds.join() !== now.planIds.join()) return false;
  return kept.indicator === null && now.indicator === null ? kept.itemIds.some((itemId) => now.itemIds.includes(itemId)) : kept.indicator === now.indicator;
}

/** How a finding stands: open, accepted as it is, or accepted before and changed since. */
export type ConflictStanding = { readonly state: 'open' | 'accepted' | 'changed-since'; readonly acceptance: AcceptedFinding | null };

/**
 * How every finding stands to what was accepted, and the acceptances whose finding is not there any more.
 *
 * @example standingOfConflicts(found, accepted).of(conflict).state
 */
export function standingOfConflicts(found: readonly Conflict[], accepted: readonly AcceptedFinding[]): { readonly of: (conflict: Conflict) => ConflictStanding; readonly settled: readonly AcceptedFinding[] } {
  const keys = new Set(found.map(({ key }) => key));
  const stale = accepted.filter(({ findingKey }) => !keys.has(findingKey));
  const of = (conflict: Conflict): ConflictStanding => {
    const exact = accepted.findLast(({ findingKey }) => findingKey === conflict.key);
    if (exact) return { state: 'accepted', acceptance: exact };
    const before = stale.findLast(({ finding }) => isAbout(finding as KeptFinding, conflict));
    return before ? { state: 'changed-since', acceptance: before } : { state: 'open', acceptance: null };
  };
  const changed = new Set(found.map((conflict) => of(conflict).acceptance?.acceptanceId));
  return { of, settled: stale.filter(({ acceptanceId }) => !changed.has(acceptanceId)) };
}
