import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerTexts } from '#collection';
import { addReport, endReport } from '#storage';
import { openPlayedDoor, type DemoDoor } from '../testing/demo-door.ts';
import { errorOf } from '../testing/test-door.ts';

type Question = { readonly questionId: string; readonly number: string; readonly name: string; readonly lastYear: string | null };
type Item = { readonly indicatorId: string; readonly name: string; readonly answer: string; readonly unit: string; readonly questions: readonly Question[] };
type Shown = {
  readonly formId: string; readonly state: string; readonly stateWord: string; readonly cycleVersion: number; readonly revision: number; readonly dueWord: string; readonly items: readonly Item[]; readonly cannotFill: string | null;
  readonly answers: readonly { readonly questionId: string; readonly version: number; readonly texts: AnswerTexts; readonly conflicts: readonly { readonly field: string; readonly other: string; readonly by: string }[] }[];
  readonly findings: readonly { readonly key: string; readonly code: string; readonly severity: string; readonly message: string; readonly at: readonly { readonly questionId: string }[] }[];
  readonly progress: Readonly<Record<string, number>>; readonly steps: readonly { readonly step: string }[]; readonly allowed: readonly string[]; readonly remarks: readonly { readonly remarkId: string; readonly questionId: string; readonly text: string; readonly settledAt: string | null }[];
};
type Listed = { readonly forms: readonly { readonly formId: string; readonly unit: string; readonly state: string; readonly cycleVersion: number; readonly progress: Readonly<Record<string, number>> }[] };
type Preview = { readonly nobody: readonly { readonly indicatorId: string }[]; readonly unsure: readonly { readonly name: string; readonly why: string }[]; readonly units: readonly { readonly unit: string; readonly questions: number }[]; readonly questions: number };

const [bureau, head, office] = ['shili-tongji', 'shili-tongji-fuzeren', 'shili-bangongshi'];
let door: DemoDoor;
let regionId: string;
let roundId: string;
const unitIds = new Map<string, string>();

const told = <Output>(login: string, name: string, input: object): Promise<Output> => door.told<Output>(login, name, { regionId, ...input });
const ask = async (login: string, name: string, input: object): Promise<string> => errorOf(await door.ask(login, name, { regionId, ...input }));
const formsOf = async (login: string): Promise<Listed['forms']> => (await told<Listed>(login, 'forms.list-forms', { roundId })).forms;
const formOf = async (login: string): Promise<Shown> => told<Shown>(login, 'forms.get-form', { formId: (await formsOf(login))[0]?.formId });
const step = async (login: string, name: string, form: Pick<Shown, 'formId' | 'cycleVersion'>, more: object = {}): Promise<string> => ask(login, `forms.${name}`, { forms: [{ formId: form.formId, cycleVersion: form.cycleVersion }], ...more });
const save = (login: string, formId: string, changes: readonly object[]): Promise<{ readonly answers: Shown['answers']; readonly progress: Shown['progress'] }> => told(login, 'forms.save-answers', { formId, changes });
const idOf = ({ items }: Shown, name: string): string => items.flatMap(({ questions }) => questions).find((one) => one.name === name)?.questionId ?? '';

/** Fills whatever is open: last year's figure where there is one, else a reason why not. */
async function fillRest(login: string): Promise<Shown> {
  const form = await formOf(login);
  const filled = new Set(form.answers.filter(({ texts }) => Object.keys(texts).length > 0).map(({ questionId }) => questionId));
  const answerTo = (item: Item, { lastYear }: Question): AnswerTexts => (item.answer === 'figure' ? (lastYear === null ? { missing: '未收集', missingNote: '部门没有统计' } : { value: lastYear }) : item.answer === 'judgement' ? { level: '有改善', evidence: '工作总结' } : { happened: '否' });
  const changes = form.items.flatMap((item) => item.questions.filter(({ questionId }) => !filled.has(questionId)).map((question) => ({ questionId: question.questionId, texts: answerTo(item, question) })));
  if (changes.length > 0) await save(login, form.formId, changes);
  const { findings } = await formOf(login);
  const doubts = Map.groupBy(findings.filter(({ severity }) => severity === 'doubt'), ({ at }) => at[0]?.questionId ?? '');
  if (doubts.size > 0) await save(login, form.formId, [...doubts].map(([questionId, of]) => ({ questionId, texts: { explanation: '已核实' }, explains: of.map(({ key }) => key) })));
  return formOf(login);
}

