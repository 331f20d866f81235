import type { Missing } from '#kernel';
import { sameLength, type Figures } from './cases-refused.ts';

/** How often the truth fell inside forecast intervals (ends included), below and above them. An 80 % interval should have a `share` of .80, and half the rest on each side. */
export type IntervalCoverage = { readonly cases: number; readonly inside: number; readonly below: number; readonly above: number; readonly share: number };

/**
 * Counts where the truth fell. Ends may be infinite; an end or truth that is no number, or a lower end above the upper, makes the whole `not-a-number`: leaving such a case
 * out would flatter the intervals. No cases: `not-applicable`. Source: method 4 (coverage of 80 % intervals).
 *
 * @example intervalCoverage([1, 1], [3, 3], [2, 4]) // { cases: 2, inside: 1, below: 0, above: 1, share: 0.5 }
 */
export function intervalCoverage(lows: Figures, highs: Figures, truths: Figures): IntervalCoverage | Missing {
  sameLength(lows, highs, truths);
  const cases = truths.length;
  if (cases === 0) return { missing: 'not-applicable' };
  let [below, above] = [0, 0];
  for (let at = 0; at < cases; at += 1) {
    const [low, high, truth] = [lows[at] ?? Number.NaN, highs[at] ?? Number.NaN, truths[at] ?? Number.NaN];
    if (!Number.isFinite(truth) || !(low <= high)) return { missing: 'not-a-number' };
    if (truth < low) below += 1;
    else if (truth > high) above += 1;
  }
  const inside = cases - below - above;
  return { cases, inside, below, above, share: inside / cases };
}
