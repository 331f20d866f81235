import type { CellPlace, PlacedLine } from '#documents';
import type { Slice } from '../passage.ts';
import type { GridCell, GridRow } from './grid.ts';

/** Columns of a line that are no text of it, such as a page number glued to it. */
export type Holes = ReadonlyMap<number, readonly [number, number]>;

/** The text of a line without blanks at its ends and without its hole. */
export function slicesOf(line: PlacedLine, holes: Holes): Slice[] {
  const hole = holes.get(line.line);
  const ranges: (readonly [number, number])[] = hole ? [[0, hole[0]], [hole[1], line.text.length]] : [[0, line.text.length]];
  return ranges.flatMap(([from, to]) => {
    const text = line.text.slice(from, to);
    const start = from + text.length - text.trimStart().length;
    return text.trim() === '' ? [] : [{ line, from: start, to: from + text.trimEnd().length }];
  });
}

const placeKey = ({ row, column }: CellPlace): string => `${String(row)}/${String(column)}`;

/** The rows of one table from its lines: the lines of a cell have the same place, wherever they stand among the lines. */
function rowsOf(lines: readonly (PlacedLine & { readonly cell: CellPlace })[], holes: Holes): GridRow[] {
  const byRow = Map.groupBy(lines, ({ cell }) => cell.row);
  return [...byRow].sort(([a], [b]) => a - b).map(([row, own]): GridRow => {
    const byCell = Map.groupBy(own, ({ cell }) => placeKey(cell));
    const cells = [...byCell.values()].flatMap((same): GridCell[] => {
      const cell = same[0]?.cell;
      return cell ? [{ row, column: cell.column, rowSpan: cell.rowSpan ?? 1, columnSpan: cell.columnSpan ?? 1, slices: same.flatMap((line) => slicesOf(line, holes)) }] : [];
    });
    cells.sort((a, b) => a.column - b.column);
    return { row, cells, slices: cells.flatMap(({ slices }) => slices) };
  });
}

const hasCell = (line: PlacedLine): line is PlacedLine & { readonly cell: CellPlace } => line.cell !== undefined;

/**
 * The tables of a docx or pdf, by the places of their cells, each with its lines; in the order in which they begin.
 *
 * @example cellGrids(lines, new Map())[0]?.rows.length // 23
 */
export function cellGrids(lines: readonly PlacedLine[], holes: Holes): { readonly rows: readonly GridRow[]; readonly lines: readonly PlacedLine[] }[] {
  const tables = Map.groupBy(lines.filter(hasCell), ({ cell }) => cell.table);
  return [...tables.values()].map((own) => ({ rows: rowsOf(own, holes), lines: own }));
}
