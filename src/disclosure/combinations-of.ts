/**
 * Every choice of so many items, in the order of the items.
 *
 * @example combinationsOf(['a', 'b', 'c'], 2) // [['a', 'b'], ['a', 'c'], ['b', 'c']]
 */
export function combinationsOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((first, at) => combinationsOf(items.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
