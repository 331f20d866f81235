import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerTexts, Form } from '#collection';
import { findForm } from '#storage';
import { gridOf, packGrid, trueAnswers, typeInto } from '../../../test/makers/edited-workbook.ts';
import { openPlayedDoor, type DemoDoor } from '../testing/demo-door.ts';
import { errorOf } from '../testing/test-door.ts';

type Preview = { readonly fits: boolean; readonly issues: readonly { readonly code: string; readonly severity: string; readonly message: string }[]; readonly changes: readonly { readonly says: string }[]; readonly counts: Readonly<Record<string, number>>; readonly findings: readonly { readonly code: string }[]; readonly revision: number; readonly progress: Readonly<Record<string, number>> };

const [bureau, me] = ['shili-tongji', 'shili-minzhengju'];
let door: DemoDoor;
let regionId: string;
let form: { readonly formId: string; readonly content: Form; readonly unitId: string };
let truth: ReadonlyMap<string, AnswerTexts>;
const told = <Output>(login: string, name: string, input: object): Promise<Output> => door.told<Output>(login, name, { regionId, ...input });
const ask = async (login: string, name: string, input: object): Promise<string> => errorOf(await door.ask(login, name, { regionId, ...input }));

async function upload(bytes: Uint8Array, name: string, login = me): Promise<string> {
  await door.surroundings.files.put(Readable.from([Buffer.from(bytes)]), 100_000_000);
  const { attachmentId } = await told<{ attachmentId: string }>(login, 'files.add-file', { unitId: form.unitId, subjectKind: 'form', subjectId: form.formId, use: 'data-table', sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, name });
  return attachmentId;
}

const download = async (format: string): Promise<Uint8Array> => (await told<{ file: { bytes: Uint8Array } }>(me, 'forms.get-workbook', { formId: form.formId, format })).file.bytes;

/** The workbook as a clerk fills it and another program saves it. */
async function filled(answers: ReadonlyMap<string, AnswerTexts>): Promise<Uint8Array> {
  const grid = await gridOf(await download('xlsx'));
  typeInto(grid, answers);
  return packGrid(grid);
}

beforeAll(async () => {
  door = await openPlayedDoor();
  regionId = (await door.caller(bureau)).roles[0]?.regionId ?? '';
  const { roundId } = await told<{ roundId: string }>(bureau, 'rounds.add-round', { reportingYear: 2025, title: '2025年度填报（示例）', opensOn: '2026-11-01', dueOn: '2026-11-30', lateUntil: '2026-12-15', viewUntil: '2027-03-31' });
  await told(bureau, 'rounds.open-round', { roundId, revision: 1, despiteGaps: true });
  const [listed] = (await told<{ forms: readonly { formId: string }[] }>(me, 'forms.list-forms', { roundId })).forms;
  const stored = await findForm(door.store.connection, regionId, listed?.formId ?? '');
  if (!stored) throw new Error('no form');
  form = stored;
  truth = trueAnswers(stored.content);
}, 120_000);
afterAll(() => door.close());

