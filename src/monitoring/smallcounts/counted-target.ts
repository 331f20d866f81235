import { binomialAtLeast, binomialCdf } from '../numerics/binomial.ts';
import { poissonAtLeast, poissonCdf } from '../numerics/poisson.ts';

/**
 * How counts fall: events of a rate one by one without a ceiling (Poisson), members of a share at most the whole population (binomial).
 */
export type CountLaw = 'poisson' | 'binomial';

/** What is counted against a target. Chances are per head: 12 per 100,000 is 0.00012. */
export type CountedTarget = {
  readonly law: CountLaw;
  /** The chance per head that the target names. */
  readonly chance: number;
  /** Which way is good: 1 as many or more, -1 as few or fewer. */
  readonly direction: 1 | -1;
  /** The target's own value does not keep it (低于). */
  readonly strict: boolean;
};

/** P(X ≤ count) in a population in which each has this chance. */
export const chanceOfAtMost = (law: CountLaw, count: number, population: number, chance: number): number =>
  law === 'poisson' ? poissonCdf(count, population * chance) : binomialCdf(count, population, chance);

/** P(X ≥ count) in the same. */
const chanceOfAtLeast = (law: CountLaw, count: number, population: number, chance: number): number =>
  law === 'poisson' ? poissonAtLeast(count, population * chance) : binomialAtLeast(count, population, chance);

/** The worse end of the counts as seen from the target: the chance of this many or something worse. */
export const chanceOfWorse = ({ law, direction }: CountedTarget, count: number, population: number, chance: number): number =>
  direction === -1 ? chanceOfAtLeast(law, count, population, chance) : chanceOfAtMost(law, count, population, chance);

/**
 * The last count that keeps the target as reported: the most that a target to stay below allows, the fewest that a target to reach asks. −1 when even none is too many.
 *
 * @example lastKeepingCount({ law: 'poisson', chance: 12e-5, direction: -1, strict: false }, 6000) // 0: one event is already 16.7 per 100,000
 */
export function lastKeepingCount({ chance, direction, strict }: CountedTarget, population: number): number {
  const edge = chance * population;
  // 98 % of 50 is 49 also where the product comes out as 49.00000000000001.
  const whole = Math.round(edge);
  const isWhole = Math.abs(edge - whole) <= 1e-9 * Math.max(1, edge);
  if (isWhole) return strict ? whole + direction : whole;
  return direction === -1 ? Math.floor(edge) : Math.ceil(edge);
}

/**
 * Whether so many of a population keep the target as reported.
 *
 * @example keepsAsReported({ law: 'poisson', chance: 12e-5, direction: -1, strict: false }, 1, 6000) // false
 */
export const keepsAsReported = (target: CountedTarget, events: number, population: number): boolean => target.direction * (events - lastKeepingCount(target, population)) >= 0;

/**
 * How often the reported rate fails although the truth stands exactly at the target (method 5, the fact it opens with).
 *
 * @example chanceReportedFails({ law: 'poisson', chance: 12e-5, direction: -1, strict: false }, 6000) // 0.513248
 */
export const chanceReportedFails = (target: CountedTarget, population: number): number =>
  chanceOfWorse(target, lastKeepingCount(target, population) - target.direction, population, target.chance);
