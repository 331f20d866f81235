import type { Issue } from '#kernel';
import { decodeText } from '../decode-text.ts';
import { blankCell, type TableCell, type TableContent, type TableRow } from '../table.ts';
import { csvRecords } from './csv-records.ts';
import { findSeparator } from './find-separator.ts';

/** More cells than any table of figures has; beyond it only the head is read. */
const mostCells = 5_000_000;

const cellOf = (field: string): TableCell => {
  const text = field.trim();
  return text === '' ? blankCell : { text, number: null, date: null };
};

/** The cells of a record, blank ones at its end left out. */
export function rowOf(fields: readonly string[], row: number): TableRow {
  const cells = fields.map(cellOf);
  while (cells.length > 0 && cells.at(-1) === blankCell) cells.pop();
  return { row, cells };
}

/** What is said of a quote that never closes. */
export const unclosedQuote = (row: number): Issue => ({ code: 'csv-quote-unclosed', severity: 'doubt', message: `第${String(row)}行有一个引号没有结束，已按普通字符读取，请核对这一行。`, line: row });

/**
 * Reads a csv of any kind offices save: UTF-8 with or without byte order mark, UTF-16, GB18030; comma, semicolon or tab; quoted fields with line breaks inside. The row number
 * is the ordinal of the record, as a spreadsheet shows it. Everything is text: `number` and `date` stay null.
 *
 * @example readCsv(bytes, '数据.csv').tables[0]?.rows[0]?.cells[0]?.text // '指标'
 */
export function readCsv(bytes: Uint8Array, name: string): TableContent {
  const { text, issues } = decodeText(bytes);
  const whole = text.replace(/^\uFEFF/, '');
  const separator = findSeparator(whole);
  const told = /^sep=.\r?\n/i.exec(whole)?.[0] ?? '';
  const { records, unclosed } = csvRecords(whole.slice(told.length), separator);
  const before = told === '' ? 1 : 2;
  const found: Issue[] = [...issues, ...(unclosed === null ? [] : [unclosedQuote(unclosed + before - 1)])];
  const rows: TableRow[] = [];
  let cells = 0;
  for (const [index, fields] of records.entries()) {
    const row = rowOf(fields, index + before);
    cells += row.cells.length;
    if (cells > mostCells) {
      found.push({ code: 'table-too-large', severity: 'error', message: `表格超过 ${String(mostCells / 10_000)} 万个单元格，只读到第${String(row.row - 1)}行，请分成几个文件。`, line: row.row });
      break;
    }
    if (row.cells.length > 0) rows.push(row);
  }
  return { format: 'csv', name, tables: rows.length === 0 ? [] : [{ sheet: null, rows }], issues: found };
}
