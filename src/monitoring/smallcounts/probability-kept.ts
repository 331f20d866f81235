import { betaAbove, betaCdf } from '../numerics/beta.ts';
import { gammaAbove, gammaCdf } from '../numerics/gamma.ts';
import type { CountedTarget } from './counted-target.ts';

/** What is believed before the counts: so many events in so large a population, real or notional. */
export type CountPrior = { readonly events: number; readonly population: number };

/** Weight of a parent area: as if it were so large a population (method 5.3: births). */
const parentPopulation = 50_000;

/**
 * A parent area never weighs more than so many events, or neighbours would outvote any district where events are not rare. At maternal mortality the 50,000 births are
 * seven events, so the method's own case is untouched (decision 0014).
 */
const mostParentEvents = 10;

/**
 * Jeffreys' prior, for a district without a parent area: half an event for rates, half of each for shares (method 5.3).
 *
 * @example jeffreysPrior('poisson') // { events: 0.5, population: 0 }
 */
export const jeffreysPrior = (law: CountedTarget['law']): CountPrior => ({ events: 0.5, population: law === 'poisson' ? 0 : 1 });

/**
 * The parent area's chance per head as a prior of 50,000 people or ten events, whichever is less; or of a weight that is given.
 *
 * @example parentPrior(14.3e-5) // { events: 7.15, population: 50000 }
 */
export function parentPrior(chance: number, weight = Math.min(parentPopulation, mostParentEvents / chance)): CountPrior {
  return { events: chance * weight, population: weight };
}

/**
 * P(the true rate keeps the target | the counts), from the Gamma posterior of a rate or the Beta posterior of a share (method 5.3). Whether the target is strict makes no
 * difference to a true rate. Not a number when the counts are none.
 *
 * @example probabilityKept({ law: 'poisson', chance: 12e-5, direction: -1, strict: false }, { events: 1, population: 2000 }, jeffreysPrior('poisson')) // 0.076737
 */
export function probabilityKept({ law, chance, direction }: CountedTarget, { events, population }: CountPrior, prior: CountPrior): number {
  const [seen, of] = [events + prior.events, population + prior.population];
  if (law === 'poisson') return (direction === -1 ? gammaCdf : gammaAbove)(chance, seen, of);
  return (direction === -1 ? betaCdf : betaAbove)(chance, seen, of - seen);
}

/**
 * How large a population must be for no event at all to prove a rate of at most `rate` per `per`: −ln(1 − confidence) / rate (method 5.3).
 *
 * @example populationForZeroToProve(12, 100_000) // 24964.4
 */
export const populationForZeroToProve = (rate: number, per: number, confidence = 0.95): number => (rate > 0 ? (-Math.log1p(-confidence) / rate) * per : Infinity);
