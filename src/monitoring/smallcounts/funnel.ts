import { quantileOf } from '../forecast/quantile-of.ts';
import { chiSquareQuantile } from '../numerics/gamma.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { poissonCdf } from '../numerics/poisson.ts';
import { assertCounts, type Interval } from './rate-interval.ts';

/** The two pairs of limits of a funnel, by the tail beyond each side: warning at 2.5 %, alarm at 0.1 % (method 5.5). */
export const funnelTails = { inner: 0.025, outer: 0.001 } as const;

/**
 * Exact limits within which the rate of an area of this population falls when its truth is the target: χ²(2E)/2 and χ²(2E + 2)/2 (method 5.5). Throws a RangeError when the
 * target or the population is not above 0.
 *
 * @example funnelLimits({ target: 12, per: 100_000, population: 20_000 }, funnelTails.inner) // { lower: 1.891505, upper: 39.259317 }
 */
export function funnelLimits({ target, per, population }: { readonly target: number; readonly per: number; readonly population: number }, tail: number): Interval {
  const expected = (target / per) * population;
  if (!Number.isFinite(expected) || expected <= 0) throw new RangeError(`nothing is expected of ${String(population)} at ${String(target)}`);
  const rateOf = (count: number): number => (count / population) * per;
  return { lower: rateOf(chiSquareQuantile(tail, 2 * expected) / 2), upper: rateOf(chiSquareQuantile(1 - tail, 2 * expected + 2) / 2) };
}

/** How much more areas differ than chance alone would make them: φ (1 is chance alone) and the variance between areas τ², 0 where chance suffices. */
export type Overdispersion = { readonly phi: number; readonly tauSquared: number };

const winsorised = 0.1;

/**
 * Overdispersion of areas about the target after Spiegelhalter (method 5.5), on the square-root scale of observed ÷ expected as FunnelPlotR does for counts:
 * z = 2(√O − √E), s = 1/(2√E); z is pulled in to its 10 % and 90 % quantiles. None below two areas.
 *
 * @example overdispersionOf([{ events: 2, expected: 2.4 }, { events: 3, expected: 2.6 }]).tauSquared // 0
 */
export function overdispersionOf(areas: readonly { readonly events: number; readonly expected: number }[]): Overdispersion {
  const n = areas.length;
  if (n < 2) return { phi: 1, tauSquared: 0 };
  const scores = areas.map(({ events, expected }) => 2 * (Math.sqrt(events) - Math.sqrt(expected)));
  const [least, most] = [quantileOf(scores, winsorised), quantileOf(scores, 1 - winsorised)];
  const phi = scores.reduce((sum, z) => sum + Math.min(Math.max(z, least), most) ** 2, 0) / n;
  // 1/s² of an area is 4E.
  const weight = areas.reduce((sum, { expected }) => sum + 4 * expected, 0);
  const squares = areas.reduce((sum, { expected }) => sum + (4 * expected) ** 2, 0);
  const excess = n * phi - (n - 1);
  return { phi, tauSquared: excess > 0 ? excess / (weight - squares / weight) : 0 };
}

/** One area in the funnel: its rate, both pairs of limits, and where it lies; never a rank. */
export type FunnelArea = {
  readonly name: string;
  readonly rate: number;
  readonly inner: Interval;
  readonly outer: Interval;
  readonly place: 'inside' | 'above-inner' | 'above-outer' | 'below-inner' | 'below-outer';
};

/**
 * On which side of the limits an area lies. The lower limit is a continuous one and always above 0, so that by itself it would call every area without events too low, however small: below lies
 * only an area that has so few by chance less often than the tail.
 */
function outside(rate: number, { lower, upper }: Interval, chanceOfSoFew: number, tail: number): 'above' | 'below' | null {
  if (rate > upper) return 'above';
  return rate < lower && chanceOfSoFew < tail ? 'below' : null;
}

/**
 * The limits about a target rate for any population (method 5.5): exact while chance explains the differences between areas, else widened by the variance between them, z√(s² + τ²) on
 * the square-root scale. Throws a RangeError as `funnelLimits`.
 *
 * @example limitsAbout({ target: 12, per: 100_000 }, 0)(20_000, funnelTails.inner) // { lower: 1.891505, upper: 39.259317 }
 */
export function limitsAbout({ target, per }: { readonly target: number; readonly per: number }, tauSquared: number): (population: number, tail: number) => Interval {
  return (population, tail) => {
    if (tauSquared === 0) return funnelLimits({ target, per, population }, tail);
    const expected = (target / per) * population;
    const half = normalQuantile(1 - tail) * Math.sqrt(1 / (4 * expected) + tauSquared);
    return { lower: target * Math.max(1 - half, 0) ** 2, upper: target * (1 + half) ** 2 };
  };
}

/**
 * Areas about a target rate (method 5.5), within `limitsAbout`. Throws a RangeError for counts that are none.
 *
 * @example placeInFunnel([{ name: '东街道', events: 2, population: 20_000 }], { target: 12, per: 100_000 }).areas[0]?.place // 'inside'
 */
export function placeInFunnel(areas: readonly { readonly name: string; readonly events: number; readonly population: number }[], { target, per }: { readonly target: number; readonly per: number }): Overdispersion & { readonly areas: readonly FunnelArea[] } {
  for (const area of areas) assertCounts(area);
  if (!Number.isFinite(target / per) || target / per <= 0) throw new RangeError(`a funnel stands about a rate above 0, not ${String(target)}`);
  const overdispersion = overdispersionOf(areas.map(({ events, population }) => ({ events, expected: (target / per) * population })));
  const limits = limitsAbout({ target, per }, overdispersion.tauSquared);
  const placed = areas.map(({ name, events, population }): FunnelArea => {
    const rate = (events / population) * per;
    const [inner, outer] = [limits(population, funnelTails.inner), limits(population, funnelTails.outer)];
    const soFew = poissonCdf(events, (target / per) * population);
    const [far, near] = [outside(rate, outer, soFew, funnelTails.outer), outside(rate, inner, soFew, funnelTails.inner)];
    return { name, rate, inner, outer, place: far ? `${far}-outer` : near ? `${near}-inner` : 'inside' };
  });
  return { ...overdispersion, areas: placed };
}
