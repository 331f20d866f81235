import { columnLetters, type SheetTable, type TableRow } from '#documents';
import type { Issue, Severity } from '#kernel';
import type { AnswerField } from '../forms/answer.ts';
import { calledIn } from '../forms/form.ts';
import { findColumns, headingFor, type FormHeading } from './find-columns.ts';
import { isRowCode, markOf, type FormStamp } from './form-code.ts';
import { signatureWords, type FormColumnId, type SignatureField } from './form-columns.ts';
import { cellCalled, issuePlace, sheetCalled, type ReadRow } from './form-reading.ts';
import { identifyRow, type RowIdentity } from './identify-row.ts';
import { foldedName, type KnownQuestions } from './known-questions.ts';
import { isTyped } from './field-of.ts';
import { readRow } from './read-row.ts';

/** A question found in a row. */
export type FoundRow = { readonly questionId: string; readonly called: string; readonly sheet: string | null; readonly row: number; readonly read: ReadRow };

/** What one sheet says. `own` and `foreign` are the stamps of its rows: ours, and those of other forms with the rows that carry them. */
export type ReadFormSheet = {
  readonly found: readonly FoundRow[];
  readonly signatures: Readonly<Partial<Record<SignatureField, string>>>;
  readonly own: number;
  readonly foreign: readonly { readonly stamp: FormStamp; readonly sheet: string | null; readonly row: number }[];
  readonly issues: readonly Issue[];
};

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text);

/** Cells of a row that say something of their own, codes left out. */
const ownCells = ({ cells }: TableRow): readonly { readonly text: string; readonly column: number }[] => cells.flatMap(({ text, covered }, at) => (text === '' || covered === true || isRowCode(text) ? [] : [{ text, column: at + 1 }]));

const isSignatureField = (field: string): field is SignatureField => Object.hasOwn(signatureWords, field);

/** The field of signatures whose word begins a row that has no code; null in other rows. */
function signatureIn(row: TableRow): SignatureField | null {
  const [first] = ownCells(row);
  const found = Object.entries(signatureWords).find(([, word]) => first !== undefined && foldedName(first.text) === word);
  return found === undefined ? null : (found[0] as SignatureField);
}

/** What stands beside the word of a signature. */
const signatureText = (row: TableRow, field: SignatureField): string => ownCells(row).find(({ text }) => foldedName(text) !== signatureWords[field] && !foldedName(text).startsWith('签字'))?.text ?? '';

/** Texts of lines that are ours although their codes are gone. */
const ownLine = /^(?:说明：有分子、分母的|说明：规划里的这些要求|填报单位：|单位负责人：|表\s*号：|制定机关：|批准文号：|有效期至：|请真实、准确|根据《中华人民共和国统计法》|非统计报表)/u;

/** Rows of a sheet that are gathered into one word about it. */
type Gathered = { readonly byName: number[]; readonly moved: number[]; readonly damaged: number[]; readonly loose: string[]; readonly looseRows: number[]; readonly hidden: number[] };

