import { distinctTargets } from './target-lines.ts';
import type { TrendData } from './trend-data.ts';

/** More years than these squeeze those of the plan: longer series stand whole in the yearbook. */
const mostYears = 16;

/** A line needs so many points. */
const leastPoints = 2;

/**
 * The first year a chart shows whose last is told: the sixteenth before it, or earlier where two figures would not be left.
 *
 * @example firstShown([1990, 2000, 2015, 2024], 2030) // 2015
 */
export const firstShown = (years: readonly number[], last: number): number => Math.min(last - mostYears + 1, years.at(-leastPoints) ?? years[0] ?? Infinity);

/** The last year a trend has anything to show of. */
const lastOf = ({ points, targets, forecast, planYears, baseline }: TrendData): number =>
  Math.max(...[...points, ...forecast, ...(baseline ? [baseline] : [])].map(({ year }) => year), ...targets.map(({ deadline }) => deadline), planYears?.end ?? -Infinity);

/**
 * A trend as far as a chart shows it: its last sixteen years, to the end of the plan or the last figure or deadline; each promise once.
 *
 * @example shownTrend({ ...data, points: since1990 }).points[0]?.year // 2015
 */
export function shownTrend(data: TrendData): TrendData {
  const first = firstShown(data.points.map(({ year }) => year), lastOf(data));
  const isShown = ({ year }: { readonly year: number }): boolean => year >= first;
  return {
    ...data, points: data.points.filter(isShown), gaps: data.gaps.filter(isShown), breaks: data.breaks.filter((year) => year > first), targets: distinctTargets(data.targets, data.unit),
    baseline: data.baseline && isShown(data.baseline) ? data.baseline : null,
  };
}