beforeAll(async () => {
  door = await openPlayedDoor();
  regionId = (await door.caller(bureau)).roles[0]?.regionId ?? '';
  const { units } = await told<{ units: readonly { unitId: string; name: { zh: string } }[] }>(office, 'units.list-units', {});
  for (const { unitId, name } of units) unitIds.set(name.zh, unitId);
}, 120_000);
afterAll(() => door.close());

describe('a round is arranged', () => {
  const days = { opensOn: '2026-11-01', dueOn: '2026-11-30', lateUntil: '2026-12-15', viewUntil: '2027-03-31' };

  test('with days in their order, once a year', async () => {
    const round = { reportingYear: 2025, title: '2025年度填报（示例）', ...days };
    expect(await ask(bureau, 'rounds.add-round', { ...round, dueOn: '2026-10-01' })).toBe('refused days-out-of-order');
    expect(await ask('shili-weijianju', 'rounds.add-round', round)).toBe('forbidden');
    ({ roundId } = await told<{ roundId: string }>(bureau, 'rounds.add-round', round));
    expect([await ask(bureau, 'rounds.add-round', round), await ask(bureau, 'rounds.add-round', { ...round, kind: 'survey' })]).toEqual(['refused round-exists', 'refused indicators-missing']);
  });

  test('and shows before it opens whom it asks what, what nobody can be asked for, and what a person should look at', async () => {
    const preview = await told<Preview>(bureau, 'rounds.preview-round', { roundId });
    expect(preview.nobody.length).toBeGreaterThan(0);
    expect(preview.units.length).toBeGreaterThan(15);
    expect(preview.questions).toBe(preview.units.reduce((sum, { questions }) => sum + questions, 0));
    expect(await ask(bureau, 'rounds.open-round', { roundId, revision: 1 })).toBe('refused nobody-to-ask');
    expect(await ask(bureau, 'rounds.set-duties', { duties: [{ indicatorId: 'no-such', unitId: null }] })).toBe('refused unknown-indicator');
    const womensFederation = [...unitIds].find(([name]) => name.includes('妇联') || name.includes('妇女联合会'))?.[1];
    expect(await told(bureau, 'rounds.set-duties', { duties: preview.nobody.map(({ indicatorId }) => ({ indicatorId, unitId: womensFederation })), reason: '由妇儿工委办填报' })).toEqual({ added: preview.nobody.length, ended: 0 });
    expect((await told<Preview>(bureau, 'rounds.preview-round', { roundId })).nobody).toEqual([]);
    const opened = await told<{ forms: number; questions: number }>(bureau, 'rounds.open-round', { roundId, revision: 1 });
    expect(opened).toMatchObject({ forms: preview.units.length, nobody: 0 });
    expect(await ask(bureau, 'rounds.open-round', { roundId, revision: 2 })).toBe('refused round-not-preparing');
    expect(await ask(bureau, 'rounds.change-round', { roundId, revision: 2, parts: { breakdowns: [] } })).toBe('refused round-open');
    expect(await ask(bureau, 'rounds.change-round', { roundId, revision: 2, lateUntil: '2026-12-20' })).toBe('refused reason-missing');
  });

  test('a unit sees its own form only, with last year, definition and period', async () => {
    const [form, ...more] = await formsOf('shili-weijianju');
    expect([form?.state, more]).toEqual(['draft', []]);
    expect((await formsOf(bureau)).length).toBeGreaterThan(15);
    expect(await ask('shili-jiaoyuju-xin', 'forms.get-form', { formId: form?.formId })).toBe('not-found');
    const shown = await formOf('shili-weijianju');
    const [rate] = shown.items.filter(({ name }) => name === '孕产妇死亡率');
    expect(rate).toMatchObject({ unit: '/10万', period: { kind: 'health-year', start: '2024-10-01', end: '2025-09-30', year: 2025 } });
    expect(shown.items.flatMap(({ questions }) => questions).filter(({ lastYear }) => lastYear !== null).length).toBeGreaterThan(10);
  });
});

