import { isMissing, type Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';

/** The ends of an indicator's scale, fixed for the whole plan: the worst plausible value at its start, and the target. The target may be the smaller one. In the indicator's unit. */
export type Goalposts = { readonly worst: number; readonly target: number };

/** Scores go from here to `highestScore`, never to zero: a geometric mean would be nothing then. */
export const lowestScore = 1;
export const highestScore = 100;

/**
 * Where a value stands between its goalposts, 1 at the worst plausible value and 100 at the target; beyond them it goes on (kept so in store, shown capped).
 * Goalposts that are no numbers or not apart: `not-applicable`; a value that is none: `not-a-number`. Source: method 8.2, C17.
 *
 * @example goalpostScore(14.3, { worst: 30, target: 12 }) // 87.35
 */
export function goalpostScore(value: number, { worst, target }: Goalposts): number | Missing {
  if (!Number.isFinite(worst) || !Number.isFinite(target) || worst === target) return { missing: 'not-applicable' };
  return finiteOrMissing(lowestScore + ((highestScore - lowestScore) * (value - worst)) / (target - worst));
}

/** A score as it is shown and combined: inside 1–100. @example capScore(106) // 100 */
export const capScore = (score: number | Missing): number | Missing => (isMissing(score) ? score : Math.min(Math.max(score, lowestScore), highestScore));
