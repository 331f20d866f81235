/** What the coming years of a series look like and between which values it must stay; all of it on the transformed scale (method 1.5.1). */
export type HoldCase = {
  /** The last value. */
  readonly last: number;
  /** b̃: the shrunk drift a year. */
  readonly drift: number;
  /** s̃: standard deviation of a yearly change, 0 or more. */
  readonly spread: number;
  /** w/L: variance of the drift over spread², 0 or more; above 1 it means nothing (a drift less certain than a yearly change), and the stated error no longer holds. */
  readonly driftShare: number;
  /** Degrees of freedom of the spread, 1 or more; need not be whole. */
  readonly df: number;
  /** φ: what is left of the drift after a year, 0 to 1. */
  readonly damping: number;
  /** c: variance of a yearly change over spread², above 0. */
  readonly noise: number;
  /** Years to hold, a whole number from 1. */
  readonly steps: number;
  /** Lowest value that holds, -Infinity where there is none. */
  readonly lower: number;
  /** Highest value that holds, Infinity where there is none. */
  readonly upper: number;
  /** What the deviation of each year from its mean is multiplied with (a learnt width, doubt about the last value), above 0; 1 throughout when not told. */
  readonly widths?: readonly number[];
};

/** A power of two that brings the largest numbers into a range where their sums are finite. */
const tiny = 2 ** -60;
/** Doubt about the drift so far above the noise is as good as boundless, and finite. */
const mostDoubt = 1e100;

/** The case as a walk: everything in standard deviations of a yearly step. Index 0 is the last year known, 1 … steps the years to hold. */
export type StandardCase = {
  /** H: sums of the damped shares of a year's drift. */
  readonly driftSums: Float64Array;
  /** Standard deviation of a year's drift. */
  readonly doubt: number;
  /** The walls against the mean path; infinite where there is no wall, or one so far away that it cannot be told. */
  readonly lowers: Float64Array;
  readonly uppers: Float64Array;
  /** False where there is no spread: the walls then are 0 or infinite by their side of the path, which is all that counts. */
  readonly moves: boolean;
};

/**
 * Throws a RangeError for figures that are not finite or mean nothing (a spread below 0): callers look before they ask.
 *
 * @example refuseNonsense({ ...sound, spread: NaN }) // RangeError
 */
export function refuseNonsense(asked: HoldCase): void {
  const { last, drift, spread, driftShare, df, damping, noise, steps, lower, upper, widths = [] } = asked;
  const sound = [last, drift, spread, driftShare, df, damping, noise].every(Number.isFinite)
    && spread >= 0 && driftShare >= 0 && df >= 1 && damping >= 0 && damping <= 1 && noise > 0
    && Number.isInteger(steps) && steps >= 1 && !Number.isNaN(lower) && !Number.isNaN(upper) && lower < Infinity && upper > -Infinity
    && widths.every((width) => width > 0 && Number.isFinite(width)) && (widths.length === 0 || widths.length === steps);
  if (!sound) throw new RangeError(`no probability of holding for ${Object.entries(asked).map(([name, value]) => `${name} ${String(value)}`).join(', ')}`);
}

/** The case in standard deviations of a yearly step, for any spread at all. @example standardised({ …, last: 0, drift: 0, spread: 2, noise: 1, lower: -1 }).lowers[1] // -0.5 */
export function standardised({ last, drift, spread, driftShare, damping, noise, steps, lower, upper, widths }: HoldCase): StandardCase {
  const driftSums = new Float64Array(steps + 1);
  for (let step = 1, share = damping; step <= steps; step++, share *= damping) driftSums[step] = (driftSums[step - 1] ?? 0) + share;
  const unit = spread * Math.sqrt(noise) * tiny;
  const against = (wall: number): Float64Array =>
    driftSums.map((sum, step) => {
      const distance = wall * tiny - last * tiny - sum * (drift * tiny);
      // A wider year is the same as walls that stand nearer to its mean.
      return distance === 0 ? 0 : distance / (unit * (widths?.[step - 1] ?? 1));
    });
  const doubt = Math.min(mostDoubt, Math.sqrt(driftShare) / Math.sqrt(noise));
  return { driftSums, doubt, lowers: against(lower), uppers: against(upper), moves: unit > 0 };
}
