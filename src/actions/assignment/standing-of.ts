import type { Validity } from '#kernel';
import type { StoredAssignment } from '#storage';
import { firstCommonDay } from '../versions/timeline.ts';

/** A unit proposed for an item. */
export type Proposed = { readonly itemId: string; readonly unitId: string; readonly role: 'lead' | 'support' };

/** How a proposal stands to what was decided: to be taken over, already held (in whatever role), or another unit was made lead by decision. */
export type Standing = 'new' | 'held' | 'other-lead';

/**
 * How proposals stand to the assignments of their plan from a day on. What was decided goes before what is printed.
 *
 * @example standingOf(rows, '2024-01-01')({ itemId: 'women/1', unitId, role: 'lead' }) // 'new'
 */
export function standingOf(rows: readonly StoredAssignment[], validFrom: string): (proposed: Proposed) => Standing {
  const from: Validity = { validFrom, validTo: null };
  const open = Map.groupBy(rows.filter((row) => (row.validTo === null || row.validTo >= row.validFrom) && firstCommonDay(row, from) !== null), ({ itemId }) => itemId);
  return ({ itemId, unitId, role }) => {
    const own = open.get(itemId) ?? [];
    if (own.some((row) => row.unitId === unitId)) return 'held';
    return role === 'lead' && own.some((row) => row.role === 'lead' && row.basis !== 'printed') ? 'other-lead' : 'new';
  };
}
