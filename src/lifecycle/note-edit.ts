import { actingIn, isActing } from './acting-role.ts';
import { enterStep, nothingGiven, type StepTaken } from './decide-step.ts';
import { editStep, stateRule, type LifeCycleKind } from './kind.ts';
import { belongingOf, type ActingPerson, type Actor, type LifeCycle, type Moment } from './life-cycle.ts';
import { isTimeOver, timeOver } from './may-take.ts';
import type { Objection, StepRefusal } from './refusal.ts';

/**
 * Somebody changes the content: allowed in a state where a role of theirs may edit, before its last open day. Each person's first change in a round becomes an entry of the history, for the
 * four eyes; later ones leave the document as it is, because the versions of the content are kept with the content.
 *
 * @example noteEdit(planAdoption, cycle, who, { at: '2026-11-22T01:02:03.004Z', today: '2026-11-22' }) // { kind: 'taken', cycle: { …, steps: [{ step: 'edit', … }] }, former: null }
 */
export function noteEdit(kind: LifeCycleKind, cycle: LifeCycle, who: Actor, moment: Moment): StepTaken | StepRefusal {
  const acting = mayEdit(kind, cycle, who, moment.today);
  if (!isActing(acting)) return { kind: 'refused', ...acting, also: [] };
  const isNoted = cycle.steps.some((taken) => taken.step === editStep && taken.round === cycle.round && taken.who.personId === who.personId);
  return { kind: 'taken', cycle: isNoted ? cycle : enterStep(kind, cycle, { name: editStep, to: null }, acting, moment, nothingGiven, { successor: null }), former: null };
}

/**
 * In which role somebody may change the content now, or what stands against it.
 *
 * @example mayEdit(planAdoption, submitted, who, '2026-11-22') // { reason: 'not-editable', message: '“送审”状态下内容已冻结，不能修改。' }
 */
export function mayEdit(kind: LifeCycleKind, cycle: LifeCycle, who: Actor, today: string): ActingPerson | Objection {
  const { word, frozen, editable = [] } = stateRule(kind, cycle.state);
  if (editable.length === 0) return { reason: 'not-editable', message: `“${word}”状态下${frozen ? '内容已冻结，' : ''}不能修改。` };
  return isTimeOver(cycle, today) ? timeOver(cycle, '修改') : actingIn(kind, editable, who, belongingOf(cycle), '修改');
}
