import type { PlacedLine } from '#documents';
import type { Slice } from '../passage.ts';
import type { Column } from './column-role.ts';

/** One cell of a table: rows and columns count from 1, spans are at least 1. Column 0 says that nobody can tell in which column the cell stands. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly slices: readonly Slice[];
};

/** One row with the cells that begin in it; `slices` is everything it prints, bars between cells included. */
export type GridRow = { readonly row: number; readonly cells: readonly GridCell[]; readonly slices: readonly Slice[] };

/** A table of indicators taken out of the lines: `head` is titles, headings, repeated headings and rules, `body` all other rows. */
export type ReadTable = {
  readonly columns: readonly Column[];
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** The lines of the document before and after the table that are no table; they say whose it is. */
  readonly before: PlacedLine | null;
  readonly after: PlacedLine | null;
  /** The short lines above the table and the titles in it; the notes below it. */
  readonly caption: string;
  readonly notes: string;
};

const blanks = /[\s\u3000\u00A0\u200B-\u200D\uFEFF]/g;

/** Text without any blank. */
export const compact = (text: string): string => text.replaceAll(blanks, '');

/** The printed text of slices, blanks gone. */
export const textOf = (slices: readonly Slice[]): string => compact(slices.map(({ line, from, to }) => line.text.slice(from, to)).join(''));

/** How many columns a table has. */
export const widthOf = (rows: readonly GridRow[]): number => rows.reduce((most, { cells }) => cells.reduce((sofar, cell) => Math.max(sofar, cell.column + cell.columnSpan - 1), most), 0);
