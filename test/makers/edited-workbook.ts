/** A workbook taken apart into rows of cells, changed, and put together by another writer than the one that made it. */
import { askedIn, type AnswerField, type AnswerTexts, type Form } from '#collection';
import { readTables } from '#documents';
import { isRowCode, readColumnCode, readRowCode } from '../../src/collection/workbooks/form-code.ts';
import { countsOf } from '../../src/collection/workbooks/question-words.ts';
import { makeXlsx } from './xlsx-maker.ts';

/** A row: its cells, and the question it asks. */
export type GridRow = { readonly cells: (string | number)[]; readonly asks: string | null };
export type GridSheet = { readonly name: string; readonly rows: GridRow[]; readonly merges: string[]; readonly hidden: boolean };

/** A different text for every field of every question, so that none is taken for another. */
export function trueAnswers(form: Form): ReadonlyMap<string, AnswerTexts> {
  return new Map(askedIn(form).map(({ item, question }, at): [string, AnswerTexts] => {
    const note = `备注${String(at)}`;
    if (item.answer === 'yes-no') return [question.questionId, { happened: at % 2 === 0 ? '是' : '否', happenedOn: `2024-03-${String((at % 28) + 1).padStart(2, '0')}`, evidence: `示政发〔2024〕${String(at)}号`, note }];
    if (item.answer === 'judgement') return [question.questionId, { level: ['达到', '有改善', '变化不明显', '有退步', '未达标'][at % 5] ?? '达到', evidence: `调查报告${String(at)}`, note }];
    if (at % 7 === 3) return [question.questionId, { missing: '未收集', missingNote: `没有调查${String(at)}`, note }];
    const counts: AnswerTexts = countsOf(item) === null ? {} : { numerator: String(10_000 + at), denominator: String(20_000 + at) };
    return [question.questionId, { value: (at / 8 + 0.01).toFixed(2), ...counts, explanation: `说明${String(at)}`, note }];
  }));
}

/** The rows of a workbook as texts. */
export async function gridOf(bytes: Uint8Array): Promise<GridSheet[]> {
  const { tables } = await readTables(bytes, 'a.xlsx');
  return tables.map(({ sheet, rows }) => {
    const all: GridRow[] = [];
    for (const { row, cells } of rows) {
      while (all.length < row - 1) all.push({ cells: [], asks: null });
      const code = readRowCode(cells[0]?.text ?? '');
      all.push({ cells: cells.map(({ text, covered }) => (covered ? '' : text)), asks: code?.kind === 'question' ? code.questionId : null });
    }
    return { name: sheet ?? '', rows: all, merges: [], hidden: false };
  });
}

/** Which column holds what, from the row of codes: ids of columns by their place from 0. */
export function columnIds({ rows }: GridSheet): readonly string[] {
  const row = rows.find(({ cells }) => cells.some((cell) => readColumnCode(String(cell)) !== null));
  return (row?.cells ?? []).map((cell) => readColumnCode(String(cell)) ?? '');
}

/** Types answers into the rows that ask them, numbers as a spreadsheet keeps them. */
export function typeInto(grid: readonly GridSheet[], answers: ReadonlyMap<string, AnswerTexts>): void {
  for (const sheet of grid) {
    const ids = columnIds(sheet);
    for (const { cells, asks } of sheet.rows) {
      const texts = asks === null ? undefined : answers.get(asks);
      if (!texts) continue;
      for (const [field, text] of Object.entries(texts) as [AnswerField, string][]) {
        const at = ids.indexOf(field === 'happened' || field === 'level' ? 'conclusion' : field);
        while (cells.length <= at) cells.push('');
        cells[at] = text !== '' && String(Number(text)) === text ? Number(text) : text;
      }
    }
  }
}

/** The workbook of a grid. */
export const packGrid = (grid: readonly GridSheet[]): Uint8Array =>
  makeXlsx(grid.map(({ name, rows, merges, hidden }) => ({ name, merges, hidden, rows: rows.map(({ cells }) => cells.slice(0, 26).map((cell) => (cell === '' ? null : typeof cell === 'number' ? cell : { inline: cell }))) })));

/** Takes every unseen code out, as pasting what is seen into a new file does. */
export function withoutCodes(sheet: GridSheet): GridSheet {
  const isCoded = ({ cells }: GridRow): boolean => cells.some((cell) => readColumnCode(String(cell)) !== null);
  return { ...sheet, rows: sheet.rows.filter((row) => !isCoded(row)).map((row) => ({ ...row, cells: row.cells.slice(1).map((cell) => (isRowCode(String(cell)) ? '' : cell)) })) };
}
