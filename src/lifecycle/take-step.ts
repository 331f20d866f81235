import { decideStep, enterStep, isCycle, nothingGiven, type StepRequest, type StepTaken } from './decide-step.ts';
import { stateRule, type LifeCycleKind, type StepRule } from './kind.ts';
import type { ActingPerson, LifeCycle, Moment } from './life-cycle.ts';
import type { Objection, StepRefusal } from './refusal.ts';

/** A document with the rules it lives by. */
export type Former = { readonly kind: LifeCycleKind; readonly cycle: LifeCycle };

/**
 * Takes a step: the document as it is afterwards, or a refusal with every objection, nothing having changed. Where the step replaces what the document was made to follow, that `former` must be
 * given; it is replaced at the same time, and when it has already been replaced by another, the step is refused. Throws when the former, the kind or the moment is not the right one (our bug).
 *
 * @example takeStep(planAdoption, cycle, { step: 'submit', who, at: '2026-11-22T01:02:03.004Z', today: '2026-11-22', fingerprint: 'ab12' }) // { kind: 'taken', cycle: { state: 'submitted', … }, former: null }
 */
export function takeStep(kind: LifeCycleKind, cycle: LifeCycle, request: StepRequest, former: Former | null = null): StepTaken | StepRefusal {
  const decided = decideStep(kind, cycle, request);
  if (!isCycle(decided)) return decided;
  const follows = cycle.opening.replaces;
  if (follows === null || !kind.steps.some(({ name, replaces }) => name === request.step && replaces)) return { kind: 'taken', cycle: decided, former: null };
  if (former?.cycle.opening.id !== follows) throw new Error(`${cycle.opening.id} replaces ${follows}, which was not given`);
  const last = decided.steps.at(-1);
  if (!last) throw new Error('a step that was taken is in the history');
  const closed = formerObjection(former);
  return closed ? { kind: 'refused', ...closed, also: [] } : { kind: 'taken', cycle: decided, former: succeed(former, decided.opening.id, last.who, last) };
}

const succession = ({ kind, cycle }: Former): StepRule | undefined => kind.steps.find(({ bySuccessor, from }) => bySuccessor && from.includes(cycle.state));

/**
 * What stands against replacing a document: it is not in force, or another has replaced it.
 *
 * @example formerObjection({ kind: planAdoption, cycle: replaced })?.message // '所依据的版本现为“已被修订版取代”，不能再由这一版取代：请以现行版本为基础。'
 */
export const formerObjection = (former: Former): Objection | null =>
  succession(former) ? null : { reason: 'former-closed', message: `所依据的版本现为“${stateRule(former.kind, former.cycle.state).word}”，不能由这一版取代：请以现行版本为基础。` };

/**
 * A document as its successor leaves it. Throws where `formerObjection` has something against it.
 *
 * @example succeed({ kind: planAdoption, cycle: adopted }, 'plan-2', who, moment).replacedBy // 'plan-2'
 */
export function succeed(former: Former, successor: string, who: ActingPerson, { at, today }: Moment): LifeCycle {
  const rule = succession(former);
  if (!rule) throw new Error(`${former.cycle.opening.id} cannot be replaced`);
  return enterStep(former.kind, former.cycle, rule, who, { at, today }, nothingGiven, { successor });
}
