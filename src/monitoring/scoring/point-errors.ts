import { isMissing, type Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';
import { sameLength, type Figures } from './cases-refused.ts';

/** The mean of one term a pair; a pair that is no number makes the whole `not-a-number`, no pairs `not-applicable`. */
function meanOverPairs(actuals: Figures, forecasts: Figures, term: (actual: number, forecast: number) => number): number | Missing {
  sameLength(actuals, forecasts);
  if (actuals.length === 0) return { missing: 'not-applicable' };
  let sum = 0;
  for (let at = 0; at < actuals.length; at += 1) sum += term(actuals[at] ?? Number.NaN, forecasts[at] ?? Number.NaN);
  return finiteOrMissing(sum / actuals.length);
}

/** The mean distance between forecast and truth, in their unit. @example meanAbsoluteError([10, 12], [11, 15]) // 2 */
export const meanAbsoluteError = (actuals: Figures, forecasts: Figures): number | Missing => meanOverPairs(actuals, forecasts, (actual, forecast) => Math.abs(actual - forecast));

/**
 * sMAPE in percent as the M3 competition defines it: the mean of 200·|y−f|/(|y|+|f|). Two zeros are no error. From 0 to 200. Source: Makridakis and Hibon 2000; method 4.
 *
 * @example symmetricError([100], [110]) // 9.523…
 */
export const symmetricError = (actuals: Figures, forecasts: Figures): number | Missing =>
  meanOverPairs(actuals, forecasts, (actual, forecast) => (actual === 0 && forecast === 0 ? 0 : (200 * Math.abs(actual - forecast)) / (Math.abs(actual) + Math.abs(forecast))));

/**
 * The typical size of a change over so many steps of a history, to scale errors by: the mean of |yₜ − yₜ₋ₛ|. A history too short, or one that never moved, has none: `not-applicable`.
 *
 * @example typicalChange([1, 3, 2]) // 1.5
 */
export function typicalChange(history: Figures, steps = 1): number | Missing {
  if (!Number.isInteger(steps) || steps < 1) throw new Error(`steps must be a whole number above zero, not ${String(steps)}`);
  if (history.length <= steps) return { missing: 'not-applicable' };
  let sum = 0;
  for (let at = steps; at < history.length; at += 1) sum += Math.abs((history[at] ?? Number.NaN) - (history[at - steps] ?? Number.NaN));
  const change = finiteOrMissing(sum / (history.length - steps));
  return change === 0 ? { missing: 'not-applicable' } : change;
}

/**
 * The mean absolute error scaled by what a naive forecast errs inside the history (MASE of the M4 competition with one step for yearly data; method 1.2 scales by changes of as
 * many steps as the horizon). Below 1: better than naive was on the history. Source: Hyndman and Koehler 2006; method 4.
 *
 * @example scaledError([5], [4], [1, 3, 2]) // 0.666…
 */
export function scaledError(actuals: Figures, forecasts: Figures, history: Figures, steps = 1): number | Missing {
  const [error, scale] = [meanAbsoluteError(actuals, forecasts), typicalChange(history, steps)];
  if (isMissing(error)) return error;
  return isMissing(scale) ? scale : finiteOrMissing(error / scale);
}
