import { isDay, type Role } from '#kernel';
import { actingIn, isActing } from './acting-role.ts';
import { approverObjections } from './check-given.ts';
import { assertMoment, type StepTaken } from './decide-step.ts';
import { rolesMeant, stateRule, type LifeCycleKind } from './kind.ts';
import type { Actor, LifeCycle, Moment, Opening, Person } from './life-cycle.ts';
import { refusalOf, type Objection, type StepRefusal } from './refusal.ts';
import { formerObjection, type Former } from './take-step.ts';

/** A document somebody begins. `replaces`: what it is made to follow; `approvers`: those a place fills otherwise than usual; in charge is who opens it unless told otherwise. */
export type OpeningRequest = Moment & {
  readonly id: string;
  readonly regionId: string;
  readonly unitId?: string;
  readonly who: Actor;
  readonly inCharge?: Person;
  readonly dueDay?: string;
  readonly replaces?: Former;
  readonly approvers?: Readonly<Record<string, readonly Role[]>>;
};

/**
 * Begins a document, or says every reason why not. A document of a kind that belongs to units needs its unit (its absence is our bug and throws).
 *
 * @example openLifeCycle(planAdoption, { id: 'plan-1', regionId: '150203', who, at: '2026-11-22T01:02:03.004Z', today: '2026-11-22' }) // { kind: 'taken', cycle: { state: 'draft', round: 1, version: 1, … }, former: null }
 */
export function openLifeCycle(kind: LifeCycleKind, request: OpeningRequest): StepTaken | StepRefusal {
  const { id, regionId, unitId = null, who, at, today, dueDay = null, replaces } = request;
  assertMoment(request);
  if ((unitId === null) === (kind.owner === 'unit')) throw new Error(`${kind.kind} belongs to a ${kind.owner}`);
  const approvers = { ...Object.fromEntries(Object.entries(kind.approvers).map(([name, { usual }]) => [name, usual])), ...request.approvers };
  const openedBy = actingIn(kind, rolesMeant(kind.openedBy, approvers), who, { regionId, unitId }, `起草“${kind.title}”`);
  const closed = replaces ? formerObjection(replaces) : null;
  const objections: readonly Objection[] = [
    ...(isActing(openedBy) ? [] : [openedBy]),
    ...approverObjections(kind, approvers),
    ...(dueDay !== null && !isDay(dueDay) ? [{ reason: 'day-impossible' as const, message: `期限“${dueDay}”不是日期，应写成2024-03-31的样子。` }] : []),
    ...(closed ? [closed] : []),
  ];
  if (!isActing(openedBy) || objections.length > 0) return refusalOf(objections) ?? impossible();
  const opening: Opening = { id, kind: kind.kind, edition: kind.edition, regionId, unitId, openedBy, at, today, dueDay, replaces: replaces?.cycle.opening.id ?? null, inCharge: request.inCharge ?? { personId: who.personId, name: who.name }, approvers };
  return { kind: 'taken', cycle: cycleOf(kind, opening), former: null };
}

function impossible(): never {
  throw new Error('who may not open has an objection');
}

/**
 * A document as it is at its opening, without any step.
 *
 * @example cycleOf(planAdoption, cycle.opening).version // 1
 */
export function cycleOf(kind: LifeCycleKind, opening: Opening): LifeCycle {
  stateRule(kind, kind.start);
  return {
    opening, state: kind.start, round: 1, steps: [], inCharge: opening.inCharge, approvers: opening.approvers, dueDay: opening.dueDay, lastOpenDay: null, frozen: null, replacedBy: null, version: 1,
  };
}
