import type { Cell } from '../tree.ts';

/** A place in a row of the grid, over `columnSpan` columns from `column` (from 0). `merge`: it begins or goes on with a cell over several rows. `cell` null: nothing was given for this place. */
export type LaidCell = { readonly cell: Cell | null; readonly column: number; readonly columnSpan: number; readonly merge: 'none' | 'begins' | 'goes-on' };

/** A cell that reaches into the rows below, and how many of them are left. */
type Hanging = { readonly columnSpan: number; left: number };

const spanOf = (span: number | undefined, most: number): number => (span !== undefined && Number.isFinite(span) ? Math.max(1, Math.min(Math.floor(span), most)) : 1);

/** `named` columns the table has by itself, `all` with those that rows with too many cells add. */
type Columns = { readonly named: number; readonly all: number };

function placeRow(cells: readonly Cell[], hanging: Map<number, Hanging>, rowsBelow: number, { named, all }: Columns): LaidCell[] {
  const row: LaidCell[] = [];
  const begun: [number, Hanging][] = [];
  let column = 0;
  const skipHanging = (): void => {
    for (let above = hanging.get(column); above; above = hanging.get(column)) {
      row.push({ cell: null, column, columnSpan: above.columnSpan, merge: 'goes-on' });
      column += above.columnSpan;
    }
  };
  for (const cell of cells) {
    skipHanging();
    const next = Math.min(...[...hanging.keys()].filter((at) => at > column), Math.max(named, column + 1));
    const columnSpan = spanOf(cell.columnSpan, next - column);
    const rowSpan = spanOf(cell.rowSpan, rowsBelow + 1);
    row.push({ cell, column, columnSpan, merge: rowSpan > 1 ? 'begins' : 'none' });
    if (rowSpan > 1) begun.push([column, { columnSpan, left: rowSpan }]);
    column += columnSpan;
  }
  skipHanging();
  while (column < all) {
    row.push({ cell: null, column, columnSpan: 1, merge: 'none' });
    column += 1;
    skipHanging();
  }
  for (const [at, above] of begun) hanging.set(at, above);
  for (const [at, above] of hanging) {
    above.left -= 1;
    if (above.left <= 0) hanging.delete(at);
  }
  return row;
}

const lastColumn = (rows: readonly (readonly LaidCell[])[]): number => Math.max(0, ...rows.map((row) => row.reduce((end, { column, columnSpan }) => Math.max(end, column + columnSpan), 0)));

function placeRows(rows: readonly (readonly Cell[])[], columns: Columns): LaidCell[][] {
  const hanging = new Map<number, Hanging>();
  return rows.map((cells, at) => placeRow(cells, hanging, rows.length - at - 1, columns));
}

/** The parts of a table (head and body) on one grid of `count` columns. */
export type Grid = { readonly count: number; readonly head: readonly (readonly LaidCell[])[]; readonly body: readonly (readonly LaidCell[])[] };

/**
 * Lays rows of cells, in which those under another's span are left out, onto a grid: every row covers all columns exactly once. A span that would leave its part of the table or run into a
 * cell from above is cut, a row that is too short is filled with empty places, a row with too many cells adds columns: no cell is lost. `named` is how many columns the table has by itself.
 *
 * @example layCells([], [[{ runs: [], columnSpan: 2 }]], 3).body[0]?.length // 2: one over two columns, one empty
 */
export function layCells(head: readonly (readonly Cell[])[], body: readonly (readonly Cell[])[], named: number): Grid {
  const count = Math.max(named, ...[head, body].map((rows) => lastColumn(placeRows(rows, { named, all: 0 }))));
  return { count, head: placeRows(head, { named, all: count }), body: placeRows(body, { named, all: count }) };
}
