import type { FamilyPrior } from './family-prior.ts';

/** Years (ascending, gaps allowed) and values of a series on its transformed scale; both of one length, all finite. */
export type TransformedSeries = { readonly years: readonly number[]; readonly values: readonly number[] };

/** The constants of a walk: d0 prior degrees of freedom, φ damping of the drift, c inflation of the noise, how many of the latest values are looked at, and whether a series of no known family
 * is taken to move at least as printing hides (a count that never moved then says nothing of how it might). */
export type WalkConstants = { readonly priorFreedom: number; readonly damping: number; readonly noise: number; readonly latest: number; readonly knowsPrinting: boolean };

/**
 * A random walk with a drift of its own, seen from its last value: everything a forecast over any number of years needs. `spread` is s̃, `driftShare` w/L,
 * `freedom` the degrees of freedom d0 + ν. All on the transformed scale, per year.
 */
export type StudentWalk = {
  readonly last: number;
  readonly lastYear: number;
  readonly drift: number;
  readonly spread: number;
  readonly driftShare: number;
  readonly freedom: number;
  readonly damping: number;
  readonly noise: number;
  /** Variance of the last value itself (survey, counts); 0 when it is exact. */
  readonly lastVariance: number;
  readonly width: FamilyPrior['width'];
  /** Changes of neighbouring years hang together (smoothed estimates): variance grows by 60 % a year (method 1.5.6). */
  readonly smoothed: boolean;
};

/** A location-scale Student distribution; `freedom` Infinity is the normal one. */
export type Predictive = { readonly mean: number; readonly deviation: number; readonly freedom: number };

/** Spread of a series around its own drift, steps 2 of method 1.5; `variance` is 0 for two values. */
export type OwnSpread = { readonly drift: number; readonly variance: number; readonly length: number; readonly freedom: number };

/**
 * Drift and spread of the latest values of a series by itself (method 1.5.2).
 *
 * @example ownSpread({ years: [2023, 2024], values: [0.4, 0.6] }, 10) // { drift: 0.2, variance: 0, length: 1, freedom: 0 }
 */
export function ownSpread({ years, values }: TransformedSeries, latest: number): OwnSpread {
  const end = years.length - 1;
  const from = Math.max(0, years.length - latest);
  const length = (years[end] ?? 0) - (years[from] ?? 0);
  const drift = ((values[end] ?? 0) - (values[from] ?? 0)) / length;
  const freedom = end - from - 1;
  let squares = 0;
  for (let at = from; at < end; at++) {
    const span = (years[at + 1] ?? 0) - (years[at] ?? 0);
    const rest = (values[at + 1] ?? 0) - (values[at] ?? 0) - drift * span;
    squares += (rest * rest) / span;
  }
  return { drift, variance: freedom > 0 ? squares / freedom : 0, length, freedom };
}

/** Values a series must have when nothing is known of its family. */
const fewestAlone = 5;

/** What a walk may be told besides the series and its family. */
export type WalkTold = {
  readonly lastVariance?: number;
  readonly smoothed?: boolean;
  /** Variance of a yearly change that is nothing but printing: a series alone cannot be known to move less. */
  readonly printing?: number;
};

/**
 * The walk of a series under a family prior (method 1.5.2–1.5.5), or null where no forecast is honest: fewer than two values, or fewer than five and nothing known
 * of the family.
 *
 * @example walkOf({ years: [2023, 2024], values: [0.4, 0.58] }, provisionalPrior(0.3, 0.06), constants)?.freedom // 2
 */
export function walkOf(series: TransformedSeries, prior: FamilyPrior, constants: WalkConstants, told: WalkTold = {}): StudentWalk | null {
  const count = series.years.length;
  if (count < 2 || (prior.spread === null && count < fewestAlone)) return null;
  const walk = walkFrom({ own: ownSpread(series, constants.latest), last: series.values[count - 1] ?? Number.NaN, lastYear: series.years[count - 1] ?? Number.NaN }, prior, constants, told);
  return constants.knowsPrinting && walk.spread === 0 ? null : walk;
}

/** The same from a series already summed up; it must have two values, or five when nothing is known of the family. */
export function walkFrom({ own, last, lastYear }: { readonly own: OwnSpread; readonly last: number; readonly lastYear: number }, prior: FamilyPrior, constants: WalkConstants, told: WalkTold = {}): StudentWalk {
  const priorFreedom = prior.spread === null ? 0 : constants.priorFreedom;
  const ownVariance = prior.spread === null && constants.knowsPrinting ? Math.max(own.variance, told.printing ?? 0) : own.variance;
  const priorVariance = prior.spread === null ? ownVariance : prior.spread * prior.spread;
  const freedom = priorFreedom + own.freedom;
  const variance = (priorFreedom * priorVariance + own.freedom * ownVariance) / freedom;
  const between = prior.lambda * priorVariance;
  const weight = between === 0 && variance === 0 ? 0 : between / (between + variance / own.length);
  return {
    last,
    lastYear,
    drift: weight * own.drift + (1 - weight) * prior.drift,
    spread: Math.sqrt(variance),
    driftShare: weight / own.length,
    freedom,
    damping: constants.damping,
    noise: constants.noise,
    lastVariance: told.lastVariance ?? 0,
    width: prior.width,
    smoothed: told.smoothed ?? false,
  };
}

/** Sum of φ^k for k = 1 … h: how many years' worth of drift h years bring. */
export const dampedYears = (damping: number, steps: number): number => (damping === 1 ? steps : (damping * (1 - damping ** steps)) / (1 - damping));

/** What the deviation of a forecast over `steps` years is multiplied with. */
const widthAt = ({ width, smoothed }: Pick<StudentWalk, 'width' | 'smoothed'>, steps: number): number =>
  width.first * (width.growth === 0 ? 1 : steps ** width.growth) * (smoothed ? Math.sqrt(1 + 0.6 * (steps - 1)) : 1);

/**
 * Where the walk will be after a number of years (method 1.5.5–1.5.6).
 *
 * @example walkAfter(walk, 6).mean // 2.871597 in worked case C10
 */
export function walkAfter(walk: StudentWalk, steps: number): Predictive {
  const years = dampedYears(walk.damping, steps);
  const variance = walk.spread * walk.spread * (walk.noise * steps + years * years * walk.driftShare);
  const width = widthAt(walk, steps);
  return { mean: walk.last + years * walk.drift, deviation: Math.sqrt(variance * width * width + walk.lastVariance), freedom: walk.freedom };
}
