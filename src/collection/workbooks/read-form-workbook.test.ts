import { beforeAll, describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import { columnIds, gridOf, packGrid, trueAnswers, typeInto, withoutCodes, type GridSheet } from '../../../test/makers/edited-workbook.ts';
import { answersOf, exampleRequest } from '../../../test/makers/example-workbook.ts';
import { validateOffice } from '../../../test/makers/validate-office.ts';
import type { AnswerTexts } from '../forms/answer.ts';
import { diffAnswers } from './diff-answers.ts';
import { cellCalled, type FormReading } from './form-reading.ts';
import { readFormWorkbook } from './read-form-workbook.ts';
import type { FormWorkbookRequest } from './workbook-request.ts';
import { writeFormWorkbook } from './write-form-workbook.ts';

let request: FormWorkbookRequest;
let other: FormWorkbookRequest;
let empty: Uint8Array;
let truth: ReadonlyMap<string, AnswerTexts>;
let base: readonly GridSheet[];
beforeAll(async () => {
  request = await exampleRequest('示例区教育局');
  other = await exampleRequest('示例区公安局');
  empty = await writeFormWorkbook(request);
  truth = trueAnswers(request.form);
  base = await gridOf(empty);
});

/** A fresh grid, filled in. */
const filled = (): GridSheet[] => {
  const grid = base.map((sheet) => ({ ...sheet, merges: [], rows: sheet.rows.map((row) => ({ ...row, cells: [...row.cells] })) }));
  typeInto(grid, truth);
  return grid;
};
const read = async (bytes: Uint8Array): Promise<FormReading> => readFormWorkbook(await readTables(bytes, 'a.xlsx'), request);
const readGrid = (grid: readonly GridSheet[]): Promise<FormReading> => read(packGrid(grid));
const codes = ({ issues }: FormReading): readonly string[] => issues.map(({ severity, code }) => `${severity} ${code}`);
const filledTexts = (texts: AnswerTexts): AnswerTexts => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '').map(([field, text]) => [field, /^\d+\.\d+$/.test(text ?? '') ? String(Number(text)) : text]));
/** Questions whose filled texts are not those of the truth. */
const wrong = ({ answers }: FormReading): readonly string[] => [...truth].filter(([id, texts]) => JSON.stringify(Object.entries(filledTexts(answers.get(id)?.texts ?? {})).toSorted()) !== JSON.stringify(Object.entries(filledTexts(texts)).toSorted())).map(([id]) => id);
const figures = (grid: readonly GridSheet[]): GridSheet => grid.find(({ name }) => name === '指标数据') ?? { name: '', rows: [], merges: [], hidden: false };
/** The row of the nth question of figures (from 0), and its place in the sheet from 1. */
const rowOf = (grid: readonly GridSheet[], nth: number): { readonly cells: (string | number)[]; readonly asks: string; readonly row: number } => {
  const rows = figures(grid).rows.map((row, at) => ({ ...row, row: at + 1 })).filter(({ asks }) => asks !== null);
  const found = rows[nth];
  if (found?.asks === undefined || found.asks === null) throw new Error('no row');
  return { ...found, asks: found.asks };
};
const columnOf = (grid: readonly GridSheet[], id: string): number => columnIds(figures(grid)).indexOf(id);
/** What is true of the figures in their order, and the first of them that has counts, or none. */
const trueFigures = (): readonly AnswerTexts[] => [...truth.values()].filter(({ happened, level }) => happened === undefined && level === undefined);
const withCounts = (): number => trueFigures().findIndex(({ numerator }) => numerator !== undefined);

describe('a workbook as it was written', () => {
  test('is the same bytes twice, and reads as what is stored, without a word', async () => {
    const stored = answersOf(Object.fromEntries(truth));
    const bytes = await writeFormWorkbook({ ...request, answers: stored });
    expect(await writeFormWorkbook({ ...request, answers: stored })).toEqual(bytes);
    expect(validateOffice(bytes, 'xlsx') ?? []).toEqual([]);
    const reading = await read(bytes);
    expect([reading.foundFormId, reading.issues, diffAnswers(stored, reading, request.form)]).toEqual([request.formId, [], { changes: [], counts: { new: 0, changed: 0, emptied: 0, same: truth.size, unanswered: 0 } }]);
  });

  test('and empty, asks everything and changes nothing', async () => {
    const reading = await read(empty);
    expect([reading.answers.size, reading.issues, diffAnswers(new Map(), reading, request.form).counts]).toEqual([truth.size, [], { new: 0, changed: 0, emptied: 0, same: 0, unanswered: truth.size }]);
  });

  test('filled by another writer, says what was filled', async () => {
    const reading = await readGrid(filled());
    expect([wrong(reading), reading.issues]).toEqual([[], []]);
    expect(diffAnswers(new Map(), reading, request.form).counts).toEqual({ new: truth.size, changed: 0, emptied: 0, same: 0, unanswered: 0 });
  });
});

