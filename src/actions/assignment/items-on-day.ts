import { holdsOn } from '#kernel';
import { effectiveAssignments, itemsOfPlan, wordsOfItem, type AnsweringUnit, type ItemKind } from '#plan';
import type { StoredAssignment } from '#storage';
import type { PlanInForce } from '../plan/plans-in-force.ts';

/** A part of a plan with who answers for it on a day. `gone`: no longer in the plan, but somebody still answers for it. `version` counts the changes of its own assignments. */
export type ItemOnDay = {
  readonly planId: string;
  readonly plan: string;
  readonly itemId: string;
  readonly kind: ItemKind | null;
  readonly label: string;
  readonly text: string;
  readonly gone: boolean;
  readonly leads: readonly AnsweringUnit[];
  readonly supports: readonly AnsweringUnit[];
  readonly own: readonly StoredAssignment[];
  readonly version: number;
};

/**
 * How often the own assignments of an item were changed: made, ended. Nothing is ever deleted, so that it only grows; who assigns says which count was seen.
 *
 * @example itemVersion([]) // 0
 */
export const itemVersion = (rows: readonly StoredAssignment[]): number => rows.reduce((sum, { version }) => sum + version, 0);

/**
 * The parts of a plan with who answers for them on a day, in the order of the plan; before them those that are gone from it while somebody still answers for them. Their words are looked
 * up by `wordsOfGone`.
 *
 * @example itemsOnDay(plan, rows, '2026-11-22').filter(({ gone }) => gone)
 */
export function itemsOnDay({ planId, title, content }: PlanInForce, rows: readonly StoredAssignment[], on: string): readonly ItemOnDay[] {
  const items = new Map(itemsOfPlan(content).map((item) => [item.itemId, item]));
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
  const here = effectiveAssignments(content, rows, on).map(({ itemId, kind, label, leads, supports }): ItemOnDay => {
    const [item, all] = [items.get(itemId), byItem.get(itemId) ?? []];
    return { planId, plan: title, itemId, kind, label, text: item ? wordsOfItem(item) : '', gone: false, leads, supports, own: all.filter((row) => holdsOn(row, on)), version: itemVersion(all) };
  });
  const gone = [...byItem].flatMap(([itemId, all]): ItemOnDay[] => {
    const own = all.filter((row) => holdsOn(row, on));
    if (items.has(itemId) || own.length === 0) return [];
    const answering = (role: StoredAssignment['role']): AnsweringUnit[] => own.filter((row) => row.role === role).map(({ unitId }) => ({ unitId, assignedOn: itemId }));
    return [{ planId, plan: title, itemId, kind: null, label: itemId, text: '', gone: true, leads: answering('lead'), supports: answering('support'), own, version: itemVersion(all) }];
  });
  return [...gone, ...here];
}
