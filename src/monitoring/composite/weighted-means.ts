import type { Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';

/** A score and what it weighs beside the others; weights need not add up to 1. */
export type Weighted = { readonly score: number; readonly weight: number };

const weightOf = (scores: readonly Weighted[]): number => scores.reduce((sum, { weight }) => sum + weight, 0);

/** Σwx/Σw: a poor score is made up for by a good one. Nothing weighed: `not-applicable`. @example arithmeticMean([{ score: 90, weight: 3 }, { score: 50, weight: 1 }]) // 80 */
export function arithmeticMean(scores: readonly Weighted[]): number | Missing {
  const all = weightOf(scores);
  return all === 0 ? { missing: 'not-applicable' } : finiteOrMissing(scores.reduce((sum, { score, weight }) => sum + weight * score, 0) / all);
}

/**
 * exp(Σw ln x/Σw): a poor score is never made up for in full. Scores must be above zero (COINr stops there too): otherwise, and with nothing weighed, `not-applicable`.
 *
 * @example geometricMean([{ score: 80, weight: 1 }, { score: 20, weight: 1 }]) // 40
 */
export function geometricMean(scores: readonly Weighted[]): number | Missing {
  const all = weightOf(scores);
  if (all === 0 || scores.some(({ score, weight }) => weight > 0 && score <= 0)) return { missing: 'not-applicable' };
  return finiteOrMissing(Math.exp(scores.reduce((sum, { score, weight }) => sum + (weight > 0 ? weight * Math.log(score) : 0), 0) / all));
}
