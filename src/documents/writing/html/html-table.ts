import { gridOf, isGroupRow, type PlacedCell, type TableGrid } from '../table-grid.ts';
import { textOf } from '../labels.ts';
import { textWidth } from '../text-width.ts';
import type { Cell, Table } from '../tree.ts';
import { anchorOf, escapeHtml } from './escape-html.ts';
import { runsHtml, type HtmlSetting } from './html-runs.ts';

/** How a table is named on the page: its own caption and anchor, or those of the chart it belongs to. */
export type TableName = { readonly id: string; readonly label: string; readonly caption: string };

/** Bodies of more rows scroll within their box, so that the heading stays in sight. */
const tallRows = 20;
/** Bodies of fewer rows are not torn apart in print. */
const wholeRows = 8;
/** Wider text wraps; in digits. On a phone sooner, where the whole table fits then. */
const widestText = 26;
const narrowText = 12;
/** So short a text (合计, 2019年) is not torn apart on a screen. */
const shortText = 8;
/** What fits on a phone, in em of a table. */
const phone = 25;

/** The room the columns ask for on a screen, in digits: the longest figure, or text up to `widestText`; and what they can do with on a phone. */
function askedWidths(grid: TableGrid, setting: HtmlSetting): { readonly wide: number[]; readonly narrow: number[] } {
  const [wide, narrow] = [Array.from({ length: grid.width }, () => 4), Array.from({ length: grid.width }, () => 4)];
  for (const row of [...grid.head, ...grid.body]) {
    for (const { cell, column, columns } of row) {
      if (columns > 1) continue;
      const text = textWidth(textOf(cell.runs, setting.labels));
      wide[column] = Math.max(wide[column] ?? 0, (cell.number === undefined ? Math.min(text, widestText) : text) + 2);
      narrow[column] = Math.max(narrow[column] ?? 0, (cell.number === undefined ? Math.min(text, narrowText) : text) + 2);
    }
  }
  return { wide, narrow };
}

/** The width below which a table is moved sideways instead of squeezed, in em, as the style sheet knows it. */
const leastWidth = (widths: readonly number[]): number => Math.min(200, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / 2 / 5) * 5);

/** Of the key columns the widest stays in sight when the table is moved sideways: it holds the names. */
const namingColumn = (widths: readonly number[], keyColumns: number): number => {
  const keys = widths.slice(0, keyColumns);
  return keys.indexOf(Math.max(...keys));
};

/** The printed size of type goes by the number of columns: 五号, 小五, and below where a sheet is full. */
const sizeOf = ({ small }: Table, width: number): string => (width > 12 ? 'dense' : small || width > 8 ? 'small' : '');

const isShort = ({ runs, number }: Cell, { labels }: HtmlSetting): boolean => number === undefined && runs.length > 0 && textWidth(textOf(runs, labels)) <= shortText;

function cellClasses(cell: Cell, place: 'head' | 'body', column: Table['columns'][number] | undefined, naming: boolean, setting: HtmlSetting): string {
  const align = cell.align ?? (place === 'head' ? 'centre' : (column?.align ?? 'left'));
  return [align === 'left' ? '' : align, cell.number === undefined ? '' : 'figure', cell.shade ?? '', cell.strong && place === 'body' ? 'strong' : '', naming ? 'naming' : '', align !== 'right' && isShort(cell, setting) ? 'short' : ''].filter((name) => name !== '').join(' ');
}

function cellHtml({ cell, column, rows, columns }: PlacedCell, place: 'head' | 'body', table: Table, setting: HtmlSetting, naming: number, group: boolean): string {
  const isKey = place === 'head' || group || (column < table.keyColumns && cell.number === undefined);
  const scope = place === 'head' ? (columns > 1 ? 'colgroup' : 'col') : group || rows > 1 ? 'rowgroup' : 'row';
  const classes = cellClasses(cell, place, table.columns[column], !group && columns === 1 && column === naming, setting);
  const name = isKey ? 'th' : 'td';
  const spans = `${columns > 1 ? ` colspan="${String(columns)}"` : ''}${rows > 1 ? ` rowspan="${String(rows)}"` : ''}`;
  const comment = cell.comment === undefined || cell.comment === '' ? '' : ` title="${escapeHtml(cell.comment)}"`;
  const runs = runsHtml(cell.runs, setting, 'table', cell.number);
  return `<${name}${isKey ? ` scope="${scope}"` : ''}${spans}${classes === '' ? '' : ` class="${classes}"`}${comment}>${group ? `<span class="group-name">${runs}</span>` : runs}</${name}>`;
}

