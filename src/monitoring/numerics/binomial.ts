import { incompleteBeta } from './incomplete-beta.ts';

const outside = (count: number, trials: number, chance: number): boolean => Number.isNaN(count) || !(trials >= 0) || !(chance >= 0 && chance <= 1);

/**
 * P(X ≤ count) of successes among trials; a fractional count is read as the whole one below. Not a number for a chance outside 0 to 1.
 *
 * @example binomialCdf(0, 10, 0.1) // 0.348678…
 */
export function binomialCdf(count: number, trials: number, chance: number): number {
  if (outside(count, trials, chance)) return NaN;
  const whole = Math.floor(count);
  if (whole < 0) return 0;
  return whole >= trials ? 1 : incompleteBeta(trials - whole, whole + 1, 1 - chance, chance);
}

/**
 * P(X ≥ count) of the same, exact in its tail; a fractional count is read as the whole one above.
 *
 * @example binomialAtLeast(1, 10, 0.1) // 0.651321…
 */
export function binomialAtLeast(count: number, trials: number, chance: number): number {
  if (outside(count, trials, chance)) return NaN;
  const whole = Math.ceil(count);
  if (whole <= 0) return 1;
  return whole > trials ? 0 : incompleteBeta(whole, trials - whole + 1, chance, 1 - chance);
}
