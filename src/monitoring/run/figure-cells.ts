import type { BaselineValue } from '../achievement/way.ts';
import type { Origin, ObservationStatus } from '../observation.ts';
import { untraced, type SeriesPoint, type Trace } from '../series.ts';

/** A cell of a table as a spreadsheet shows it: row and column from 1, column 1 is A. `sheet` null: the file has none. */
export type FigureCell = { readonly file: string | null; readonly sheet: string | null; readonly row: number; readonly column: number };

/** Where a figure comes from: the cells behind it. `computed` (两组之差) where none of them prints it; otherwise it is the figure that its one cell prints. `database`: it was read from the database as known on that day, and the cells are those from which it once came in. `notes`: what was written beside the figures behind it. */
export type FigureSource = { readonly from: readonly FigureCell[]; readonly computed?: string; readonly database?: string; readonly notes?: readonly string[] };

/** A value with its year, as published, and where it comes from; `status` where it is preliminary, estimated or revised. */
export type YearFigure = FigureSource & { readonly year: number; readonly value: number; readonly text: string; readonly status?: Exclude<ObservationStatus, 'final'> };

/** A base value: why this one, and where the plan prints it when it is the plan's. */
export type BaselineFigure = YearFigure & { readonly why: string; readonly inPlan?: { readonly line: number; readonly page: number } };

const cellsIn = ({ file, sheet, line }: Origin, columns: readonly (number | null | undefined)[]): FigureCell[] =>
  line === null ? [] : columns.flatMap((column) => (column === null || column === undefined ? [] : [{ file, sheet, row: line, column }]));

/** The cells that hold the figures of the rows; of a figure made of its counts, those of the counts. */
const cellsOf = (origins: readonly Origin[]): FigureCell[] =>
  origins.flatMap((origin) => cellsIn(origin, origin.column === null ? [origin.numeratorColumn, origin.denominatorColumn] : [origin.column]));

/** The cells of the counts behind the rows. @example countCells(point.trace.origins).length // 2 */
export const countCells = (origins: readonly Origin[]): FigureCell[] => origins.flatMap((origin) => cellsIn(origin, [origin.numeratorColumn, origin.denominatorColumn]));

const databaseOf = (origins: readonly Origin[]): Pick<FigureSource, 'database'> => {
  const database = origins.find((origin) => origin.database !== undefined)?.database;
  return database === undefined ? {} : { database };
};

const notesOf = (origins: readonly Origin[]): Pick<FigureSource, 'notes'> => {
  const notes = [...new Set(origins.flatMap(({ note }) => note ?? []))];
  return notes.length === 0 ? {} : { notes };
};

/** Where a figure comes from, of its trace. @example sourceOf(point.trace) // { from: [{ file: '数据.csv', sheet: null, row: 12, column: 3 }] } */
export const sourceOf = ({ origins, computed }: Trace): FigureSource => ({ from: cellsOf(origins), ...(computed === null ? {} : { computed }), ...databaseOf(origins), ...notesOf(origins) });

/** A point of a series for the result of a run. @example yearFigureOf(point).text // '97.9' */
export const yearFigureOf = ({ year, value, text, status, trace }: SeriesPoint): YearFigure => ({ year, value, text, ...(status === 'final' ? {} : { status }), ...sourceOf(trace) });

/**
 * A base value for the result of a run; `place` is where the target stands in the plan.
 *
 * @example baselineFigureOf(baseline, { line: 12, page: 3 }).inPlan // { line: 12, page: 3 } where the text prints it
 */
export const baselineFigureOf = ({ year, value, text, why, trace = untraced, stated }: BaselineValue, { line, page }: { readonly line: number; readonly page: number }): BaselineFigure => ({
  year, value, text, why, ...sourceOf(trace), ...(stated ? { inPlan: { line, page } } : {}),
});
