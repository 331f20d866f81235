import type { Missing } from '#kernel';
import { fittedLine } from '../forecast/models/fitted-line.ts';

/**
 * Detrended coefficient of variation: √(SSE / (n − 2)) / |mean| about a straight line by least squares over the years. A share (0.01 is 1 %), for description only;
 * whether a series is called 波动较大 is decided against its family (W5). Fewer than three values: `not-collected`; not a number, or a mean of zero: `not-a-number`. Source: method 6.
 *
 * @example detrendedVariation([2020, 2021, 2022], [10, 12, 10]) // 0.1531
 */
export function detrendedVariation(years: readonly number[], values: readonly number[]): number | Missing {
  const count = values.length;
  if (years.length !== count) throw new RangeError('a year for every value');
  if (!values.every(Number.isFinite) || !years.every(Number.isFinite)) return { missing: 'not-a-number' };
  if (count < 3) return { missing: 'not-collected' };
  const { level, squaredRest } = fittedLine({ years, values });
  const variation = Math.sqrt(squaredRest / (count - 2)) / Math.abs(level);
  return Number.isFinite(variation) ? variation : { missing: 'not-a-number' };
}