/** Reads a sheet row by row: whatever its name, whatever the order of its rows and columns. */
export function readFormSheet(table: SheetTable, known: KnownQuestions, formId: string): ReadFormSheet {
  const { sheet, rows } = table;
  const { headings, skipped } = findColumns(table);
  const found: FoundRow[] = [];
  const foreign: { stamp: FormStamp; sheet: string | null; row: number }[] = [];
  const signatures: Partial<Record<SignatureField, string>> = {};
  const issues: Issue[] = [];
  const gathered: Gathered = { byName: [], moved: [], damaged: [], loose: [], looseRows: [], hidden: [] };
  const counted = { own: 0, lines: 0 };
  const at = sheet === null ? {} : { sheet };
  const say = (code: string, severity: Severity, message: string, line: number): number => issues.push({ code, severity, message, ...at, line });

  const takeQuestion = (row: TableRow, identity: Extract<RowIdentity, { kind: 'question' }>, heading: FormHeading | undefined): void => {
    const { asked, by, lastYear, damaged } = identity;
    counted.own += by === 'name' ? 0 : 1;
    if (!heading) return;
    if (damaged) gathered.damaged.push(row.row);
    else if (by === 'name') gathered.byName.push(row.row);
    if (by === 'name-against-code') gathered.moved.push(row.row);
    if (row.hidden) gathered.hidden.push(row.row);
    const { read, issues: ofRow } = readRow({ asked, row, sheet, heading, lastYear });
    issues.push(...ofRow);
    found.push({ questionId: asked.question.questionId, called: calledIn(asked), sheet, row: row.row, read });
  };

  const takeUnknown = (row: TableRow, heading: FormHeading | undefined): void => {
    const cells = ownCells(row);
    const [first] = cells;
    if (!first) return;
    const field = signatureIn(row);
    if (field !== null && heading === undefined) {
      signatures[field] ??= signatureText(row, field);
      return;
    }
    const isOwnLine = cells.every(({ text }) => known.domains.has(foldedName(text)) || ownLine.test(text));
    if (isOwnLine) return;
    const typed = heading === undefined ? [] : [...heading.columns].filter(([id]) => isTyped(id)).map(([, column]) => column);
    const filled = cells.filter(({ column }) => typed.includes(column));
    if (filled.length > 0 && cells.length > 1) {
      say('form-row-unknown', 'error', `${sheetCalled(sheet)}第${String(row.row)}行认不出是哪一项，没有读取：${cells.map(({ text, column }) => `${columnLetters(column)}${String(row.row)}“${shown(text)}”`).join('、')}。要补充的内容请写在“备注”里。`, row.row);
      return;
    }
    gathered.loose.push(...cells.map(({ text, column }) => `${columnLetters(column)}${String(row.row)}“${shown(text)}”`));
    gathered.looseRows.push(row.row);
  };

  for (const row of rows) {
    if (skipped.has(row.row)) continue;
    const heading = headingFor(headings, row.row);
    const identity = identifyRow(row, heading, known, formId);
    const values = (): string => ownCells(row).map(({ text, column }) => `${columnLetters(column)}${String(row.row)}“${shown(text)}”`).join('、');
    if (identity.kind === 'question') takeQuestion(row, identity, heading);
    else if (identity.kind === 'renamed') {
      counted.own += 1;
      const origin = { sheet, row: row.row, column: identity.column };
      const became = identity.name === '' ? '没有了' : `改成了“${identity.name}”`;
      issues.push({ code: 'form-name-changed', severity: 'error', message: `${cellCalled(origin)}的指标名称由“${calledIn(identity.asked)}”${became}，看不出填的是哪一个，这一行没有读取（${values() || '空行'}）：请改回印好的名称；要填别的指标，请与我们联系。`, ...issuePlace(origin) });
    } else if (identity.kind === 'gone') {
      counted.own += 1;
      say('form-question-gone', 'error', `${sheetCalled(sheet)}第${String(row.row)}行的指标现在不在填报表里，没有读取：${values()}。`, row.row);
    } else if (identity.kind === 'foreign') foreign.push({ stamp: identity.code, sheet, row: row.row });
    else if (identity.kind === 'signature') {
      counted.own += 1;
      if (isSignatureField(identity.field)) signatures[identity.field] ??= signatureText(row, identity.field);
    } else if (identity.kind === 'line') {
      counted.own += 1;
      counted.lines += 1;
      const { mark } = identity.code;
      if (mark !== '' && mark !== markOf(ownCells(row).map(({ text }) => text))) say('form-line-changed', 'notice', `${sheetCalled(sheet)}第${String(row.row)}行是印好的文字，有人改过或补写过，没有读取：${values()}。`, row.row);
    } else takeUnknown(row, heading);
  }

  const isOurs = found.length > 0 || counted.own > 0 || foreign.length > 0;
  const lines = (numbers: readonly number[]): Partial<Issue> => ({ ...at, ...(numbers[0] === undefined ? {} : { line: numbers[0] }), lines: numbers });
  const rowList = (numbers: readonly number[]): string => `第${numbers.slice(0, 20).join('、')}${numbers.length > 20 ? ' … ' : ''}行（共${String(numbers.length)}行）`;
  if (!isOurs) {
    const filled = rows.flatMap(ownCells).length;
    if (headings.some(({ columns }) => columns.size === 0)) issues.push({ code: 'form-lines-not-read', severity: 'notice', message: `${sheetCalled(sheet)}是指标解释，不收数，没有读取。`, ...at });
    else if (filled > 0 && Object.keys(signatures).length === 0) issues.push({ code: 'form-sheet-not-read', severity: 'doubt', message: `${sheetCalled(sheet)}不是填报表里的，${String(filled)} 个有内容的格子没有读取（${rows.flatMap((row) => ownCells(row).map(({ text, column }) => `${columnLetters(column)}${String(row.row)}“${shown(text)}”`)).slice(0, 5).join('、')}${filled > 5 ? ' …' : ''}）。`, ...at });
    return { found, signatures, own: 0, foreign, issues };
  }
  if (headings.length === 0 && rows.some((row) => identifyRow(row, undefined, known, formId).kind === 'question')) {
    const lost = rows.filter((row) => identifyRow(row, undefined, known, formId).kind === 'question');
    issues.push({ code: 'form-heading-missing', severity: 'error', message: `${sheetCalled(sheet)}没有表头（指标名称、本年数……那一行），${rowList(lost.map(({ row }) => row))}不知道哪一格是什么，没有读取：请把表头补上。`, ...lines(lost.map(({ row }) => row)) });
  }
  if (gathered.byName.length > 0) issues.push({ code: 'form-row-by-name', severity: 'doubt', message: `${sheetCalled(sheet)}${rowList(gathered.byName)}没有隐藏的编号，按指标名称认出，请核对。`, ...lines(gathered.byName) });
  if (gathered.damaged.length > 0) issues.push({ code: 'form-code-damaged', severity: 'doubt', message: `${sheetCalled(sheet)}${rowList(gathered.damaged)}隐藏的编号被改坏了，按指标名称认出，请核对。`, ...lines(gathered.damaged) });
  if (gathered.moved.length > 0) issues.push({ code: 'form-code-misplaced', severity: 'doubt', message: `${sheetCalled(sheet)}${rowList(gathered.moved)}隐藏的编号与指标名称不是一项（多半是只对看得见的列排过序），按看得见的指标名称读取，请核对。`, ...lines(gathered.moved) });
  if (gathered.hidden.length > 0) issues.push({ code: 'form-rows-hidden', severity: 'notice', message: `${sheetCalled(sheet)}${rowList(gathered.hidden)}被隐藏，已照常读取。`, ...lines(gathered.hidden) });
  if (gathered.loose.length > 0) issues.push({ code: 'form-lines-not-read', severity: 'notice', message: `${sheetCalled(sheet)}有不属于填报表的内容，没有读取：${gathered.loose.slice(0, 20).join('、')}${gathered.loose.length > 20 ? ` … 共${String(gathered.loose.length)}格` : ''}。`, ...lines(gathered.looseRows) });
  issues.push(...columnIssues(table, headings, found, known));
  return { found, signatures, own: counted.own, foreign, issues };
}

