import type { Missing } from '#kernel';
import { achievementStates, type AchievementState } from '../status.ts';
import { figureText } from '../wording/figure-wording.ts';
import { rateRules, type RateRule } from './rate-rules.ts';
import { standingOf, type RatedTarget, type Standing } from './rated-target.ts';

/** How many targets stand where; the four standings add up to the total, and so do the states. */
export type Tally = {
  readonly total: number;
  readonly met: number;
  readonly notMet: number;
  readonly unproven: number;
  readonly unassessed: number;
  readonly byState: Readonly<Record<AchievementState, number>>;
};

/** A rate with what it is of. `percent` is not rounded; the sentence has numerator, denominator and rule. */
export type Rate = { readonly rule: string; readonly numerator: number; readonly denominator: number; readonly percent: number | Missing; readonly sentence: string };

const states = Object.keys(achievementStates) as AchievementState[];

/**
 * Counts targets by state and standing.
 *
 * @example tallyOf(targets).met
 */
export function tallyOf(targets: readonly Pick<RatedTarget, 'state'>[]): Tally {
  const of = (standing: Standing): number => targets.filter(({ state }) => standingOf[state] === standing).length;
  return {
    total: targets.length, met: of('met'), notMet: of('not-met'), unproven: of('unproven'), unassessed: of('unassessed'),
    byState: Object.fromEntries(states.map((state) => [state, targets.filter((target) => target.state === state).length])) as Record<AchievementState, number>,
  };
}

/** The rate in one sentence: never a percentage without what it is of (practice 0.7, 4.3.8). */
function sentenceOf({ title, words }: RateRule, numerator: number, denominator: number, unproven: number, what: string): string {
  const apart = unproven === 0 ? '' : `；证据不足${String(unproven)}项，另列`;
  if (denominator === 0) return `没有${title}的${what}，不计算达标率（规则：${words}）${apart}。`;
  return `达标率${figureText((100 * numerator) / denominator, '%', 1)}：${title}的${what}${String(denominator)}项，达标${String(numerator)}项（规则：${words}）${apart}。`;
}

/**
 * The rate by each rule.
 *
 * @example ratesOf(targets)[0]?.sentence // '达标率81.5%：可监测的目标54项，达标44项（规则：…）。'
 */
export function ratesOf(targets: readonly Pick<RatedTarget, 'state' | 'isQuantified'>[], what = '目标'): readonly Rate[] {
  const unproven = targets.filter(({ state }) => standingOf[state] === 'unproven').length;
  return rateRules.map((rule) => {
    const counted = targets.filter(rule.counts);
    const numerator = counted.filter(({ state }) => standingOf[state] === 'met').length;
    const denominator = counted.length;
    return { rule: rule.id, numerator, denominator, percent: denominator === 0 ? { missing: 'not-applicable' } : (100 * numerator) / denominator, sentence: sentenceOf(rule, numerator, denominator, unproven, what) };
  });
}
