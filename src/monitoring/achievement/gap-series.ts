import type { Series, SeriesPoint } from '../series.ts';
import { decimals } from './figure-text.ts';

/** Both sides of one year. */
export type BothSides = { readonly first: SeriesPoint; readonly second: SeriesPoint };

/**
 * The years in which both sides of a gap have a figure, and the size of the gap in them as a series: never one side's figure against another year of the other.
 *
 * @example gapSeries(rural, urban).series.points.at(-1)?.value // 4.4
 */
export function gapSeries(first: Series, second: Series): { readonly series: Series; readonly both: readonly BothSides[] } {
  const both = first.points.flatMap((point): BothSides[] => {
    const other = second.points.find(({ year }) => year === point.year);
    return other ? [{ first: point, second: other }] : [];
  });
  const points = both.map((one): SeriesPoint => {
    const digits = Math.max(one.first.digits, one.second.digits);
    const value = Number(Math.abs(one.first.value - one.second.value).toFixed(10));
    const grade = one.second.grade === 'C' ? 'C' : one.first.grade;
    return { ...one.first, value, digits, grade, text: Number.isFinite(value) ? decimals(value, digits) : '', numerator: null, denominator: null, standardError: null };
  });
  return { both, series: { ...first, indicatorId: null, points, gaps: [], breaks: [...new Set([...first.breaks, ...second.breaks])].sort((a, b) => a - b) } };
}

/**
 * The highest and the lowest of several places year by year, of the years in which every place has a figure: a gap between regions.
 *
 * @example outermost(townships)?.[0].points.at(-1)?.value
 */
export function outermost(places: readonly Series[]): readonly [Series, Series] | null {
  const [model] = places;
  if (model === undefined || places.length < 2) return null;
  const years = model.points.map(({ year }) => year).filter((year) => places.every(({ points }) => points.some((point) => point.year === year)));
  const pick = (sign: 1 | -1): Series => ({
    ...model, indicatorId: null, gaps: [], breaks: [...new Set(places.flatMap(({ breaks }) => breaks))].sort((a, b) => a - b),
    points: years.flatMap((year) => places.flatMap(({ points }) => points.filter((point) => point.year === year)).sort((a, b) => sign * (b.value - a.value))[0] ?? []),
  });
  return years.length === 0 ? null : [pick(1), pick(-1)];
}
