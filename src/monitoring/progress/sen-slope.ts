import { median } from '../forecast/quantile-of.ts';

/**
 * Median of the slopes between all pairs of values, in units a year; null without two different years or with a value that is no number. Gaps of years are no matter.
 * Source: method 3.4, C15 (Sen 1968).
 *
 * @example senSlope([{ year: 2018, value: 24 }, { year: 2020, value: 25 }]) // 0.5
 */
export function senSlope(points: readonly { readonly year: number; readonly value: number }[]): number | null {
  const slopes = points
    .flatMap((early, at) => points.slice(at + 1).filter((late) => late.year !== early.year).map((late) => (late.value - early.value) / (late.year - early.year)));
  return slopes.length === 0 || !slopes.every(Number.isFinite) ? null : median(slopes);
}
