import { unitFactor } from '#plan';
import type { Series, SeriesPoint } from '../series.ts';
import { decimals } from './figure-text.ts';

/** A figure with the one it is compared with. */
export type Pair = { readonly own: SeriesPoint; readonly other: SeriesPoint };

/**
 * The years in which a figure can be held against another one: the same year, else the nearest within `reach`, the earlier of two. A reference in another unit is converted;
 * null when the two units measure different things.
 *
 * @example pairsOf(own, reference, 2)?.at(-1)?.other.year
 */
export function pairsOf(own: Series, reference: Series, reach: number): readonly Pair[] | null {
  const factor = unitFactor(reference.unit, own.unit);
  if (factor === null) return null;
  return own.points.flatMap((point): Pair[] => {
    const near = reference.points.filter(({ year }) => Math.abs(year - point.year) <= reach && year <= point.year + reach);
    const other = [...near].sort((a, b) => Math.abs(a.year - point.year) - Math.abs(b.year - point.year) || a.year - b.year)[0];
    if (other === undefined) return [];
    return [{ own: point, other: factor === 1 ? other : { ...other, value: other.value * factor, text: decimals(other.value * factor, other.digits + 2) } }];
  });
}

/**
 * The distance of a figure from another one, year by year, as a series: what a relative target is judged on.
 *
 * @example distanceSeries(own, pairs).points.at(-1)?.value // 1.2
 */
export function distanceSeries(own: Series, pairs: readonly Pair[]): Series {
  const points = pairs.map(({ own: point, other }): SeriesPoint => {
    const digits = Math.max(point.digits, other.digits);
    const value = Number((point.value - other.value).toFixed(10));
    return { ...point, value, digits, text: decimals(value, digits), numerator: null, denominator: null, standardError: null, grade: other.grade === 'C' ? 'C' : point.grade };
  });
  return { ...own, indicatorId: null, points };
}
