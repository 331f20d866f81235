import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chanceFrom, type Chance } from '../../../test/seeded.ts';
import type { Caller } from '../caller.ts';
import { faultsOfCrew } from '../testing/faults-of-crew.ts';
import { plantCrew, type CrewedForm, type FormsCrew } from '../testing/forms-crew.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

const indicatorIds = ['premarital-medical-examination-rate', 'women-health-literacy-level', 'women-nutrition-knowledge-rate', 'women-mental-health-literacy-level'];
const reason = '与上级反馈数不一致';
/** How a step may end when somebody else was first. */
const beaten = ['stale-version', 'refused wrong-state', 'refused not-editable', 'refused stale-version'];

let door: TestDoor;
let crew: FormsCrew;
let chance: Chance;
let seed: number;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());
beforeEach(() => {
  seed = Math.floor(Math.random() * 1e9);
  chance = chanceFrom(seed);
});

const lineCount = async (action: string): Promise<number> => (await door.lines(crew.regionId)).filter((line) => line.action === action).length;
const figuresStored = async (): Promise<number> => (await door.surroundings.store.connection.selectFrom('observations').select('version').where('region_id', '=', crew.regionId).execute()).length;
const faults = async (figures: number, lines: Readonly<Record<string, number>>): Promise<readonly string[]> => faultsOfCrew(door.surroundings.store, { regionId: crew.regionId, formIds: crew.forms.map(({ formId }) => formId), figures, lines });

/** Brings a draft on its way until it is in a state; all forms say the same of one cell, or the second could not be locked. */
async function bring(form: CrewedForm, wanted: 'draft' | 'submitted' | 'signed' | 'approved' | 'locked'): Promise<void> {
  await crew.fill(form, () => 0.5);
  const way = [['submit', form.reporter, { leaveDoubts: true }], ['sign', form.leader, {}], ['approve', crew.first, {}], ['lock', crew.head, {}]] as const;
  for (const [step, who, more] of way.slice(0, ['draft', 'submitted', 'signed', 'approved', 'locked'].indexOf(wanted))) {
    const ended = await crew.step(who, `${step}-forms`, [form], more);
    if (ended !== 'done') throw new Error(`${step}: ${ended}`);
  }
}

