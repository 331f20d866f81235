import { isMissing } from '#kernel';
import { unitFactor } from '#plan';
import { differencePoint } from '../gender/difference-point.ts';
import { computedFrom, type Series, type SeriesPoint } from '../series.ts';
import { printedNumber } from '../wording/printed-number.ts';
import { changeUnit } from '../wording/printed-unit.ts';
import { nearestPoint } from './nearest-point.ts';

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
    const other = nearestPoint(reference.points, point.year, reach);
    if (other === null) return [];
    return [{ own: point, other: factor === 1 ? other : { ...other, value: other.value * factor, text: printedNumber(other.value * factor, other.digits + 2), trace: computedFrom([other], '按单位换算') } }];
  });
}

/**
 * The distance of a figure from another one, year by year, as a series in points of their unit: what a relative target is judged on. It breaks where either of them does.
 *
 * @example distanceSeries(own, reference, pairs).points.at(-1)?.value // 1.2
 */
export function distanceSeries(own: Series, reference: Series, pairs: readonly Pair[]): Series {
  const points = pairs.flatMap(({ own: point, other }): SeriesPoint[] => {
    const found = differencePoint(point, other, '与参照之差');
    return isMissing(found) ? [] : [found];
  });
  return { ...own, indicatorId: null, unit: changeUnit(own.unit), points, breaks: [...new Set([...own.breaks, ...reference.breaks])].sort((a, b) => a - b) };
}
