import { provisionalPrior } from '../forecast/family-prior.ts';
import { methodOne } from '../forecast/models/method-1.ts';
import { studentCdf } from '../numerics/student.ts';

/** Spread of yearly changes in the family and how much drifts differ in it (method 1.5). */
export type DriftPrior = { readonly s0: number; readonly lambda: number };

/**
 * Probability that a series drifts upwards: T_df(b̃/√(w·s̃²/L)) with the drift shrunk towards zero and the variance towards the family's. `values` stand on the scale of
 * the prior, `years` in order. NaN for fewer than two values, a value that is no number, or a prior that is none. Source: method 1.5 steps 2–4, 3.4.
 *
 * @example driftProbability([2022, 2023], [24.0, 24.4], { s0: 0.8, lambda: 0.25 }) // 0.578087
 */
export function driftProbability(years: readonly number[], values: readonly number[], { s0, lambda }: DriftPrior): number {
  const length = (years.at(-1) ?? Number.NaN) - (years[0] ?? Number.NaN);
  if (!(length > 0) || !values.every(Number.isFinite) || !(s0 > 0) || !(lambda > 0) || !Number.isFinite(s0 * lambda)) return Number.NaN;
  const walk = methodOne.walk?.({ years, values }, { prior: provisionalPrior(s0, lambda) });
  return walk ? studentCdf(walk.drift / (walk.spread * Math.sqrt(walk.driftShare)), walk.freedom) : Number.NaN;
}
