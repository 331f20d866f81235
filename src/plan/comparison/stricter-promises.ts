import type { PlanRole } from './comparison.ts';
import { hasFigure, judgeTargets } from './judge-targets.ts';
import { comparable, leading, type Pair } from './pairing.ts';
import type { PlacedTarget } from './placed-targets.ts';
import { samePopulation } from './populations.ts';
import type { ComparisonContext } from './rule.ts';

/** The other plan's promise is due no later than ours; a promise without a year is due at the end. */
const dueInTime = (ours: PlacedTarget, theirs: PlacedTarget): boolean => ours.target.deadline === null || theirs.target.deadline === null || theirs.target.deadline <= ours.target.deadline;

/** Plans for the same people answer for each other before others do. */
const forTheSame = (ours: PlacedTarget, theirs: readonly PlacedTarget[]): readonly PlacedTarget[] => {
  const same = theirs.filter(({ of }) => of.plan.subject === ours.of.plan.subject);
  return same.length > 0 ? same : theirs;
};

/**
 * Our targets that ask for less than plans of that role asked for the same indicator and people, due no later: each with the latest such promise.
 *
 * @example stricterPromises(context, 'upper').map(([ours, theirs]) => [ours.target.value, theirs.target.value])
 */
export function stricterPromises(context: ComparisonContext, role: PlanRole): readonly Pair[] {
  const figures = context.targets.filter(({ target }) => hasFigure(target));
  const theirs = Map.groupBy(figures.filter(({ of }) => of.role === role), ({ subject }) => subject.key);
  const ours = context.plans.filter((plan) => plan.role === 'sibling').flatMap((plan) =>
    [...Map.groupBy(figures.filter(({ of }) => of === plan), ({ subject }) => subject.key).values()].flatMap(leading));
  return ours.flatMap((own): Pair[] => {
    const due = (theirs.get(own.subject.key) ?? []).filter((other) => comparable(own, other) && samePopulation(own.subject.populations, other.subject.populations) && dueInTime(own, other));
    const stricter = forTheSame(own, leading(due)).filter((other) => judgeTargets(own.target, other.target, context.indicatorOf(own.subject.key)) === 'weaker');
    const latest = [...stricter].sort((a, b) => (b.target.deadline ?? Infinity) - (a.target.deadline ?? Infinity))[0];
    return latest ? [[own, latest]] : [];
  });
}