/** Columns that are gone or stand twice, for the rows that would have needed them. */
function columnIssues({ sheet, rows }: SheetTable, headings: readonly FormHeading[], found: readonly FoundRow[], { byId }: KnownQuestions): readonly Issue[] {
  if (found.length === 0) return [];
  const at = sheet === null ? {} : { sheet };
  const figures = found.some(({ questionId }) => byId.get(questionId)?.item.answer === 'figure');
  const wanted: readonly FormColumnId[] = figures ? ['numerator', 'denominator', 'value', 'missing', 'missingNote', 'upperValue', 'explanation', 'note'] : ['conclusion', 'happenedOn', 'evidence', 'missing', 'missingNote', 'explanation', 'note'];
  const words: Readonly<Partial<Record<FormColumnId, string>>> = { numerator: '分子数', denominator: '分母数', value: '本年数', conclusion: '结论', happenedOn: '日期', evidence: '佐证', missing: '缺失原因', missingNote: '缺失说明', upperValue: '上级反馈数', explanation: '说明', note: '备注' };
  const lacking = wanted.filter((id) => !headings.some(({ columns }) => columns.has(id)));
  const issues: Issue[] = lacking.length === 0 ? [] : [{ code: 'form-column-missing', severity: 'doubt', message: `${sheetCalled(sheet)}没有${lacking.map((id) => `“${words[id] ?? id}”`).join('、')}一列，这些内容按没有改动处理。`, ...at }];
  for (const heading of headings) {
    for (const { id, column } of heading.twice) {
      const filled = rows.filter(({ row, cells }) => row !== heading.row && (cells[column - 1]?.text ?? '') !== '').map(({ row }) => row);
      issues.push({ code: 'form-column-twice', severity: 'doubt', message: `${sheetCalled(sheet)}有两列“${words[id as AnswerField] ?? id}”，只读了左边的一列；${columnLetters(column)}列${filled.length === 0 ? '是空的' : `有 ${String(filled.length)} 个有内容的格子没有读取`}。`, ...at, line: heading.row, column });
    }
  }
  return issues;
}

