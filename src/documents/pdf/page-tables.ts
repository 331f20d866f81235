import { median } from './page-rows.ts';
import { columnAt, numberRows } from './table-rows.ts';
import type { Row, Segment } from './page-rows.ts';
import type { Column } from './table-rows.ts';

/** One printed line of one cell; rows and columns count from 1 inside the table. */
type CellLine = { readonly segment: Segment; readonly row: number; readonly column: number };

/** A table found among the rows of a block, or a row that belongs to none. */
export type TableOrRow = { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly cells: readonly CellLine[] };

const fewestColumns = 3;
const fewestRows = 3;
/** Beyond this many printed rows a page is no page of text, and looking for tables would take too long. */
const mostRows = 600;

/** Columns as the strips that the given rows print on, divided by strips on which none of them prints. */
function columnsOf(rows: readonly Row[]): Column[] {
  const segments = rows.flatMap((row) => row.segments).toSorted((left, right) => left.x - right.x);
  const columns: { from: number; to: number }[] = [];
  for (const segment of segments) {
    const open = columns.at(-1);
    if (open && segment.x < open.to + 2) open.to = Math.max(open.to, segment.right);
    else columns.push({ from: segment.x, to: segment.right });
  }
  return columns;
}

/** Whether every piece of a row lies in one column; a wrapped cell may be wider than what the full rows print, but touches no other column. */
function fits(row: Row, columns: readonly Column[]): boolean {
  return row.segments.every((segment) => columnAt(segment, columns) >= 0);
}

function widened(columns: readonly Column[], row: Row): Column[] {
  return columns.map((column, index) => {
    const own = row.segments.filter((segment) => columnAt(segment, columns) === index);
    return { from: Math.min(column.from, ...own.map((segment) => segment.x)), to: Math.max(column.to, ...own.map((segment) => segment.right)) };
  });
}

/** The reach of the table that contains a full row: rows above and below as long as they fit its columns and follow closely. */
function growTable(rows: readonly Row[], seed: number, pitch: number): { first: number; last: number; columns: readonly Column[] } | undefined {
  const isFull = (row: Row | undefined): boolean => row !== undefined && row.segments.length >= fewestColumns;
  let last = seed;
  let columns = columnsOf(rows.slice(seed, seed + 1));
  for (let at = seed + 1; at < rows.length; at += 1) {
    const row = rows[at];
    const before = rows[at - 1];
    if (!row || !before || row.y - before.y > pitch * 4) break;
    const merged = isFull(row) ? columnsOf([...rows.slice(seed, last + 1), row].filter(isFull)) : columns;
    if (merged.length < fewestColumns || !fits(row, merged)) break;
    columns = isFull(row) ? merged : widened(columns, row);
    last = at;
  }
  let first = seed;
  for (let at = seed - 1; at >= 0; at -= 1) {
    const row = rows[at];
    const after = rows[at + 1];
    if (!row || !after || after.y - row.y > pitch * 1.2 || row.segments.length < 2 || !fits(row, columns)) break;
    first = at;
  }
  const full = rows.slice(first, last + 1).filter(isFull).length;
  return full >= fewestRows ? { first, last, columns } : undefined;
}

function toCells(rows: readonly Row[], columns: readonly Column[]): CellLine[] {
  const numbers = numberRows(rows, columns);
  const cells = rows.flatMap((row, index) => row.segments.map((segment) => ({ segment, row: numbers[index] ?? 1, column: columnAt(segment, columns) + 1 })));
  return cells.toSorted((left, right) => left.row - right.row || left.column - right.column || left.segment.y - right.segment.y);
}

/**
 * Finds tables by their alignment: at least three rows of at least three pieces of text that stand in the same columns, with the wrapped lines
 * of their cells. Rows that are no table stay as they are.
 */
export function findTables(rows: readonly Row[]): readonly TableOrRow[] {
  if (rows.length > mostRows) return rows.map((row) => ({ kind: 'row', row }));
  const pitch = median(rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0)));
  const found: TableOrRow[] = [];
  let done = 0;
  for (let seed = 0; seed < rows.length; seed += 1) {
    if (seed < done || (rows[seed]?.segments.length ?? 0) < fewestColumns) continue;
    const table = growTable(rows.slice(done), seed - done, pitch);
    if (!table) continue;
    const body = rows.slice(done);
    for (const row of body.slice(0, table.first)) found.push({ kind: 'row', row });
    const own = body.slice(table.first, table.last + 1);
    found.push({ kind: 'table', rows: own, cells: toCells(own, table.columns) });
    done += table.last + 1;
  }
  for (const row of rows.slice(done)) found.push({ kind: 'row', row });
  return found;
}
