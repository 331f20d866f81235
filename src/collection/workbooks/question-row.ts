import { columnLetters, lookOf } from '#documents';
import { answerTo, type AnswerTexts } from '../forms/answer.ts';
import type { AskedQuestion } from '../forms/form.ts';
import { fieldOf, isTyped } from './field-of.ts';
import { openCell } from './filled-cell.ts';
import { placeOf, type FormColumn, type FormColumnId } from './form-columns.ts';
import { countsOf, periodWord, promiseWords, rowName, unitWord } from './question-words.ts';
import { stateFormula, stateOf } from './row-state.ts';
import type { LaidCell } from './sheet-laying.ts';
import type { FormWorkbookRequest } from './workbook-request.ts';

/** A cell of the plan's words should not fill the page. */
const mostPromise = 150;

const cut = (text: string): string => (text.length > mostPromise ? `${text.slice(0, mostPromise - 1).toWellFormed().replace(/\uFFFD$/, '')}…` : text);

/** What is printed where the row above says the same of the same indicator. */
export const sameAsAbove = '同上';

/**
 * What is printed of a question in a column that nobody fills in.
 *
 * @example printedIn(asked, 'unit', request.lastYear) // '%'
 */
export function printedIn(asked: AskedQuestion, id: FormColumnId, lastYear: ReadonlyMap<string, string>): string {
  const { item, question } = asked;
  switch (id) {
    case 'number':
      return question.number;
    case 'name':
      return rowName(asked);
    case 'unit':
      return unitWord(item.definition.unit);
    case 'period':
      return periodWord(item.period);
    case 'lastYear':
      return lastYear.get(question.questionId) ?? '';
    case 'numeratorName':
      return countsOf(item)?.numerator ?? '';
    case 'denominatorName':
      return countsOf(item)?.denominator ?? '';
    case 'promise':
      return cut(promiseWords(item).join('\n'));
    default:
      return '';
  }
}

/** The texts of a question as they are handed out: what is stored, and what the upper level told. */
export function textsOf({ question: { questionId } }: AskedQuestion, { answers, upper }: Pick<FormWorkbookRequest, 'answers' | 'upper'>): AnswerTexts {
  const told = upper?.get(questionId);
  const { texts } = answerTo(answers, questionId);
  return told === undefined ? texts : { upperValue: told, ...texts };
}

/** Of a part of an indicator the question for everyone. */
function wholeOf({ item, question }: AskedQuestion): AskedQuestion | null {
  const whole = item.questions.find(({ groups, subUnit }) => groups.length === 0 && subUnit === null);
  return whole === undefined || whole === question ? null : { item, question: whole };
}

/**
 * What the column 核对 shows of a row as it is handed out.
 *
 * @example stateOfRow(asked, request) // '待填'
 */
export function stateOfRow(asked: AskedQuestion, request: FormWorkbookRequest): string {
  const whole = wholeOf(asked);
  return stateOf(asked.item, textsOf(asked, request), { lastYear: request.lastYear.get(asked.question.questionId), whole: whole === null ? null : textsOf(whole, request) });
}

/**
 * The cells of a question in a row of its sheet: printed, to be filled in, closed where it is not asked, and the hint of the column 核对. `follows`: the row above is of the same indicator.
 *
 * @example questionCells(asked, figureColumns, request, { row: 9, follows: false }).length // 16
 */
export function questionCells(asked: AskedQuestion, columns: readonly FormColumn[], request: FormWorkbookRequest, { row, follows }: { readonly row: number; readonly follows: boolean }): readonly LaidCell[] {
  const texts = textsOf(asked, request);
  const whole = wholeOf(asked);
  const wholeColumn = (id: FormColumnId): string => [1, 2].map(() => `$${columnLetters(placeOf(columns, id))}`).join(':');
  const names = Object.fromEntries(columns.map(({ id }) => [id, `${columnLetters(placeOf(columns, id))}${String(row)}`]));
  return columns.map(({ id, align }, at): LaidCell => {
    const column = at + 2;
    if (id === 'state') return { column, look: lookOf('body', { align, small: true, use: 'told' }), content: { formula: stateFormula(asked.item, names, whole === null ? null : { name: rowName(whole), names: wholeColumn('name'), reasons: wholeColumn('missing'), notes: wholeColumn('missingNote') }), shown: stateOfRow(asked, request) } };
    const field = fieldOf(asked, id);
    if (field !== null) return openCell(column, texts[field] ?? '', align, ['missingNote', 'evidence', 'explanation', 'note'].includes(field));
    const closed = isTyped(id) || ((id === 'numeratorName' || id === 'denominatorName') && countsOf(asked.item) === null);
    const role = id === 'number' ? 'link' : 'body';
    const small = ['period', 'numeratorName', 'denominatorName', 'promise'].includes(id);
    // Numbers of rows and figures of last year are words here: 1-2 must not become a day.
    return { column, look: lookOf(role, { align, small, strong: id === 'name' && whole === null, format: ['number', 'lastYear'].includes(id) ? '@' : '', ...(closed ? { use: 'closed' } : {}) }), content: follows && small && id !== 'period' && !closed ? sameAsAbove : printedIn(asked, id, request.lastYear) };
  });
}
