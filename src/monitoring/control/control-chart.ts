import { isMissing, type Missing } from '#kernel';
import type { SeriesPoint } from '../series.ts';
import { specialCauses, type SpecialCause } from './special-causes.ts';
import { xmrLimits, type XmrLimits } from './xmr-limits.ts';

/** A value of a year: a level, or the change a year on the way to it. */
type Charted = { readonly year: number; readonly value: number };

/** What of a series is charted, and its limits. */
export type ChartLimits = {
  /** Levels, or annual changes where the series moves by trend. */
  readonly of: 'levels' | 'changes';
  readonly values: readonly Charted[];
  readonly limits: XmrLimits;
};

/** A series on its control chart: what was charted, its limits and what is beyond them. */
export type ControlChart = ChartLimits & { readonly causes: readonly SpecialCause[] };

/**
 * How one-sided the order of the values is: Kendall's tau a, -1 falling throughout to 1 rising throughout. Of short noise without any trend, a third lies at or beyond 0.6 for four
 * values, a quarter for five, one in seven for six: where it errs, the less sensitive chart is chosen.
 */
function orderliness(points: readonly SeriesPoint[]): number {
  let sum = 0;
  let before = 0;
  for (const { value } of points) {
    for (let at = 0; at < before; at += 1) sum += Math.sign(value - (points[at]?.value ?? Number.NaN));
    before += 1;
  }
  return sum / ((before * (before - 1)) / 2);
}

const trendingFrom = 0.6;

/** Judged without the newest value, so that a jump that is to be found does not first make a trend of its own. */
const movesByTrend = (points: readonly SeriesPoint[]): boolean => points.length > 4 && Math.abs(orderliness(points.slice(0, -1))) >= trendingFrom;

/**
 * Changes a year between neighbouring values, in the unit of the series; a hole of several years is shared out over them.
 *
 * @example annualChanges([{ year: 2020, value: 90 }, { year: 2022, value: 91 }]) // [{ year: 2022, value: 0.5 }]
 */
export function annualChanges(points: readonly Charted[]): readonly Charted[] {
  return points.slice(1).map(({ year, value }, at) => {
    const before = points[at] ?? { year: Number.NaN, value: Number.NaN };
    return { year, value: (value - before.value) / (year - before.year) };
  });
}

/**
 * What of a series to chart, with its limits: its levels, or, where these move by trend, its annual changes (identity scale), since a trend fires every rule of a chart of levels.
 * Points comparable with each other, in year order. Not a number: `not-a-number`; fewer than two values to chart: `not-collected`. Source: method 6.
 *
 * @example chartLimits(points) // { of: 'levels', values, limits: { centre: 97.1, … } }
 */
export function chartLimits(points: readonly SeriesPoint[]): ChartLimits | Missing {
  const of = movesByTrend(points) ? 'changes' : 'levels';
  const values = of === 'changes' ? annualChanges(points) : points;
  const limits = xmrLimits(values.map(({ value }) => value));
  return isMissing(limits) ? limits : { of, values, limits };
}

/**
 * The control chart of a series: its limits (`chartLimits`) and every special cause in it. Source: method 6.
 *
 * @example controlChart(points) // { of: 'levels', values, limits, causes: [{ kind: 'outside', side: 'low', from: 5, to: 5 }] }
 */
export function controlChart(points: readonly SeriesPoint[]): ControlChart | Missing {
  const chart = chartLimits(points);
  return isMissing(chart) ? chart : { ...chart, causes: specialCauses(chart.values.map(({ value }) => value), chart.limits) };
}
