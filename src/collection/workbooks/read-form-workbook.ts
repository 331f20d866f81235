import type { TableContent } from '#documents';
import type { Issue } from '#kernel';
import type { AnswerTexts } from '../forms/answer.ts';
import { calledIn, type Form } from '../forms/form.ts';
import type { FormStamp } from './form-code.ts';
import type { SignatureField } from './form-columns.ts';
import { cellCalled, sheetCalled, type FormReading, type ReadRow } from './form-reading.ts';
import { knownQuestions, type KnownQuestions } from './known-questions.ts';
import { readFormSheet, type FoundRow } from './read-form-sheet.ts';

const filledIn = (texts: AnswerTexts): readonly (readonly [string, string])[] => Object.entries(texts).filter(([, text]) => text !== '').toSorted(([one], [other]) => (one < other ? -1 : 1));
const said = (texts: AnswerTexts): string => filledIn(texts).map(([, text]) => `“${text.length > 30 ? `${text.slice(0, 30).toWellFormed()}…` : text}”`).join('、') || '空';
const rowCalled = ({ sheet, row }: FoundRow): string => `${sheet === null ? '' : `“${sheet}”`}第${String(row)}行`;

/** One row for a question that stands in several: the same twice counts once, an empty copy not at all; where they differ none is taken. */
function settled(rows: readonly FoundRow[]): { readonly read: ReadRow | null; readonly issue: Issue | null } {
  const [first, ...more] = rows;
  if (!first || more.length === 0) return { read: first?.read ?? null, issue: null };
  const filled = rows.filter(({ read }) => filledIn(read.texts).length > 0);
  const different = new Map(filled.map((one) => [JSON.stringify(filledIn(one.read.texts)), one]));
  const place = { ...(first.sheet === null ? {} : { sheet: first.sheet }), line: first.row, lines: rows.map(({ row }) => row) };
  const where = rows.map(rowCalled).join('、');
  if (different.size <= 1) {
    const taken = filled[0] ?? first;
    return { read: taken.read, issue: { code: 'form-row-repeated', severity: 'notice', message: `“${first.called}”有${String(rows.length)}行（${where}），${filled.length === rows.length ? '内容相同' : '其余是空的'}，按${rowCalled(taken)}读取。`, ...place } };
  }
  const cells = [...different.values()].map((one) => {
    const [[field] = []] = filledIn(one.read.texts);
    const origin = field === undefined ? undefined : one.read.origins[field as keyof ReadRow['origins']];
    return `${origin ? cellCalled(origin) : rowCalled(one)} ${said(one.read.texts)}`;
  });
  return { read: null, issue: { code: 'form-row-twice', severity: 'error', message: `“${first.called}”有${String(rows.length)}行，填的不一样（${cells.join('；')}），都没有读取：请留下一行。`, ...place } };
}

/** Rows that were written for another form, one word for each form they come from. */
function foreignIssues(foreign: readonly { readonly stamp: FormStamp; readonly sheet: string | null; readonly row: number }[], own: FormStamp | null): readonly Issue[] {
  return [...Map.groupBy(foreign, ({ stamp, sheet }) => `${stamp.formId}\n${sheet ?? ''}`).values()].flatMap((of): Issue[] => {
    const [first] = of;
    if (!first) return [];
    const { stamp: { unitName, year }, sheet } = first;
    const rows = of.map(({ row }) => row);
    return [{ code: 'form-of-other', severity: 'error', message: `${sheetCalled(sheet)}第${rows.slice(0, 10).join('、')}${rows.length > 10 ? ' … ' : ''}行（共${String(rows.length)}行）是${unitName}${String(year)}年度填报表里的，不是${own === null ? '要收的这一张' : `${own.unitName}${String(own.year)}年度的`}，没有读取。`, ...(sheet === null ? {} : { sheet }), line: first.row, lines: rows }];
  });
}

/** Questions of the form that no row asks any more. */
function missingRows({ all }: KnownQuestions, found: ReadonlySet<string>): readonly Issue[] {
  const missing = all.filter(({ question }) => !found.has(question.questionId));
  return missing.length === 0 ? [] : [{ code: 'form-row-missing', severity: 'doubt', message: `表里少了 ${String(missing.length)} 行，按没有改动处理：${missing.map((asked) => `${asked.question.number} ${calledIn(asked)}`).join('、')}。` }];
}

/**
 * Reads a workbook that was sent back, whatever Excel, WPS or LibreOffice made of it: rows by their unseen codes wherever they were moved, by name where codes are gone (a doubt), columns by codes or
 * headings. Every filled cell is either in the answers as a person sees it, or named in an issue; what cannot be told is never guessed. `stamp` (of the form that is expected) only words messages.
 *
 * @example readFormWorkbook(await readTables(bytes, 'a.xlsx'), { formId, form }).answers.get(questionId)?.texts.value // '95.8'
 */
export function readFormWorkbook(content: TableContent, { formId, form, stamp = null }: { readonly formId: string; readonly form: Form; readonly stamp?: FormStamp | null }): FormReading {
  const known = knownQuestions(form);
  const sheets = content.tables.map((table) => readFormSheet(table, known, formId));
  // Hidden rows are told with what they ask; the row of codes is hidden by us.
  const issues: Issue[] = content.issues.filter(({ code }) => code !== 'hidden-rows');
  const foreign = sheets.flatMap((sheet) => sheet.foreign);
  const rows = Map.groupBy(sheets.flatMap(({ found }) => found), ({ questionId }) => questionId);
  const answers = new Map<string, ReadRow>();
  issues.push(...foreignIssues(foreign, stamp), ...sheets.flatMap((sheet) => sheet.issues));
  for (const { question: { questionId } } of known.all) {
    const { read, issue } = settled(rows.get(questionId) ?? []);
    if (read) answers.set(questionId, read);
    if (issue) issues.push(issue);
  }
  if (rows.size > 0) issues.push(...missingRows(known, new Set(rows.keys())));
  else if (foreign.length === 0 && content.tables.length > 0) issues.push({ code: 'form-not-found', severity: 'error', message: '文件里没有找到这张填报表的任何一行，没有读取：请确认发来的是从本系统取走的那个文件。' });
  const signatures: Partial<Record<SignatureField, string>> = Object.assign({}, ...sheets.map((sheet) => sheet.signatures));
  const isOurs = sheets.some(({ own }) => own > 0);
  return { answers, signatures: Object.fromEntries(Object.entries(signatures).filter(([, text]) => text !== '')), foundFormId: isOurs ? formId : (foreign[0]?.stamp.formId ?? null), issues };
}
