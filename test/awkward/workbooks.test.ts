import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedIn, type AnswerTexts } from '#collection';
import { readTables } from '#documents';
import { columnIds, gridOf, packGrid, trueAnswers, typeInto, type GridSheet } from '../makers/edited-workbook.ts';
import { openAwkwardDistrict, people, type AwkwardDistrict } from './awkward-round.ts';

type Preview = { readonly fits: boolean; readonly issues: readonly { readonly code: string; readonly severity: string }[]; readonly changes: readonly { readonly says: string }[]; readonly counts: Readonly<Record<string, number>> };
type File = { readonly file: { readonly bytes: Uint8Array } };

const { bureau } = people;
const clerks = ['shili-minzhengju', 'shili-shuiliju', 'shili-kexie', 'shili-sifaju', 'shili-canlian'] as const;
const [me] = clerks;
let district: AwkwardDistrict;
let round: string;

beforeAll(async () => {
  district = await openAwkwardDistrict();
  round = await district.openRound();
}, 120_000);
afterAll(() => district.door.close());

const workbookOf = async (login: string): Promise<Uint8Array> => (await district.told<File>(login, 'forms.get-workbook', { formId: (await district.formIn(login, round)).formId, format: 'xlsx' })).file.bytes;

/** Sends a file as the unit does; gives its number. */
async function send(login: string, bytes: Uint8Array, name: string): Promise<{ readonly formId: string; readonly attachmentId: string }> {
  const { formId, unitId } = await district.storedIn(login, round);
  await district.door.surroundings.files.put(Readable.from([Buffer.from(bytes)]), 100_000_000);
  const { attachmentId } = await district.told<{ attachmentId: string }>(login, 'files.add-file', { unitId, subjectKind: 'form', subjectId: formId, use: 'data-table', sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, name });
  return { formId, attachmentId };
}

/** A workbook as a clerk fills it and another program saves it. */
async function filled(login: string, change: (grid: GridSheet[]) => void = () => undefined): Promise<{ readonly bytes: Uint8Array; readonly truth: ReadonlyMap<string, AnswerTexts> }> {
  const truth = trueAnswers((await district.storedIn(login, round)).content);
  const grid = await gridOf(await workbookOf(login));
  typeInto(grid, truth);
  change(grid);
  return { bytes: packGrid(grid), truth };
}

describe('the workbook that goes out', () => {
  test('case 16 每单位一张表: a unit is asked its own figures only, each with last year, definition, unit and period', async () => {
    const own = new Set(askedIn((await district.storedIn(me, round)).content).map(({ question }) => question.questionId));
    const { tables } = await readTables(await workbookOf(me), '民政局.xlsx');
    const grid = await gridOf(await workbookOf(me));
    expect(new Set(grid.flatMap(({ rows }) => rows.flatMap(({ asks }) => asks ?? [])))).toEqual(own);
    const others = await Promise.all(clerks.slice(1).map(async (login) => askedIn((await district.storedIn(login, round)).content).map(({ question }) => question.questionId)));
    expect(others.flat().filter((id) => own.has(id))).toEqual([]);
    const figures = grid.find(({ name }) => name === '指标数据');
    const at = (id: string): number => columnIds(figures ?? { name: '', rows: [], merges: [], hidden: false }).indexOf(id);
    const row = figures?.rows.find(({ cells }) => cells.includes('护理型养老床位占比'))?.cells;
    expect([row?.[at('unit')], row?.[at('period')], row?.[at('lastYear')]]).toEqual(['%', expect.stringContaining('2025'), expect.stringMatching(/^\d/)]);
    expect(tables.find(({ sheet }) => sheet === '指标解释')?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n')).toContain('护理型养老床位占比');
  });

  test('case 14 每年培训、表内指标解释: the workbook explains every indicator it asks, and how to fill it in', async () => {
    const { content } = await district.storedIn(me, round);
    const { tables } = await readTables(await workbookOf(me), '民政局.xlsx');
    const said = (sheet: string): string => tables.find((one) => one.sheet === sheet)?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n') ?? '';
    expect(content.items.filter(({ definition }) => !said('指标解释').includes(definition.definition)).map(({ indicatorId }) => indicatorId)).toEqual([]);
    expect(['缺失原因', '2026年11月30日'].filter((words) => !said('填报说明').includes(words))).toEqual([]);
  });

  test('case 18 锁定单元格、重新导入、差异: what is printed is locked, what is asked is open; a workbook that comes back twice shows only what changed, and overwrites nothing by itself', async () => {
    const sheets = Object.entries(unzipSync(await workbookOf(me))).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name)).map(([, bytes]) => strFromU8(bytes));
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.filter((xml) => !xml.includes('<sheetProtection')).length).toBe(0);
    const { bytes, truth } = await filled(me);
    const first = await send(me, bytes, '第一次.xlsx');
    expect((await district.told<Preview>(me, 'forms.preview-workbook', first)).counts['new']).toBe(truth.size);
    expect(await district.ask(me, 'forms.import-workbook', first)).toBe('done');
    expect((await district.told<Preview>(me, 'forms.preview-workbook', first)).changes).toEqual([]);
    const [questionId = '', texts = {}] = [...truth].find(([, one]) => one.value !== undefined) ?? [];
    const again = await filled(me, (grid) => typeInto(grid, new Map([[questionId, { ...texts, value: '77.7' }]])));
    const second = await send(me, again.bytes, '第二次.xlsx');
    const { changes } = await district.told<Preview>(me, 'forms.preview-workbook', second);
    expect([changes.length, changes[0]?.says]).toEqual([1, expect.stringContaining('77.7')]);
    expect((await district.formIn(me, round)).answers.find((one) => one.questionId === questionId)?.texts.value).toBe(texts.value);
  });

  test('case 15 手工汇总: the workbooks of many units come in whole, in any order, and are one table of the district that nobody typed together', async () => {
    const sent = new Map<string, string>();
    for (const login of clerks.slice(1).toReversed()) {
      const { bytes, truth } = await filled(login, (grid) => grid.forEach(({ rows }) => rows.splice(rows.length, 0, { cells: ['', '随手写的一行'], asks: null })));
      const file = await send(login, bytes, `${login}.xlsx`);
      expect((await district.told<Preview>(login, 'forms.preview-workbook', file)).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(await district.ask(login, 'forms.import-workbook', file)).toBe('done');
      for (const [questionId, { value }] of truth) if (value !== undefined) sent.set(questionId, value);
    }
    const stored = (await Promise.all(clerks.slice(1).map((login) => district.formIn(login, round)))).flatMap(({ answers }) => answers.flatMap(({ questionId, texts }) => (texts.value === undefined ? [] : [[questionId, texts.value] as const])));
    expect(new Map(stored)).toEqual(sent);
    const { lines } = await district.told<{ lines: readonly { unitName: string; completeness: { numerator: number; denominator: number } }[] }>(bureau, 'collection.get-board', { roundId: round, limit: 100 });
    const whole = lines.filter(({ completeness: { numerator, denominator } }) => numerator === denominator).map(({ unitName }) => unitName);
    expect(whole).toEqual(expect.arrayContaining(['示例区民政局', '示例区水利局', '示例区科协', '示例区司法局', '示例区残联']));
  });
});
