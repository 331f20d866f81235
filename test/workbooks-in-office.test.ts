import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedIn, type AnswerTexts } from '#collection';
import { readTables } from '#documents';
import { convertLegacyTable, findLibreOffice } from '#rendering';
import { readRowCode } from '../src/collection/workbooks/form-code.ts';
import { conclusionColumns, figureColumns, placeOf } from '../src/collection/workbooks/form-columns.ts';
import { readFormWorkbook } from '../src/collection/workbooks/read-form-workbook.ts';
import type { FormReading } from '../src/collection/workbooks/form-reading.ts';
import { stateOf } from '../src/collection/workbooks/row-state.ts';
import type { FormWorkbookRequest } from '../src/collection/workbooks/workbook-request.ts';
import { writeFormWorkbook } from '../src/collection/workbooks/write-form-workbook.ts';
import { trueAnswers } from './makers/edited-workbook.ts';
import { exampleRequest } from './makers/example-workbook.ts';
import { editByOffice, type OfficeEdit } from './makers/office-edits.ts';

const python = '/usr/bin/python3';
const hasPython = existsSync(python) && spawnSync(python, ['-c', 'import openpyxl']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'halfsky-filled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Fills a workbook by openpyxl, which refuses to type into a locked cell. */
function filledByPeer(bytes: Uint8Array, truth: ReadonlyMap<string, AnswerTexts>): Uint8Array {
  writeFileSync(join(folder, 'in.xlsx'), bytes);
  const answers = Object.fromEntries([...truth].map(([id, { happened, level, ...texts }]) => [id, { ...texts, ...(happened === undefined ? {} : { conclusion: happened }), ...(level === undefined ? {} : { conclusion: level }) }]));
  execFileSync(python, [join(import.meta.dirname, 'oracles', 'fill_workbook.py'), join(folder, 'in.xlsx'), join(folder, 'filled.xlsx')], { input: JSON.stringify(answers), encoding: 'utf8' });
  return new Uint8Array(readFileSync(join(folder, 'filled.xlsx')));
}

/** The sheet of figures, as the macros call it. */
const figures = 'figures = doc.Sheets.getByName("指标数据")';

/** What people do in Calc, and what is then said; all that was filled must still be read. */
const edits: readonly (OfficeEdit & { readonly said: readonly string[] })[] = [
  { name: 'saved as it is', as: 'xlsx', said: [], basic: '' },
  { name: 'saved as xls', as: 'xls', said: [], basic: '' },
  { name: 'saved as ods', as: 'ods', said: [], basic: '' },
  { name: 'rows inserted', as: 'xlsx', said: [], basic: `${figures}\nfigures.Rows.insertByIndex(0, 3)\nfigures.Rows.insertByIndex(20, 2)` },
  { name: 'columns inserted', as: 'xlsx', said: [], basic: `${figures}\nfigures.Columns.insertByIndex(4, 2)` },
  { name: 'sheets renamed and put in another order, saved as xls', as: 'xls', said: [], basic: `${figures}\nfigures.Name = "数据（终稿）"\ndoc.Sheets.moveByName("签字盖章页", 0)` },
  { name: 'a note on a sheet of its own', as: 'xlsx', said: ['doubt form-sheet-not-read'], basic: 'doc.Sheets.insertNewByName("联系", 0)\ndoc.Sheets(0).getCellByPosition(0, 0).String = "请王老师核对"' },
  { name: 'explanations and guide deleted', as: 'xlsx', said: [], basic: 'doc.Sheets.removeByName("指标解释")\ndoc.Sheets.removeByName("填报说明")' },
  {
    name: 'all rows sorted by name, codes with them', as: 'xlsx', said: [],
    basic: `${figures}\nlast = 0\nFor r = 0 To 200\n  If Left(figures.getCellByPosition(0, r).String, 12) = "HS1~question" Then last = r\nNext\nfirst = 0\nDo While Left(figures.getCellByPosition(0, first).String, 12) <> "HS1~question"\n  first = first + 1\nLoop\nDim field(0) As New com.sun.star.table.TableSortField\nfield(0).Field = 2\nfield(0).IsAscending = False\nDim how(0) As New com.sun.star.beans.PropertyValue\nhow(0).Name = "SortFields"\nhow(0).Value = field()\nfigures.getCellRangeByPosition(0, first - 1, 16, last).sort(how())`,
  },
  {
    name: 'only the columns in sight sorted', as: 'xlsx', said: ['doubt form-code-misplaced'],
    basic: `${figures}\nlast = 0\nFor r = 0 To 200\n  If Left(figures.getCellByPosition(0, r).String, 12) = "HS1~question" Then last = r\nNext\nfirst = 0\nDo While Left(figures.getCellByPosition(0, first).String, 12) <> "HS1~question"\n  first = first + 1\nLoop\nDim field(0) As New com.sun.star.table.TableSortField\nfield(0).Field = 1\nfield(0).IsAscending = False\nDim how(0) As New com.sun.star.beans.PropertyValue\nhow(0).Name = "SortFields"\nhow(0).Value = field()\nfigures.getCellRangeByPosition(1, first, 16, last).sort(how())`,
  },
  {
    name: 'what is seen pasted as text on a new sheet, the old one deleted', as: 'xlsx', said: ['doubt form-row-by-name', 'notice form-lines-not-read'],
    basic: `doc.Sheets.insertNewByName("新表", 0)\nDim names(1) As String\nnames(0) = "指标数据"\nnames(1) = "完成情况和评价"\nat = 0\nFor each name In names\n  If doc.Sheets.hasByName(name) Then\n    from = doc.Sheets.getByName(name)\n    cursor = from.createCursor()\n    cursor.gotoEndOfUsedArea(False)\n    For r = 0 To cursor.RangeAddress.EndRow\n      If from.Rows(r).IsVisible Then\n        For c = 1 To 16\n          doc.Sheets(0).getCellByPosition(c - 1, at).String = from.getCellByPosition(c, r).String\n        Next\n        at = at + 1\n      End If\n    Next\n    doc.Sheets.removeByName(name)\n  End If\nNext`,
  },
  { name: 'rows hidden', as: 'xlsx', said: ['notice form-rows-hidden'], basic: `${figures}\nfor r = 14 To 16\n  figures.Rows(r).IsVisible = False\nNext` },
  { name: 'a heading merged over two columns', as: 'xlsx', said: [], basic: `${figures}\nfor r = 0 To 15\n  if figures.getCellByPosition(1, r).String = "序号" then figures.getCellRangeByPosition(15, r, 16, r).merge(True)\nNext` },
];

let request: FormWorkbookRequest;
let truth: ReadonlyMap<string, AnswerTexts>;
let made: ReturnType<typeof editByOffice> = null;
if (!hasPython) console.warn('skipped: openpyxl is not installed, no workbook was filled by it');

beforeAll(async () => {
  request = await exampleRequest('示例区民政局');
  truth = trueAnswers(request.form);
  if (hasPython) made = editByOffice(filledByPeer(await writeFormWorkbook(request), truth), edits);
  if (!made) console.warn('skipped: LibreOffice Calc is not installed (SOFFICE_PATH may name one), no workbook was edited in it');
}, 300_000);

async function readBack(name: string, as: OfficeEdit['as']): Promise<FormReading> {
  const bytes = made?.get(name) ?? new Uint8Array();
  if (as === 'xlsx') return readFormWorkbook(await readTables(bytes, 'a.xlsx'), request);
  const program = process.env['SOFFICE_PATH'] ?? (await findLibreOffice());
  const outcome = await convertLegacyTable(bytes, as, program === undefined ? {} : { libreOffice: program });
  return readFormWorkbook(await readTables(outcome.ok ? outcome.xlsx : new Uint8Array(), 'a.xlsx'), request);
}

/** Numbers may lose their last zeros on the way. */
const plain = (texts: AnswerTexts): string => JSON.stringify(Object.entries(texts).filter(([, text]) => text !== '').map(([field, text]) => [field, /^\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : text]).toSorted());

describe.skipIf(!hasPython)('a workbook filled by openpyxl and edited in LibreOffice', () => {
  test.each(edits)('$name', async ({ name, as, said }) => {
    if (!made) return;
    const { answers, issues } = await readBack(name, as);
    expect([...truth].filter(([id, texts]) => plain(answers.get(id)?.texts ?? {}) !== plain(texts)).map(([id, texts]) => [id, plain(texts), plain(answers.get(id)?.texts ?? {})])).toEqual([]);
    expect([...new Set(issues.map(({ severity, code }) => `${severity} ${code}`))]).toEqual(said);
  });

  test('the column 核对 as Calc computes it says what we say of the same texts', async () => {
    const { tables } = await readTables(made?.get('saved as it is') ?? new Uint8Array(), 'a.xlsx');
    const asked = new Map(askedIn(request.form).map((one) => [one.question.questionId, one]));
    const shown = tables.flatMap(({ sheet, rows }) => rows.flatMap(({ cells }) => {
      const code = readRowCode(cells[0]?.text ?? '');
      const one = code?.kind === 'question' ? asked.get(code.questionId) : undefined;
      const column = placeOf(sheet === '指标数据' ? figureColumns : conclusionColumns, 'state');
      return one ? [[one.question.questionId, cells[column - 1]?.text, stateOf(one.item, truth.get(one.question.questionId) ?? {})]] : [];
    }));
    expect(shown.length).toBe(made ? truth.size : 0);
    expect(shown.filter(([, computed, ours]) => computed !== ours)).toEqual([]);
  });
});
