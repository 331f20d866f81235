import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx';
import { layCells } from './lay-cells.ts';
import { lookOf } from './paragraph-styles.ts';
import { textRuns } from './text-runs.ts';
import { countLines, textWidth, unbreakables } from './text-width.ts';
import { fitColumns, isNumber, type ColumnText } from '../fit-columns.ts';
import { textOf } from '../labels.ts';
import type { IBorderOptions } from 'docx';
import type { Labels } from '../labels.ts';
import type { Column, Table as TreeTable } from '../tree.ts';
import type { Grid, LaidCell } from './lay-cells.ts';
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

/** Widths as whole twips that add up to the same. */
const wholeTwips = (widths: readonly number[]): number[] => {
  const ends = widths.map((_width, at) => Math.round(widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0)));
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
};

/** Shares of which each is a positive number; what is none counts as the mean of the others. */
function sharesOf(columns: readonly Column[], count: number): number[] {
  const given = Array.from({ length: count }, (_, at) => columns[at]?.width ?? 0);
  const known = given.filter((share) => Number.isFinite(share) && share > 0);
  const mean = known.length > 0 ? known.reduce((sum, share) => sum + share, 0) / known.length : 1;
  return given.map((share) => (Number.isFinite(share) && share > 0 ? share : mean));
}

/** A little more than text is wide, as programs measure otherwise. */
const ease = 1.02;

/** The widths of the columns in twips: as the table asks, but no number breaks. */
function widthsOf(grid: Grid, columns: readonly Column[], style: CellStyle, labels: Labels, paper: Paper): number[] {
  const size = lookOf(style).size;
  const texts = (rows: readonly (readonly LaidCell[])[], head: boolean): ColumnText[] => rows.flatMap((row) => row.flatMap(({ cell, column, columnSpan }) => (cell === null || columnSpan > 1 ? [] : [{ column, head, text: textOf(cell.runs, labels) }])));
  const { widths } = fitColumns([...texts(grid.head, true), ...texts(grid.body, false)], { room: paper.textWidth, shares: sharesOf(columns, grid.count), sides: 2 * paddings[style].side + ruleHeight, widthOf: (text) => textWidth(text, size) * 20 * ease, character: size * 20 * ease });
  return wholeTwips(widths);
}

/** All that the rows of one table share. */
type Frame = { readonly style: CellStyle; readonly widths: readonly number[]; readonly columns: readonly Column[]; readonly labels: Labels; readonly tallest: number };

type RowRole = { readonly head: boolean; readonly keepNext: boolean };

const widthOf = ({ column, columnSpan }: LaidCell, { widths }: Frame): number => widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);

/** Room for text in a cell, in points. */
const roomIn = (laid: LaidCell, frame: Frame): number => Math.max((widthOf(laid, frame) - 2 * paddings[frame.style].side) / 20, 1);

/** About how many lines the text of a cell takes. */
const linesIn = (laid: LaidCell, frame: Frame): number => countLines(textOf(laid.cell?.runs ?? [], frame.labels), { size: lookOf(frame.style).size, room: roomIn(laid, frame) });

/** The least size of a number, in points. */
const leastSize = 5;

/** The size in half points at which the longest number of a cell fits; undefined where it does as it is. */
function smallerSize(text: string, room: number, size: number): number | undefined {
  const longest = unbreakables(text).filter(isNumber).reduce((width, piece) => Math.max(width, textWidth(piece, size)), 0);
  return longest <= room ? undefined : Math.max(Math.floor((size * 2 * room) / longest), leastSize * 2);
}

function makeCell(laid: LaidCell, frame: Frame, { head, keepNext }: RowRole): TableCell {
  const { cell, column, columnSpan, merge } = laid;
  const align = cell?.align ?? (head ? 'centre' : (frame.columns[column]?.align ?? 'left'));
  const strong = cell?.strong === true || head;
  const size = smallerSize(textOf(cell?.runs ?? [], frame.labels), roomIn(laid, frame), lookOf(frame.style).size);
  return new TableCell({
    width: { size: widthOf(laid, frame), type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(merge === 'none' ? {} : { verticalMerge: merges[merge] }),
    ...(cell?.shade ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shades[cell.shade] } } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: frame.style, alignment: alignments[align], ...(keepNext ? { keepNext } : {}), children: textRuns(cell?.runs ?? [], frame.labels, { strong, ...(size === undefined ? {} : { size }) }) })],
  });
}

