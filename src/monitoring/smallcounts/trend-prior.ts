import { betaQuantile } from '../numerics/beta.ts';
import { gammaQuantile } from '../numerics/gamma.ts';
import type { CountLaw } from './counted-target.ts';
import { jeffreysPrior } from './probability-kept.ts';

/** Yearly counts of the side that is counted; `offsets` are years before the last one, as 0, −1, … */
export type TrendCounts = { readonly law: CountLaw; readonly offsets: readonly number[]; readonly events: readonly number[]; readonly population: readonly number[] };

/**
 * What is believed of level and yearly slope before the counts, on the scale of the law: log of the rate, logit of the share. A level is normal about the parent area's, or
 * Jeffreys' where there is none: half an event, as in the verdict on one period.
 */
export type TrendPrior = {
  readonly level: { readonly kind: 'normal'; readonly centre: number; readonly spread: number } | { readonly kind: 'jeffreys' };
  readonly slope: { readonly centre: number; readonly spread: number };
};

/** An evenly spaced row of values. */
export type Axis = { readonly first: number; readonly step: number; readonly points: number };

const levelSpread = 0.5;
const parentSlopeSpread = 0.03;

/**
 * Spread of the slope where no parent's slope is known, about 0: what the table of families (method 1.5) gives the drift of registered vital rates on the log scale, and of
 * coverage at small-area level on the logit scale, s₀√λ each (decision 0014).
 */
const ownSlopeSpread: Readonly<Record<CountLaw, number>> = { poisson: 0.07 * Math.sqrt(0.4), binomial: 0.3 * Math.sqrt(0.06) };

/** A chance per head on the scale of the law. */
export const scaled = (law: CountLaw, chance: number): number => (law === 'poisson' ? Math.log(chance) : Math.log(chance) - Math.log1p(-chance));

/** Back from the scale of the law. */
export const unscaled = (law: CountLaw, eta: number): number => (law === 'poisson' ? Math.exp(eta) : 1 / (1 + Math.exp(-eta)));

/**
 * The prior of method 5.4: the parent's level within .5 and its slope within .03; without a parent Jeffreys' level and no slope within the usual.
 *
 * @example trendPrior('poisson', { chance: 14.3e-5, slope: -0.04 }).slope // { centre: -0.04, spread: 0.03 }
 */
export function trendPrior(law: CountLaw, parent?: { readonly chance: number; readonly slope?: number }): TrendPrior {
  const slope = parent?.slope === undefined ? { centre: 0, spread: ownSlopeSpread[law] } : { centre: parent.slope, spread: parentSlopeSpread };
  return { level: parent ? { kind: 'normal', centre: scaled(law, parent.chance), spread: levelSpread } : { kind: 'jeffreys' }, slope };
}

const gridReach = 5;

/** An axis of so many points from first to last. */
export const axis = (first: number, last: number, points: number): Axis => ({ first, step: (last - first) / (points - 1), points });

/** Where the level can be: five spreads about the parent's (method 5.4), or all but one in ten thousand of what the pooled counts leave open, wider by what a slope adds. */
export function levelRange({ law, offsets, events, population }: TrendCounts, { level, slope }: TrendPrior): readonly [number, number] {
  if (level.kind === 'normal') return [level.centre - gridReach * level.spread, level.centre + gridReach * level.spread];
  const prior = jeffreysPrior(law);
  const seen = prior.events + events.reduce((sum, count) => sum + count, 0);
  const of = prior.population + population.reduce((sum, count) => sum + count, 0);
  const end = (p: number): number => scaled(law, law === 'poisson' ? gammaQuantile(p, seen, of) : betaQuantile(p, seen, of - seen));
  const drift = Math.max(...offsets.map(Math.abs)) * (Math.abs(slope.centre) + gridReach * slope.spread) / 2;
  return [end(1e-4) - drift, end(1 - 1e-4) + drift];
}

/** Where the slope can be: five spreads about its centre. */
export const slopeRange = ({ slope }: TrendPrior): readonly [number, number] => [slope.centre - gridReach * slope.spread, slope.centre + gridReach * slope.spread];