describe('a unit fills in', () => {
  const me = 'shili-weijianju';

  test('what it types is kept although it is wrong, and it is told what is wrong with it', async () => {
    const form = await formOf(me);
    const questionId = idOf(form, '孕产妇系统管理率');
    const { progress } = await save(me, form.formId, [{ questionId, texts: { value: '93.6', numerator: '10', denominator: '20' } }]);
    expect(progress).toMatchObject({ answered: 1, errors: 1 });
    expect((await formOf(me)).findings.map(({ code, message }) => [code, message])).toEqual([['rate-against-counts', expect.stringContaining('为 93.6，但 分子 10 ÷ 分母 20')]]);
    expect(await ask(me, 'forms.save-answers', { formId: form.formId, changes: [{ questionId: 'nothing', texts: { value: '1' } }] })).toBe('refused unknown-question');
    await save(me, form.formId, [{ questionId, seen: { value: '93.6', numerator: '10', denominator: '20' }, texts: { value: '', numerator: '１８７２', denominator: '2,000' } }]);
    expect((await formOf(me)).progress).toMatchObject({ answered: 1, errors: 0 });
  });

  test('an error a department insists on is let pass by the head of the bureau alone, with a reason; another figure is another error', async () => {
    const form = await formOf(me);
    const questionId = idOf(form, '孕产妇系统管理率');
    const wrong = (value: string, before = '') => save(me, form.formId, [{ questionId, seen: { value: before }, texts: { value } }]);
    await wrong('91');
    const key = (await formOf(me)).findings.find(({ code }) => code === 'rate-against-counts')?.key ?? '';
    expect([await ask(bureau, 'forms.override-finding', { formId: form.formId, key, reason: '加权计算' }), await ask(head, 'forms.override-finding', { formId: form.formId, key: 'nothing', reason: '加权计算' })]).toEqual(['forbidden', 'not-found']);
    expect(await told(head, 'forms.override-finding', { formId: form.formId, key, reason: '加权计算' })).toMatchObject({ progress: { errors: 0 } });
    expect((await wrong('92', '91')).progress).toMatchObject({ errors: 1 });
    expect((await wrong('', '92')).progress).toMatchObject({ errors: 0 });
  });

  test('two at one field: both stay until somebody who saw both says which', async () => {
    const form = await formOf(me);
    const questionId = idOf(form, '女性人均预期寿命');
    await save(me, form.formId, [{ questionId, texts: { value: '81.2' } }]);
    const { answers } = await save('shili-weijianju-lingdao', form.formId, [{ questionId, texts: { value: '82.1' } }]);
    expect(answers[0]).toMatchObject({ texts: { value: '81.2' }, conflicts: [{ field: 'value', other: '82.1' }] });
    expect((await formOf(me)).findings.map(({ code }) => code)).toContain('changed-twice');
    await save(me, form.formId, [{ questionId, seen: { value: '81.2' }, texts: { value: '82.1' } }]);
    const { versions } = await told<{ versions: readonly { texts: AnswerTexts; by: string }[] }>(me, 'forms.get-answer-history', { formId: form.formId, questionId });
    expect(versions.map(({ texts, by }) => [texts.value, by.replace('（示例）', '')])).toEqual([['81.2', '卫生健康局填报人'], ['81.2', '卫生健康局分管领导'], ['82.1', '卫生健康局填报人']]);
  });

  test('it cannot hand in what is open; then its leader signs, who changed nothing', async () => {
    const form = await formOf(me);
    const answer = await door.ask(me, 'forms.submit-forms', { regionId, forms: [{ formId: form.formId, cycleVersion: form.cycleVersion }] });
    expect(answer).toMatchObject({ reason: 'not-ready', reasons: expect.arrayContaining([expect.objectContaining({ code: 'not-answered', message: expect.stringContaining('还没有填') })]) });
    const full = await fillRest(me);
    expect(full.progress).toMatchObject({ answered: full.progress['asked'], errors: 0 });
    expect(await step(me, 'submit-forms', full)).toBe('done');
    expect(await ask(me, 'forms.save-answers', { formId: form.formId, changes: [{ questionId: idOf(form, '孕产妇死亡率'), texts: { value: '1' } }] })).toBe('refused not-editable');
    expect(await step('shili-weijianju-lingdao', 'sign-forms', await formOf(me))).toBe('refused four-eyes');
    expect(await step('shili-jiaoyuju-lingdao', 'sign-forms', await formOf(me))).toBe('forbidden');
    expect(await step(me, 'take-back-forms', full)).toBe('stale-version');
  });

  test('a leader who had a hand in it lets another sign on paper, with the scan of the sealed page', async () => {
    const form = await formOf(me);
    const paper = { personId: null, name: '局长', role: 'unit-leader', signedOn: '2026-11-21' };
    expect(await step(me, 'sign-forms', form, { paper })).toBe('refused evidence-missing');
    const { attachmentId } = await told<{ attachmentId: string }>(me, 'files.attach-file', { attachmentId: await anyAttachment(), subjectKind: 'form', subjectId: form.formId, unitId: unitIds.get('示例区卫生健康局') ?? [...unitIds].find(([name]) => name.includes('卫'))?.[1] });
    expect(await step(me, 'sign-forms', form, { paper, evidence: [attachmentId] })).toBe('done');
  });

  /** A file somebody keeps already: any will do as the scan of a page. */
  const anyAttachment = async (): Promise<string> => (await door.store.connection.selectFrom('attachments').select('attachment_id').where('region_id', '=', regionId).limit(1).executeTakeFirstOrThrow()).attachment_id;
});

