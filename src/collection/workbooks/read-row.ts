import { blankCell, columnLetters, type TableCell, type TableRow } from '#documents';
import type { Issue, Severity } from '#kernel';
import { findUnit } from '#registry';
import type { AnswerField, AnswerTexts } from '../forms/answer.ts';
import { calledIn, type AskedQuestion } from '../forms/form.ts';
import { conversionFactor, convertFigure } from '../imports/convert-figure.ts';
import { fieldOf, isTyped } from './field-of.ts';
import type { FormHeading } from './find-columns.ts';
import { isRowCode } from './form-code.ts';
import { conclusionColumns, figureColumns, type FormColumnId } from './form-columns.ts';
import { cellCalled, issuePlace, type CellOrigin, type ReadRow } from './form-reading.ts';
import { printedIn, sameAsAbove } from './question-row.ts';
import { unitWord } from './question-words.ts';
import { readCell } from './read-cell.ts';
import { stateWords } from './row-state.ts';

/** What is known of a row before its cells are read: whose it is, and what it was printed with for last year (null where its code does not tell). */
export type IdentifiedRow = { readonly asked: AskedQuestion; readonly row: TableRow; readonly sheet: string | null; readonly heading: FormHeading; readonly lastYear: string | null };

const headings: ReadonlyMap<FormColumnId, string> = new Map([...figureColumns, ...conclusionColumns].map(({ id, heading }) => [id, heading]));

/** One spelling for what is only compared. */
const folded = (text: string): string => text.normalize('NFKC').replaceAll(/[\s,]/gu, '').replaceAll(/[—–－-]+/gu, '-');

const same = (one: string, other: string): boolean => folded(one) === folded(other) || (/^-?\d+(?:\.\d+)?$/u.test(folded(one)) && /^-?\d+(?:\.\d+)?$/u.test(folded(other)) && Number(folded(one)) === Number(folded(other)));

/** What the column 核对 may show by itself. */
const isState = (text: string): boolean => Object.values(stateWords).some((word) => text.startsWith(word)) || /^#|^Err:/u.test(text);

const printed: ReadonlySet<FormColumnId> = new Set<FormColumnId>(['period', 'lastYear', 'numeratorName', 'denominatorName', 'promise']);

const cellAt = ({ cells }: TableRow, column: number): TableCell => cells[column - 1] ?? blankCell;

/** What is said when something printed was changed. */
const consequence: Readonly<Partial<Record<FormColumnId, string>>> = {
  lastYear: '上年的数不在这里改，没有采用；确实有误的请在“说明”里写明', period: '数若不是印好的这一时期的，请在“说明”里写明', numeratorName: '请按印好的口径填；口径不同的在“说明”里写明', denominatorName: '请按印好的口径填；口径不同的在“说明”里写明', promise: '没有采用',
};

/** The value in the unit of its indicator where another unit was written beside it; null where it cannot be. */
function inOwnUnit(text: string, unit: string, asked: AskedQuestion): string | null {
  const factor = conversionFactor(findUnit(unit), findUnit(asked.item.definition.unit));
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/gu, '');
  if (factor === null || !/^-?\d{1,15}(?:\.\d{1,15})?$/u.test(plain)) return null;
  return convertFigure(plain, factor).text;
}

/** The texts of a row while its cells are read. */
type Reading = { readonly texts: Partial<Record<AnswerField, string>>; readonly origins: Partial<Record<AnswerField, CellOrigin>>; readonly issues: Issue[] };

