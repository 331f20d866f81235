import { achievementStates, decimalPlaces, standingOf, type AchievementState, type ObservationStatus, type Standing, type Tally } from '#monitoring';
import type { Acceptance } from '#plan';
import type { ChartForecast } from './forecast-fan.ts';
import type { TrendData } from './trend-data.ts';
import type { ChartPoint } from './year-line.ts';

/** Values of examples: [year, value] or [year, value, status], printed at so many decimal places. All of them are made up. */
export const examplePoints = (values: readonly (readonly [number, number, ObservationStatus?])[], digits = Math.max(0, ...values.map(([, value]) => decimalPlaces(value)))): readonly ChartPoint[] =>
  values.map(([year, value, status = 'final']) => ({ year, value, text: value.toFixed(digits), digits, status }));

export const atLeast = (lower: number): Acceptance => ({ lower, upper: Infinity, lowerOpen: false, upperOpen: false });
export const atMost = (upper: number): Acceptance => ({ lower: -Infinity, upper, lowerOpen: false, upperOpen: false });
export const between = (lower: number, upper: number): Acceptance => ({ lower, upper, lowerOpen: false, upperOpen: false });

/** A forecast that opens evenly: from a year and value on, so much a year, so wide after a year. */
export const exampleForecast = (year: number, value: number, years: number, drift: number, spread: number, ceiling = Infinity): readonly ChartForecast[] =>
  Array.from({ length: years }, (_, at) => {
    const median = Math.min(value + drift * (at + 1), ceiling);
    const reach = spread * Math.sqrt(at + 1);
    return { year: year + at + 1, median, low80: median - reach, high80: Math.min(median + reach, ceiling) };
  });

/** A trend with nothing but what is told. */
export const exampleTrend = (told: Partial<TrendData> & Pick<TrendData, 'points'>): TrendData => ({
  indicator: '孕产妇系统管理率', unit: '%', scale: 'share', digits: told.points[0]?.digits ?? 1, gaps: [], breaks: [], targets: [], baseline: null, forecast: [], planYears: { start: 2021, end: 2030 }, state: null, ...told,
});

/** A tally of so many targets in each state. */
export const exampleTally = (states: Partial<Record<AchievementState, number>>): Tally => {
  const byState = Object.fromEntries((Object.keys(achievementStates) as AchievementState[]).map((state) => [state, states[state] ?? 0])) as Record<AchievementState, number>;
  const of = (standing: Standing): number => (Object.keys(byState) as AchievementState[]).filter((state) => standingOf[state] === standing).reduce((sum, state) => sum + byState[state], 0);
  const [met, notMet, unproven, unassessed] = [of('met'), of('not-met'), of('unproven'), of('unassessed')];
  return { total: met + notMet + unproven + unassessed, met, notMet, unproven, unassessed, byState };
};
