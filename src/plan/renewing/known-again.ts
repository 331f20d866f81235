import { withId } from '../editing/change-tree.ts';
import { carryIdentities } from '../identities/carry-identities.ts';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemsOfPlan, type PlanItem } from '../identities/items-of-plan.ts';
import type { Plan } from '../tree.ts';

/** Where a part stands in the reading: two identified plans of one reading have the same parts in the same places. */
const placeOf = ({ kind, label, position, part }: PlanItem): string => JSON.stringify([kind, label, position, 'spans' in part ? part.spans : []]);

/**
 * A reading whose parts have ids, with the ids of another text where that text knows a part again that is new here: a goal that the first file lacked and an adopted version has, or a part
 * that a person had made by splitting and that is now printed by itself.
 *
 * @example knownAgain(identified, read, adopted).domains[0]?.goals[8]?.itemId // 'women/1/goal/9', which only the adopted version had
 */
export function knownAgain(identified: IdentifiedPlan, read: Plan, known: IdentifiedPlan, isNew: (itemId: string) => boolean): IdentifiedPlan {
  const there = new Set(itemsOfPlan(known).map(({ itemId }) => itemId));
  const byPlace = new Map(itemsOfPlan(carryIdentities(known, read)).map((item) => [placeOf(item), item.itemId]));
  const taken = new Set(itemsOfPlan(identified).map(({ itemId }) => itemId));
  const renamed = itemsOfPlan(identified).reduce((plan, item) => {
    const former = byPlace.get(placeOf(item));
    if (former === undefined || !isNew(item.itemId) || !there.has(former) || taken.has(former) || item.kind === 'plan') return plan;
    taken.add(former);
    return withId(plan, item.itemId, former);
  }, identified);
  return { ...renamed, usedIds: [...new Set([...identified.usedIds, ...known.usedIds])] };
}
