import type { YearValue } from './measure.ts';

/**
 * A straight line by least squares with weights: its value in a year. NaN when all years are one or a weight is no number.
 *
 * @example weightedLine([{ year: 2020, value: 1 }, { year: 2021, value: 2 }], () => 1)(2023) // 4
 */
export function weightedLine(points: readonly YearValue[], weightOf: (year: number) => number): (year: number) => number {
  const weighted = points.map(({ year, value }) => ({ year, value, weight: weightOf(year) }));
  const all = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const meanYear = weighted.reduce((sum, { year, weight }) => sum + weight * year, 0) / all;
  const meanValue = weighted.reduce((sum, { value, weight }) => sum + weight * value, 0) / all;
  const spread = weighted.reduce((sum, { year, weight }) => sum + weight * (year - meanYear) ** 2, 0);
  const slope = weighted.reduce((sum, { year, value, weight }) => sum + weight * (year - meanYear) * (value - meanValue), 0) / spread;
  return (year) => meanValue + slope * (year - meanYear);
}