/** A changed unit is converted and said, or the value is refused; it is never passed over. */
function checkUnit({ asked, row, sheet, heading }: IdentifiedRow, { texts, issues }: Reading): void {
  const column = heading.columns.get('unit');
  if (column === undefined || asked.item.answer !== 'figure') return;
  const { text } = cellAt(row, column);
  const own = unitWord(asked.item.definition.unit);
  const origin: CellOrigin = { sheet, row: row.row, column };
  if (text === '' || same(text, own) || findUnit(text)?.id === asked.item.definition.unit) return;
  const said = `${cellCalled(origin)}“${calledIn(asked)}”的计量单位由“${own}”改成了“${text}”`;
  const filled = (['value', 'upperValue'] as const).filter((field) => (texts[field] ?? '') !== '');
  for (const field of filled) {
    const value = texts[field] ?? '';
    const converted = inOwnUnit(value, text, asked);
    if (converted === null) {
      delete texts[field];
      issues.push({ code: 'form-unit-changed', severity: 'error', message: `${said}，不能换算，“${value}”没有读取：请按印好的单位填。`, ...issuePlace(origin) });
    } else {
      texts[field] = converted;
      issues.push({ code: 'form-unit-changed', severity: 'doubt', message: `${said}，“${value}”已换算成 ${converted}${own}，请核对。`, ...issuePlace(origin) });
    }
  }
  if (filled.length === 0) issues.push({ code: 'form-unit-changed', severity: 'doubt', message: `${said}，没有采用：请按印好的单位填。`, ...issuePlace(origin) });
}

/**
 * Reads the cells of a row whose question is known. What was printed and changed is told; what stands where nothing is asked, under a merged cell or beside the columns is named and not taken.
 *
 * @example readRow({ asked, row, sheet: '指标数据', heading, lastYear: '95.2' }).read.texts.value // '95.8'
 */
export function readRow(identified: IdentifiedRow): { readonly read: ReadRow; readonly issues: readonly Issue[] } {
  const { asked, row, sheet, heading, lastYear } = identified;
  const called = calledIn(asked);
  const reading: Reading = { texts: {}, origins: {}, issues: [] };
  const { texts, origins, issues } = reading;
  const used = new Set<number>();
  for (const [id, column] of heading.columns) {
    used.add(column);
    const cell = cellAt(row, column);
    const origin: CellOrigin = { sheet, row: row.row, column };
    const say = (code: string, severity: Severity, message: string): number => issues.push({ code, severity, message, ...issuePlace(origin) });
    if (id === 'name') {
      if (cell.text === '' && cell.covered !== true) say('form-cell-changed', 'doubt', `${cellCalled(origin)}印好的指标名称被清空了，按隐藏的编号读作“${called}”，请核对。`);
    } else if (printed.has(id)) {
      const expected = id === 'lastYear' ? lastYear : printedIn(asked, id, new Map());
      if (expected !== null && cell.covered !== true && cell.text !== sameAsAbove && !same(cell.text, expected)) say('form-cell-changed', 'doubt', `${cellCalled(origin)}“${called}”的${headings.get(id) ?? ''}由“${expected}”改成了“${cell.text}”：${consequence[id] ?? '没有采用'}。`);
    } else if (id === 'state') {
      if (cell.text !== '' && cell.covered !== true && !isState(cell.text)) say('form-cell-outside', 'doubt', `${cellCalled(origin)}的“${cell.text}”写在“核对”一列，没有读取：要说的话请写在“说明”或“备注”里。`);
    } else if (isTyped(id)) {
      const field = fieldOf(asked, id);
      if (cell.covered === true) {
        if (cell.text !== '' && field !== null) say('form-cell-merged', 'error', `${cellCalled(origin)}与别的格子合并，看不出“${cell.text}”是不是“${called}”的${headings.get(id) ?? ''}，没有读取：请取消合并，每格单独填。`);
      } else if (field === null) {
        if (cell.text !== '') say('form-cell-not-asked', 'error', `${cellCalled(origin)}的“${cell.text}”没有读取：“${called}”不填${headings.get(id) ?? ''}。`);
      } else {
        const found = readCell(cell, field, origin, called, asked.item.definition.digits);
        issues.push(...found.issues);
        if (found.text !== null) [texts[field], origins[field]] = [found.text, origin];
      }
    }
  }
  checkUnit(identified, reading);
  const outside = row.cells.flatMap(({ text, covered }, at) => (text === '' || covered === true || used.has(at + 1) || isRowCode(text) ? [] : [`${columnLetters(at + 1)}${String(row.row)}“${text.slice(0, 40).toWellFormed()}”`]));
  if (outside.length > 0) issues.push({ code: 'form-cell-outside', severity: 'doubt', message: `${sheet === null ? '' : `“${sheet}”`}“${called}”一行里，${outside.join('、')}不在表的栏目里，没有读取。`, ...(sheet === null ? {} : { sheet }), line: row.row });
  return { read: { texts: texts as AnswerTexts, origins }, issues };
}
