import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemOfPlan } from '../identities/items-of-plan.ts';
import { compareVersions } from './compare-versions.ts';
import type { ItemChange } from './version-comparison.ts';

/** A version of a plan with the name it is known by and the day it was adopted (2026-11-21); null while it is a draft. */
export type PlanVersion = { readonly versionId: string; readonly adopted: string | null; readonly plan: IdentifiedPlan };

/** How a part stood in one version: not there yet or no longer, new, taken out, changed, or as before. */
export type ItemState = { readonly versionId: string; readonly adopted: string | null; readonly state: 'absent' | 'added' | 'removed' | 'changed' | 'same'; readonly change: ItemChange | null };

/**
 * What happened to one part through the versions of a plan, oldest first. In the first version it is `added` or `absent`.
 *
 * @example historyOf('women/1/goal/2/1', versions).filter(({ state }) => state === 'changed')
 */
export function historyOf(itemId: string, versions: readonly PlanVersion[]): readonly ItemState[] {
  return versions.map(({ versionId, adopted, plan }, at): ItemState => {
    const named = { versionId, adopted };
    const before = versions[at - 1]?.plan;
    const [is, was] = [itemOfPlan(plan, itemId) !== undefined, before !== undefined && itemOfPlan(before, itemId) !== undefined];
    if (!is && !was) return { ...named, state: 'absent', change: null };
    if (before === undefined) return { ...named, state: 'added', change: null };
    const change = compareVersions(before, plan).items.find((item) => item.itemId === itemId) ?? null;
    return { ...named, state: !was ? 'added' : !is ? 'removed' : change ? 'changed' : 'same', change };
  });
}
