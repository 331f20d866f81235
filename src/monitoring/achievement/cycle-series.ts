import type { Observation } from '../observation.ts';
import { computedFrom, type Series, type SeriesPoint, type Trace } from '../series.ts';
import { yearsText } from '../wording/figure-wording.ts';
import { printedNumber } from '../wording/printed-number.ts';

const daysOfYear = 366;

/** Days from 0 March of year 0 to an ISO date; differences are exact. */
function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const shifted = month > 2 ? year : year - 1;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}

/** A row that speaks of one year, whatever its indicator does: its period says so and the counts are known. */
const isAnnual = ({ period, content }: Observation): boolean =>
  period !== null && period.kind !== 'rolling-cycle' && dayNumber(period.end) - dayNumber(period.start) < daysOfYear && content.kind === 'figure' && content.numerator !== null && content.denominator !== null;

/** The counts of the years that were added up; none of their cells holds the value. */
function addedUp(points: readonly SeriesPoint[]): Trace {
  const { origins, computed } = computedFrom(points, `${yearsText(points.map(({ year }) => year))}分子合计÷分母`);
  return { origins: origins.map((origin) => ({ ...origin, column: null })), computed };
}

/**
 * What a cycle has covered so far, year by year. Rows that speak of the cycle are taken as they are; rows of single years with counts are added up within their cycle and
 * divided by the latest eligible. Cycles count from the first year of the plan. A year missing inside a cycle leaves what was covered without it.
 * Source: method 2 (numerator over the rolling 3 years ÷ eligible).
 *
 * @example cycleSeries(series, rows, 2021, 3, 100).points.map(({ value }) => value) // [30, 70, 100]
 */
export function cycleSeries(series: Series, rows: readonly Observation[], startYear: number, length: number, multiplier: number): Series {
  const annual = new Set(rows.filter(isAnnual).map(({ year }) => year));
  const cycleOf = (year: number): number => Math.floor((year - startYear) / length);
  const covered = (point: SeriesPoint): SeriesPoint => {
    if (!annual.has(point.year) || point.denominator === null || !(point.denominator > 0)) return point;
    const added = series.points.filter(({ year }) => annual.has(year) && cycleOf(year) === cycleOf(point.year) && year <= point.year);
    const events = added.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
    const value = (events / point.denominator) * multiplier;
    return { ...point, value, text: printedNumber(value, point.digits), numerator: events, trace: addedUp(added) };
  };
  return { ...series, points: series.points.map(covered) };
}
