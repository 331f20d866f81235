import { chanceOfWorse, type CountedTarget } from './counted-target.ts';

/** A count that happens this rarely, or rarer, when the truth stands at the target speaks against the target (method 5.3). */
const decisionLevel = 0.05;

/**
 * The decision count k of method 5.3: the first count that speaks against the target. For a target to stay below, the smallest k with P(X ≥ k | target) ≤ level; for one
 * to reach, the largest k with P(X ≤ k | target) ≤ level. Where no count in the population could, one past the last: −1, or population + 1.
 * Throws a RangeError when chance or population is no number.
 *
 * @example decisionCount({ law: 'poisson', chance: 12e-5, direction: -1, strict: false }, 6000) // 3
 */
export function decisionCount(target: CountedTarget, population: number, level = decisionLevel): number {
  const { chance, direction } = target;
  if (!Number.isFinite(population * chance)) throw new RangeError(`no expected count: ${String(chance)} of ${String(population)}`);
  const speaks = (count: number): boolean => chanceOfWorse(target, count, population, chance) <= level;
  const away = -direction;
  // Counts at the expected one never speak; go away from it in growing steps, then halve between the last silent and the first speaking one.
  let silent = direction === -1 ? Math.floor(population * chance) : Math.ceil(population * chance);
  let step = 1;
  while (!speaks(silent + away * step)) {
    silent += away * step;
    step *= 2;
  }
  let speaking = silent + away * step;
  while (Math.abs(speaking - silent) > 1) {
    const middle = Math.round((speaking + silent) / 2);
    if (speaks(middle)) speaking = middle;
    else silent = middle;
  }
  return Math.max(speaking, -1);
}
