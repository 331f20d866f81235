import { isMissing, type Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';
import { wilsonLimits } from '../smallcounts/share-interval.ts';
import { groupRefused, z95, type CountedGroup } from './counted-group.ts';

/** A difference of two rates with its interval, in points of `per` (100: 百分点, 1000: 千分点, 100000: 十万分点). */
export type RiskDifference = { readonly difference: number; readonly low: number; readonly high: number };

/**
 * How many more of `per` people it happens to in the first group than in the second, with Newcombe's interval from the two Wilson intervals (Newcombe 1998, his method 10).
 * It stays inside ±`per` and keeps a width when nothing happened at all, where the textbook interval shrinks to nothing and would look certain.
 * A side without people: `not-applicable`; counts that cannot be counts: `not-a-number`. Source: method 7.1 and 5.2. `z` 95 % unless told.
 *
 * @example riskDifference({ events: 30, total: 1000 }, { events: 20, total: 1000 }, 1000) // { difference: 10, low: -4.0…, high: 24.2… }
 */
export function riskDifference(first: CountedGroup, second: CountedGroup, per: number, z: number = z95): RiskDifference | Missing {
  const refused = groupRefused(first) ?? groupRefused(second);
  if (refused) return refused;
  if (!Number.isFinite(z) || z <= 0 || !Number.isFinite(per) || per <= 0) return { missing: 'not-a-number' };
  const [p, q] = [first.events / first.total, second.events / second.total];
  const [[pLow, pHigh], [qLow, qHigh]] = [wilsonLimits(first.events, first.total, z), wilsonLimits(second.events, second.total, z)];
  const difference = finiteOrMissing((p - q) * per);
  if (isMissing(difference)) return difference;
  return { difference, low: (p - q - Math.hypot(p - pLow, qHigh - q)) * per, high: (p - q + Math.hypot(pHigh - p, q - qLow)) * per };
}
