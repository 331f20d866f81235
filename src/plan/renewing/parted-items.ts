import { itemsOfPlan } from '../identities/items-of-plan.ts';
import type { EditThen } from './edits-then.ts';

/** A part that was split off another, which stayed. */
export type PartedItem = { readonly itemId: string; readonly from: string; readonly fromLabel: string };

/**
 * The parts that edits split off others of their kind, in order: who answers for the one answers for both.
 *
 * @example partedItems(editsThen(content, edits).edits) // [{ itemId: 'women/1/goal/3-2', from: 'women/1/goal/3', fromLabel: '“妇女与健康”主要目标3' }]
 */
export function partedItems(edits: readonly EditThen[]): readonly PartedItem[] {
  return edits.flatMap(({ edit, before, after }): PartedItem[] => {
    const had = new Map(itemsOfPlan(before).map((item) => [item.itemId, item]));
    const has = itemsOfPlan(after);
    const from = typeof edit['itemId'] === 'string' ? had.get(edit['itemId']) : undefined;
    if (from === undefined || !has.some(({ itemId }) => itemId === from.itemId)) return [];
    return has.filter(({ itemId, kind }) => !had.has(itemId) && kind === from.kind).map(({ itemId }) => ({ itemId, from: from.itemId, fromLabel: from.label }));
  });
}