describe('a workbook that a unit fills in', () => {
  test('is previewed with every difference and stored by nobody until it is imported; then every answer knows its cell', async () => {
    const attachmentId = await upload(await filled(truth), '民政局_填报.xlsx');
    const preview = await told<Preview>(me, 'forms.preview-workbook', { formId: form.formId, attachmentId });
    expect(preview.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([preview.fits, preview.counts['new'], preview.counts['unanswered'], preview.revision]).toEqual([true, truth.size, 0, 0]);
    expect((await told<{ answers: readonly unknown[] }>(me, 'forms.get-form', { formId: form.formId })).answers).toEqual([]);
    expect(await told(me, 'forms.import-workbook', { formId: form.formId, attachmentId, revision: 0 })).toMatchObject({ changed: truth.size, revision: 1 });
    const { answers } = await told<{ answers: readonly { questionId: string; texts: AnswerTexts }[] }>(me, 'forms.get-form', { formId: form.formId });
    expect(Object.fromEntries(answers.map(({ questionId, texts }) => [questionId, texts]))).toEqual(Object.fromEntries(truth));
    const [questionId = ''] = [...truth.keys()];
    const { versions } = await told<{ versions: readonly { origin: { file: string; line: number } }[] }>(me, 'forms.get-answer-history', { formId: form.formId, questionId });
    expect(versions[0]?.origin).toMatchObject({ file: '民政局_填报.xlsx', line: expect.any(Number) });
  });

  test('changes nothing when it is imported again, and is refused where somebody typed since it was looked at', async () => {
    const attachmentId = await upload(await filled(truth), '再来一次.xlsx');
    expect(await told(me, 'forms.import-workbook', { formId: form.formId, attachmentId })).toMatchObject({ changed: 0, revision: 1 });
    const [questionId = ''] = [...truth.keys()];
    await told(me, 'forms.save-answers', { formId: form.formId, changes: [{ questionId, texts: { note: '在线补充' } }] });
    expect(await ask(me, 'forms.import-workbook', { formId: form.formId, attachmentId, revision: 1 })).toBe('stale-version');
  });

  test('enters not at all when one row of it is another unit’s, and names every row', async () => {
    const grid = await gridOf(await download('xlsx'));
    const other = (await told<{ forms: readonly { formId: string; unit: string }[] }>(bureau, 'forms.list-forms', {})).forms.find(({ unit }) => unit === '示例区水利局');
    const foreign = await gridOf((await door.told<{ file: { bytes: Uint8Array } }>(bureau, 'forms.get-workbook', { regionId, formId: other?.formId })).file.bytes);
    const row = foreign.flatMap(({ rows }) => rows).find(({ asks }) => asks !== null);
    const sheet = grid.find(({ rows }) => rows.some(({ asks }) => asks !== null));
    if (!row || !sheet) throw new Error('no rows to mix');
    sheet.rows.push(row);
    const attachmentId = await upload(packGrid(grid), '混了别的单位.xlsx');
    const answer = await door.ask(me, 'forms.import-workbook', { regionId, formId: form.formId, attachmentId });
    expect(answer).toMatchObject({ error: 'refused', reason: 'file-has-faults', message: expect.stringContaining('一项也没有导入') });
    expect((await told<Preview>(me, 'forms.preview-workbook', { formId: form.formId, attachmentId })).fits).toBe(false);
  });

  test('shows last year as the database knows it now, also when that changed while somebody typed', async () => {
    type Shown = { items: readonly { indicatorId: string; answer: string; questions: readonly { questionId: string; lastYear: string | null }[] }[] };
    const shown = await told<Shown>(me, 'forms.get-form', { formId: form.formId });
    const item = shown.items.find((one) => one.answer === 'figure' && /^[a-z-]+$/.test(one.indicatorId) && one.questions[0]?.lastYear === null);
    await told(bureau, 'collection.import-figures', { figures: [{ indicatorId: item?.indicatorId, year: 2024, content: { kind: 'figure', text: '77.7' } }] });
    const again = await told<Shown>(me, 'forms.get-form', { formId: form.formId });
    expect(again.items.find(({ indicatorId }) => indicatorId === item?.indicatorId)?.questions[0]?.lastYear).toBe('77.7');
  });

  test('comes as a Word form too, and files that are none are refused with what to do', async () => {
    const docx = await download('docx');
    expect([docx[0], docx[1]]).toEqual([0x50, 0x4b]);
    const attachmentId = await upload(new TextEncoder().encode('指标,数值\n不相干,1\n'), '别的表.csv');
    const preview = await told<Preview>(me, 'forms.preview-workbook', { formId: form.formId, attachmentId });
    expect([preview.fits, preview.issues.length > 0]).toEqual([false, true]);
    expect(await ask('shili-shuiliju', 'forms.preview-workbook', { formId: form.formId, attachmentId })).toBe('not-found');
  });
});
