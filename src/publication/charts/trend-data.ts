import type { SourceKey } from '#documents';
import type { AchievementState, SeriesGap } from '#monitoring';
import type { Scale } from '#registry';
import type { ChartForecast } from './forecast-fan.ts';
import type { PlanYears } from './plan-period.ts';
import type { ChartTarget } from './target-lines.ts';
import type { ChartPoint } from './year-line.ts';

/**
 * One indicator over the years: its figures in year order, what it should reach, where it will be. Years of `gaps` have no figure, for the reason told; from a year of `breaks` on, figures do not
 * compare with those before. `forecast` holds the years after the last figure, '[]' where none can be made. `digits` are the decimal places of computed figures.
 */
export type TrendData = {
  readonly indicator: string;
  readonly unit: string;
  readonly scale: Scale;
  readonly digits: number;
  readonly points: readonly ChartPoint[];
  readonly gaps: readonly SeriesGap[];
  readonly breaks: readonly number[];
  readonly targets: readonly ChartTarget[];
  readonly baseline: Omit<ChartPoint, 'status'> | null;
  readonly forecast: readonly ChartForecast[];
  readonly planYears: PlanYears | null;
  /** As judged; null where it was not. */
  readonly state: AchievementState | null;
  /** Where the verdict stands. */
  readonly stateSource?: SourceKey;
};
