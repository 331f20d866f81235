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

/** One name with one figure, and the year when the list runs over years. */
export type Pair = { readonly name: string; readonly quantity: Quantity; readonly deadline: number | null };

/**
 * Pairs the names of a list with its figures: one each in order, one figure for all names, or one name with a figure for each named year (到2022年和2030年分别…).
 * Lists that fit in no such way give nothing.
 *
 * @example pairUp(['婴儿死亡率'], [five, four], [2025, 2030]).map(({ deadline }) => deadline) // [2025, 2030]
 */
export function pairUp(names: readonly string[], quantities: readonly Quantity[], deadlines: readonly number[]): Pair[] {
  const [only] = quantities;
  if (quantities.length === 1 && only) return names.map((name) => ({ name, quantity: only, deadline: null }));
  if (quantities.length === names.length) return names.flatMap((name, index) => pairOf(name, quantities[index], null));
  const [name] = names;
  if (names.length === 1 && name !== undefined && deadlines.length === quantities.length) return quantities.flatMap((quantity, index) => pairOf(name, quantity, deadlines[index] ?? null));
  return [];
}

const pairOf = (name: string, quantity: Quantity | undefined, deadline: number | null): Pair[] => (quantity ? [{ name, quantity, deadline }] : []);
