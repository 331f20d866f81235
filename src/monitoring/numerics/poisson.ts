import { lowerGamma, upperGamma } from './incomplete-gamma.ts';

/**
 * P(X ≤ count) of a Poisson count with a mean ≥ 0; a fractional count is read as the whole one below. Not a number for a negative mean.
 *
 * @example poissonCdf(0, 0.24) // 0.786627…
 */
export function poissonCdf(count: number, mean: number): number {
  if (Number.isNaN(count) || !(mean >= 0)) return NaN;
  return count < 0 ? 0 : upperGamma(Math.floor(count) + 1, mean);
}

/**
 * P(X ≥ count) of the same, exact in its tail; a fractional count is read as the whole one above.
 *
 * @example poissonAtLeast(2, 0.24) // 0.024581…: the decision count of 2,000 births at 12 per 100,000 (C07)
 */
export function poissonAtLeast(count: number, mean: number): number {
  if (Number.isNaN(count) || !(mean >= 0)) return NaN;
  return count <= 0 ? 1 : lowerGamma(Math.ceil(count), mean);
}
