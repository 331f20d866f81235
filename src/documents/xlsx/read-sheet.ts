import { blankCell, type TableCell, type TableRow } from '../table.ts';
import { showNumber } from './show-number.ts';
import type { Workbook } from './workbook.ts';
import { readXml, type XmlEnd } from './xml-events.ts';

/** Rows and columns of a merged range, both ends included. */
type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** One sheet as read. `uncomputed` are the places of formulas without a kept value; `beyond` says that cells right of the last column we read were left out. */
export type ReadSheet = {
  readonly rows: readonly TableRow[];
  readonly cells: number;
  readonly end: XmlEnd;
  readonly hiddenRows: number;
  readonly uncomputed: readonly { readonly row: number; readonly column: number }[];
  readonly beyond: boolean;
};

/** Wider tables are no tables of figures; a single cell far to the right must not cost a row of a thousand blanks. */
const mostColumns = 1000;
const mostRow = 1_048_576;
/** Merged cells are spread over at most this many others: a merge of whole columns is decoration. */
const mostCovered = 200_000;

function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/i.exec(reference);
  if (!found) return null;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column };
}

function mergeOf(range: string): Merge | null {
  const [from, to] = range.split(':').map(placeOf);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}

/** The number a row gives itself; null when it gives none or a damaged one: it is then the next. */
function rowNumber(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** Writers escape characters that XML cannot hold as _x000D_. */
const unescaped = (text: string): string => (text.includes('_x') ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);

const textCell = (text: string): TableCell => {
  const shown = unescaped(text).trim();
  return shown === '' ? blankCell : { text: shown, number: null, date: null };
};

function numberCell(value: string, format: string, starts1904: boolean): TableCell {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return textCell(value);
  const { text, date } = showNumber(number, format, starts1904);
  return { text, number, date };
}

/** What the value of a cell shows, by the type it says it has. */
function cellOf(type: string, value: string, inline: string, style: number, { strings, formats, starts1904 }: Workbook): TableCell {
  if (type === 's') return textCell(strings[Number(value)] ?? '');
  if (type === 'inlineStr') return textCell(inline);
  if (type === 'b') return textCell(value === '1' ? '是' : value === '0' ? '否' : value);
  if (type === 'd') return { text: value.slice(0, 10), number: null, date: /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null };
  if (type === 'str' || type === 'e') return textCell(value);
  return numberCell(value, formats[style] ?? 'General', starts1904);
}

/** Repeats what a merged range shows in all its cells, so that a name that spans rows belongs to each of them. */
function spread(rows: Map<number, TableCell[]>, merges: readonly Merge[]): void {
  let covered = 0;
  for (const { top, left, bottom, right } of merges) {
    const shown = rows.get(top)?.[left - 1];
    if (!shown || shown.text === '') continue;
    const repeated: TableCell = { ...shown, covered: true };
    for (let row = top; row <= bottom; row++) {
      const cells = rows.get(row);
      if (!cells && row > top) continue;
      for (let column = left; column <= Math.min(right, mostColumns); column++) {
        if ((row === top && column === left) || !cells) continue;
        if (++covered > mostCovered) return;
        while (cells.length < column) cells.push(blankCell);
        cells[column - 1] = repeated;
      }
    }
  }
}

/**
 * Reads the cells of one sheet, no more than `mostCells` of them: values as displayed, formulas by the value kept with them, merged cells spread over what they cover.
 *
 * @example readSheet(bytes, workbook, 5_000_000).rows[0]?.cells[0]?.text // '指标名称'
 */
export function readSheet(bytes: Uint8Array, workbook: Workbook, mostCells: number): ReadSheet {
  const rows = new Map<number, TableCell[]>();
  const merges: Merge[] = [];
  const uncomputed: { row: number; column: number }[] = [];
  const found = { cells: 0, beyond: false };
  const hidden = new Set<number>();
  let row = 0;
  let column = 0;
  let cell = { type: '', style: 0, value: '', inline: '', formula: false };
  let into: 'value' | 'inline' | null = null;
  let phonetic = false;

  const keep = (): void => {
    if (cell.formula && cell.value === '' && cell.type !== 'str') uncomputed.push({ row, column });
    const shown = cellOf(cell.type, cell.value, cell.inline, cell.style, workbook);
    if (shown === blankCell || row < 1 || row > mostRow) return;
    if (column > mostColumns) {
      found.beyond = true;
      return;
    }
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    while (cells.length < column) cells.push(blankCell);
    found.cells += 1;
    cells[column - 1] = shown;
  };

  const end = readXml(bytes, {
    open: (name, attributes, stop) => {
      if (name === 'row') {
        row = rowNumber(attributes['r']) ?? row + 1;
        column = 0;
        if (['1', 'true'].includes(attributes['hidden'] ?? '')) hidden.add(row);
      } else if (name === 'c') {
        const place = placeOf(attributes['r'] ?? '');
        row = place?.row ?? row;
        column = place?.column ?? column + 1;
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', inline: '', formula: false };
        if (found.cells >= mostCells) stop();
      } else if (name === 'v') into = 'value';
      else if (name === 't' && !phonetic) into = 'inline';
      else if (name === 'rPh') phonetic = true;
      else if (name === 'f') cell.formula = true;
      else if (name === 'mergeCell') {
        const merge = mergeOf(attributes['ref'] ?? '');
        if (merge) merges.push(merge);
      }
    },
    text: (text) => {
      if (into) cell[into] += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') into = null;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c') keep();
    },
  });
  spread(rows, merges);
  const sorted = [...rows].sort(([a], [b]) => a - b).map(([row, cells]): TableRow => ({ row, cells, ...(hidden.has(row) ? { hidden: true } : {}) }));
  return { rows: sorted, cells: found.cells, end, hiddenRows: hidden.size, uncomputed, beyond: found.beyond };
}
