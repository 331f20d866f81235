import { stateRule, type LifeCycleKind } from './kind.ts';
import type { LifeCycle, TakenStep } from './life-cycle.ts';

/**
 * The document after an entry of its history. Nothing is asked here; every change of state goes through it.
 *
 * @example applyStep(planAdoption, cycle, taken).state // taken.to
 */
export function applyStep(kind: LifeCycleKind, cycle: LifeCycle, taken: TakenStep): LifeCycle {
  const target = stateRule(kind, taken.to);
  const sets = kind.steps.find(({ name }) => name === taken.step)?.sets?.what;
  const letsGo = cycle.frozen !== null && !target.frozen;
  return {
    opening: cycle.opening,
    state: taken.to,
    round: letsGo ? cycle.round + 1 : cycle.round,
    steps: [...cycle.steps, taken],
    inCharge: taken.handOver && taken.handOver.from.personId === cycle.inCharge.personId ? taken.handOver.to : cycle.inCharge,
    approvers: taken.appointment ? { ...cycle.approvers, [taken.appointment.approver]: taken.appointment.roles } : cycle.approvers,
    dueDay: sets === 'due-day' && taken.day !== null ? taken.day : cycle.dueDay,
    lastOpenDay: target.limited ? (sets === 'last-open-day' && taken.day !== null ? taken.day : cycle.lastOpenDay) : null,
    frozen: target.frozen ? (cycle.frozen ?? (taken.fingerprint === null ? null : { fingerprint: taken.fingerprint, since: taken.number })) : null,
    replacedBy: taken.successor ?? cycle.replacedBy,
    version: cycle.version + 1,
  };
}
