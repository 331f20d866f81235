/** Whole numbers of persons or events, row by row. Its margins (row totals, column totals, total) are published and are sums of the cells. */
export type CountTable = readonly (readonly number[])[];

/** Where a cell stands, counted from 0. */
export type Cell = readonly [row: number, column: number];

/** What is published around a table. */
export type Margins = { readonly rowTotals: readonly number[]; readonly columnTotals: readonly number[]; readonly total: number };

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * The margins of a table.
 *
 * @example marginsOf([[3, 12], [20, 7]]) // { rowTotals: [15, 27], columnTotals: [23, 19], total: 42 }
 */
export function marginsOf(table: CountTable): Margins {
  const rowTotals = table.map(sum);
  return { rowTotals, columnTotals: (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? NaN))), total: sum(rowTotals) };
}

/** Throws a RangeError for what is no table of counts: no cell, rows of different length, a count that is no whole number from 0, a total too large to be exact. */
export function assertCountTable(table: CountTable): void {
  const width = table[0]?.length ?? 0;
  if (width === 0 || table.some((row) => row.length !== width)) throw new RangeError('a table of counts has rows of one length, and at least one cell');
  const wrong = table.flat().find((count) => !Number.isSafeInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`no count: ${String(wrong)}`);
  if (!Number.isSafeInteger(marginsOf(table).total)) throw new RangeError('the total is too large to be exact');
}

/**
 * The count in a cell. Throws a RangeError for a cell outside the table.
 *
 * @example countAt([[3, 12], [20, 7]], [1, 0]) // 20
 */
export function countAt(table: CountTable, [row, column]: Cell): number {
  const count = table[row]?.[column];
  if (count === undefined) throw new RangeError(`no cell (${String(row)}, ${String(column)})`);
  return count;
}

/**
 * Every cell in reading order.
 *
 * @example cellsOf([[3, 12], [20, 7]]) // [[0, 0], [0, 1], [1, 0], [1, 1]]
 */
export const cellsOf = (table: CountTable): readonly Cell[] => table.flatMap((row, at) => row.map((_, column): Cell => [at, column]));

/** Whether two cells are one. */
export const isSameCell = (one: Cell, other: Cell): boolean => one[0] === other[0] && one[1] === other[1];
