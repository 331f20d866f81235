/** A round with forms of some units, planted through the storage: what actions of rounds do, without them. */
import { ownDefinition, questionIdOf, usualPeriod, type Answer, type Form } from '#collection';
import { openLifeCycle, submission, takeStep, type Actor, type LifeCycle } from '#lifecycle';
import type { Role } from '#kernel';
import { addAnswers, addForms, addLifeCycle, addRound, findForm, findLifeCycle, saveFormCounts, saveLifeCycle, type FormCounts, type StoredRound } from '#storage';
import type { Caller } from '../caller.ts';
import { actorOf } from '../actor-of.ts';
import type { TestDoor } from './test-door.ts';

/** A form of figures without definitions of a catalogue: as many indicators as told, each for everyone and for women. */
export const plainForm = (indicators: number, year: number): Form => ({
  items: Array.from({ length: indicators }, (_, at) => {
    const name = `测试指标${String(at + 1)}`;
    const question = (groups: readonly string[], number: string) => ({ questionId: questionIdOf(name, groups, null), number, groups, subUnit: null });
    return {
      indicatorId: name, definition: ownDefinition({ indicatorId: name, name, unit: '%', direction: 'up' }), definitionVersion: '', domain: '', answer: 'figure' as const, period: usualPeriod(name, year), promises: [], basis: 'decided' as const,
      questions: [question([], String(at + 1)), question(['女'], `${String(at + 1)}-1`)],
    };
  }),
});

/**
 * Stores an open round; its days and kind may be told.
 *
 * @example await plantRound(door, { regionId, reportingYear: 2025, dueOn: '2026-04-30' })
 */
export async function plantRound({ surroundings }: TestDoor, told: Pick<StoredRound, 'regionId'> & Partial<StoredRound>): Promise<StoredRound> {
  const { newId, now, store } = surroundings;
  const round: StoredRound = {
    roundId: newId(), kind: 'yearly', title: { zh: '2025年度监测数据填报' }, reportingYear: 2025, opensOn: '2026-03-01', dueOn: '2026-04-30', lateUntil: '2026-05-15', viewUntil: '2026-12-31', parts: { breakdowns: ['sex'], categories: {}, subUnits: {}, background: false }, indicators: null,
    header: { number: '', issuedBy: '', approval: '', validUntil: '' }, note: null, state: 'open', revision: 1, createdAt: now(), createdBy: null, openedAt: now(), closedAt: null, ...told,
  };
  await addRound(store.connection, round);
  return round;
}

const statistician = (regionId: string): Actor => ({ personId: '0197a000-0000-7000-8000-00000000a001', name: '统计员', posts: [{ role: 'statistician', regionId, unitId: null }] });

/**
 * Stores the form of a unit with its life cycle; gives its id.
 *
 * @example const formId = await plantForm(door, round, unitId, plainForm(10, 2025))
 */
export async function plantForm({ surroundings }: TestDoor, round: StoredRound, unitId: string, content: Form): Promise<string> {
  const { newId, store } = surroundings;
  const [formId, cycleId] = [newId(), newId()];
  const opened = openLifeCycle(submission, { id: cycleId, regionId: round.regionId, unitId, who: statistician(round.regionId), at: `${round.opensOn}T01:00:00.000Z`, today: round.opensOn, dueDay: round.dueOn });
  if (opened.kind !== 'taken') throw new Error(opened.message);
  await addLifeCycle(store.connection, { regionId: round.regionId, cycleId, subjectId: formId, cycle: opened.cycle });
  await addForms(store.connection, [{
    regionId: round.regionId, formId, roundId: round.roundId, unitId, cycleId, content, overrides: [], revision: 0, asked: content.items.reduce((sum, { questions }) => sum + questions.length, 0), answered: 0, missing: 0, errors: 0, doubts: 0, explained: 0, conflicts: 0,
    createdAt: `${round.opensOn}T01:00:00.000Z`, answeredAt: null,
  }]);
  return formId;
}

/**
 * Answers questions of a form, and counts as told.
 *
 * @example await plantAnswers(door, { regionId, formId }, { [questionId]: { texts: { value: '5' }, explains: [], conflicts: [] } })
 */
export async function plantAnswers({ surroundings }: TestDoor, { regionId, formId }: { readonly regionId: string; readonly formId: string }, answers: Readonly<Record<string, Answer>>, counts: Partial<FormCounts> = {}): Promise<void> {
  const { store, now } = surroundings;
  const form = await findForm(store.connection, regionId, formId);
  if (!form) throw new Error('no such form');
  await addAnswers(store.connection, Object.entries(answers).map(([questionId, answer]) => ({ regionId, formId, questionId, version: 1, revision: form.revision + 1, answer, origin: null, recordedAt: now(), recordedBy: null })));
  const { asked, missing, errors, doubts, explained, conflicts } = form;
  await saveFormCounts(store.connection, form, { asked, missing, errors, doubts, explained, conflicts, answered: Object.keys(answers).length, ...counts }, now());
}

/**
 * Takes a step of a form's life, now; `who` a caller, or the statistics bureau.
 *
 * @example await plantStep(door, { regionId, formId }, { step: 'submit', who: reporter })
 */
export async function plantStep({ surroundings }: TestDoor, { regionId, formId }: { readonly regionId: string; readonly formId: string }, { step, who, ...given }: { readonly step: string; readonly who: Caller | { readonly role: Role }; readonly reason?: string; readonly day?: string }): Promise<LifeCycle> {
  const { store, now, today } = surroundings;
  const form = await findForm(store.connection, regionId, formId);
  const stored = form && (await findLifeCycle(store.connection, regionId, form.cycleId));
  if (!stored) throw new Error('no such form');
  const actor = 'role' in who ? { ...statistician(regionId), posts: [{ role: who.role, regionId, unitId: null }] } : actorOf(who);
  const taken = takeStep(submission, stored.cycle, { ...given, step, who: actor, at: now(), today: today(), fingerprint: 'f1' });
  if (taken.kind !== 'taken') throw new Error(taken.message);
  await saveLifeCycle(store.connection, { ...stored, cycle: taken.cycle }, stored.cycle);
  return taken.cycle;
}
