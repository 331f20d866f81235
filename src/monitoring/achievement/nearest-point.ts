import type { SeriesPoint } from '../series.ts';

/**
 * The point of a year, else the nearest one at most `reach` years away; of two as near the earlier, which has nothing of the later in it yet. Source: method 3.3.
 *
 * @example nearestPoint(series.points, 2020, 2)?.year // 2019
 */
export const nearestPoint = (points: readonly SeriesPoint[], year: number, reach: number): SeriesPoint | null =>
  points.filter((point) => Math.abs(point.year - year) <= reach).sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || a.year - b.year)[0] ?? null;
