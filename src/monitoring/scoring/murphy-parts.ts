import type { Missing } from '#kernel';
import { casesRefused, type Figures } from './cases-refused.ts';

/** What a Brier score is made of: it is `reliability` − `resolution` + `uncertainty`. */
export type MurphyParts = {
  /** How far the probabilities are from the shares that came; 0 when calibrated. */
  readonly reliability: number;
  /** How far the shares that came differ between the groups; more is better. */
  readonly resolution: number;
  /** What the cases themselves bring: o̅(1−o̅), the same for every model. */
  readonly uncertainty: number;
};

/**
 * Murphy's decomposition of the Brier score, the cases grouped by the probabilities exactly as given: then the parts leave no rest. Round the probabilities first
 * (to two digits, as published) or every case is a group of its own. No cases: `not-applicable`; a case that cannot be scored: `not-a-number`. Source: method 4; Murphy 1973.
 *
 * @example murphyParts([0.9, 0.9, 0.3], [1, 1, 0]) // { reliability: 0.0366…, resolution: 0.2222…, uncertainty: 0.2222… }
 */
export function murphyParts(probabilities: Figures, outcomes: Figures): MurphyParts | Missing {
  const refused = casesRefused(probabilities, outcomes);
  if (refused) return refused;
  const groups = new Map<number, { cases: number; came: number }>();
  let all = 0;
  for (let at = 0; at < probabilities.length; at += 1) {
    const [probability, outcome] = [probabilities[at] ?? Number.NaN, outcomes[at] ?? Number.NaN];
    const group = groups.get(probability);
    if (group) {
      group.cases += 1;
      group.came += outcome;
    } else groups.set(probability, { cases: 1, came: outcome });
    all += outcome;
  }
  const rate = all / probabilities.length;
  let [reliability, resolution] = [0, 0];
  for (const [probability, { cases, came }] of groups) {
    reliability += cases * (probability - came / cases) ** 2;
    resolution += cases * (came / cases - rate) ** 2;
  }
  return { reliability: reliability / probabilities.length, resolution: resolution / probabilities.length, uncertainty: rate * (1 - rate) };
}
