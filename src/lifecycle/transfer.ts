import { enterStep, nothingGiven } from './decide-step.ts';
import { stateRule, transferStep, type LifeCycleKind } from './kind.ts';
import { unitOf, type ActingPerson, type LifeCycle, type Moment, type TakingUnit } from './life-cycle.ts';
import type { StepRefusal } from './refusal.ts';

/**
 * A document goes to the unit that took over from its own, as it is: state, content and due day stay, the roles of the new unit count from now on. Not asked who may: it happens when units
 * merge or are replaced, which was asked there. What has ended stays where it was. Throws for a kind that belongs to no unit.
 *
 * @example transfer(submission, cycle, { unitId: 'u2', name: '教育体育局' }, who, { at: '2026-11-22T01:02:03.004Z', today: '2026-11-22' })
 */
export function transfer(kind: LifeCycleKind, cycle: LifeCycle, unit: TakingUnit, who: ActingPerson, moment: Moment): LifeCycle | StepRefusal {
  if (kind.owner !== 'unit') throw new Error(`${kind.kind} belongs to no unit`);
  const { word, final } = stateRule(kind, cycle.state);
  if (final) return { kind: 'refused', reason: 'wrong-state', message: `“${word}”的${kind.title}已经办结，不再转交。`, also: [] };
  if (unitOf(cycle) === unit.unitId) return { kind: 'refused', reason: 'hand-over-impossible', message: `这份${kind.title}已经在“${unit.name}”名下。`, also: [] };
  return enterStep(kind, cycle, { name: transferStep, to: null }, who, moment, nothingGiven, { successor: null, unit });
}
