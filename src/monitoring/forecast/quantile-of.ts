/**
 * The value below which a share of the items lies, by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, as R and numpy by default); not a
 * number of no items.
 *
 * @example quantileOf([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantileOf(items: ArrayLike<number>, share: number): number {
  if (items.length === 0) return Number.NaN;
  const sorted = Float64Array.from(items).sort();
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (place - below);
}

/** The middle of the items, of an even number the mean of the two in the middle; not a number of no items. @example median([3, 1, 2]) // 2 */
export const median = (items: readonly number[]): number => quantileOf(items, 0.5);