/** What people do to a workbook, and what is then said; every filled text must still be read where `reads` tells nothing else. */
const cases: readonly (readonly [string, (grid: GridSheet[]) => GridSheet[], readonly string[]])[] = [
  ['rows turned upside down', (grid) => grid.map((sheet) => ({ ...sheet, rows: [...sheet.rows].reverse() })), []],
  ['rows inserted above and between', (grid) => grid.map((sheet) => ({ ...sheet, rows: sheet.rows.flatMap((row) => [{ cells: [], asks: null }, row]) })), []],
  ['a sheet renamed, another one dropped that nobody fills in', (grid) => grid.filter(({ name }) => name !== '指标解释').map((sheet, at) => ({ ...sheet, name: `Sheet${String(at)}` })), []],
  ['everything on one sheet, one under another', (grid) => [{ name: '汇总', rows: grid.flatMap(({ rows }) => rows), merges: [], hidden: false }], []],
  ['columns in another order', (grid) => grid.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: Array.from({ length: 17 }, (_, at) => row.cells[16 - at] ?? '') })) })), ['notice form-line-changed']],
  ['codes gone, pasted as text into a new book', (grid) => grid.filter(({ rows }) => rows.some(({ asks }) => asks !== null)).map(withoutCodes), ['doubt form-row-by-name', 'notice form-lines-not-read']],
  ['an extra sheet of their own', (grid) => [...grid, { name: '明细', rows: [{ cells: ['学校', '人数'], asks: null }, { cells: ['一小', 3], asks: null }], merges: [], hidden: false }], ['doubt form-sheet-not-read']],
  ['a row twice, the same', (grid) => grid.map((sheet) => ({ ...sheet, rows: sheet.rows.flatMap((row, at) => (row.asks !== null && sheet.rows.findIndex(({ asks }) => asks !== null) === at ? [row, row] : [row])) })), ['notice form-row-repeated']],
  ['a line of the law crossed out', (grid) => grid.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (String(cell).startsWith('填报单位：') ? `${String(cell)}（盖章）` : cell)) })) })), ['notice form-line-changed']],
];

