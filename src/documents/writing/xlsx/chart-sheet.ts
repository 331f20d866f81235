import type { DrawnPicture, Picture } from '../tree.ts';
import { digitPixels } from './cell-measures.ts';
import { lookOf, type Sheet } from './sheet.ts';
import { tableSheet, type TableSetting } from './table-sheet.ts';

/** How wide a chart stands on a sheet, in pixels. */
const chartWidth = 600;
/** A row without content, in points. */
const emptyRow = 15;
/** Digits of the columns of data beside a chart, of the gap between them, and of the chart's own column. */
const dataDigits = 46;
const gap = 2;
const chartDigits = Math.ceil(chartWidth / digitPixels) + 1;

/**
 * The sheet of a chart: its data, and beside them the chart itself; its notes below the data. Without a drawing only the data.
 *
 * @example chartSheet(picture, drawn, setting).picture?.description // '折线图：……'
 */
export function chartSheet(picture: Picture, drawn: DrawnPicture | undefined, setting: Omit<TableSetting, 'page' | 'beside' | 'orientation'>): Sheet {
  const data = { ...picture.data, notes: [...picture.data.notes, ...picture.notes] };
  if (!drawn) return tableSheet(data, { ...setting, orientation: 'portrait', page: dataDigits, beside: { columns: 0, digits: 0 } });
  const sheet = tableSheet(data, { ...setting, orientation: 'landscape', page: dataDigits, beside: { columns: 2, digits: gap + chartDigits } });
  const height = Math.round((chartWidth * drawn.height) / Math.max(1, drawn.width));
  const row = sheet.titleRows?.from ?? sheet.frozen.rows + 1;
  const beside = sheet.rows.slice(row - 1).reduce((sum, { height }) => sum + height, 0);
  const missing = Math.max(0, Math.ceil((height * 0.75 + 6 - beside) / emptyRow));
  const column = sheet.widths.length + 2;
  return {
    ...sheet,
    widths: [...sheet.widths, gap, chartDigits],
    rows: [...sheet.rows, ...Array.from({ length: missing }, () => ({ height: emptyRow, fixed: true, cells: [] }))],
    // A frozen column would cut the chart when the sheet is moved sideways.
    frozen: { rows: sheet.frozen.rows, columns: 0 },
    printed: { top: 1, left: 1, bottom: sheet.rows.length + missing, right: column },
    picture: { row, column, width: chartWidth, height, png: drawn.png, name: setting.title, description: picture.description },
  };
}

/** The link that leads from a sheet back to the contents; it stands right of what is printed. */
export function withWayBack(sheet: Sheet, contents: string): Sheet {
  const column = sheet.widths.length + 1;
  const [first, ...rest] = sheet.rows;
  if (!first) return sheet;
  const cells = [...first.cells, { column, look: lookOf('back'), content: `返回${contents}` }];
  return { ...sheet, widths: [...sheet.widths, 12], rows: [{ ...first, cells }, ...rest], links: [...sheet.links, { row: 1, column, sheet: contents, says: `返回${contents}` }] };
}
