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

/** A bound before the first figure (分别低于3%和8%) or after the last (3‰和5‰以下) holds for the whole list when no other figure has its own. */
function shareBound(list: readonly Quantity[]): Quantity[] {
  const told = list.filter(({ bound }) => bound !== null);
  const only = told.length === 1 ? told[0] : undefined;
  if (!only || !(only === list[0] ? only.boundStands === 'before' : only === list.at(-1) && only.boundStands === 'after')) return [...list];
  return list.map((quantity) => ({ ...quantity, bound: only.bound, strict: only.strict }));
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
 * Years that stand in an earlier sentence are left open. Lists that fit in no such way give nothing.
 *
 * @example pairUp(['婴儿死亡率'], [five, four], [2025, 2030]).map(({ deadline }) => deadline) // [2025, 2030]
 */
export function pairUp(names: readonly string[], quantities: readonly Quantity[], deadlines: readonly number[]): Pair[] {
  const [only] = quantities;
  if (quantities.length === 1 && only) return names.map((name) => ({ name, quantity: only, deadline: null }));
  if (quantities.length === names.length) return names.flatMap((name, index) => pairOf(name, quantities[index], null));
  const years = deadlines.length === quantities.length ? deadlines : [];
  if (names.length === 1 || years.length > 0) return names.flatMap((name) => quantities.flatMap((quantity, index) => pairOf(name, quantity, years[index] ?? null)));
  return names.length * deadlines.length === quantities.length ? names.flatMap((name, at) => deadlines.flatMap((year, index) => pairOf(name, quantities[at * deadlines.length + index], year))) : [];
}

const pairOf = (name: string, quantity: Quantity | undefined, deadline: number | null): Pair[] => (quantity ? [{ name, quantity, deadline }] : []);
