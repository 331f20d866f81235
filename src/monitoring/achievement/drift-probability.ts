import type { FamilyPrior } from '../forecast/family-prior.ts';
import { methodOne } from '../forecast/models/method-1.ts';
import { studentCdf } from '../numerics/student.ts';

/**
 * Probability that a series drifts upwards: T_df(b̃/√(w·s̃²/L)) with the drift shrunk towards zero and the variance towards the family's. `values` stand on the scale of
 * the prior, `years` in order. NaN where no forecast could be made either (fewer than two values, fewer than five of an unknown family), where nothing ever moved, or for a
 * value that is no number. Source: method 1.5 steps 2–4, 3.4.
 *
 * @example driftProbability([2022, 2023], [24.0, 24.4], provisionalPrior(0.8, 0.25)) // 0.578087
 */
export function driftProbability(years: readonly number[], values: readonly number[], prior: FamilyPrior): number {
  const walk = values.every(Number.isFinite) ? methodOne.walk?.({ years, values }, { prior }) : null;
  return walk ? studentCdf(walk.drift / (walk.spread * Math.sqrt(walk.driftShare)), walk.freedom) : Number.NaN;
}
