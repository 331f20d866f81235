import type { Missing } from '#kernel';

/** A column is treated when its skew is beyond this in size and its kurtosis beyond the other. */
const skewLimit = 2;
const kurtosisLimit = 3.5;

/** At most so many values are drawn in; a column that is still askew then needs another scale, not more treatment. */
const mostTreated = 5;

/** Skew and excess kurtosis of a sample, unbiased forms (type 2 of the textbooks, as spreadsheets have them). */
export type Shape = { readonly skew: number; readonly kurtosis: number };

/**
 * The shape of a column. Fewer than four values have no kurtosis, values that are all alike no shape: `not-applicable`; a value that is no number: `not-a-number`.
 *
 * @example shapeOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]) // { skew: 3.063241, kurtosis: 9.741391 }
 */
export function shapeOf(values: readonly number[]): Shape | Missing {
  const count = values.length;
  if (!values.every(Number.isFinite)) return { missing: 'not-a-number' };
  if (count < 4) return { missing: 'not-applicable' };
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const moment = (power: number): number => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / count;
  const variance = moment(2);
  if (!(variance > 0)) return { missing: 'not-applicable' };
  const [skew, excess] = [moment(3) / variance ** 1.5, moment(4) / variance ** 2 - 3];
  return { skew: (skew * Math.sqrt(count * (count - 1))) / (count - 2), kurtosis: ((count - 1) / ((count - 2) * (count - 3))) * ((count + 1) * excess + 6) };
}

/** The column, how many values were drawn in, and whether it is within the limits now. */
export type Winsorised = { readonly values: readonly number[]; readonly treated: number; readonly settled: boolean };

/** Null: nothing to object, or no shape to object to. */
function askew(values: readonly number[]): Shape | null {
  const shape = shapeOf(values);
  return !('missing' in shape) && Math.abs(shape.skew) > skewLimit && shape.kurtosis > kurtosisLimit ? shape : null;
}

/** The farthest values on one side, and all as far, set to the next one in. */
function drawnIn(values: readonly number[], side: 1 | -1): readonly number[] {
  const end = side === 1 ? Math.max(...values) : Math.min(...values);
  const rest = values.filter((value) => value !== end);
  const next = side === 1 ? Math.max(...rest) : Math.min(...rest);
  return values.map((value) => (value === end ? next : value));
}

/**
 * Draws in the outliers of a column before it is put on the scale of the sample: while both |skew| > 2 and kurtosis > 3.5, the farthest value on the skewed side takes the
 * value of the next one, at most five. Order is kept, nobody passes anybody. Columns without a shape (few values, all alike, not a number) come back untouched.
 * Source: method 8.2, COINr.
 *
 * @example winsorise([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]) // { values: [1, …, 10, 30, 30], treated: 1, settled: true }
 */
export function winsorise(values: readonly number[]): Winsorised {
  const treatedIn = (column: readonly number[]): number => column.filter((value, at) => !Object.is(value, values[at])).length;
  let current = values;
  for (let shape = askew(values); shape !== null; shape = askew(current)) {
    const next = drawnIn(current, shape.skew > 0 ? 1 : -1);
    if (treatedIn(next) > mostTreated) return { values: current, treated: treatedIn(current), settled: false };
    current = next;
  }
  return { values: current, treated: treatedIn(current), settled: true };
}
