import { decimalPlaces, printedNumber } from '#monitoring';
import { findUnit, type UnitDimension } from '#registry';
import type { TrendData } from './trend-data.ts';
import type { ChartPoint } from './year-line.ts';

/** What is counted or paid for can be told in 万 and 亿. */
const amounts: ReadonlySet<UnitDimension | undefined> = new Set(['people', 'things', 'times', 'money']);

const magnitudes = [{ word: '亿', factor: 1e8, from: 1e8 }, { word: '万', factor: 1e4, from: 1e5 }] as const;

/** A unit by which large numbers become short, and how many of the former it is. */
export type Magnitude = { readonly unit: string; readonly factor: number };

/**
 * In what a chart draws numbers: their own unit, 万 of it from 100000 on, 亿 from 100000000 on. The table of the chart keeps them as published.
 *
 * @example magnitudeOf('人', [390_000_000]) // { unit: '亿人', factor: 100000000 }
 */
export function magnitudeOf(unit: string, values: readonly number[]): Magnitude {
  const known = findUnit(unit);
  const most = Math.max(...values.map(Math.abs));
  const found = known !== undefined && known.perBase === 1 && amounts.has(known.dimension) ? magnitudes.find(({ from }) => most >= from) : undefined;
  return found === undefined ? { unit, factor: 1 } : { unit: `${found.word}${unit}`, factor: found.factor };
}

const mostDigits = 2;

/** A number in another unit, without the noise of division. */
const inUnit = (value: number, { factor }: Magnitude): number => (Number.isFinite(value) ? Number((value / factor).toPrecision(12)) : value);

/** How many places numbers need when told in a unit: two at most. */
const digitsIn = (values: readonly number[], magnitude: Magnitude): number => Math.min(mostDigits, Math.max(0, ...values.map((value) => decimalPlaces(inUnit(value, magnitude)))));

/** Figures told in another unit, all with as many places. @example pointsIn(points, { unit: '亿人', factor: 1e8 })[0]?.text // '3.9' */
export function pointsIn<Point extends Pick<ChartPoint, 'value' | 'text' | 'digits'>>(points: readonly Point[], magnitude: Magnitude): readonly Point[] {
  if (magnitude.factor === 1) return points;
  const digits = digitsIn(points.map(({ value }) => value), magnitude);
  return points.map((point) => ({ ...point, value: inUnit(point.value, magnitude), text: printedNumber(inUnit(point.value, magnitude), digits), digits }));
}

/**
 * A trend in the unit it is drawn in.
 *
 * @example trendInMagnitude({ ...data, unit: '人' }).unit // '亿人'
 */
export function trendInMagnitude(data: TrendData): TrendData {
  const magnitude = magnitudeOf(data.unit, data.points.map(({ value }) => value));
  if (magnitude.factor === 1) return data;
  const of = (value: number): number => inUnit(value, magnitude);
  const points = pointsIn(data.points, magnitude);
  return {
    ...data, unit: magnitude.unit, points, digits: Math.max(0, ...points.map(({ digits }) => digits)), baseline: data.baseline && (pointsIn([data.baseline], magnitude)[0] ?? null),
    targets: data.targets.map((target) => ({ ...target, acceptance: { ...target.acceptance, lower: of(target.acceptance.lower), upper: of(target.acceptance.upper) }, ...(target.named ? { named: target.named.map(of) } : {}) })),
    forecast: data.forecast.map(({ year, median, low80, high80 }) => ({ year, median: of(median), low80: of(low80), high80: of(high80) })),
  };
}
