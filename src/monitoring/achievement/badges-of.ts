import { accepts, isBorderline, type Acceptance } from '../acceptance.ts';
import type { Series, SeriesPoint } from '../series.ts';
import type { Badge } from '../status.ts';

/**
 * What stands beside the state of a series judged at one of its points: 临界, 回落 (kept in an earlier year of the plan, not now), 数据质量 (a value nobody explained).
 *
 * @example badgesOf(series, point, acceptance, 2021) // ['borderline']
 */
export function badgesOf(series: Series, point: SeriesPoint, acceptance: Acceptance, startYear: number): Badge[] {
  const fellBack = !accepts(acceptance, point.value) && series.points.some(({ year, value }) => year >= startYear && year < point.year && accepts(acceptance, value));
  return [
    ...(isBorderline(point, acceptance, series.unit) ? ['borderline' as const] : []),
    ...(fellBack ? ['reversal' as const] : []),
    ...(point.grade === 'C' ? ['data-quality' as const] : []),
  ];
}
