import type { Acceptance } from '../acceptance.ts';
import { holdProbability } from '../hold/hold-probability.ts';
import { fromScale, toScale, type Transform } from '../scale.ts';
import type { ForecastGiven, ForecastModel } from './model.ts';
import { chanceInside, standardQuantile } from './predictive.ts';
import { publishedProbability } from './recalibrate.ts';
import { dampedYears, walkAfter, type Predictive, type StudentWalk, type TransformedSeries } from './student-walk.ts';

/** What is asked: the series on its transformed scale, the years ahead (1 or more), and what must hold. `met`: its latest value keeps the target. */
export type ForecastQuestion = {
  readonly series: TransformedSeries;
  readonly transform: Transform;
  readonly steps: number;
  readonly acceptance: Acceptance;
  readonly hold: boolean;
  readonly met: boolean;
  readonly given: ForecastGiven;
};

/** Where a value will be: median and 80 % interval in the unit of the series. */
export type ForecastInterval = { readonly median: number; readonly low80: number; readonly high80: number };

/** A probability as published and before step 8, and where the value will be. */
export type TargetForecast = ForecastInterval & { readonly probability: number; readonly raw: number };

/** Median and 80 % interval of a predictive distribution, back on the scale of the figures. @example intervalOf('identity', { mean: 5, deviation: 0, freedom: 7 }).high80 // 5 */
export function intervalOf(transform: Transform, { mean, deviation, freedom }: Predictive): ForecastInterval {
  const reach = deviation === 0 ? 0 : deviation * standardQuantile(0.9, freedom);
  return { median: fromScale(transform, mean), low80: fromScale(transform, mean - reach), high80: fromScale(transform, mean + reach) };
}

/** An end of the acceptance on the transformed scale; below everything that can be is minus infinity, and nothing passes the whole of a share. */
function endOf(transform: Transform, end: number, side: 1 | -1): number {
  if (!Number.isFinite(end)) return end;
  if (transform === 'logit' && (side === 1 ? end >= 100 : end <= 0)) return side * Infinity;
  return toScale(transform, end);
}

/** The chance that the walk stays inside in every year on the way. Each year's deviation is its own (learnt width, doubt about the last value): the walls move with it. */
function holding(walk: StudentWalk, steps: number, lower: number, upper: number): number {
  const widths = Array.from({ length: steps }, (_, at) => {
    const years = dampedYears(walk.damping, at + 1);
    const plain = walk.spread * Math.sqrt(walk.noise * (at + 1) + years * years * walk.driftShare);
    return plain > 0 ? walkAfter(walk, at + 1).deviation / plain : 1;
  });
  return holdProbability({ last: walk.last, drift: walk.drift, spread: walk.spread, driftShare: walk.driftShare, df: walk.freedom, damping: walk.damping, noise: walk.noise, steps, lower, upper, widths });
}

/**
 * The probability that a target will be kept, and where the series will be (method 1.5.5–1.5.9). Null where the model cannot speak, or where figures came out that are
 * none. A band is not recalibrated; a target to hold must be kept in every year on the way.
 *
 * @example forecastTarget(defaultModel, question)?.probability // 0.398388 for worked case C10 under method 1
 */
export function forecastTarget(model: ForecastModel, question: ForecastQuestion): TargetForecast | null {
  const { series, transform, steps, acceptance, hold, met, given } = question;
  const walk = model.walk === undefined ? null : model.walk(series, given);
  const predictive: Predictive | null = model.walk === undefined ? model.forecast(series, steps, given) : walk && walkAfter(walk, steps);
  if (predictive === null || !Number.isFinite(predictive.mean) || !Number.isFinite(predictive.deviation)) return null;
  const lower = endOf(transform, acceptance.lower, -1);
  const upper = endOf(transform, acceptance.upper, 1);
  const raw = hold && walk !== null ? holding(walk, steps, lower, upper) : chanceInside(predictive, lower, upper);
  const { recalibrated } = model.takes?.(given.prior) ?? given.prior;
  const isOneSided = acceptance.lower === -Infinity || acceptance.upper === Infinity;
  const probability = isOneSided && !hold ? publishedProbability(raw, { met, recalibrated: model.walk !== undefined && recalibrated }) : raw;
  const { median, low80, high80 } = intervalOf(transform, predictive);
  return { probability, raw, median, low80, high80 };
}
