import type { Series } from '../series.ts';

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