/** A group of so many rows with its heading is printed on one page. */
const wholeGroup = 6;

/** The rows of the body; each heading of a group begins a part of its own, so that it is announced with its rows. */
function bodyHtml(table: Table, grid: TableGrid, setting: HtmlSetting, naming: number): string {
  if (grid.body.length === 0) return `<tbody><tr><td class="centre" colspan="${String(Math.max(1, grid.width))}">（本表没有内容）</td></tr></tbody>`;
  const starts = grid.body.flatMap((row, at) => (isGroupRow(row, grid.width) ? [at] : []));
  const rows = grid.body.map((row, at) => {
    const group = isGroupRow(row, grid.width);
    const isWhole = (starts.find((start) => start > at) ?? grid.body.length) - at <= wholeGroup;
    return `${group ? `</tbody><tbody${isWhole ? ' class="whole"' : ''}>` : ''}<tr>${row.map((cell) => cellHtml(cell, 'body', table, setting, naming, group)).join('')}</tr>`;
  });
  return `<tbody>${rows.join('\n')}</tbody>`.replace('<tbody></tbody>', '');
}

/** Each column's width as two classes: on paper its share as the table asks for it (per cent), on a screen what its content asks for (em). */
function columnsHtml(table: Table, asked: readonly number[]): string {
  const widths = asked.map((_, column) => Math.max(0, table.columns[column]?.width ?? 1));
  const all = widths.reduce((sum, width) => sum + width, 0) || 1;
  return `<colgroup>${asked.map((ask, column) => `<col class="w${String(Math.round(((widths[column] ?? 0) / all) * 100))} s${String(Math.min(40, Math.ceil(ask / 2)))}">`).join('')}</colgroup>`;
}

function captionHtml({ label, caption }: TableName, unit: string): string {
  const label_ = label === '' ? '' : `<span class="label">${escapeHtml(label)}</span> `;
  const name = label === '' && caption === '' ? '' : `<span class="name">${label_}${escapeHtml(caption)}</span>`;
  return name === '' && unit === '' ? '' : `<caption>${name}${unit === '' ? '' : `<span class="unit">单位：${escapeHtml(unit.replace(/^单位[:：]\s*/, ''))}</span>`}</caption>`;
}

/**
 * A table in a box of its own that moves sideways where the page is narrow, with its notes under it.
 *
 * @example tableHtml(table, setting, { id: table.id, label: '表1', caption: table.caption })
 */
export function tableHtml(table: Table, setting: HtmlSetting, name: TableName): string {
  const grid = gridOf(table);
  const { wide: widths, narrow } = askedWidths(grid, setting);
  const naming = namingColumn(widths, table.keyColumns);
  const least = leastWidth(narrow) <= phone ? leastWidth(narrow) : leastWidth(widths);
  const classes = [sizeOf(table, grid.width), `m${String(least)}`].filter((word) => word !== '').join(' ');
  const box = ['box', grid.body.length > tallRows ? 'tall' : '', grid.body.length <= wholeRows ? 'whole' : ''].filter((word) => word !== '').join(' ');
  const words = [name.label, name.caption].filter((word) => word !== '').join(' ');
  const head = grid.head.length === 0 ? '' : `<thead>${grid.head.map((row) => `<tr>${row.map((cell) => cellHtml(cell, 'head', table, setting, naming, false)).join('')}</tr>`).join('\n')}</thead>\n`;
  const notes = table.notes.map((runs) => `<p class="note">${runsHtml(runs, setting, 'text')}</p>`).join('\n');
  return `<div class="table"${name.id === '' ? '' : ` id="${anchorOf(name.id)}"`}><div class="${box}" role="region" aria-label="${escapeHtml(words === '' ? '表格' : words)}" tabindex="0">
<table${classes === '' ? '' : ` class="${classes}"`}>${captionHtml(name, table.unit)}${columnsHtml(table, widths)}
${head}${bodyHtml(table, grid, setting, naming)}
</table></div>${notes === '' ? '' : `\n<div class="notes">${notes}</div>`}</div>`;
}
