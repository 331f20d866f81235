import { textOf } from '../labels.ts';
import { gridOf, type PlacedCell, type TableGrid } from '../table-grid.ts';
import type { Table } from '../tree.ts';
import { columnWidths } from './column-widths.ts';
import { lookOf, type Sheet } from './sheet.ts';
import { layLine, layRows, placedComments, type Laying, type TableSetting } from './table-sheet.ts';

/** One of the tables on a sheet, and what stands over it. */
type StackedTable = { readonly table: Table; readonly title: string };

const emptyRow = 12;

/** Where the columns of a table begin among the columns of the sheet, and where the last one ends: by their shares of the width, each at least one column of the sheet. */
function startsOf({ columns }: Table, count: number, widths: readonly number[]): readonly number[] {
  const shares = Array.from({ length: count }, (_one, at) => Math.max(0, columns[at]?.width ?? 1));
  const [all, wide] = [shares.reduce((sum, share) => sum + share, 0) || 1, widths.reduce((sum, width) => sum + width, 0)];
  const ends = widths.map((_width, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0) / wide);
  const starts = [0];
  let reached = 0;
  shares.slice(0, -1).forEach((share, at) => {
    reached += share / all;
    const nearest = ends.reduce((best, end, index) => (Math.abs(end - reached) < Math.abs((ends[best] ?? 0) - reached) ? index : best), 0) + 1;
    starts.push(Math.min(Math.max(nearest, (starts[at] ?? 0) + 1), widths.length - (count - at - 1)));
  });
  return [...starts, widths.length];
}

/** The cells of a table over the columns of the sheet. */
function spread(grid: TableGrid, { columns }: Table, starts: readonly number[]): TableGrid {
  const wider = (part: 'head' | 'body') => ({ cell, column, columns: wide, ...place }: PlacedCell): PlacedCell => {
    const [from, to] = [starts[column] ?? 0, starts[column + wide] ?? 0];
    return { ...place, cell: { ...cell, align: cell.align ?? (part === 'head' ? 'centre' : (columns[column]?.align ?? 'left')) }, column: from, columns: to - from };
  };
  return { width: starts.at(-1) ?? 0, head: grid.head.map((row) => row.map(wider('head'))), body: grid.body.map((row) => row.map(wider('body'))) };
}

/**
 * A sheet of several tables, one below the other, each under its own title. The columns are those of the table that has most; the cells of the others reach over several, so that all are as wide as the page.
 *
 * @example stackedSheet([{ table: targets, title: '牵头的目标' }, { table: warnings, title: '预警' }], setting).name // '卫生健康局'
 */
export function stackedSheet(parts: readonly StackedTable[], { labels, name, title, stamps, document, orientation, page, formats }: Omit<TableSetting, 'beside'>): Sheet {
  const grids = parts.map(({ table }) => gridOf(table));
  const most = grids.reduce((best, { width }, at) => (width > (grids[best]?.width ?? 0) ? at : best), 0);
  const [base, first] = [grids[most], parts[most]];
  if (base === undefined || first === undefined) throw new Error('a sheet of no tables');
  const widths = columnWidths(first.table, base, (cell) => textOf(cell.runs, labels), page);
  const [width, digits] = [Math.max(1, widths.length), widths.reduce((sum, one) => sum + one, 0)];
  const laid: Laying = { rows: [], merges: [] };
  const line = (text: string, role: 'title' | 'stamp' | 'unit' | 'line' | 'note', size: number, more: Parameters<typeof lookOf>[1] = {}): void => {
    if (text !== '') layLine(laid, text, lookOf(role, more), width, digits, size);
  };
  line(title, 'title', 16, { align: 'centre' });
  line(stamps, 'stamp', 10);
  const comments: Sheet['comments'][number][] = [];
  parts.forEach(({ table, title: over }, at) => {
    const grid = grids[at] ?? base;
    const cells = at === most ? base : spread(grid, table, startsOf(table, grid.width, widths));
    laid.rows.push({ height: emptyRow, fixed: true, cells: [] });
    line(over, 'line', 11, { strong: true });
    line(table.unit === '' ? '' : `单位：${table.unit.replace(/^单位[:：]\s*/, '')}`, 'unit', 9, { align: 'right' });
    for (const part of ['head', 'body'] as const) {
      comments.push(...placedComments(cells[part], laid.rows.length + 1));
      layRows(laid, part, cells, table, widths, { labels, formats });
    }
    if (grid.body.length === 0) line('（本表没有内容）', 'line', 10, { align: 'centre' });
    for (const runs of table.notes) line(textOf(runs, labels), 'note', 9);
  });
  return {
    name, hidden: false, orientation, widths, rows: laid.rows, merges: laid.merges, frozen: { rows: 0, columns: 0 }, titleRows: null, printed: { top: 1, left: 1, bottom: laid.rows.length, right: width }, filter: null, comments, links: [], picture: null,
    header: { left: stamps, right: document },
  };
}
