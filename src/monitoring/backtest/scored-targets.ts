import { chanceInside } from '../forecast/predictive.ts';
import { quantileOf } from '../forecast/quantile-of.ts';
import { recalibrate } from '../forecast/recalibrate.ts';
import type { DueForecast } from './forecasts-of-family.ts';

/** Targets stand so many typical changes beyond the last value, upward and downward alike: no good direction needs to be known (method 1.2). */
const reaches: readonly number[] = [0.5, 1, 1.5];
const directions: readonly (1 | -1)[] = [1, -1];
export const targetsPerForecast = reaches.length * directions.length;

/**
 * The typical change over each number of years ahead: the median of what came, the mean where most never move; by `steps`.
 *
 * @example typicalChanges(forecasts).get(5) // 0.21 on the transformed scale
 */
export function typicalChanges(forecasts: readonly DueForecast[]): ReadonlyMap<number, number> {
  return new Map([...Map.groupBy(forecasts, ({ steps }) => steps)].map(([steps, own]) => {
    const changes = own.map(({ came, last }) => Math.abs(came - last));
    const middle = quantileOf(changes, 0.5);
    return [steps, middle > 0 ? middle : changes.reduce((sum, one) => sum + one, 0) / changes.length];
  }));
}

/** A target beyond the last value, forecast and come due: what was published, what was computed, and whether it was met. */
export type ScoredTarget = { readonly published: number; readonly raw: number; readonly outcome: 0 | 1 };

/**
 * The targets one forecast is tried on, none of them met by the last value.
 *
 * @example scoredTargets(forecast, 0.2).length // 6
 */
export function scoredTargets(forecast: DueForecast, typical: number): ScoredTarget[] {
  return directions.flatMap((direction) => reaches.map((reach): ScoredTarget => {
    const end = forecast.last + direction * reach * typical;
    const chance = direction === 1 ? chanceInside(forecast, end, Infinity) : chanceInside(forecast, -Infinity, end);
    const raw = Math.min(1, Math.max(0, chance));
    return { raw, published: forecast.recalibrated ? recalibrate(raw) : raw, outcome: direction * (forecast.came - end) >= 0 ? 1 : 0 };
  }));
}
