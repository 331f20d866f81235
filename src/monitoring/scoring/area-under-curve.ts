import type { Missing } from '#kernel';
import { casesRefused, type Figures } from './cases-refused.ts';

/**
 * How well probabilities order the cases: the chance that a case that came about had been given a higher probability than one that did not, ties counting half. 1 perfect,
 * 0.5 no better than a coin; says nothing about calibration, so it never stands alone. All cases alike in outcome leave nothing to order: `not-applicable`.
 * Source: method 4; the rank statistic of Mann and Whitney over the pairs.
 *
 * @example areaUnderCurve([0.9, 0.4, 0.4], [1, 1, 0]) // 0.75
 */
export function areaUnderCurve(probabilities: Figures, outcomes: Figures): number | Missing {
  const refused = casesRefused(probabilities, outcomes);
  if (refused) return refused;
  const all = Float64Array.from(probabilities);
  const came = all.filter((_, at) => outcomes[at] === 1).sort();
  const failed = all.filter((_, at) => outcomes[at] === 0).sort();
  if (came.length === 0 || failed.length === 0) return { missing: 'not-applicable' };
  let [below, notAbove, won] = [0, 0, 0];
  for (const probability of came) {
    while (below < failed.length && (failed[below] ?? 1) < probability) below += 1;
    while (notAbove < failed.length && (failed[notAbove] ?? 1) <= probability) notAbove += 1;
    won += (below + notAbove) / 2;
  }
  return won / (came.length * failed.length);
}
