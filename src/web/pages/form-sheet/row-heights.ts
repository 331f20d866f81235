/** How high the rows of a sheet are, in CSS pixels; those that were never drawn are as high as `usual`. */
export type RowHeights = { readonly usual: number; readonly measured: ReadonlyMap<string, number> };

/**
 * Where each row begins, from the top of the first, and where the last ends.
 *
 * @example topsOf(['a', 'b'], { usual: 30, measured: new Map([['a', 50]]) }) // [0, 50, 80]
 */
export function topsOf(ids: readonly string[], { usual, measured }: RowHeights): readonly number[] {
  const tops = [0];
  for (const id of ids) tops.push((tops.at(-1) ?? 0) + (measured.get(id) ?? usual));
  return tops;
}

/** The row that a distance from the top falls into. */
function rowAt(tops: readonly number[], distance: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows drawn above and below what is seen. */
const spare = 6;

/**
 * The first and the last row to be drawn, for what is seen from `from` over `height`.
 *
 * @example rowsSeen([0, 50, 80], { from: 0, height: 40 }) // { first: 0, last: 1 }
 */
export const rowsSeen = (tops: readonly number[], { from, height }: { readonly from: number; readonly height: number }): { readonly first: number; readonly last: number } => ({
  first: Math.max(0, rowAt(tops, from) - spare), last: Math.min(Math.max(0, tops.length - 2), rowAt(tops, from + height) + spare),
});
