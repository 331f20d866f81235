import { textWidth as setWidth, countLines } from '../docx/text-width.ts';
import { fitColumns, type ColumnText } from '../fit-columns.ts';
import { gridOf, isGroupRow, type PlacedCell, type TableGrid } from '../table-grid.ts';
import { textOf } from '../labels.ts';
import { textWidth } from '../text-width.ts';
import type { Cell, Section, Table } from '../tree.ts';
import { anchorOf, escapeHtml } from './escape-html.ts';
import { runsHtml, type HtmlSetting } from './html-runs.ts';

/** How a table is named on the page: its own caption and anchor, or those of the chart it belongs to. And how the paper lies on which it is printed, null where it is not. */
export type TableName = { readonly id: string; readonly label: string; readonly caption: string; readonly orientation: Section['orientation'] | null };

/** Bodies of more rows scroll within their box, so that the heading stays in sight. */
const tallRows = 20;
/** Tables not higher than this share of the page are not torn apart in print. */
const keptWhole = 0.4;
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

/** Width and height of the text on paper, in points (版心 156 × 225 mm). */
const papers = { portrait: { width: 442, height: 637 }, landscape: { width: 637, height: 442 } } as const;

/** The printed sizes of type: 五号, 小五, and below where a sheet is full. In points; `sides` is what a cell loses at its sides, `edge` above and below. */
const sizes = [{ name: '', size: 10.5, line: 15, sides: 7, edge: 4.5 }, { name: 'small', size: 9, line: 13, sides: 7, edge: 4.5 }, { name: 'dense', size: 7.5, line: 10.5, sides: 5.5, edge: 3.5 }] as const;

/** How a table is set on paper: the size of its type, the shares of its columns in thousandths of the width, its height in points. */
type PaperSetting = { readonly name: string; readonly shares: readonly number[]; readonly height: number };

/** Digits are wider in the fonts of some machines than in Times New Roman. */
const ease = 1.08;

const wholeThousandths = (widths: readonly number[], room: number): number[] => {
  const ends = widths.map((_width, at) => Math.round((widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0) / room) * 1000));
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
};

/** The largest of the sizes from the one that the number of columns asks for down, in which no number breaks. */
function paperSetting(table: Table, grid: TableGrid, setting: HtmlSetting, orientation: TableName['orientation']): PaperSetting {
  if (orientation === null) return { name: table.small ? 'small' : '', shares: [], height: 0 };
  const { width: room } = papers[orientation];
  const first = grid.width > 12 ? 2 : table.small || grid.width > 8 ? 1 : 0;
  const placed = [...grid.head.map((row) => ({ row, head: true })), ...grid.body.map((row) => ({ row, head: false }))];
  const texts = placed.flatMap(({ row, head }): ColumnText[] => row.flatMap(({ cell, column, columns }) => (columns > 1 ? [] : [{ column, head, text: textOf(cell.runs, setting.labels) }])));
  const asked = Array.from({ length: grid.width }, (_, column) => Math.max(0.01, table.columns[column]?.width ?? 1));
  const fitted = sizes.slice(first).map((look) => ({ look, ...fitColumns(texts, { room, shares: asked, sides: look.sides, widthOf: (text) => setWidth(text, look.size) * ease, character: look.size }) }));
  const { look, widths } = fitted.find(({ fits }) => fits) ?? fitted.at(-1) ?? { look: sizes[0], widths: [] };
  const linesIn = ({ cell, column, columns, rows }: PlacedCell): number => (rows > 1 ? 1 : countLines(textOf(cell.runs, setting.labels), { size: look.size, room: Math.max(1, widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0) - look.sides) }));
  const height = placed.reduce((sum, { row }) => sum + Math.max(1, ...row.map(linesIn)) * look.line + look.edge, 0);
  return { name: look.name, shares: wholeThousandths(widths, room), height };
}

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

/** Each column's width as two classes: on paper its share (thousandths), on a screen what its content asks for (em). */
const columnsHtml = (shares: readonly number[], asked: readonly number[]): string => `<colgroup>${asked.map((ask, column) => `<col class="${shares[column] === undefined ? '' : `w${String(shares[column])} `}s${String(Math.min(40, Math.ceil(ask / 2)))}">`).join('')}</colgroup>`;

/** On paper the notes are the last row of the table: browsers do not reliably keep what follows a table with its last rows. */
const printedNotes = (notes: string, width: number): string => (notes === '' ? '' : `\n<tbody class="noted printed"><tr><td colspan="${String(Math.max(1, width))}">${notes}</td></tr></tbody>`);

function captionHtml({ label, caption }: TableName, unit: string): string {
  const label_ = label === '' ? '' : `<span class="label">${escapeHtml(label)}</span> `;
  const name = label === '' && caption === '' ? '' : `<span class="name">${label_}${escapeHtml(caption)}</span>`;
  return name === '' && unit === '' ? '' : `<caption>${name}${unit === '' ? '' : `<span class="unit">单位：${escapeHtml(unit.replace(/^单位[:：]\s*/, ''))}</span>`}</caption>`;
}

/**
 * A table in a box of its own that moves sideways where the page is narrow, with its notes under it.
 *
 * @example tableHtml(table, setting, { id: table.id, label: '表1', caption: table.caption, orientation: 'portrait' })
 */
export function tableHtml(table: Table, setting: HtmlSetting, name: TableName): string {
  const grid = gridOf(table);
  const { wide: widths, narrow } = askedWidths(grid, setting);
  const naming = namingColumn(widths, table.keyColumns);
  const least = leastWidth(narrow) <= phone ? leastWidth(narrow) : leastWidth(widths);
  const paper = paperSetting(table, grid, setting, name.orientation);
  const classes = [paper.name, `m${String(least)}`].filter((word) => word !== '').join(' ');
  const box = ['box', grid.body.length > tallRows ? 'tall' : '', paper.height <= papers[name.orientation ?? 'portrait'].height * keptWhole ? 'whole' : ''].filter((word) => word !== '').join(' ');
  const words = [name.label, name.caption].filter((word) => word !== '').join(' ');
  const head = grid.head.length === 0 ? '' : `<thead>${grid.head.map((row) => `<tr>${row.map((cell) => cellHtml(cell, 'head', table, setting, naming, false)).join('')}</tr>`).join('\n')}</thead>\n`;
  const notes = table.notes.map((runs) => `<p class="note">${runsHtml(runs, setting, 'text')}</p>`).join('\n');
  return `<div class="table"${name.id === '' ? '' : ` id="${anchorOf(name.id)}"`}><div class="${box}" role="region" aria-label="${escapeHtml(words === '' ? '表格' : words)}" tabindex="0">
<table${classes === '' ? '' : ` class="${classes}"`}>${captionHtml(name, table.unit)}${columnsHtml(paper.shares, widths)}
${head}${bodyHtml(table, grid, setting, naming)}${name.orientation === null ? '' : printedNotes(notes, grid.width)}
</table></div>${notes === '' ? '' : `\n<div class="notes">${notes}</div>`}</div>`;
}