describe('the bureau', () => {
  const me = 'shili-weijianju';

  test('sends back what it doubts, question by question, with a new day; it comes again', async () => {
    const form = await formOf(me);
    const questionId = idOf(form, '孕产妇系统管理率');
    expect(await step(bureau, 'return-forms', form)).toBe('invalid-input');
    expect(await step(bureau, 'return-forms', form, { reason: '与市里不一致', day: '2026-12-05', remarks: [{ formId: form.formId, questionId, text: '市里是 93.2' }] })).toBe('done');
    const back = await formOf(me);
    expect([back.stateWord, back.dueWord, back.remarks.map(({ text }) => text)]).toEqual(['已退回', '未到期（还有13天）', ['市里是 93.2']]);
    await save(me, form.formId, [{ questionId, seen: { numerator: '１８７２', denominator: '2,000' }, texts: { numerator: '1864', upperValue: '93.2' } }]);
    expect(await told(me, 'forms.settle-remarks', { formId: form.formId, remarkIds: back.remarks.map(({ remarkId }) => remarkId) })).toEqual({ settled: 1 });
    const full = await fillRest(me);
    expect(await step(me, 'submit-forms', full)).toBe('done');
    const paper = { personId: null, name: '局长', role: 'unit-leader', signedOn: '2026-11-21' };
    const scan = await door.store.connection.selectFrom('attachments').select('attachment_id').where('region_id', '=', regionId).limit(1).executeTakeFirstOrThrow();
    expect(await step(me, 'sign-forms', await formOf(me), { paper, evidence: [scan.attachment_id] })).toBe('done');
  });

  const figure = async (indicatorId: string): Promise<unknown> => {
    const { figures } = await told<{ figures: readonly { content: { text?: string }; status: string; grade: string; source: string; isLatest: boolean; note: string | null }[] }>(bureau, 'collection.list-figures', { indicatorId, fromYear: '2025', toYear: '2025' });
    return figures.map(({ content, status, grade, source }) => [content.text, status, grade, source]);
  };

  test('approves with other eyes: the figures are there as preliminary; locked they are final', async () => {
    const form = await formOf(me);
    const [rate] = form.items.filter(({ name }) => name === '孕产妇系统管理率');
    const before = await figure(rate?.indicatorId ?? '');
    expect(await step(bureau, 'approve-forms', form)).toBe('done');
    expect(await figure(rate?.indicatorId ?? '')).not.toEqual(before);
    expect(await figure(rate?.indicatorId ?? '')).toEqual(expect.arrayContaining([['93.20', 'preliminary', 'B', ''], ['93.2', 'preliminary', 'A', '上级反馈']]));
    expect(await step(head, 'lock-forms', await formOf(me))).toBe('done');
    expect(await figure(rate?.indicatorId ?? '')).toEqual(expect.arrayContaining([['93.20', 'final', 'B', '']]));
  });

  test('opens a locked form until a day; what comes of it is a revision with its reason', async () => {
    const form = await formOf(me);
    expect([await step(bureau, 'grant-exceptions', form, { reason: '分子有误', day: '2026-12-01' }), await step(head, 'grant-exceptions', form, { reason: '分子有误', day: '2027-06-01' })]).toEqual(['forbidden', 'refused day-impossible']);
    expect(await step(head, 'grant-exceptions', form, { reason: '分子有误', day: '2026-12-01' })).toBe('done');
    const made = { regionId, reportId: door.surroundings.newId(), jobId: door.surroundings.newId(), kind: 'annual', year: 2025, subject: null, asOf: '2026-11-22', knownBefore: door.surroundings.now(), asked: {}, askedAt: door.surroundings.now(), askedBy: null };
    await addReport(door.store.connection, made);
    await endReport(door.store.connection, { regionId, reportId: made.reportId, madeFrom: { plans: [], figures: 1, withheld: 0, figuresHash: '', program: '' }, issues: [], madeAt: made.askedAt });
    const questionId = idOf(form, '孕产妇系统管理率');
    await save(me, form.formId, [{ questionId, seen: { numerator: '1864', upperValue: '93.2' }, texts: { numerator: '1866' } }]);
    expect(await step(me, 'correct-forms', await formOf(me), { reason: '漏计外区分娩2例' })).toBe('refused not-ready');
    expect(await step(me, 'correct-forms', await fillRest(me), { reason: '漏计外区分娩2例' })).toBe('done');
    expect(await step('shili-weijianju-lingdao', 'sign-forms', await formOf(me))).toBe('refused four-eyes');
    const scan = await door.store.connection.selectFrom('attachments').select('attachment_id').where('region_id', '=', regionId).limit(1).executeTakeFirstOrThrow();
    expect(await step(me, 'sign-forms', await formOf(me), { paper: { personId: null, name: '局长', role: 'unit-leader', signedOn: '2026-11-22' }, evidence: [scan.attachment_id] })).toBe('done');
    const { changes } = await told<{ changes: readonly { name: string; fieldWord: string; before: string; after: string }[] }>(bureau, 'forms.list-changes', { formId: form.formId, since: 'locked' });
    expect(changes).toMatchObject([{ name: '孕产妇系统管理率', fieldWord: '分子', before: '1864', after: '1866' }]);
    const { cycleVersion } = await formOf(me);
    expect(await told(bureau, 'forms.approve-forms', { forms: [{ formId: form.formId, cycleVersion }] })).toMatchObject({ reports: [{ reportId: made.reportId, kindWord: '年度统计监测报告', year: 2025, revisedFigures: 1 }] });
    expect(await step(head, 'lock-forms', await formOf(me))).toBe('done');
    const [rate] = form.items.filter(({ name }) => name === '孕产妇系统管理率');
    expect(await figure(rate?.indicatorId ?? '')).toEqual(expect.arrayContaining([['93.30', 'revised', 'B', '']]));
    const rows = await door.store.connection.selectFrom('observations').select(['value_text', 'status', 'note', 'version']).where('region_id', '=', regionId).where('indicator_id', '=', rate?.indicatorId ?? '').where('reporting_year', '=', 2025).where('source', '=', '').where('breakdown', '=', '[]' as never).orderBy('version').execute();
    expect(rows.at(-1)).toMatchObject({ value_text: '93.30', status: 'revised', note: '漏计外区分娩2例；已核实' });
  });

  test('lets an exception end without a correction: the content is put back, then locked again', async () => {
    const form = await formOf(me);
    expect(await step(head, 'grant-exceptions', form, { reason: '再核', day: '2026-12-01' })).toBe('done');
    const questionId = idOf(form, '孕产妇系统管理率');
    await save(me, form.formId, [{ questionId, seen: { numerator: '1866' }, texts: { numerator: '1' } }]);
    expect(await step(bureau, 'lock-again', await formOf(me), { reason: '不改了' })).toBe('refused content-not-restored');
    expect(await told(me, 'forms.restore-answers', { formId: form.formId })).toEqual({ restored: 1 });
    expect(await step(bureau, 'lock-again', await formOf(me), { reason: '不改了' })).toBe('done');
  });

  test('takes many forms at once, all or none', async () => {
    const drafts = (await formsOf(bureau)).filter(({ state }) => state === 'draft').slice(0, 3);
    const forms = drafts.map(({ formId, cycleVersion }) => ({ formId, cycleVersion }));
    expect(await ask(bureau, 'forms.approve-forms', { forms })).toBe('refused wrong-state');
    expect(await ask(bureau, 'forms.extend-forms', { forms: [...forms.slice(0, 2), { formId: forms[2]?.formId, cycleVersion: 99 }], reason: '系统升级', day: '2026-12-10' })).toBe('stale-version');
    expect((await formsOf(bureau)).filter(({ cycleVersion }) => cycleVersion > 1).length).toBe(1);
    expect(await ask(bureau, 'forms.extend-forms', { forms, reason: '系统升级', day: '2026-12-10' })).toBe('done');
    expect(await ask(bureau, 'forms.excuse-forms', { forms: forms.slice(0, 1).map(({ formId }) => ({ formId, cycleVersion: 2 })), reason: '今年没有这项业务' })).toBe('done');
  });

  test('ends the round, naming who has not reported', async () => {
    expect(await ask(bureau, 'rounds.close-round', { roundId, revision: 2 })).toBe('refused forms-open');
    expect(await ask(bureau, 'rounds.close-round', { roundId, revision: 2, reason: '其余单位转入补报' })).toBe('done');
    expect(await ask('shili-jiaoyuju-xin', 'forms.save-answers', { formId: (await formsOf('shili-jiaoyuju-xin'))[0]?.formId, changes: [{ questionId: 'x', texts: {} }] })).toBe('refused round-closed');
  });
});
