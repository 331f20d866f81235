import type { MonitoredTarget } from '#monitoring';
import type { ResponsibleUnit, Target } from '#plan';
import type { PlanGround } from '../../../ground/report-ground.ts';

/** The targets of a plan's indicator tables while they are lent to the clauses that speak of the same indicators. */
export type TableTargets = {
  /** Targets of the table for the indicators of some targets of the text, of years the text says nothing of; each is lent once. */
  readonly take: (inText: readonly MonitoredTarget[]) => readonly MonitoredTarget[];
  /** Of some targets of the table those that neither were lent nor repeat the text. */
  readonly left: (ids: readonly string[]) => readonly MonitoredTarget[];
  /** The units that rows name for some targets. */
  readonly unitsOf: (targets: readonly MonitoredTarget[]) => readonly ResponsibleUnit[];
};

/** Of two targets of one indicator: whether they promise the same for the same year. Where figures have been found, the values that keep them tell; else the figures of the plan. */
function isSame(a: MonitoredTarget, b: MonitoredTarget, promised: ReadonlyMap<string, Target>): boolean {
  if (a.deadline !== b.deadline) return false;
  if (a.accepts !== null && b.accepts !== null) return JSON.stringify(a.accepts) === JSON.stringify(b.accepts);
  const [one, other] = [promised.get(a.id), promised.get(b.id)];
  return one !== undefined && other !== undefined && one.value !== null && one.value === other.value && one.upper === other.upper && one.unit === other.unit;
}

/**
 * The targets of the indicator tables of a plan, to be lent. Clauses must be gone through in order, and the rest asked for last.
 *
 * @example tableTargets(planned).take(targetsOfGoal)
 */
export function tableTargets({ plan, monitored, promised, groupsOf }: PlanGround): TableTargets {
  const units = new Map(plan.indicatorTable.flatMap((row) => row.targets.map(({ id }) => [id, row.units] as const)));
  const own = monitored.targets.filter(({ repeats }) => repeats === null);
  const inText = own.filter(({ id }) => !units.has(id));
  const speaksOf = (a: MonitoredTarget, b: MonitoredTarget): boolean => a.indicatorId !== null && a.indicatorId === b.indicatorId && groupsOf(a.id).join() === groupsOf(b.id).join();
  const inTable = own.filter((target) => units.has(target.id) && !inText.some((one) => speaksOf(one, target) && isSame(one, target, promised)));
  const lent = new Set<string>();
  return {
    take: (targets) => {
      const found = inTable.filter((target) => !lent.has(target.id) && targets.some((one) => speaksOf(one, target)) && !targets.some((one) => speaksOf(one, target) && one.deadline === target.deadline));
      for (const { id } of found) lent.add(id);
      return found;
    },
    left: (ids) => inTable.filter(({ id }) => ids.includes(id) && !lent.has(id)),
    unitsOf: (targets) => targets.flatMap(({ id }) => units.get(id) ?? []),
  };
}
