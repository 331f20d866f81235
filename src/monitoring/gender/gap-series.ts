import { isMissing, type Missing, type MissingReason } from '#kernel';
import { findUnit } from '#registry';
import type { Series, SeriesGap, SeriesPoint } from '../series.ts';
import { changeUnit } from '../wording/printed-unit.ts';
import { differencePoint, jointError, pointOfTwo } from './difference-point.ts';
import { relativeGap } from './gap-sizes.ts';

/**
 * The gap between two sides as series of its own, to be charted, judged and forecast like any other: `difference` first − second with its sign, `absolute` the same without,
 * both in points of the unit; `relative` higher ÷ lower, 1 without a gap. None is a figure of the indicator itself: what is known of its family says nothing of a gap.
 */
export type GapSeries = { readonly difference: Series; readonly absolute: Series; readonly relative: Series };

/** Decimal places of a printed ratio, as the catalogue has them for 1:3. */
const ratioDigits = 4;

function absoluteOf(a: SeriesPoint, b: SeriesPoint): SeriesPoint | Missing {
  const point = differencePoint(a, b);
  return isMissing(point) ? point : { ...point, value: Math.abs(point.value), text: point.text.replace(/^-/, '') };
}

function relativeOf(a: SeriesPoint, b: SeriesPoint): SeriesPoint | Missing {
  const ratio = relativeGap(a.value, b.value);
  if (isMissing(ratio)) return ratio;
  const error = a.value > 0 && b.value > 0 ? jointError(a.standardError === null ? null : a.standardError / a.value, b.standardError === null ? null : b.standardError / b.value) : null;
  return pointOfTwo(a, b, { value: ratio, digits: ratioDigits, standardError: error === null ? null : ratio * error }, '两组之比');
}

const sameUnit = (a: string, b: string): boolean => a === b || (findUnit(a) !== undefined && findUnit(a)?.id === findUnit(b)?.id);

/** Why a year has no gap although both sides have a value, or null when it may have one: two definitions of one indicator do not compare. */
const refusedOf = (first: Series, second: Series, a: SeriesPoint, b: SeriesPoint): Missing | null =>
  sameUnit(first.unit, second.unit) && (first.indicatorId === null || first.indicatorId !== second.indicatorId || a.definitionVersion === b.definitionVersion) ? null : { missing: 'not-comparable' };

type Combine = (a: SeriesPoint, b: SeriesPoint) => SeriesPoint | Missing;

function combined(first: Series, second: Series, unit: string, combine: Combine): Series {
  const pointsOf = ({ points }: Series) => new Map(points.map((point) => [point.year, point]));
  const reasonsOf = ({ gaps }: Series) => new Map(gaps.map(({ year, reason }) => [year, reason]));
  const [firstPoints, secondPoints, firstReasons, secondReasons] = [pointsOf(first), pointsOf(second), reasonsOf(first), reasonsOf(second)];
  const years = [...new Set([...firstPoints.keys(), ...secondPoints.keys(), ...firstReasons.keys(), ...secondReasons.keys()])].sort((a, b) => a - b);
  const points: SeriesPoint[] = [];
  const gaps: SeriesGap[] = [];
  for (const year of years) {
    const [a, b] = [firstPoints.get(year), secondPoints.get(year)];
    const absent: MissingReason = a ? (secondReasons.get(year) ?? 'not-collected') : (firstReasons.get(year) ?? 'not-collected');
    const found = a && b ? (refusedOf(first, second, a, b) ?? combine(a, b)) : { missing: absent };
    if (isMissing(found)) gaps.push({ year, reason: found.missing });
    else points.push(found);
  }
  const breaks = [...new Set([...first.breaks, ...second.breaks])].sort((a, b) => a - b);
  return { indicatorId: null, unit, points, gaps, breaks };
}

/**
 * Makes the gap of two sides a series: values in the years both have one, a named gap in every other year either side knows (the reason of the side that lacks it,
 * `not-collected` when it gave none), breaks of both. Values in different units, or of different definitions of one indicator, give `not-comparable`; a ratio over zero or of
 * negative values `not-applicable`. The worse quality grade counts; standard errors are joined as of two samples drawn apart. Source: method 7.1, 7.2.
 *
 * @example gapSeriesOf(rural, urban).absolute.points[0] // { year: 2010, value: 0.4, text: '0.4', digits: 1, … }
 */
export function gapSeriesOf(first: Series, second: Series): GapSeries {
  const points = changeUnit(first.unit);
  return { difference: combined(first, second, points, differencePoint), absolute: combined(first, second, points, absoluteOf), relative: combined(first, second, 'ratio', relativeOf) };
}
