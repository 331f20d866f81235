import type { Missing } from '#kernel';

/** What a process does when left alone: its mean, the natural limits around it and the moving ranges they come from. All in the unit of the values. */
export type XmrLimits = {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly meanMovingRange: number;
  /** Standard deviation by the moving ranges: their mean / 1.128. */
  readonly sigma: number;
  readonly count: number;
  /** Under twelve values the limits are trial limits; five or six are useful, not robust. */
  readonly trial: boolean;
  /** How many moving ranges were taken out as too large to be the process itself. */
  readonly screenedOut: number;
};

const limitFactor = 2.66;
const screenFactor = 3.267;
const rangeToSigma = 1.128;
const fewestForFirmLimits = 12;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Limits of an XmR chart: mean ± 2.66 × mean moving range, moving ranges above 3.267 × their mean dropped once, so that one jump does not hide itself by widening the limits.
 * Values in time order, any unit. Not a number among them: `not-a-number`; fewer than two: `not-collected`. Source: method 6, NHSRplotthedots.
 *
 * @example xmrLimits([1, 2, 1, 2]) // { centre: 1.5, lower: -1.16, upper: 4.16, … }
 */
export function xmrLimits(values: readonly number[], { screen = true }: { readonly screen?: boolean } = {}): XmrLimits | Missing {
  if (!values.every(Number.isFinite)) return { missing: 'not-a-number' };
  if (values.length < 2) return { missing: 'not-collected' };
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? Number.NaN)));
  const widest = screenFactor * meanOf(ranges);
  const kept = screen ? ranges.filter((range) => range <= widest) : ranges;
  const centre = meanOf(values);
  const meanMovingRange = meanOf(kept);
  return {
    centre,
    lower: centre - limitFactor * meanMovingRange,
    upper: centre + limitFactor * meanMovingRange,
    meanMovingRange,
    sigma: meanMovingRange / rangeToSigma,
    count: values.length,
    trial: values.length < fewestForFirmLimits,
    screenedOut: ranges.length - kept.length,
  };
}
