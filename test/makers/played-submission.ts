/** The life of a unit's form, played through the engine: every step as somebody of the named role. */
import { noteEdit, openLifeCycle, submission, takeStep, transfer, type Actor, type Given, type LifeCycle } from '#lifecycle';
import type { Role } from '#kernel';

/** A thing that happens on a day; `step` may be `edit` (typing) or `transfer` (to the unit named). Another person of the same role where `by` says so. */
export type Played = Partial<Given> & { readonly step: string; readonly today: string; readonly as?: Role; readonly by?: string; readonly toUnit?: string };

type Opening = { readonly id?: string; readonly regionId?: string; readonly unitId?: string; readonly openedOn?: string; readonly dueDay?: string | null };

const usualRoles: Readonly<Record<string, Role>> = { 'edit': 'unit-reporter', 'submit': 'unit-reporter', 'correct': 'unit-reporter', 'take-back': 'unit-reporter', 'sign': 'unit-leader', 'send-back': 'unit-leader', 'lock': 'statistics-head', 'except': 'statistics-head' };

/**
 * A form's life after a story. Throws where the engine refuses a step.
 *
 * @example playedSubmission({ dueDay: '2026-04-30' }, [{ step: 'submit', today: '2026-04-20' }]).state // 'submitted'
 */
export function playedSubmission({ id = 'cycle-1', regionId = 'region-1', unitId = 'unit-1', openedOn = '2026-03-01', dueDay = '2026-04-30' }: Opening, story: readonly Played[]): LifeCycle {
  const actor = (role: Role, name: string, unit: string | null): Actor => ({ personId: `person-${name}`, name, posts: [{ role, regionId, unitId: unit }] });
  const opened = openLifeCycle(submission, { id, regionId, unitId, who: actor('statistician', '统', null), at: `${openedOn}T01:00:00.000Z`, today: openedOn, ...(dueDay === null ? {} : { dueDay }) });
  if (opened.kind !== 'taken') throw new Error(opened.message);
  return story.reduce((cycle: LifeCycle, { step, today, as, by, toUnit, ...given }, at) => {
    const role = as ?? usualRoles[step] ?? 'statistician';
    const held = cycle.steps.findLast(({ unit }) => unit !== undefined)?.unit?.unitId ?? unitId;
    const who = actor(role, by ?? role, role.startsWith('unit-') ? held : null);
    const moment = { at: `${today}T02:${String(at % 60).padStart(2, '0')}:00.000Z`, today };
    if (step === 'transfer') {
      const moved = transfer(submission, cycle, { unitId: toUnit ?? 'unit-2', name: toUnit ?? 'unit-2' }, { personId: who.personId, name: who.name, role, unitId: null }, moment);
      if ('reason' in moved) throw new Error(`transfer: ${moved.message}`);
      return moved;
    }
    const taken = step === 'edit' ? noteEdit(submission, cycle, who, moment) : takeStep(submission, cycle, { ...given, step, who, ...moment, fingerprint: given.fingerprint ?? 'f1' });
    if (taken.kind !== 'taken') throw new Error(`${step}: ${taken.message}`);
    return taken.cycle;
  }, opened.cycle);
}
