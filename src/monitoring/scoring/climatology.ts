import type { Missing } from '#kernel';
import { casesRefused, type Figures } from './cases-refused.ts';

/** What somebody who knows only how often it comes would say every time (`rate`), and the Brier score he would have: o̅(1−o̅). */
export type Climatology = { readonly rate: number; readonly brier: number };

/**
 * The yardstick of every probability score: always saying the overall rate. A model whose Brier score is not below it knows nothing. No cases: `not-applicable`. Source: method 4.
 *
 * @example climatologyOf([1, 0, 0, 0]) // { rate: 0.25, brier: 0.1875 }
 */
export function climatologyOf(outcomes: Figures): Climatology | Missing {
  const refused = casesRefused(outcomes, outcomes);
  if (refused) return refused;
  let came = 0;
  for (let at = 0; at < outcomes.length; at += 1) came += outcomes[at] ?? Number.NaN;
  const rate = came / outcomes.length;
  return { rate, brier: rate * (1 - rate) };
}

/**
 * How much of the climatology's loss a model saves: 1 perfect, 0 no better, negative worse. Where climatology loses nothing (all cases alike) there is nothing to save: `not-applicable`.
 *
 * @example skillOf(0.1, { rate: 0.5, brier: 0.25 }) // 0.6
 */
export function skillOf(score: number, climatology: Climatology): number | Missing {
  if (!Number.isFinite(score) || !Number.isFinite(climatology.brier)) return { missing: 'not-a-number' };
  return climatology.brier <= 0 ? { missing: 'not-applicable' } : 1 - score / climatology.brier;
}
