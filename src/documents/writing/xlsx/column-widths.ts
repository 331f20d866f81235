import type { PlacedCell, TableGrid } from '../table-grid.ts';
import { textWidth } from '../text-width.ts';
import type { Table } from '../tree.ts';

/** A column of words is no narrower than this, in digits; a heading may break anywhere. */
const narrowest = 6;
const widest = 60;

/** What of a cell may not be broken: a whole figure, the longest Latin word of a text. */
function unbroken({ cell }: PlacedCell, text: string): number {
  if (cell.number !== undefined) return textWidth(text);
  return Math.max(0, ...(text.match(/[\w.,%/+()-]+/g) ?? []).map((word) => Math.min(textWidth(word), 20)));
}

/**
 * Widths of the columns of a table in digits: its shares of the printed page, and no column so narrow that a figure would not show.
 *
 * @example columnWidths(table, gridOf(table), textOf, 84)
 */
export function columnWidths(table: Table, grid: TableGrid, textOf: (cell: PlacedCell['cell']) => string, page: number): number[] {
  const shares = Array.from({ length: grid.width }, (_, column) => Math.max(0, table.columns[column]?.width ?? 1));
  const all = shares.reduce((sum, share) => sum + share, 0) || 1;
  const least = shares.map(() => narrowest);
  for (const row of [...grid.head, ...grid.body]) {
    for (const placed of row) {
      if (placed.columns > 1 || placed.cell.runs.length === 0) continue;
      least[placed.column] = Math.max(least[placed.column] ?? 0, unbroken(placed, textOf(placed.cell)) + 2);
    }
  }
  return shares.map((share, column) => Math.round(Math.min(widest, Math.max((share / all) * page, least[column] ?? narrowest)) * 100) / 100);
}