describe('two steps on the same forms at once: one is taken, the other is told', () => {
  type Race = { readonly name: string; readonly from: Parameters<typeof bring>[1]; readonly one: (forms: readonly CrewedForm[]) => Promise<string>; readonly other: (forms: readonly CrewedForm[]) => Promise<string>; readonly end: Readonly<Record<string, string>> };
  const races: readonly Race[] = [
    { name: 'approve, by two', from: 'signed', one: (of) => crew.step(crew.first, 'approve-forms', of), other: (of) => crew.step(crew.second, 'approve-forms', of.toReversed()), end: { one: 'approved', other: 'approved' } },
    { name: 'approve against return', from: 'signed', one: (of) => crew.step(crew.first, 'approve-forms', of), other: (of) => crew.step(crew.second, 'return-forms', of.toReversed(), { reason, remarks: of.map(({ formId, questionIds }) => ({ formId, questionId: questionIds[0], text: '请核对' })) }), end: { one: 'approved', other: 'returned' } },
    { name: 'lock against return', from: 'approved', one: (of) => crew.step(crew.head, 'lock-forms', of), other: (of) => crew.step(crew.second, 'return-forms', of, { reason }), end: { one: 'locked', other: 'returned' } },
    { name: 'lock, by two', from: 'approved', one: (of) => crew.step(crew.head, 'lock-forms', of), other: (of) => crew.step(crew.second, 'lock-forms', of.toReversed()), end: { one: 'locked', other: 'locked' } },
    { name: 'except, by two', from: 'locked', one: (of) => crew.step(crew.head, 'grant-exceptions', of, { reason, day: '2026-12-01' }), other: (of) => crew.step(crew.head, 'grant-exceptions', of.toReversed(), { reason, day: '2026-12-02' }), end: { one: 'excepted', other: 'excepted' } },
    { name: 'sign against take back', from: 'submitted', one: (of) => crew.step(of[0]?.leader as Caller, 'sign-forms', of.slice(0, 1)), other: (of) => crew.step(of[0]?.reporter as Caller, 'take-back-forms', of.slice(0, 1)), end: { one: 'signed', other: 'draft' } },
  ];

  test.each(races)('$name', async ({ from, one, other, end }) => {
    for (let time = 0; time < 4; time += 1) {
      crew = await plantCrew(door, { units: 2, indicatorIds });
      for (const form of crew.forms) await bring(form, from);
      const before = await figuresStored();
      const ended = await Promise.all(time % 2 === 0 ? [one(crew.forms), other(crew.forms)] : [other(crew.forms), one(crew.forms)].toReversed());
      const winner = ended[0] === 'done' ? 'one' : 'other';
      expect({ seed, ended: ended.toSorted() }).toEqual({ seed, ended: ['done', expect.stringMatching(/^(?:stale-version|refused wrong-state)$/u)].toSorted((a, b) => (a === 'done' ? -1 : b === 'done' ? 1 : 0)) });
      expect((await crew.look(crew.forms[0] as CrewedForm)).state).toBe(end[winner]);
      expect({ seed, faults: await faults(await figuresStored(), {}), went: (await figuresStored()) >= before }).toEqual({ seed, faults: [], went: true });
    }
  });

  test('a save that comes while the form is handed in is in what is frozen, or refused', async () => {
    crew = await plantCrew(door, { units: 2, indicatorIds });
    const ends = new Set<string>();
    for (let time = 0; time < 24; time += 1) {
      const form = crew.forms[time % crew.forms.length] as CrewedForm;
      await crew.fill(form, chance.fraction);
      const { answers, cycleVersion } = await crew.look(form);
      const [answer] = answers;
      const text = `${String(41 + time % 18)}.${String(time).padStart(2, '0')}`;
      const saving = async (): Promise<string> => errorOf(await door.run(form.reporter, 'forms.save-answers', { regionId: crew.regionId, formId: form.formId, changes: [{ questionId: answer?.questionId, seen: answer?.texts, texts: { value: text } }] }));
      const submitting = async (): Promise<string> => errorOf(await door.run(form.reporter, 'forms.submit-forms', { regionId: crew.regionId, forms: [{ formId: form.formId, cycleVersion }], leaveDoubts: true }));
      const [saved, submitted] = await Promise.all(time % 2 === 0 ? [saving(), submitting()] : [submitting(), saving()].toReversed());
      ends.add(`${String(saved)} ${String(submitted)}`);
      const now = await crew.look(form);
      expect([now.state, now.answers.find(({ questionId }) => questionId === answer?.questionId)?.texts['value'] === text]).toEqual([submitted === 'done' ? 'submitted' : 'draft', saved === 'done']);
      if (now.state === 'submitted') await crew.step(form.reporter, 'take-back-forms', [form]);
    }
    expect({ seed, faults: await faults(0, { 'forms.take-back-forms': await lineCount('forms.submit-forms') }) }).toEqual({ seed, faults: [] });
    expect([...ends].filter((end) => !['done done', 'refused not-editable done', 'done stale-version'].includes(end))).toEqual([]);
  });
});

test('two forms that answer for one cell, approved in one request: the second comes after the first, each a version', async () => {
  crew = await plantCrew(door, { units: 1, indicatorIds });
  for (const form of crew.forms) {
    await crew.fill(form, chance.fraction);
    await crew.step(form.reporter, 'submit-forms', [form], { leaveDoubts: true });
    await crew.step(form.leader, 'sign-forms', [form]);
  }
  expect(await crew.step(crew.first, 'approve-forms', crew.forms)).toBe('done');
  expect(await faults(indicatorIds.length * 2, { 'forms.approve-forms': 2 })).toEqual([]);
});

/** Somebody who goes on doing one thing or another; every answer is put down. */
type Doing = { readonly who: Caller; readonly step: string; readonly forms: readonly CrewedForm[]; readonly more?: object };

