import type { IndicatorDefinition } from '#registry';
import { isCounted } from '../acceptance.ts';
import { defaultModel } from '../forecast/models/index.ts';
import { standardQuantile } from '../forecast/predictive.ts';
import { walkAfter } from '../forecast/student-walk.ts';
import { fromScale, seriesToScale, slopeOfScale, toScale, type Transform } from '../scale.ts';
import { indicatorScale } from './indicator-scale.ts';
import { priorOfIndicator, type LearntFamilies } from './prior-of-indicator.ts';

/** A value of an earlier year as published. */
export type FormerValue = { readonly year: number; readonly value: number; readonly digits: number };

/** Where the value of a year is expected, in the unit of the indicator; on a share that has reached its end the end is the end. */
export type ValueInterval = { readonly low: number; readonly high: number };

const learntNothing: LearntFamilies = new Map();
const quantiles = new Map<string, number>();

/** Student's quantile takes microseconds to find, and a table of figures asks for the same few again and again. */
function quantileOf(p: number, freedom: number): number {
  const key = `${String(p)} ${String(freedom)}`;
  const known = quantiles.get(key) ?? standardQuantile(p, freedom);
  if (quantiles.size < 1000) quantiles.set(key, known);
  return known;
}

/** A share beyond 0.5 or 99.5 % is not told apart on its scale: an interval that reaches there reaches the end. */
function endOf(transform: Transform, z: number, side: 'low' | 'high'): number {
  if (transform !== 'logit') return fromScale(transform, z);
  if (side === 'high' && z >= toScale('logit', 99.5) - 1e-9) return 100;
  return side === 'low' && z <= toScale('logit', 0.5) + 1e-9 ? 0 : fromScale('logit', z);
}

/**
 * Where the default forecast model expects the value of a year, from values of earlier years of one definition (ascending): the interval that holds it with the chance told (0.95), on
 * the scale and under the family of the indicator. Null where no interval is honest: a single value, fewer than five with nothing known of the family, a logarithm of nothing.
 * Source: method 1.5, 10 (Q6).
 *
 * @example valueInterval(definition, [{ year: 2022, value: 93.1, digits: 1 }, { year: 2023, value: 93.6, digits: 1 }], 2024, 0.95) // { low: 90.6, high: 96.1 }
 */
export function valueInterval(definition: IndicatorDefinition, former: readonly FormerValue[], year: number, chance: number): ValueInterval | null {
  const last = former.at(-1);
  if (last === undefined || defaultModel.walk === undefined || !(year > last.year)) return null;
  const { transform, factor } = indicatorScale(definition);
  if (transform === 'log' && !(former.every(({ value }) => value >= 0) && former.some(({ value }) => value > 0))) return null;
  const values = seriesToScale(transform, former.map(({ value }) => value * factor));
  if (!values.every(Number.isFinite)) return null;
  const digit = 10 ** -last.digits * factor * slopeOfScale(transform, last.value * factor);
  const { prior, smoothed } = priorOfIndicator(definition, transform, learntNothing);
  const walk = defaultModel.walk({ years: former.map((one) => one.year), values }, { prior, smoothed, printing: isCounted(definition.unit) ? 0 : (digit * digit) / 6 });
  if (walk === null) return null;
  const { mean, deviation, freedom } = walkAfter(walk, year - last.year);
  const reach = deviation * quantileOf((1 + chance) / 2, freedom);
  const ends = { low: endOf(transform, mean - reach, 'low') / factor, high: endOf(transform, mean + reach, 'high') / factor };
  return Number.isFinite(ends.low) && Number.isFinite(ends.high) ? ends : null;
}
