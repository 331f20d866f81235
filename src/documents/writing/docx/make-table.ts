import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx';
import { layCells } from './lay-cells.ts';
import { lookOf } from './paragraph-styles.ts';
import { textRuns } from './text-runs.ts';
import { countLines } from './text-width.ts';
import { textOf } from '../labels.ts';
import type { IBorderOptions } from 'docx';
import type { Labels } from '../labels.ts';
import type { Column, Table as TreeTable } from '../tree.ts';
import type { LaidCell } from './lay-cells.ts';
import type { Paper } from './page-geometry.ts';
import type { TablePiece } from './writing-state.ts';

/** Style of the cells of a table. Wide tables of the annex are set in 六号 (7.5 pt), other small ones in 小五 (9 pt), the rest in 五号 (10.5 pt). */
type CellStyle = 'TableText' | 'TableSmall' | 'TableFine';

const manyColumns = 13;

const cellStyle = (small: boolean, columns: number): CellStyle => (small ? (columns >= manyColumns ? 'TableFine' : 'TableSmall') : 'TableText');

/** Space between rule and text at the sides and above and below, in twips. */
const paddings: Readonly<Record<CellStyle, { readonly side: number; readonly edge: number }>> = { TableText: { side: 85, edge: 40 }, TableSmall: { side: 60, edge: 30 }, TableFine: { side: 28, edge: 25 } };

const rule = (size: number): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 0 });

/** Thin black rules between all cells, a stronger one around: what stays clear on a grey photocopy. In eighths of a point. */
const borders = { top: rule(8), bottom: rule(8), left: rule(8), right: rule(8), insideHorizontal: rule(4), insideVertical: rule(4) };

/** Height of the rule between two rows in twips. */
const ruleHeight = 10;

const shades = { group: 'D9D9D9', total: 'EFEFEF' } as const;
const alignments = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const merges = { begins: VerticalMergeType.RESTART, 'goes-on': VerticalMergeType.CONTINUE } as const;

/** Shares of a width as whole twips that add up to it; a share that is no positive number counts as the mean of the others. */
function shareWidth(shares: readonly number[], width: number): number[] {
  const known = shares.filter((share) => Number.isFinite(share) && share > 0);
  const mean = known.length > 0 ? known.reduce((sum, share) => sum + share, 0) / known.length : 1;
  const parts = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : mean));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const ends = parts.map((_, at) => Math.round((parts.slice(0, at + 1).reduce((sum, part) => sum + part, 0) / total) * width));
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
}

/** All that the rows of one table share. */
type Frame = { readonly style: CellStyle; readonly widths: readonly number[]; readonly columns: readonly Column[]; readonly labels: Labels; readonly tallest: number };

type RowRole = { readonly head: boolean; readonly keepNext: boolean };

const widthOf = ({ column, columnSpan }: LaidCell, { widths }: Frame): number => widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);

/** About how many lines the text of a cell takes. */
function linesIn(laid: LaidCell, frame: Frame): number {
  const room = Math.max((widthOf(laid, frame) - 2 * paddings[frame.style].side) / 20, 1);
  return countLines(textOf(laid.cell?.runs ?? [], frame.labels), { size: lookOf(frame.style).size, room });
}

function makeCell(laid: LaidCell, frame: Frame, { head, keepNext }: RowRole): TableCell {
  const { cell, column, columnSpan, merge } = laid;
  const align = cell?.align ?? (head ? 'centre' : (frame.columns[column]?.align ?? 'left'));
  const strong = cell?.strong === true || head;
  return new TableCell({
    width: { size: widthOf(laid, frame), type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(merge === 'none' ? {} : { verticalMerge: merges[merge] }),
    ...(cell?.shade ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shades[cell.shade] } } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: frame.style, alignment: alignments[align], ...(keepNext ? { keepNext } : {}), children: textRuns(cell?.runs ?? [], frame.labels, strong ? { strong } : {}) })],
  });
}

/** About how high a row is, in twips. */
const heightOf = (row: readonly LaidCell[], frame: Frame): number => Math.max(...row.map((laid) => (laid.merge === 'none' ? linesIn(laid, frame) : 1))) * lookOf(frame.style).line + 2 * paddings[frame.style].edge;

/** A row stays on one page unless it is so tall that it would leave most of a page empty. */
const makeRow = (row: readonly LaidCell[], frame: Frame, height: number, role: RowRole): TableRow =>
  new TableRow({ children: row.map((laid) => makeCell(laid, frame, role)), cantSplit: height <= frame.tallest, ...(role.head ? { tableHeader: true } : {}) });

/** A table, or a group of rows under its name, not higher than this share of the page is kept on one page. */
const keptWhole = 0.25;

/** A row that names a group of rows below it. */
const namesGroup = (row: readonly LaidCell[] | undefined): boolean => row?.length === 1 && row[0]?.cell?.shade === 'group';

/** The rows that stay with the next because both are of one low group under its name. */
function inLowGroups(rows: readonly (readonly LaidCell[])[], heights: readonly number[], most: number): ReadonlySet<number> {
  const starts = rows.flatMap((row, at) => (namesGroup(row) ? [at] : []));
  return new Set(starts.flatMap((start, index) => {
    const length = (starts[index + 1] ?? rows.length) - start;
    const height = heights.slice(start, start + length).reduce((sum, one) => sum + one, 0);
    return height > most ? [] : Array.from({ length: length - 1 }, (_one, at) => start + at);
  }));
}

/** Of a table that goes over pages at least so many rows of the body stand on the first and on the last. */
const keptRows = 3;

/**
 * The grid of a table over the whole text width of its page, or null when there is nothing in it. Head rows repeat on every page and stay with the first rows of the body, a row that names a group
 * stays with the row below, with all of its group where that is low; `keepLast` keeps the last row with the note below.
 */
export function makeTable({ columns, head, body, small }: TreeTable, labels: Labels, paper: Paper, keepLast: boolean): Omit<TablePiece, 'kind'> | null {
  const grid = layCells(head, body, columns.length);
  const rows = [...grid.head, ...grid.body];
  if (rows.length === 0 || grid.count === 0) return null;
  const style = cellStyle(small, grid.count);
  const widths = shareWidth(Array.from({ length: grid.count }, (_, at) => columns[at]?.width ?? 0), paper.textWidth);
  const frame: Frame = { style, widths, columns, labels, tallest: paper.textHeight / 2 };
  const heights = rows.map((row) => heightOf(row, frame));
  const isKept = heights.reduce((sum, height) => sum + height, 0) <= paper.textHeight * keptWhole;
  const low = inLowGroups(rows, heights, paper.textHeight * keptWhole);
  const { side, edge } = paddings[style];
  const roles = rows.map((_, at): RowRole => {
    const head = at < grid.head.length;
    if (at === rows.length - 1) return { head, keepNext: keepLast };
    const isBound = isKept || at < grid.head.length + keptRows - 1 || at >= rows.length - keptRows || namesGroup(rows[at]) || low.has(at);
    return { head, keepNext: isBound && (heights[at] ?? 0) + (heights[at + 1] ?? 0) <= frame.tallest };
  });
  const table = new Table({
    width: { size: paper.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: { marginUnitType: WidthType.DXA, top: edge, bottom: edge, left: side, right: side },
    rows: rows.map((row, at) => makeRow(row, frame, heights[at] ?? 0, roles[at] ?? { head: false, keepNext: false })),
  });
  return { table, rows: roles.map((role, at) => ({ ...role, height: (heights[at] ?? 0) + ruleHeight })) };
}
