import type { Series, SeriesPoint } from '../series.ts';

/**
 * The values of a series that can be held against its newest: after the last break, readable, and not overridden by hand (grade D never enters a verdict, method 10). In year order.
 *
 * @example comparablePoints({ …, points: [of2019, of2020, of2021], breaks: [2020] }) // [of2020, of2021]
 */
export function comparablePoints(series: Series | null): readonly SeriesPoint[] {
  if (series === null) return [];
  const since = Math.max(...series.breaks.filter((year) => year <= (series.points.at(-1)?.year ?? Number.NaN)), -Infinity);
  return series.points.filter(({ year, value, grade }) => year >= since && year < Infinity && Number.isFinite(value) && grade !== 'D');
}
