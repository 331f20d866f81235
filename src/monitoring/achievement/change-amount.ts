import { pointUnit, unitFactor, type Target } from '#plan';
import { findUnit } from '#registry';
import type { Acceptance } from '../acceptance.ts';
import { computedFrom, type Series, type SeriesPoint } from '../series.ts';
import { printedNumber } from '../wording/printed-number.ts';
import { changeUnit } from '../wording/printed-unit.ts';
import type { Absence, BaselineValue } from './way.ts';

/**
 * How much is to change: `percent` of the base value or `points` in the unit of the series; exactly one of them is told. `acceptance` holds for the change itself, in the same measure.
 */
export type ChangeAmount = {
  readonly percent: number | null;
  readonly points: number | null;
  readonly isYearly: boolean;
  readonly sign: 1 | -1;
  readonly isCeiling: boolean;
  readonly strict: boolean;
  readonly acceptance: Acceptance;
};

/** Points move a rate of any base: half a percentage point is 5 ‰. */
function pointsIn(amount: number, unit: string, seriesUnit: string): number | null {
  const [from, to] = [findUnit(unit), findUnit(seriesUnit)];
  if (from?.dimension === 'fraction-difference' && to?.dimension === 'fraction') return (amount * from.perBase) / to.perBase;
  const factor = unitFactor(unit, seriesUnit);
  return factor === null ? null : amount * factor;
}

/**
 * The change a target promises, in the unit of the series it is judged on; an absence when it cannot be expressed in it. 增幅控制在5%以内 is a ceiling: less change keeps it.
 *
 * @example changeAmountOf({ changePercent: -20, bound: 'reach', … }, '/10万')
 */
export function changeAmountOf(target: Target, unit: string): ChangeAmount | Absence {
  const percent = target.changePercent;
  const told = target.changePoints ?? target.value;
  const raw = percent ?? told;
  if (raw === null || !Number.isFinite(raw)) return { reason: 'not-applicable', sentence: '目标没有写明升降多少' };
  const points = percent !== null || told === null ? null : pointsIn(told, target.changePoints === null ? (target.unit ?? unit) : pointUnit(target), unit);
  if (percent === null && points === null) return { reason: 'not-comparable', sentence: `目标的升降幅度与数据的计量单位“${unit}”不同，请核对` };
  const sign = raw < 0 || target.direction === 'down' ? -1 : 1;
  const size = Math.abs(percent ?? points ?? 0);
  const isCeiling = target.bound === 'at-most';
  const signed = sign * size;
  const upwards = (sign === 1) !== isCeiling;
  const acceptance = { lower: upwards ? signed : -Infinity, upper: upwards ? Infinity : signed, lowerOpen: upwards && target.strict, upperOpen: !upwards && target.strict };
  return { percent: percent === null ? null : signed, points: percent === null ? signed : null, isYearly: target.per === 'year', sign, isCeiling, strict: target.strict, acceptance };
}

/**
 * The values that keep the promise in a year, measured from the base value; yearly changes add up, yearly percentages compound. A base of zero cannot grow by a percentage.
 * Source: method 2, C05.
 *
 * @example changedAcceptance(amount, { value: 5.4, year: 2020, … }, 2030) // up to 3.78 for −30 %
 */
export function changedAcceptance(amount: ChangeAmount, baseline: BaselineValue, year: number): Acceptance | Absence {
  const years = amount.isYearly ? year - baseline.year : 1;
  if (amount.percent !== null && baseline.value === 0 && amount.sign === 1) return { reason: 'no-baseline', sentence: '基期为0，不能按百分比计算增长，请改用数量' };
  if (amount.percent !== null && baseline.value < 0) return { reason: 'not-comparable', sentence: '基期为负数，不能按百分比计算升降' };
  const end = amount.percent === null ? baseline.value + (amount.points ?? 0) * years : baseline.value * (1 + amount.percent / 100) ** years;
  const { lower, upper, ...open } = amount.acceptance;
  return { lower: Number.isFinite(lower) ? end : -Infinity, upper: Number.isFinite(upper) ? end : Infinity, ...open };
}

/** How a yearly change came about, in words. */
const howChanged = (before: SeriesPoint, { year }: SeriesPoint, { percent }: ChangeAmount): string =>
  `与${year - before.year === 1 ? '上年' : `${String(before.year)}年`}${percent === null ? '之差' : '相比的升降幅度'}${year - before.year === 1 ? '' : '，按年平均'}`;

/** The change of each year against the year before, as a series in points or percent; across a hole of years the average change, none across a break. */
export function yearlyChangeSeries(series: Series, amount: ChangeAmount, startYear: number): Series {
  const change = (before: SeriesPoint, point: SeriesPoint): number => {
    const span = point.year - before.year;
    return amount.percent === null ? (point.value - before.value) / span : (before.value > 0 ? ((point.value / before.value) ** (1 / span) - 1) * 100 : Number.NaN);
  };
  const points = series.points.slice(1).flatMap((point, index): SeriesPoint[] => {
    const before = series.points[index];
    if (before === undefined || point.year < startYear || series.breaks.some((year) => before.year < year && year <= point.year)) return [];
    const digits = Math.max(point.digits, before.digits) + (amount.percent === null ? 0 : 1);
    const value = Number(change(before, point).toFixed(10));
    return [{ ...point, value, digits, text: Number.isFinite(value) ? printedNumber(value, digits) : '', numerator: null, denominator: null, standardError: null, trace: computedFrom([before, point], howChanged(before, point, amount)) }];
  });
  const unit = amount.percent === null ? changeUnit(series.unit) : '%';
  return { indicatorId: null, unit, points: points.filter(({ value }) => Number.isFinite(value)), gaps: [...series.gaps, ...points.filter(({ value }) => !Number.isFinite(value)).map(({ year }) => ({ year, reason: 'not-a-number' as const }))], breaks: series.breaks };
}
