import type { Cell, Column, Run, SourceKey } from '#documents';
import { decimalPlaces, printedUnit, unitName } from '#monitoring';
import type { ShownTable } from './chart.ts';

/** A cell of words. */
export const wordCell = (text: string): Cell => ({ runs: [{ text }] });

/** A cell with a figure: as printed, the number behind it, and where it came from. `unit` '' where the column or the table tells it. */
export function figureCell(text: string, value: number, { unit = '', digits = decimalPlaces(value), source }: { readonly unit?: string; readonly digits?: number; readonly source?: SourceKey | undefined } = {}): Cell {
  const run: Run = source === undefined ? { text } : { text, source };
  return { runs: [run], number: { value, digits, suffix: printedUnit(unit) }, align: 'right' };
}

/** A cell without a figure: … where one is missing, — where none can be (practice 3.3), or why. */
export const emptyCell = (text = '…'): Cell => ({ runs: [{ text }], align: 'right' });

/** A column of words, or of figures. */
export const words = (width: number): Column => ({ width, align: 'left' });
export const figures = (width: number): Column => ({ width, align: 'right' });

/**
 * A table of a head row and body rows whose first column names the row.
 *
 * @example shownTable({ columns: [words(1), figures(2)], head: ['年份', '公布值'], body, unit: '%' })
 */
export const shownTable = (told: { readonly columns: readonly Column[]; readonly head: readonly string[]; readonly body: readonly (readonly Cell[])[]; readonly unit?: string; readonly notes?: readonly string[] }): ShownTable => ({
  columns: told.columns,
  keyColumns: 1,
  head: [told.head.map((text): Cell => ({ runs: [{ text }], align: 'centre' }))],
  body: told.body,
  notes: (told.notes ?? []).map((text) => [{ text }]),
  unit: unitName(told.unit ?? ''),
});
