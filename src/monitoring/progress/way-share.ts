import { toScale } from '../scale.ts';
import { endsOf, isUndefined, targetOf, undefinedBecause, type ProgressFacts, type Undefined } from './measure.ts';

/** Shares of the way and of the time, and how fast it went (method 3.4). */
export type WayShare = { readonly done: number; readonly expected: number; readonly acceleration: number | Undefined };

/**
 * How much of the way from the base to the target is done, how much of the time is over, and the multiple of the past pace now needed:
 * S = (g(y)−g(y₀))/(g(X)−g(y₀)), E = (t−t₀)/(T−t₀), κ = [(g(X)−g(y))/(T−t)] / [(g(y)−g(y₀))/(t−t₀)]. Undefined when the base already meets the target (then 保持 is asked,
 * not a way) or a value cannot stand on the scale. Source: method 3.4, C01.
 *
 * @example wayShare(facts) // { done: 0.530612, expected: 0.4, acceleration: 0.589744 }
 */
export function wayShare(facts: ProgressFacts): WayShare | Undefined {
  const ends = endsOf(facts);
  if (isUndefined(ends)) return ends;
  const target = targetOf(facts);
  if (isUndefined(target)) return target;
  const { base, latest } = ends;
  if (target.year <= base.year) return undefinedBecause('no-baseline', '基期不早于目标年');
  const [from, now, to] = [base.value, latest.value, target.value].map((value) => toScale(facts.transform, value));
  if (from === undefined || now === undefined || to === undefined || ![from, now, to].every(Number.isFinite)) return undefinedBecause('not-applicable', '有零或负数，不能用对数尺度');
  if (to === from || facts.direction * (from - to) > 0) return undefinedBecause('not-applicable', '基期已达到目标，按保持看待，没有完成份额');
  return { done: (now - from) / (to - from), expected: (latest.year - base.year) / (target.year - base.year), acceleration: acceleration(facts, ends, from, now, to, target.year) };
}

function acceleration({ direction }: ProgressFacts, { base, latest }: { readonly base: { readonly year: number }; readonly latest: { readonly year: number } }, from: number, now: number, to: number, year: number): number | Undefined {
  const met = direction === 0 ? now === to : direction * (now - to) >= 0;
  const left = year - latest.year;
  if (left <= 0 && !met) return undefinedBecause('not-applicable', '期限已到，没有余下的年份');
  if (now === from) return undefinedBecause('not-applicable', '没有变化，过去的速度为零');
  const past = (now - from) / (latest.year - base.year);
  return left <= 0 ? 0 : (to - now) / left / past;
}