/** About how high a row is, in twips. */
const heightOf = (row: readonly LaidCell[], frame: Frame): number => Math.max(...row.map((laid) => (laid.merge === 'none' ? linesIn(laid, frame) : 1))) * lookOf(frame.style).line + 2 * paddings[frame.style].edge;

/** A row stays on one page unless it is so tall that it would leave most of a page empty. */
const makeRow = (row: readonly LaidCell[], frame: Frame, height: number, role: RowRole): TableRow =>
  new TableRow({ children: row.map((laid) => makeCell(laid, frame, role)), cantSplit: height <= frame.tallest, ...(role.head ? { tableHeader: true } : {}) });

/** A table, and a group of rows under its name, not higher than such a share of the page is kept on one page. */
const keptWhole = { table: 0.4, group: 0.25 } as const;

/** A row that names a group of rows below it. */
const namesGroup = (row: readonly LaidCell[] | undefined): boolean => row?.length === 1 && row[0]?.cell?.shade === 'group';

const goesOn = (row: readonly LaidCell[] | undefined): boolean => row?.some(({ merge }) => merge === 'goes-on') === true;

/** Where rows that belong together begin, and how many there are: a group under its name, rows beside a cell that reaches over all of them. */
function groupsIn(rows: readonly (readonly LaidCell[])[]): readonly (readonly [start: number, length: number])[] {
  const names = rows.flatMap((row, at) => (namesGroup(row) ? [at] : []));
  const named = names.map((start, index) => [start, (names[index + 1] ?? rows.length) - start] as const);
  const beside = rows.flatMap((row, at) => {
    if (goesOn(row) || !goesOn(rows[at + 1])) return [];
    const end = rows.findIndex((below, index) => index > at && !goesOn(below));
    return [[at, (end < 0 ? rows.length : end) - at] as const];
  });
  return [...named, ...beside];
}

/** The rows that stay with the next because both are of one low group. */
function inLowGroups(rows: readonly (readonly LaidCell[])[], heights: readonly number[], most: number): ReadonlySet<number> {
  return new Set(groupsIn(rows).flatMap(([start, length]) => {
    const height = heights.slice(start, start + length).reduce((sum, one) => sum + one, 0);
    return height > most ? [] : Array.from({ length: length - 1 }, (_one, at) => start + at);
  }));
}

/** Of a table that goes over pages at least so many rows of the body stand on the first page, and on the last, which holds nothing else in an annex. */
const keptRows = { first: 3, last: 5 } as const;

/**
 * The grid of a table over the whole text width of its page, or null when there is nothing in it. Head rows repeat on every page and stay with the first rows of the body, a row that names a group
 * stays with the row below, with all of its group where that is low; `keepLast` keeps the last row with the note below.
 */
export function makeTable({ columns, head, body, small }: TreeTable, labels: Labels, paper: Paper, keepLast: boolean): Omit<TablePiece, 'kind'> | null {
  const grid = layCells(head, body, columns.length);
  const rows = [...grid.head, ...grid.body];
  if (rows.length === 0 || grid.count === 0) return null;
  const style = cellStyle(small, grid.count);
  const widths = widthsOf(grid, columns, style, labels, paper);
  const frame: Frame = { style, widths, columns, labels, tallest: paper.textHeight / 2 };
  const heights = rows.map((row) => heightOf(row, frame));
  const isKept = heights.reduce((sum, height) => sum + height, 0) <= paper.textHeight * keptWhole.table;
  const low = inLowGroups(rows, heights, paper.textHeight * keptWhole.group);
  const { side, edge } = paddings[style];
  const roles = rows.map((_, at): RowRole => {
    const head = at < grid.head.length;
    if (at === rows.length - 1) return { head, keepNext: keepLast };
    const isBound = isKept || at < grid.head.length + keptRows.first - 1 || at >= rows.length - keptRows.last || namesGroup(rows[at]) || low.has(at);
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
