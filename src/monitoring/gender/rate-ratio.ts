import { isMissing, type Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';
import { groupRefused, z95, type CountedGroup } from './counted-group.ts';

/** A ratio of two rates with its interval, whether half an event was added to every cell to have one, and the Chinese sentence that must then stand beside it. */
export type RateRatio = { readonly ratio: number; readonly low: number; readonly high: number; readonly correction: 'none' | 'haldane-anscombe'; readonly note: string | null };

const haldaneNote = '例数为0或全部发生，比值及区间按每格加0.5计算（Haldane–Anscombe校正），仅供参考。';

/** Half an event for each of the two cells (it happened, it did not): the total grows by one. */
const corrected = ({ events, total }: CountedGroup): CountedGroup => ({ events: events + 0.5, total: total + 1 });

const varianceOfLog = ({ events, total }: CountedGroup): number => 1 / events - 1 / total;

/**
 * How many times as often something happens in the first group as in the second, with the interval exp(ln RR ± z√(1/x₁−1/n₁+1/x₂−1/n₂)).
 * A side without events leaves no logarithm, and two sides where it happened to everyone no variance: then half an event is added to every cell and the answer says so.
 * Without any event on both sides there is nothing to compare: `not-applicable`; likewise for a side without people. Counts that cannot be counts: `not-a-number`.
 * Source: method 7.1; Haldane 1956, Anscombe 1956. `z` is the normal quantile of the interval, 95 % unless told.
 *
 * @example rateRatio({ events: 30, total: 1000 }, { events: 20, total: 1000 }) // { ratio: 1.5, low: 0.857703, high: 2.623285, correction: 'none', note: null }
 */
export function rateRatio(first: CountedGroup, second: CountedGroup, z: number = z95): RateRatio | Missing {
  const refused = groupRefused(first) ?? groupRefused(second);
  if (refused) return refused;
  if (!Number.isFinite(z) || z <= 0) return { missing: 'not-a-number' };
  if (first.events === 0 && second.events === 0) return { missing: 'not-applicable' };
  const everyone = first.events === first.total && second.events === second.total;
  const correct = first.events === 0 || second.events === 0 || everyone;
  const [a, b] = correct ? [corrected(first), corrected(second)] : [first, second];
  const ratio = finiteOrMissing(a.events / a.total / (b.events / b.total));
  const spread = finiteOrMissing(z * Math.sqrt(varianceOfLog(a) + varianceOfLog(b)));
  if (isMissing(ratio)) return ratio;
  if (isMissing(spread)) return spread;
  return { ratio, low: ratio * Math.exp(-spread), high: ratio * Math.exp(spread), ...(correct ? { correction: 'haldane-anscombe', note: haldaneNote } : { correction: 'none', note: null }) };
}