describe('what people make of it', () => {
  test.each(cases)('%s', async (_what, edit, said) => {
    const reading = await readGrid(edit(filled()));
    expect([wrong(reading), [...new Set(codes(reading))]]).toEqual([[], said]);
  });

  test('only the seen columns sorted: names count, not the codes that stayed behind', async () => {
    const grid = filled();
    const sheet = figures(grid);
    const rows = sheet.rows.filter(({ asks }) => asks !== null);
    const seen = rows.map(({ cells }) => cells.slice(1)).reverse();
    rows.forEach(({ cells }, at) => cells.splice(1, cells.length, ...(seen[at] ?? [])));
    const reading = await readGrid(grid);
    const moved = rows.length - (rows.length % 2);
    expect([wrong(reading), codes(reading), reading.issues[0]?.lines?.length]).toEqual([[], ['doubt form-code-misplaced'], moved]);
  });

  test('rows deleted change nothing and are named', async () => {
    const grid = filled();
    const { asks } = rowOf(grid, 3);
    const reading = await readGrid(grid.map((sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => row.asks !== asks) })));
    expect([wrong(reading), codes(reading), reading.answers.has(asks), diffAnswers(answersOf({ [asks]: { value: '1' } }), reading, request.form).changes.some(({ questionId }) => questionId === asks)]).toEqual([[asks], ['doubt form-row-missing'], false, false]);
  });

  test('a column deleted changes nothing there and is named', async () => {
    const grid = filled();
    const at = columnOf(grid, 'numerator');
    figures(grid).rows.forEach(({ cells }) => cells.splice(at, 1));
    const reading = await readGrid(grid);
    expect(codes(reading).filter((code) => code !== 'notice form-line-changed')).toEqual(['doubt form-column-missing']);
    expect([...reading.answers.values()].some(({ texts }) => 'numerator' in texts)).toBe(false);
  });

  test('two rows of one question that differ: both cells are named, neither enters', async () => {
    const grid = filled();
    const { asks, cells, row } = rowOf(grid, withCounts());
    const at = columnOf(grid, 'value');
    const copy = { cells: cells.map((cell, place) => (place === at ? 77.7 : cell)), asks };
    figures(grid).rows.push(copy);
    const reading = await readGrid(grid);
    const [issue] = reading.issues;
    const letter = 'ABCDEFGHIJKLMNOPQ'[columnOf(grid, 'denominator')] ?? '';
    expect([codes(reading), reading.answers.has(asks), issue?.lines]).toEqual([['error form-row-twice'], false, [row, figures(grid).rows.length]]);
    expect(issue?.message).toContain(`“指标数据”${letter}${String(row)} `);
    expect(issue?.message).toContain('“77.7”');
  });

  test('rows of another unit are refused with its name', async () => {
    const foreign = await gridOf(await writeFormWorkbook(other));
    typeInto(foreign, trueAnswers(other.form));
    const whole = await readGrid(foreign);
    expect([whole.answers.size, whole.foundFormId, [...new Set(codes(whole))], whole.issues[0]?.message.includes('示例区公安局2024年度')]).toEqual([0, other.formId, ['error form-of-other'], true]);
    const grid = filled();
    figures(grid).rows.push(...figures(foreign).rows.filter(({ asks }) => asks !== null).slice(0, 2));
    const mixed = await readGrid(grid);
    expect([wrong(mixed), codes(mixed)]).toEqual([[], ['error form-of-other']]);
  });

  test('rows of last year are refused with their year', async () => {
    const grid = await gridOf(await writeFormWorkbook({ ...request, formId: 'form-2023', round: { ...request.round, year: 2023 } }));
    const reading = await readGrid(grid);
    expect([reading.answers.size, reading.issues[0]?.message.includes('示例区教育局2023年度')]).toEqual([0, true]);
  });

  test('a page without any of it is refused', async () => {
    expect(codes(await readGrid([{ name: 'a', rows: [{ cells: ['你好'], asks: null }], merges: [], hidden: false }]))).toEqual(['doubt form-sheet-not-read', 'error form-not-found']);
  });

  test('headings gone: nothing is guessed', async () => {
    const grid = filled();
    const sheet = figures(grid);
    const first = sheet.rows.findIndex(({ asks }) => asks !== null);
    const reading = await readGrid(grid.map((one) => (one === sheet ? { ...one, rows: one.rows.slice(first) } : one)));
    expect(codes(reading)).toEqual(['error form-heading-missing', 'doubt form-row-missing']);
  });

  test('a sheet saved as csv is read, by its codes', async () => {
    const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
    const csv = `\uFEFF${figures(filled()).rows.map(({ cells }) => cells.map(quoted).join(',')).join('\r\n')}`;
    const reading = readFormWorkbook(await readTables(new TextEncoder().encode(csv), 'a.csv'), request);
    const conclusions = [...truth.values()].filter(({ happened, level }) => happened !== undefined || level !== undefined).length;
    expect([wrong(reading).length, codes(reading)]).toEqual([conclusions, ['doubt form-row-missing']]);
  });

  test('who signs is read', async () => {
    const grid = filled();
    const page = grid.find(({ name }) => name === '签字盖章页');
    const row = page?.rows.find(({ cells }) => cells.includes('填表人'));
    row?.cells.splice(2, 1, '李红');
    expect((await readGrid(grid)).signatures).toEqual({ filledBy: '李红' });
    expect((await readGrid(grid.map(withoutCodes))).signatures).toEqual({ filledBy: '李红' });
  });
});

/** What is written into the cell of a column of a row with counts, what is read there, and what is said. */
const cellCases: readonly (readonly [string, string, string | number, string | undefined, readonly string[]])[] = [
  ['full-width digits', 'value', '９３．６', '９３．６', []],
  ['a sign of percent', 'value', '93.6%', '93.6%', []],
  ['an apostrophe that stayed', 'value', "'93.6", '93.6', ['notice form-text-cleaned']],
  ['blanks nobody sees', 'value', '\u00A093.6\u200B ', '93.6', []],
  ['an error of a formula', 'value', '#DIV/0!', undefined, ['error form-cell-error']],
  ['an error of LibreOffice', 'numerator', 'Err:502', undefined, ['error form-cell-error']],
  ['too much text', 'note', '长'.repeat(1001), undefined, ['error form-cell-too-long']],
  ['the name changed', 'name', '别的指标', undefined, ['error form-name-changed', 'doubt form-row-missing']],
  ['the name cleared', 'name', '', undefined, ['doubt form-cell-changed']],
  ['the figure of last year changed', 'lastYear', '12.34', undefined, ['doubt form-cell-changed']],
  ['the period changed', 'period', '2019年', undefined, ['doubt form-cell-changed']],
  ['a remark beside 核对', 'state', '请核', undefined, ['doubt form-cell-outside']],
];

