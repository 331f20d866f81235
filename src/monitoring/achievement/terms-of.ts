import type { Series, SeriesPoint } from '../series.ts';

/** The shortest term of office; figures of one text nearer than that are one term's, carried on between elections. */
const shortestTerm = 3;

/**
 * The figures of the elections in a series: a figure printed again in the years until the next election is the same term's, and nothing is put between two terms.
 * Figures that differ are terms of their own. Source: method 2 (每届: evaluate only at terms, hold the value between, no interpolation).
 *
 * @example termsOf(series).map(({ year }) => year) // [2016, 2021]
 */
export function termsOf({ points }: Series): readonly SeriesPoint[] {
  const terms: SeriesPoint[] = [];
  let before: SeriesPoint | undefined;
  for (const point of points) {
    const isCarried = before !== undefined && before.value === point.value && point.year - before.year < shortestTerm;
    if (!isCarried) terms.push(point);
    before = point;
  }
  return terms;
}
