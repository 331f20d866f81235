import type { Missing } from '#kernel';
import { median } from '../forecast/quantile-of.ts';

/** Beyond this a value is an outlier (Iglewicz and Hoaglin, method 6). */
export const outlierFrom = 3.5;

/**
 * Modified z of every value: 0.6745 (y − median) / MAD; |z| > 3.5 is an outlier. The median and MAD do not move with the value in question.
 *
 * The rule of three standard deviations is not here because it cannot fire: among n values the largest possible |y − mean| / s is (n − 1)/√n, which is 1.79, 2.04, 2.48, 2.85 for
 * 5, 6, 8, 10 values, so a yearly series of ten values or fewer never reaches 3, whatever stands in it (method 6; modified-z.test.ts shows it).
 *
 * Where more than half of the values are one and the same, MAD is 0: equal values get 0, every other ±Infinity. No values: `not-collected`; not a number: `not-a-number`.
 *
 * @example modifiedZ([97.1, 97.4, 96.9, 97.2, 94.0, 93.8]) // […, -6.745, -7.1947]
 */
export function modifiedZ(values: readonly number[]): readonly number[] | Missing {
  if (!values.every(Number.isFinite)) return { missing: 'not-a-number' };
  if (values.length === 0) return { missing: 'not-collected' };
  const middle = median(values);
  const spread = median(values.map((value) => Math.abs(value - middle)));
  return values.map((value) => (value === middle ? 0 : (0.6745 * (value - middle)) / spread));
}
