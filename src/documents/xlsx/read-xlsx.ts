import type { Issue } from '#kernel';
import { openZip } from '../zip-archive.ts';
import { columnLetters, type SheetTable, type TableContent } from '../table.ts';
import { readSheet, type ReadSheet } from './read-sheet.ts';
import { refuseWorkbook } from './refuse-workbook.ts';
import { partOf, readWorkbook, workbookPart, type OpenZip, type SheetEntry, type Workbook } from './workbook.ts';

/** More cells than any workbook of figures has; beyond it only the head is read. */
const mostCells = 5_000_000;

const error = (code: string, message: string, sheet?: string): Issue => ({ code, severity: 'error', message, ...(sheet === undefined ? {} : { sheet }) });
const doubt = (code: string, message: string, sheet: string): Issue => ({ code, severity: 'doubt', message, sheet });

const placesText = (places: readonly { readonly row: number; readonly column: number }[]): string =>
  places.slice(0, 10).map(({ row, column }) => `${columnLetters(column)}${String(row)}`).join('、') + (places.length > 10 ? ` 等 ${String(places.length)} 处` : '');

/** What a person should know about how one sheet was read. */
function sheetIssues(name: string, read: ReadSheet, cut: 'too-large' | 'damaged' | null): Issue[] {
  const last = read.rows.at(-1)?.row ?? 0;
  const issues: Issue[] = [];
  if (read.end === 'stopped' || cut === 'too-large') issues.push(error('table-too-large', `工作表“${name}”太大，只读到第${String(last)}行，请分成几个文件。`, name));
  else if (read.end === 'damaged' || cut === 'damaged') issues.push(error('sheet-damaged', `工作表“${name}”已损坏，只读到第${String(last)}行，请重新取得原文件。`, name));
  if (read.uncomputed.length > 0) issues.push(doubt('formula-without-value', `工作表“${name}”的公式没有保存计算结果（${placesText(read.uncomputed)}），按空白读取。请用 Excel 或 WPS 打开并保存一次再读。`, name));
  if (read.beyond) issues.push(doubt('columns-not-read', `工作表“${name}”在第1000列以后还有内容，没有读取。`, name));
  if (read.hiddenRows > 0) issues.push({ code: 'hidden-rows', severity: 'notice', message: `工作表“${name}”有 ${String(read.hiddenRows)} 行被隐藏，已照常读取。`, sheet: name });
  return issues;
}

function readOne(zip: OpenZip, { name, part }: SheetEntry, workbook: Workbook, budget: number): { readonly table: SheetTable; readonly cells: number; readonly issues: readonly Issue[] } {
  const file = part === null ? null : partOf(zip, part);
  if (!file) return { table: { sheet: name, rows: [] }, cells: 0, issues: [error('sheet-damaged', `工作表“${name}”的内容不在文件里，没有读取，请重新取得原文件。`, name)] };
  const read = readSheet(file.bytes, workbook, budget);
  return { table: { sheet: name, rows: read.rows }, cells: read.cells, issues: sheetIssues(name, read, file.cut) };
}

/**
 * Reads the visible sheets of an Excel or WPS workbook (xlsx, xlsm). Values are what a person sees there; hidden rows are read and said, hidden sheets named and left out.
 * Never throws: what cannot be read is an issue. Work and memory are bounded: no part is unpacked beyond 192 MB, no more than five million cells are kept.
 *
 * @example readXlsx(bytes, '数据.xlsx').tables[0]?.sheet // '2020年'
 */
export function readXlsx(bytes: Uint8Array, name: string): TableContent {
  const refused = (issue: Issue): TableContent => ({ format: 'xlsx', name, tables: [], issues: [issue] });
  const zip = openZip(bytes);
  if (zip.kind !== 'zip') return refused(error('truncated-file', '文件不完整或已损坏（常见于传输、保存时被截断），请重新取得原文件。'));
  const main = workbookPart(zip);
  const refusal = refuseWorkbook(zip, main);
  if (refusal || main === undefined) return refused(refusal ?? error('not-a-table', '这不是表格文件。'));
  const workbook = readWorkbook(zip, main);
  const issues: Issue[] = [];
  if (workbook.faults.includes('strings')) issues.push(error('sheet-damaged', '工作簿的文字部分已损坏，有些单元格可能是空的，请重新取得原文件。'));
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const hidden = workbook.sheets.filter(({ hidden }) => hidden);
  if (hidden.length > 0) issues.push({ code: 'hidden-sheets', severity: 'notice', message: `工作表${hidden.map((sheet) => `“${sheet.name}”`).join('、')}被隐藏，没有读取；如有数据请取消隐藏。` });
  const tables: SheetTable[] = [];
  let budget = mostCells;
  for (const sheet of visible) {
    const read = readOne(zip, sheet, workbook, budget);
    budget -= read.cells;
    issues.push(...read.issues);
    if (read.table.rows.length > 0) tables.push(read.table);
  }
  if (workbook.sheets.length === 0) issues.push(error('sheet-damaged', '工作簿里找不到工作表，文件可能已损坏，请重新取得原文件。'));
  return { format: 'xlsx', name, tables, issues };
}
