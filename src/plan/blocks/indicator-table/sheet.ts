import type { Span, Target } from '../../tree.ts';
import type { ReadPromises } from '../clause-of-node.ts';
import { joinSlices, spansOf, type Slice } from '../passage.ts';
import type { ColumnRole } from './column-role.ts';
import { textOf, type GridCell, type GridRow, type ReadTable } from './grid.ts';
import type { FigureColumn, Period } from './table-columns.ts';

/** What rows must know of their plan: the start of their ids, the number of rows before them, its years, and the reader of sentences for cells that are sentences. */
export type TableContext = Period & { readonly id: string; readonly rowsBefore: number; readonly read: ReadPromises };

/** A table with what its rows need to be read: `merged` are the cells that reach down over several rows, `domainCentred` tells domains printed half way down their rows. */
export type Sheet = { readonly table: ReadTable; readonly figures: readonly FigureColumn[]; readonly context: TableContext; readonly merged: readonly GridCell[]; readonly domainCentred: boolean };

/** What the figures of a row are about. */
export type Named = { readonly name: string; readonly unit: string | null; readonly domain: string | null; readonly slices: readonly Slice[]; readonly baseline: Target['statedBaseline']; readonly course: 'up' | 'down' | null };

const covers = (cell: GridCell, row: number, column: number): boolean => cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan;

/** The cell that fills a place: one of the row itself, or one above that reaches down to it. */
export const cellAt = (row: GridRow, column: number, sheet: Sheet): GridCell | undefined =>
  row.cells.find((cell) => covers(cell, row.row, column)) ?? sheet.merged.find((cell) => covers(cell, row.row, column));

/** The cells of a row in columns of one kind, left to right, each once. */
export function cellsOf(row: GridRow, kind: ColumnRole['kind'], sheet: Sheet): GridCell[] {
  const found = sheet.table.columns.filter(({ role }) => role.kind === kind).flatMap(({ column }) => cellAt(row, column, sheet) ?? []);
  return [...new Set(found)];
}

/** The text of cells run together. */
export const textIn = (cells: readonly GridCell[]): string => cells.map(({ slices }) => textOf(slices)).join('');

export const spansOfSlices = (slices: readonly Slice[]): Span[] => spansOf(joinSlices(slices));

/** A cell that stands for nothing. */
export const isDash = (text: string): boolean => /^[-—–―一/]+$/.test(text);
