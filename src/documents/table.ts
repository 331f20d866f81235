import type { Issue } from '#kernel';

/**
 * One cell of a table. `text` is what a person sees, blanks at its ends gone: a number with the digits its format shows, a date as printed. `number` is the value a
 * spreadsheet keeps behind it (null in csv, where everything is text), `date` the day as ISO where the cell holds one. `covered`: the cell lies under a merged one and
 * repeats its content; it is no figure of its own.
 */
export type TableCell = { readonly text: string; readonly number: number | null; readonly date: string | null; readonly covered?: true };

/** One row. `row` counts from 1 as a spreadsheet shows it (blank rows count too); the cell at index 0 stands in column 1. Trailing blank cells are left out. `hidden` rows are read like others. */
export type TableRow = { readonly row: number; readonly cells: readonly TableCell[]; readonly hidden?: true };

/** One sheet of a workbook, or the whole of a csv (`sheet` null). Blank rows are left out. */
export type SheetTable = { readonly sheet: string | null; readonly rows: readonly TableRow[] };

/** All tables of one file, with everything that went wrong on the way; a file that cannot be read has no tables and an error. */
export type TableContent = { readonly format: 'csv' | 'xlsx'; readonly name: string; readonly tables: readonly SheetTable[]; readonly issues: readonly Issue[] };

/** What stands in a cell with nothing in it. */
export const blankCell: TableCell = { text: '', number: null, date: null };

/**
 * The letters of a column as spreadsheets print them, for messages.
 *
 * @example columnLetters(28) // 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
