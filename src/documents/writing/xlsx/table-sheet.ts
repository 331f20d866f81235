import { textOf, type Labels } from '../labels.ts';
import { gridOf, type PlacedCell, type TableGrid } from '../table-grid.ts';
import type { Cell, Run, Table } from '../tree.ts';
import { heightOf, linesOf } from './cell-measures.ts';
import { columnWidths } from './column-widths.ts';
import { formatOf } from './number-format.ts';
import { lookOf, type CellLook, type CellRange, type Sheet, type SheetCell, type SheetRow, type TextPiece } from './sheet.ts';

/** What a table's sheet is made of besides the table: its name and title, what stands on every sheet, and the formats the workbook has used so far. */
export type TableSetting = {
  readonly labels: Labels;
  readonly name: string;
  readonly title: string;
  readonly stamps: string;
  readonly document: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly formats: Set<string>;
  /** Digits of the columns of the table, all together, and what stands beside it under the same title. */
  readonly page: number;
  readonly beside: { readonly columns: number; readonly digits: number };
};

/** A workbook holds some 200 formats; what is beyond stays text as printed. */
const mostFormats = 150;
/** More in sight than this (points; digits) would leave no room to move in. */
const mostFrozenHeight = 240;
const mostFrozenWidth = 60;

/** The text of a cell, in pieces where only a part of it is bold. */
function contentOf(runs: readonly Run[], labels: Labels): string | readonly TextPiece[] {
  const pieces = runs.map((run): TextPiece => ({ text: textOf([run], labels), strong: 'strong' in run && run.strong === true })).filter(({ text }) => text !== '');
  return pieces.some(({ strong }) => strong) && pieces.length > 1 ? pieces : textOf(runs, labels);
}

/** The number of a cell with the format that prints it, or its text. Text that could be taken for a formula stays text when somebody edits it. */
function filled({ runs, number }: Cell, labels: Labels, formats: Set<string>): { readonly content: SheetCell['content']; readonly format: string } {
  const printed = textOf(runs, labels);
  const format = number === undefined ? null : formatOf(number, printed);
  if (number !== undefined && format !== null && (formats.has(format) || formats.size < mostFormats)) {
    formats.add(format);
    return { content: number.value, format };
  }
  return { content: contentOf(runs, labels), format: /^[=+\-@]/.test(printed) && printed.length < 255 ? '@' : '' };
}

/** Rows of a sheet as they are laid down one under another. */
export type Laying = { readonly rows: SheetRow[]; readonly merges: CellRange[] };

export function layLine(laid: Laying, text: string, look: CellLook, width: number, digits: number, size: number): void {
  const row = laid.rows.length + 1;
  laid.rows.push({ height: heightOf(linesOf(text, digits, size), size), fixed: true, cells: [{ column: 1, look, content: text }] });
  if (width > 1) laid.merges.push({ top: row, left: 1, bottom: row, right: width });
}

/** How high rows must be for their texts to show; a cell across rows lengthens its last one. */
function rowHeights(rows: readonly (readonly PlacedCell[])[], widths: readonly number[], size: number, labels: Labels): { height: number; fixed: boolean }[] {
  const heights = rows.map(() => ({ height: heightOf(1, size), fixed: false }));
  for (const { cell, row, column, rows: deep, columns } of rows.flat()) {
    const width = widths.slice(column, column + columns).reduce((sum, digits) => sum + digits, 0);
    const needed = cell.number === undefined ? heightOf(linesOf(textOf(cell.runs, labels), width, cell.strong ? size + 0.5 : size), size) : 0;
    const above = heights.slice(row, row + deep - 1).reduce((sum, { height }) => sum + height, 0);
    const last = heights[row + deep - 1];
    if (!last || needed - above <= last.height) continue;
    last.height = Math.min(409, needed - above);
    if (deep > 1 || columns > 1) last.fixed = true;
  }
  return heights;
}

