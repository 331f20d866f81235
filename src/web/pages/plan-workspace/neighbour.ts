import type { PlanItem } from '#plan';

/**
 * The part of the same kind that stands before (-1) or after (1) a part in the same place; undefined where there is none.
 *
 * @example neighbour(items, item, 1)?.itemId
 */
export const neighbour = (items: readonly PlanItem[], { kind, parentId, position }: PlanItem, step: 1 | -1): PlanItem | undefined =>
  items.find((other) => other.kind === kind && other.parentId === parentId && other.position === position + step);
