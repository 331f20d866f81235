import { betaQuantile } from '../numerics/beta.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { assertCounts, type Interval, type RateCounts } from './rate-interval.ts';

function assertShare(counts: RateCounts): void {
  assertCounts(counts);
  if (counts.events > counts.population) throw new RangeError(`${String(counts.events)} of ${String(counts.population)} is no share`);
}

/**
 * Wilson's limits of a share for a normal quantile `z`, from 0 to 1 (method 5.2). Counts are taken as given.
 *
 * @example wilsonLimits(9, 200, 1.959964) // [0.023853, 0.083297]
 */
export function wilsonLimits(events: number, population: number, z: number): readonly [number, number] {
  const square = z * z;
  const spread = z * Math.sqrt(square + 4 * events * (1 - events / population));
  const below = 2 * (population + square);
  // At none and at all, the ends are 0 and 1; the arithmetic misses them by its last digit.
  return [events === 0 ? 0 : (2 * events + square - spread) / below, events === population ? 1 : (2 * events + square + spread) / below];
}

/**
 * Wilson's limits of a share, those that are published (method 5.2). Throws a RangeError for counts that are no share.
 *
 * @example wilsonInterval({ events: 9, population: 200, per: 1 }) // { lower: 0.023853, upper: 0.083297 }
 */
export function wilsonInterval(counts: RateCounts, confidence = 0.95): Interval {
  assertShare(counts);
  const { events, population, per } = counts;
  const [lower, upper] = wilsonLimits(events, population, normalQuantile(1 - (1 - confidence) / 2));
  return { lower: lower * per, upper: upper * per };
}

/**
 * Exact limits of a share after Clopper and Pearson, wider than Wilson's (method 5.2). Throws a RangeError for counts that are no share.
 *
 * @example clopperPearsonInterval({ events: 9, population: 200, per: 1 }) // { lower: 0.020780, upper: 0.083703 }
 */
export function clopperPearsonInterval(counts: RateCounts, confidence = 0.95): Interval {
  assertShare(counts);
  const { events, population, per } = counts;
  const tail = (1 - confidence) / 2;
  const lower = events === 0 ? 0 : betaQuantile(tail, events, population - events + 1);
  const upper = events === population ? 1 : betaQuantile(1 - tail, events + 1, population - events);
  return { lower: lower * per, upper: upper * per };
}
