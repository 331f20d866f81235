import type { Cell, Table } from './tree.ts';

/** A cell with its place, from 0, and how many rows and columns it truly takes. */
export type PlacedCell = { readonly cell: Cell; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** The rows of a table as a full grid: every place of every row is taken by exactly one cell. Rows of the body count from 0 again. */
export type TableGrid = { readonly width: number; readonly head: readonly (readonly PlacedCell[])[]; readonly body: readonly (readonly PlacedCell[])[] };

const blank: Cell = { runs: [] };

const wanted = (span: number | undefined): number => Math.max(1, Math.floor(span ?? 1));

/** Places the cells of rows; `width` is the least number of columns, more cells make it wider. A span ends where another cell already stands, at the right edge, and with the last row. */
function placeRows(rows: readonly (readonly Cell[])[], width: number): { readonly placed: PlacedCell[][]; readonly width: number } {
  /** The first row in which a column is free again. */
  const freeFrom: number[] = [];
  const isFree = (row: number, column: number): boolean => (freeFrom[column] ?? 0) <= row;
  const placed = rows.map((cells, row): PlacedCell[] => {
    let column = 0;
    return cells.map((cell): PlacedCell => {
      while (!isFree(row, column)) column += 1;
      const at = column;
      const deep = Math.min(wanted(cell.rowSpan), rows.length - row);
      const most = Math.min(at + wanted(cell.columnSpan), Math.max(width, at + 1));
      let end = at + 1;
      while (end < most && isFree(row, end)) end += 1;
      for (column = at; column < end; column += 1) freeFrom[column] = row + deep;
      return { cell, row, column: at, rows: deep, columns: end - at };
    });
  });
  return { placed, width: Math.max(width, freeFrom.length) };
}

/** Puts blank cells where a row has too few. */
function filled(placed: readonly (readonly PlacedCell[])[], width: number): PlacedCell[][] {
  const taken = placed.map(() => new Uint8Array(width));
  for (const { row, column, rows, columns } of placed.flat()) for (let down = row; down < row + rows; down += 1) taken[down]?.fill(1, column, column + columns);
  return placed.map((cells, row) => {
    const missing = [...(taken[row] ?? [])].flatMap((isTaken, column): PlacedCell[] => (isTaken ? [] : [{ cell: blank, row, column, rows: 1, columns: 1 }]));
    return missing.length === 0 ? [...cells] : [...cells, ...missing].toSorted((a, b) => a.column - b.column);
  });
}

/**
 * Places the cells of a table, whose rows leave out what lies under another's span. Works for any input: spans never overlap nor leave their part of the table.
 *
 * @example gridOf(table).body[0]?.[1]?.column // 1
 */
export function gridOf({ columns, head, body }: Pick<Table, 'columns' | 'head' | 'body'>): TableGrid {
  const top = placeRows(head, columns.length);
  const rest = placeRows(body, top.width);
  return { width: rest.width, head: filled(top.placed, rest.width), body: filled(rest.placed, rest.width) };
}

/** Whether a row is a heading of a group of rows: a shaded cell across the whole table. */
export const isGroupRow = (row: readonly PlacedCell[], width: number): boolean => row.length === 1 && row[0]?.cell.shade === 'group' && row[0].columns === width;
