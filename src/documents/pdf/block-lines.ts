import { toLine } from './page-columns.ts';
import { findTables } from './page-tables.ts';
import { readSigns } from './paragraph-signs.ts';
import type { PlacedLine } from '../content.ts';
import type { Block, Line } from './page-columns.ts';
import type { TableOrRow } from './page-tables.ts';
import type { Edges } from './paragraph-signs.ts';

/** A line before it has its number and page. */
export type Draft = Omit<PlacedLine, 'line' | 'page'>;

/** The tables of a document so far, and the one that may go on at the top of the next page. */
export type Tables = { count: number; atTop: boolean; open?: { readonly columns: number; readonly rows: number; readonly header: string } | undefined };

type Table = Extract<TableOrRow, { kind: 'table' }>;

const greatest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** A table at the top of a page goes on with the one that ended the page before when it has as many columns; its repeated head is furniture. */
function tableDrafts(table: Table, tables: Tables): Draft[] {
  const columns = greatest(table.cells.map((cell) => cell.column));
  const header = table.cells.filter((cell) => cell.row === 1).map((cell) => cell.segment.text).join('\t');
  const before = tables.atTop && tables.open?.columns === columns ? tables.open : undefined;
  const repeats = before !== undefined && before.header === header;
  const offset = before ? before.rows - (repeats ? 1 : 0) : 0;
  if (!before) tables.count += 1;
  tables.open = { columns, rows: offset + greatest(table.cells.map((cell) => cell.row)), header: before ? before.header : header };
  return table.cells.map((cell): Draft => {
    if (repeats && cell.row === 1) return { text: cell.segment.text, furniture: 'header' };
    return { text: cell.segment.text, cell: { table: tables.count, row: cell.row + offset, column: cell.column } };
  });
}

/** The lines of a block with the signs of its paragraphs, and its tables; `tables` is carried from block to block through the document. */
export function draftLines(block: Block, edges: Edges, levelOf: (line: Line) => number | undefined, tables: Tables): Draft[] {
  const parts = findTables(block.rows);
  const lines = parts.flatMap((part) => (part.kind === 'row' ? [toLine(part.row)] : []));
  const signs = readSigns(lines, edges);
  let at = 0;
  return parts.flatMap((part): Draft[] => {
    const drafts: Draft[] = [];
    if (part.kind === 'table') drafts.push(...tableDrafts(part, tables));
    else {
      const line = lines[at] ?? toLine(part.row);
      const headingLevel = levelOf(line);
      drafts.push({ text: line.text, ...signs[at], ...(headingLevel === undefined ? {} : { headingLevel }) });
      at += 1;
      tables.open = undefined;
    }
    tables.atTop = false;
    return drafts;
  });
}