test('everybody at once for a while, two rounds in one region that ask for the same figures, and figures imported beside: no figure twice, no form half, no error that is not a refusal', async () => {
  crew = await plantCrew(door, { units: 2, indicatorIds });
  const { regionId, forms } = crew;
  const said = new Map<string, number>();
  const lines = new Map<string, number>();
  let figures = 0;
  const put = (action: string, answer: Awaited<ReturnType<TestDoor['run']>>, lineEach = 1): void => {
    said.set(`${action} ${errorOf(answer)}`, (said.get(`${action} ${errorOf(answer)}`) ?? 0) + 1);
    if ('error' in answer) return;
    lines.set(action, (lines.get(action) ?? 0) + lineEach);
    const output = answer.output as { readonly forms?: readonly { readonly figures: number }[]; readonly added?: number };
    figures += output.forms?.reduce((sum, one) => sum + one.figures, 0) ?? output.added ?? 0;
  };
  const some = (states: readonly string[], all: readonly (CrewedForm & { readonly state: string })[]): readonly CrewedForm[] => chance.shuffle(all.filter(({ state }) => states.includes(state))).slice(0, 1 + chance.whole(4));
  const act = async ({ who, step, forms: of, more = {} }: Doing): Promise<void> => {
    if (of.length === 0) return;
    const asked = await Promise.all(of.map(async ({ formId }) => ({ formId, cycleVersion: (await crew.look({ formId })).cycleVersion })));
    put(`forms.${step}`, await door.run(who, `forms.${step}`, { regionId, forms: asked, ...more }), of.length);
  };
  const states = async (of: readonly CrewedForm[]): Promise<readonly (CrewedForm & { readonly state: string })[]> => Promise.all(of.map(async (form) => ({ ...form, state: (await crew.look(form)).state })));

  const reports = async (form: CrewedForm): Promise<void> => {
    const { state, answers } = await crew.look(form);
    if (['draft', 'returned', 'excepted'].includes(state)) {
      const changes = chance.shuffle(form.questionIds).slice(0, state === 'draft' ? 4 : 1).map((questionId) => {
        const known = answers.find((one) => one.questionId === questionId);
        return { questionId, seen: known?.texts ?? {}, seenConflicts: known?.conflicts ?? [], texts: { value: (40 + chance.fraction() * 20).toFixed(2) } };
      });
      put('forms.save-answers', await door.run(form.reporter, 'forms.save-answers', { regionId, formId: form.formId, changes }));
      await act({ who: form.reporter, step: state === 'excepted' ? 'correct-forms' : 'submit-forms', forms: [form], more: { leaveDoubts: true, ...(state === 'excepted' ? { reason } : {}) } });
    }
    const isGood = chance.fraction() < 0.9;
    await act({ who: form.leader, step: isGood ? 'sign-forms' : 'send-back-forms', forms: some(['submitted'], await states([form])), more: isGood ? {} : { reason } });
  };
  const approves = async (who: Caller): Promise<void> => {
    const all = await states(forms);
    if (chance.fraction() < 0.75) return act({ who, step: 'approve-forms', forms: some(['signed'], all), more: chance.fraction() < 0.7 ? { reason } : {} });
    const back = some(['submitted', 'signed', 'approved'], all);
    return act({ who, step: 'return-forms', forms: back, more: { reason, remarks: back.map(({ formId, questionIds }) => ({ formId, questionId: questionIds[0], text: '请核对' })) } });
  };
  const heads = async (): Promise<void> => {
    const all = await states(forms);
    await (chance.fraction() < 0.6 ? act({ who: crew.head, step: 'lock-forms', forms: some(['approved'], all), more: { reason } }) : act({ who: crew.head, step: 'grant-exceptions', forms: some(['locked'], all), more: { reason, day: '2026-12-01' } }));
  };
  const imports = async (): Promise<void> => {
    const rows = chance.shuffle(indicatorIds).slice(0, 3).map((indicatorId) => ({ indicatorId, year: 2025, status: 'preliminary', content: { kind: 'figure', text: (40 + chance.fraction() * 20).toFixed(2) } }));
    put('collection.import-figures', await door.run(crew.importer, 'collection.import-figures', { regionId, figures: rows, revisionReason: '数据核对' }));
  };
  const until = Date.now() + 4000;
  const goOn = async (round: () => Promise<void>): Promise<void> => {
    while (Date.now() < until) await round();
  };
  await Promise.all([...forms.map((form) => goOn(() => reports(form))), goOn(() => approves(crew.first)), goOn(() => approves(crew.second)), goOn(heads), goOn(imports)]);
  expect({ seed, faults: await faults(figures, Object.fromEntries(lines)) }).toEqual({ seed, faults: [] });
  const strange = [...said.keys()].filter((one) => !one.endsWith(' done') && ![...beaten, 'refused not-ready', 'refused figure-is-final'].some((end) => one.endsWith(end)));
  expect(strange).toEqual([]);
  expect(Object.fromEntries(['forms.approve-forms', 'forms.lock-forms', 'collection.import-figures', 'forms.return-forms'].map((action) => [action, (lines.get(action) ?? 0) > 0]))).toEqual({ 'forms.approve-forms': true, 'forms.lock-forms': true, 'collection.import-figures': true, 'forms.return-forms': true });
}, 120_000);
