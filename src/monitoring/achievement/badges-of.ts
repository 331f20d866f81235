import { findUnit } from '#registry';
import { accepts, type Acceptance } from '../acceptance.ts';
import type { Series, SeriesPoint } from '../series.ts';
import type { Badge } from '../status.ts';

/** People and things are counted, not rounded. */
const isCounted = (unit: string): boolean => ['people', 'things', 'times'].includes(findUnit(unit)?.dimension ?? '');

/**
 * Whether a value stands so near an end of the target that its printed rounding decides: closer than half a published digit (method 1.6, 2).
 *
 * @example isBorderline({ value: 98, digits: 1, … }, { lower: 98, upper: Infinity, … }, '%') // true
 */
function isBorderline({ value, digits }: Pick<SeriesPoint, 'value' | 'digits'>, { lower, upper }: Acceptance, unit: string): boolean {
  const half = 0.5 * 10 ** -digits;
  return !isCounted(unit) && [lower, upper].some((end) => Number.isFinite(end) && Math.abs(value - end) < half * (1 - 1e-9));
}

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
