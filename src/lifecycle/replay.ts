import { canonicalJson } from '#kernel';
import { assertKind, decideStep, isCycle } from './decide-step.ts';
import { editStep, type LifeCycleKind } from './kind.ts';
import type { Actor, LifeCycle, Opening, TakenStep } from './life-cycle.ts';
import { noteEdit } from './note-edit.ts';
import { cycleOf } from './open-life-cycle.ts';
import type { StepRefusal } from './refusal.ts';
import { formerObjection, succeed } from './take-step.ts';
import { transfer } from './transfer.ts';

/** The document a history leads to, or the first entry that cannot have followed on those before it. */
export type Replayed = { readonly kind: 'holds'; readonly cycle: LifeCycle } | { readonly kind: 'broken'; readonly number: number; readonly message: string };

/**
 * The document that follows from its opening and its steps, every step decided once more by the rules of the kind; or the first entry that they would not have allowed or that reads otherwise
 * than it would have been entered. What is stored equals it, or somebody has changed the store.
 *
 * @example replay(planAdoption, cycle.opening, cycle.steps) // { kind: 'holds', cycle } with the same cycle
 */
export function replay(kind: LifeCycleKind, opening: Opening, steps: readonly TakenStep[]): Replayed {
  let cycle = cycleOf(kind, opening);
  assertKind(kind, cycle);
  for (const [index, taken] of steps.entries()) {
    const next = again(kind, cycle, taken);
    const number = index + 1;
    if (!isCycle(next)) return { kind: 'broken', number, message: `第${String(number)}步按规则不能发生：${next.message}` };
    const entered = next.steps[index];
    if (!entered || next.steps.length !== number || canonicalJson(entered) !== canonicalJson(taken)) return { kind: 'broken', number, message: `第${String(number)}步的记录与按规则应有的记录不一致。` };
    cycle = next;
  }
  return { kind: 'holds', cycle };
}

function again(kind: LifeCycleKind, cycle: LifeCycle, taken: TakenStep): LifeCycle | StepRefusal {
  const { who: { personId, name, role, unitId }, at, today, step, successor, unit, number: _number, round: _round, from: _from, to: _to, ...given } = taken;
  const who: Actor = { personId, name, posts: [{ role, regionId: cycle.opening.regionId, unitId }] };
  if (step === editStep) {
    const edited = noteEdit(kind, cycle, who, { at, today });
    return edited.kind === 'taken' ? edited.cycle : edited;
  }
  if (unit !== undefined) return transfer(kind, cycle, unit, taken.who, { at, today });
  if (successor === null) return decideStep(kind, cycle, { ...given, step, who, at, today });
  const closed = formerObjection({ kind, cycle });
  return closed ? { kind: 'refused', ...closed, also: [] } : succeed({ kind, cycle }, successor, taken.who, taken);
}
