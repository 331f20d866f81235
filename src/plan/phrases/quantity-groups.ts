import type { Quantity } from './quantities.ts';
import type { Segment } from './sentences.ts';

/** Quantities that stand in one list (3.0‰、5.0‰和6.0‰以下) with the words before them, from the end of the list before. */
export type QuantityGroup = {
  readonly quantities: readonly Quantity[];
  readonly before: string;
  /** Where `before` begins in the segment. */
  readonly start: number;
  /** The words after the list up to the next one. */
  readonly after: string;
};

/** In a list only the last figure carries 以下 or 以上; it holds for all that say nothing else. */
function shareBound(list: readonly Quantity[]): Quantity[] {
  const last = list.at(-1);
  return list.map((quantity) => (quantity.bound === null && last ? { ...quantity, bound: last.bound, strict: last.strict } : quantity));
}

/**
 * Groups the quantities of a segment into lists, each with the words that lead to it.
 *
 * @example quantityGroups(segment)[0]?.quantities.length // 3
 */
export function quantityGroups(segment: Segment): QuantityGroup[] {
  const lists: Quantity[][] = [];
  for (const quantity of segment.quantities) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const gap = last ? segment.text.slice(last.to, quantity.from) : null;
    if (list && gap !== null && /^(?:[、和与及]|以及)$/.test(gap)) list.push(quantity);
    else lists.push([quantity]);
  }
  return lists.map((list, index) => {
    const start = index === 0 ? 0 : (lists[index - 1]?.at(-1)?.to ?? 0);
    const first = list[0]?.from ?? 0;
    const end = list.at(-1)?.to ?? 0;
    const next = lists[index + 1]?.[0]?.from ?? segment.text.length;
    return { quantities: shareBound(list), before: segment.text.slice(start, first), start, after: segment.text.slice(end, next) };
  });
}
