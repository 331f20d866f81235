import type { Missing } from '#kernel';
import { chanceOfWorse, type CountedTarget } from './counted-target.ts';
import { decisionCount } from './decision-count.ts';
import { jeffreysPrior, probabilityKept, type CountPrior } from './probability-kept.ts';
import { assertCounts } from './rate-interval.ts';
import { chanceText, periodText, type CountedPeriod } from './wording.ts';

/** So sure must the posterior be before a target counts as proven (method 5.3). */
const provenFrom = 0.9;

/**
 * What one pooled period proves (method 5.3).
 *
 * - `exceeds` 超出目标: as many events as the decision count or worse (for a target to reach, as few).
 * - `proven` 证实达标: the true rate keeps the target with at least .90.
 * - `unproven` 证据不足: neither.
 */
export type EvidenceVerdict = {
  readonly kind: 'exceeds' | 'proven' | 'unproven';
  /** k: the first count that speaks against the target at .05. */
  readonly decisionCount: number;
  /** P(this many events or worse) when the truth stands at the target. */
  readonly chanceAtTarget: number;
  /** P(the true rate keeps the target) from the district's own counts. */
  readonly probabilityKept: number;
  /** The same with the parent area's rate as prior, where there is one. */
  readonly probabilityWithParent: number | Missing;
  readonly sentence: string;
};

/**
 * The verdict of method 5.3 on one pooled period. The district's own counts (Jeffreys' prior) must carry a proof, and where a parent area is given it must agree: a prior
 * alone could prove a target in a district without births (decision 0014). Throws a RangeError for counts that are none.
 *
 * @example evidenceVerdict({ law: 'poisson', chance: 12e-5, direction: -1, strict: false }, { years: [2022, 2023, 2024], events: 2, population: 60_000, counted: 'events' }).kind // 'proven'
 */
export function evidenceVerdict(target: CountedTarget, pooled: CountedPeriod, parent?: CountPrior): EvidenceVerdict {
  assertCounts(pooled);
  const { events, population } = pooled;
  const k = decisionCount(target, population);
  const chanceAtTarget = chanceOfWorse(target, events, population, target.chance);
  const own = probabilityKept(target, pooled, jeffreysPrior(target.law));
  const withParent = parent ? probabilityKept(target, pooled, parent) : null;
  const sure = withParent === null ? own : Math.min(own, withParent);
  if (!Number.isFinite(chanceAtTarget) || !Number.isFinite(sure)) throw new RangeError(`no chance of ${String(events)} in ${String(population)} at ${String(target.chance)}`);
  const against = target.direction * (k - events) >= 0;
  const kind = against ? 'exceeds' : sure >= provenFrom ? 'proven' : 'unproven';
  const told = periodText(pooled);
  const [reach, amount] = target.direction === -1 ? ['达到', '这么多或更多'] : ['不超过', '这么少或更少'];
  const sentences = {
    exceeds: `${told}，真实水平恰为目标时出现${amount}的可能只有${chanceText(chanceAtTarget)}（${reach}${String(k)}例即可判定），证据表明未达到目标。`,
    proven: `${told}，真实水平符合目标的概率为${chanceText(sure)}，不低于90%，证实达标。`,
    unproven: `${told}，真实水平符合目标的概率为${chanceText(sure)}，不足90%；真实水平恰为目标时出现${amount}的可能为${chanceText(chanceAtTarget)}，也不能判定未达标，证据不足。`,
  };
  return { kind, decisionCount: k, chanceAtTarget, probabilityKept: own, probabilityWithParent: withParent ?? { missing: 'not-applicable' }, sentence: sentences[kind] };
}
