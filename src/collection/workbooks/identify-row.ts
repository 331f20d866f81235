import type { TableCell, TableRow } from '#documents';
import type { AskedQuestion } from '../forms/form.ts';
import type { FormHeading } from './find-columns.ts';
import { isRowCode, markOf, readRowCode, type RowCode } from './form-code.ts';
import type { FormColumnId } from './form-columns.ts';
import { foldedName, questionNamed, type KnownQuestions } from './known-questions.ts';
import { printedIn, sameAsAbove } from './question-row.ts';
import { rowName } from './question-words.ts';

/** What a row turns out to be. `by` tells a question by its code, by its name where the code is gone (or damaged), or by its name against its code, which stayed behind when rows were sorted. */
export type RowIdentity =
  | { readonly kind: 'question'; readonly asked: AskedQuestion; readonly by: 'code' | 'name' | 'name-against-code'; readonly lastYear: string | null; readonly damaged: boolean }
  | { readonly kind: 'renamed'; readonly asked: AskedQuestion; readonly name: string; readonly column: number }
  | { readonly kind: 'gone'; readonly questionId: string }
  | { readonly kind: 'foreign'; readonly code: RowCode }
  | { readonly kind: 'line'; readonly code: Extract<RowCode, { kind: 'line' }> }
  | { readonly kind: 'signature'; readonly field: string }
  | { readonly kind: 'unknown' };

/** The cell in which a row says what it is called; one that repeats a merged cell says nothing of its own. */
function nameCell({ cells }: TableRow, heading: FormHeading | undefined): TableCell | null {
  const column = heading?.columns.get('name');
  const cell = column === undefined ? undefined : cells[column - 1];
  return cell === undefined || cell.covered === true || cell.text === '' ? null : cell;
}

/** Whether something else that is printed of a question stands in a row whose name was cleared; without any of it a code alone may have been moved away from what it was written for. */
function isPrinted(asked: AskedQuestion, { cells }: TableRow, heading: FormHeading | undefined): boolean {
  return (['number', 'unit', 'period', 'numeratorName', 'promise'] as const).some((id) => {
    const text = cells[(heading?.columns.get(id) ?? 0) - 1]?.text ?? '';
    return text !== '' && foldedName(text) === foldedName(printedIn(asked, id, new Map()));
  });
}

/** Whether the cell of the name was cleared, and is not under a merged one. */
function isNameless({ cells }: TableRow, heading: FormHeading | undefined): boolean {
  const column = heading?.columns.get('name');
  const cell = column === undefined ? undefined : cells[column - 1];
  return column !== undefined && (cell === undefined || (cell.text === '' && cell.covered !== true));
}

/** What is printed beside a name, by which a row of the form is told from any other that names an indicator. */
const beside: readonly FormColumnId[] = ['period', 'numeratorName', 'denominatorName', 'promise'];

/** Whether a row known by its name alone is one of the form: what is printed beside the name is rather what the form prints there than something else (a row of the explanations, a list of their own). */
function looksAsked(asked: AskedQuestion, { cells }: TableRow, heading: FormHeading | undefined): boolean {
  const found = beside.flatMap((id) => {
    const column = heading?.columns.get(id);
    const cell = column === undefined ? undefined : cells[column - 1];
    return cell === undefined || cell.text === '' || cell.text === sameAsAbove || cell.covered === true ? [] : [foldedName(cell.text) === foldedName(printedIn(asked, id, new Map()))];
  });
  return found.filter((fits) => !fits).length <= found.filter((fits) => fits).length;
}

/** Whether a line still says what it was written with. */
const isUntouched = ({ cells }: TableRow, mark: string): boolean => mark === markOf(cells.filter(({ text, covered }) => covered !== true && !isRowCode(text)).map(({ text }) => text));

const numberIn = ({ cells }: TableRow, heading: FormHeading | undefined): string => cells[(heading?.columns.get('number') ?? 0) - 1]?.text ?? '';

/**
 * Tells what a row is: by its unseen code, checked against the name a person sees beside it, since codes stay where they are when only the visible columns are sorted; else by that name.
 *
 * @example identifyRow(row, heading, known, formId).kind // 'question'
 */
export function identifyRow(row: TableRow, heading: FormHeading | undefined, known: KnownQuestions, formId: string): RowIdentity {
  const codes = row.cells.filter(({ text, covered }) => covered !== true && isRowCode(text)).map(({ text }) => readRowCode(text));
  const code = codes.find((one) => one !== null) ?? null;
  const damaged = code === null && codes.length > 0;
  const name = nameCell(row, heading);
  const meant = name === null ? null : questionNamed(known, name.text, numberIn(row, heading));
  const named = meant !== null && looksAsked(meant, row, heading) ? meant : null;
  if (code === null) return named === null ? { kind: 'unknown' } : { kind: 'question', asked: named, by: 'name', lastYear: null, damaged };
  if (code.formId !== formId) return { kind: 'foreign', code };
  if (code.kind === 'line') return named === null || isUntouched(row, code.mark) ? { kind: 'line', code } : { kind: 'question', asked: named, by: 'name-against-code', lastYear: null, damaged };
  if (code.kind === 'signature') return { kind: 'signature', field: code.field };
  const coded = known.byId.get(code.questionId);
  const isOwnName = coded !== undefined && name !== null && foldedName(rowName(coded)) === foldedName(name.text);
  if (coded !== undefined && isNameless(row, heading) && !isPrinted(coded, row, heading)) return { kind: 'renamed', asked: coded, name: '', column: heading?.columns.get('name') ?? 1 };
  if (coded !== undefined && (name === null || isOwnName)) return { kind: 'question', asked: coded, by: 'code', lastYear: code.lastYear, damaged };
  if (named !== null) return { kind: 'question', asked: named, by: 'name-against-code', lastYear: null, damaged };
  // The band of a domain that was sorted into the row of a question says nothing by itself.
  if (name !== null && known.domains.has(foldedName(name.text))) return { kind: 'unknown' };
  if (coded === undefined) return { kind: 'gone', questionId: code.questionId };
  return { kind: 'renamed', asked: coded, name: name?.text ?? '', column: heading?.columns.get('name') ?? 1 };
}
