import { isMissing, type Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';
import { casesRefused, type Figures } from './cases-refused.ts';
import type { ProbabilityScore } from './probability-score.ts';

/**
 * The loss of every case under one score, in their order, for comparing two models on the same cases. A case that cannot be scored refuses all: `not-a-number`; no cases: `not-applicable`.
 *
 * @example lossesOf(brier, [0.9, 0.3], [1, 0]) // Float64Array [0.01, 0.09]
 */
export function lossesOf({ loss }: ProbabilityScore, probabilities: Figures, outcomes: Figures): Float64Array | Missing {
  const refused = casesRefused(probabilities, outcomes);
  if (refused) return refused;
  const losses = new Float64Array(probabilities.length);
  for (let at = 0; at < losses.length; at += 1) losses[at] = loss(probabilities[at] ?? Number.NaN, outcomes[at] ?? Number.NaN);
  return losses;
}

/** The mean of figures; of none there is no mean (`not-applicable`). @example meanOf([1, 2, 6]) // 3 */
export function meanOf(figures: Figures): number | Missing {
  if (figures.length === 0) return { missing: 'not-applicable' };
  let sum = 0;
  for (let at = 0; at < figures.length; at += 1) sum += figures[at] ?? Number.NaN;
  return finiteOrMissing(sum / figures.length);
}

/**
 * The mean loss of forecast probabilities under one score, less is better. Source: method 4 (scoring a probability).
 *
 * @example meanScore(brier, [0.9, 0.3], [1, 0]) // 0.05
 */
export function meanScore(score: ProbabilityScore, probabilities: Figures, outcomes: Figures): number | Missing {
  const losses = lossesOf(score, probabilities, outcomes);
  return isMissing(losses) ? losses : meanOf(losses);
}