export function layRows(laid: Laying, part: 'head' | 'body', grid: TableGrid, table: Pick<Table, 'small' | 'columns'>, widths: readonly number[], { labels, formats }: Pick<TableSetting, 'labels' | 'formats'>): void {
  const rows = grid[part];
  const size = table.small ? 9 : 10;
  const first = laid.rows.length + 1;
  const heights = rowHeights(rows, widths, size, labels);
  const cells = rows.map((): SheetCell[] => []);
  for (const { cell, row, column, rows: deep, columns } of rows.flat()) {
    const { content, format } = filled(cell, labels, formats);
    const align = cell.align ?? (part === 'head' ? 'centre' : (table.columns[column]?.align ?? 'left'));
    const look = lookOf(part, { align, small: table.small, strong: cell.strong === true || (part === 'body' && cell.shade !== undefined), shade: cell.shade ?? '', mark: cell.runs.some((run) => 'mark' in run && run.mark !== undefined), format });
    const heavy = (at: number): CellLook['edge'] => {
      const [top, bottom] = [part === 'head' && at === 0, part === 'body' && at === rows.length - 1];
      return top ? 'top' : bottom ? 'bottom' : '';
    };
    // Every place under a span keeps the look, or its borders would have holes.
    for (let down = row; down < row + deep; down += 1) {
      for (let right = column; right < column + columns; right += 1) cells[down]?.push({ column: right + 1, look: { ...look, edge: heavy(down) }, content: down === row && right === column ? content : '' });
    }
    if (deep > 1 || columns > 1) laid.merges.push({ top: first + row, left: column + 1, bottom: first + row + deep - 1, right: column + columns });
  }
  cells.forEach((row, at) => laid.rows.push({ height: heights[at]?.height ?? 15, fixed: heights[at]?.fixed ?? false, cells: row.toSorted((a, b) => a.column - b.column) }));
}

/** The key columns that stay in sight, fewer where they would fill the window. */
function frozenColumns({ keyColumns }: Table, widths: readonly number[]): number {
  let columns = Math.max(0, Math.min(keyColumns, widths.length - 1));
  while (columns > 0 && widths.slice(0, columns).reduce((sum, width) => sum + width, 0) > mostFrozenWidth) columns -= 1;
  return columns;
}

const isPlain = (rows: readonly (readonly PlacedCell[])[]): boolean => rows.every((row) => row.every(({ rows: deep }) => deep === 1));

/** The notes of cells, for rows that were laid from a row on. */
export const placedComments = (rows: TableGrid['body'], from: number): Sheet['comments'] => rows.flat().flatMap(({ cell, row, column }) => (cell.comment === undefined || cell.comment === '' ? [] : [{ row: from + row, column: column + 1, text: cell.comment }]));

/**
 * The sheet of a table: title, stamps and unit, heading (in sight and repeated in print), body with real numbers, notes.
 *
 * @example tableSheet(table, setting).rows[0]?.cells[0]?.content // '表1 各领域目标完成情况'
 */
export function tableSheet(table: Table, setting: TableSetting): Sheet {
  const { labels, name, title, stamps, document, orientation, page, beside } = setting;
  const grid = gridOf(table);
  const width = Math.max(1, grid.width);
  const widths = grid.width === 0 ? [page] : columnWidths(table, grid, (cell) => textOf(cell.runs, labels), page);
  const digits = widths.reduce((sum, column) => sum + column, 0);
  const laid: Laying = { rows: [], merges: [] };
  if (title !== '') layLine(laid, title, lookOf('title', { align: 'centre' }), width + beside.columns, digits + beside.digits, 16);
  if (stamps !== '') layLine(laid, stamps, lookOf('stamp'), width + beside.columns, digits + beside.digits, 10);
  if (table.unit !== '') layLine(laid, `单位：${table.unit.replace(/^单位[:：]\s*/, '')}`, lookOf('unit', { align: 'right' }), width, digits, 9);
  const headFrom = laid.rows.length + 1;
  layRows(laid, 'head', grid, table, widths, setting);
  const bodyFrom = laid.rows.length + 1;
  layRows(laid, 'body', grid, table, widths, setting);
  if (grid.body.length === 0) layLine(laid, '（本表没有内容）', lookOf('line', { align: 'centre' }), width, digits, 10);
  const bodyTo = laid.rows.length;
  for (const runs of table.notes) layLine(laid, textOf(runs, labels), lookOf('note'), width, digits, 9);
  const frozen = laid.rows.slice(0, bodyFrom - 1).reduce((sum, { height }) => sum + height, 0) > mostFrozenHeight ? 0 : bodyFrom - 1;
  const filters = grid.head.length === 1 && grid.body.length > 1 && grid.head[0]?.length === grid.width && isPlain(grid.body);
  return {
    name, hidden: false, orientation, widths, rows: laid.rows, merges: laid.merges,
    frozen: { rows: frozen, columns: frozenColumns(table, widths) },
    titleRows: grid.head.length === 0 || frozen === 0 ? null : { from: headFrom, to: bodyFrom - 1 },
    printed: { top: 1, left: 1, bottom: laid.rows.length, right: width },
    filter: filters ? { top: headFrom, left: 1, bottom: bodyTo, right: grid.width } : null,
    comments: [...placedComments(grid.head, headFrom), ...placedComments(grid.body, bodyFrom)],
    links: [], picture: null, header: { left: stamps, right: document },
  };
}