describe('what stands in cells', () => {
  test.each(cellCases)('%s', async (_what, id, content, text, said) => {
    const grid = filled();
    const { cells, asks } = rowOf(grid, withCounts());
    cells[columnOf(grid, id)] = content;
    const reading = await readGrid(grid);
    expect(codes(reading)).toEqual(said);
    const texts: Readonly<Record<string, string | undefined>> = { ...reading.answers.get(asks)?.texts };
    expect(texts[id]).toBe(text);
  });

  test('a unit changed: converted where it can be and said, refused where it cannot', async () => {
    const grid = filled();
    const { cells, asks } = rowOf(grid, withCounts());
    cells[columnOf(grid, 'unit')] = '‰';
    const reading = await readGrid(grid);
    const value = Number(truth.get(asks)?.value);
    expect([codes(reading), Number(reading.answers.get(asks)?.texts.value).toFixed(3)]).toEqual([['doubt form-unit-changed'], (value / 10).toFixed(3)]);
    cells[columnOf(grid, 'unit')] = '万元';
    const refused = await readGrid(grid);
    expect([codes(refused), refused.answers.get(asks)?.texts.value]).toEqual([['error form-unit-changed'], undefined]);
  });

  test('a merged cell is no figure of the rows it covers', async () => {
    const grid = filled();
    const at = withCounts();
    const { row } = rowOf(grid, at);
    const below = rowOf(grid, at + 1);
    const letter = 'ABCDEFGHIJKLMNOPQ'[columnOf(grid, 'note')] ?? '';
    figures(grid).merges.push(`${letter}${String(row)}:${letter}${String(row + 1)}`);
    const reading = await readGrid(grid);
    expect([below.row, codes(reading), reading.answers.get(below.asks)?.texts.note]).toEqual([row + 1, ['error form-cell-merged'], undefined]);
  });

  test('a figure where none is asked is named and not taken', async () => {
    const grid = filled();
    const at = trueFigures().findIndex(({ value, numerator }) => value !== undefined && numerator === undefined);
    const { cells } = rowOf(grid, at);
    cells[columnOf(grid, 'numerator')] = 5;
    expect(codes(await readGrid(grid))).toEqual(['error form-cell-not-asked']);
  });

  test('something written beside the columns, and in a row of their own, is named', async () => {
    const grid = filled();
    const { cells } = rowOf(grid, 2);
    cells[20] = '附注';
    const sheet = figures(grid);
    const row: (string | number)[] = Array.from({ length: 17 }, () => '');
    row[columnOf(grid, 'name')] = '我们加的指标';
    row[columnOf(grid, 'value')] = 12;
    sheet.rows.push({ cells: row, asks: null });
    const reading = await readGrid(grid);
    expect([wrong(reading), codes(reading)]).toEqual([[], ['doubt form-cell-outside', 'error form-row-unknown']]);
  });
});

describe('the difference to what is stored', () => {
  test('is told field by field with its cell, emptied fields too', async () => {
    const grid = filled();
    const { cells, asks, row } = rowOf(grid, withCounts());
    const at = columnOf(grid, 'value');
    cells[at] = '';
    const letter = 'ABCDEFGHIJKLMNOPQ'[at] ?? '';
    const stored = answersOf({ ...Object.fromEntries(truth), [asks]: { ...truth.get(asks), value: '95.20', note: '旧' } });
    const { changes, counts } = diffAnswers(stored, await readGrid(grid), request.form);
    expect(changes.map(({ field, before, after, origin }) => [field, before, after, origin === null ? '' : cellCalled(origin)])).toEqual([['value', '95.20', '', `“指标数据”${letter}${String(row)}`], ['note', '旧', truth.get(asks)?.note ?? '', `“指标数据”${'ABCDEFGHIJKLMNOPQ'[columnOf(grid, 'note')] ?? ''}${String(row)}`]]);
    expect(changes[0]?.says).toMatch(/原来是“95.20”，现在空着.*将清空。$/u);
    expect(counts).toEqual({ new: 0, changed: 1, emptied: 0, same: truth.size - 1, unanswered: 0 });
  });
});
