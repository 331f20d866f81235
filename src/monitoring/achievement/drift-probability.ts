import { studentTCdf } from '../numerics/student-t.ts';

/** Spread of yearly changes in the family and how much drifts differ in it (method 1.5). */
export type DriftPrior = { readonly s0: number; readonly lambda: number };

/** Weight of the family's spread, in years (method 1.5: d₀). */
const priorYears = 2;

/**
 * Probability that a series drifts upwards: T_df(b̃/√(w·s̃²/L)) with the drift shrunk towards zero and the variance towards the family's. `values` stand on the scale of
 * the prior, `years` in order. NaN for fewer than two values, a value that is no number, or a prior that is none. Source: method 1.5 steps 2–4, 3.4.
 *
 * @example driftProbability([2022, 2023], [24.0, 24.4], { s0: 0.8, lambda: 0.25 }) // 0.578087
 */
export function driftProbability(years: readonly number[], values: readonly number[], { s0, lambda }: DriftPrior): number {
  const [firstYear, firstValue, lastYear, lastValue] = [years[0], values[0], years.at(-1), values.at(-1)];
  if (firstYear === undefined || firstValue === undefined || lastYear === undefined || lastValue === undefined) return Number.NaN;
  const length = lastYear - firstYear;
  const drift = (lastValue - firstValue) / length;
  const free = values.length - 2;
  if (length <= 0 || free < 0 || !values.every(Number.isFinite) || !(s0 > 0) || !(lambda > 0) || !Number.isFinite(s0 * lambda)) return Number.NaN;
  const squares = values.slice(1).reduce((sum, value, index) => {
    const span = (years[index + 1] ?? 0) - (years[index] ?? 0);
    return sum + (value - (values[index] ?? 0) - drift * span) ** 2 / span;
  }, 0);
  const variance = (priorYears * s0 * s0 + squares) / (priorYears + free);
  const driftVariance = lambda * s0 * s0;
  const weight = driftVariance / (driftVariance + variance / length);
  return studentTCdf((weight * drift) / Math.sqrt((weight * variance) / length), priorYears + free);
}

/** Spread of yearly changes about their mean drift (method 1.5 step 2); NaN below three values. @example ownSpread([2021, 2022, 2023], [1, 2, 3]) // 0 */
export function ownSpread(years: readonly number[], values: readonly number[]): number {
  const [first, last] = [values[0], values.at(-1)];
  const length = (years.at(-1) ?? 0) - (years[0] ?? 0);
  if (first === undefined || last === undefined || values.length < 3 || length <= 0) return Number.NaN;
  const drift = (last - first) / length;
  const squares = values.slice(1).reduce((sum, value, index) => {
    const span = (years[index + 1] ?? 0) - (years[index] ?? 0);
    return sum + (value - (values[index] ?? 0) - drift * span) ** 2 / span;
  }, 0);
  return Math.sqrt(squares / (values.length - 2));
}
