import type { PlacedLine } from '#documents';
import { roleOf } from './column-role.ts';
import { slicesOf, type Holes } from './cell-grid.ts';
import { textOf, type GridCell, type GridRow } from './grid.ts';
import type { Slice } from '../passage.ts';

/** A cell of a line of text: `index` counts empty cells too (tabs and bars), `from` and `to` are widths on paper. */
type Piece = { readonly slice: Slice; readonly index: number; readonly from: number; readonly to: number };
type Split = { readonly line: PlacedLine; readonly by: 'bars' | 'tabs' | 'blanks'; readonly pieces: readonly Piece[]; readonly count: number };

const rule = /^[\s\u3000|｜+=:*_\-—–─━═│┃┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝]{3,}$/;
const separators = { bars: /[|｜│┃]/g, tabs: /\t/g, blanks: /[ \u00A0\u3000]{2,}/g } as const;
const widest = 60;
const longestLoose = 30;
const mostLoose = 2;

const paperWidth = (text: string): number => [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x100 ? 1 : 2), 0);

function cutAt(line: PlacedLine, pattern: RegExp): { from: number; to: number }[] {
  const cuts: { from: number; to: number }[] = [];
  let from = 0;
  for (const found of line.text.matchAll(pattern)) {
    cuts.push({ from, to: found.index });
    from = found.index + found[0].length;
  }
  return [...cuts, { from, to: line.text.length }];
}

/** Cuts a line into cells at bars, else at tabs, else at runs of blanks. */
function split(line: PlacedLine): Split {
  const by = (line.text.match(separators.bars)?.length ?? 0) >= 1 ? 'bars' : /\S\s*\t/.test(line.text) || line.text.startsWith('\t') ? 'tabs' : 'blanks';
  let cuts = cutAt(line, separators[by]);
  const isBlank = ({ from, to }: { from: number; to: number }): boolean => line.text.slice(from, to).trim() === '';
  if (by === 'bars' && cuts[0] && isBlank(cuts[0])) cuts = cuts.slice(1);
  if (by === 'bars' && cuts.length > 0 && isBlank(cuts.at(-1) ?? { from: 0, to: 0 })) cuts = cuts.slice(0, -1);
  const pieces = cuts.flatMap(({ from, to }, index): Piece[] => {
    const text = line.text.slice(from, to);
    if (text.trim() === '') return [];
    const start = from + text.length - text.trimStart().length;
    const end = from + text.trimEnd().length;
    const left = paperWidth(line.text.slice(0, start));
    return [{ slice: { line, from: start, to: end }, index, from: left, to: left + paperWidth(line.text.slice(start, end)) }];
  });
  return { line, by, pieces, count: cuts.length };
}

const textOfPiece = ({ slice }: Piece): string => textOf([slice]);

/** The first line of headings: a name, and something else that only a table has. */
function opensTable(cut: Split): boolean {
  if (cut.pieces.length < (cut.by === 'blanks' ? 3 : 2)) return false;
  const roles = cut.pieces.map((piece) => roleOf(textOfPiece(piece)).kind);
  return roles.some((kind) => kind === 'name' || kind === 'names') && roles.some((kind) => !['name', 'names', 'other', 'domain', 'number'].includes(kind));
}

const isRow = (cut: Split): boolean => cut.pieces.length >= 2 && cut.pieces.every((piece) => textOfPiece(piece).length <= widest) && !/。\s*$/.test(cut.line.text) && !/^\s*(?:注|备注|说明)[:：]/.test(cut.line.text);
const isLoose = (line: PlacedLine): boolean => line.text.trim().length <= longestLoose && !/[。；：;:，]\s*$/.test(line.text) && !/^\s*(?:注|备注|说明)[:：]/.test(line.text);

type Run = { readonly rows: readonly Split[]; readonly end: number };

/** The lines of the table that opens at a line: rows of two cells and more, rules, and lone short lines that another row follows. */
function runFrom(lines: readonly PlacedLine[], start: number, heading: Split, holes: Holes): Run {
  const fewest = heading.by === 'blanks' ? Math.max(2, heading.pieces.length / 2) : 2;
  const rows: Split[] = [];
  let loose: Split[] = [];
  let end = start;
  for (let at = start; at < lines.length && loose.length <= mostLoose; at++) {
    const line = lines[at];
    if (!line || line.cell || holes.has(line.line) || line.headingLevel !== undefined) break;
    const cut = split(line);
    if (rule.test(line.text) || (isRow(cut) && cut.by === heading.by && cut.pieces.length >= fewest)) {
      rows.push(...loose, cut);
      loose = [];
      end = at + 1;
    } else if (isLoose(line)) loose.push(cut);
    else break;
  }
  return { rows, end };
}

/** Where each column stands on paper, from the rows that print all of them; null when two columns overlap. */
function extents(rows: readonly Split[], width: number): { from: number; to: number }[] | null {
  const full = rows.filter(({ pieces }) => pieces.length === width);
  const found = Array.from({ length: width }, (_, index) => ({
    from: Math.min(...full.map(({ pieces }) => pieces[index]?.from ?? Infinity)), to: Math.max(...full.map(({ pieces }) => pieces[index]?.to ?? 0)),
  }));
  return full.length === 0 || found.some(({ from }, index) => index > 0 && from < (found[index - 1]?.to ?? 0)) ? null : found;
}

/** The columns of a second row of headings, one of which stands over several: 目标值 over 2025年 and 2030年. */
function spanned(first: Split, second: Split | undefined, width: number): Map<Piece, readonly [column: number, span: number]> | null {
  const missing = width - first.pieces.length;
  const parent = first.pieces.findIndex((piece) => {
    const role = roleOf(textOfPiece(piece));
    return role.kind === 'level' && role.year === null;
  });
  if (!second || missing <= 0 || parent < 0 || second.pieces.length !== missing + 1) return null;
  const places = new Map<Piece, readonly [number, number]>();
  for (const [index, piece] of first.pieces.entries()) places.set(piece, index === parent ? [index + 1, missing + 1] : [index + 1 + (index > parent ? missing : 0), 1]);
  for (const [index, piece] of second.pieces.entries()) places.set(piece, [parent + 1 + index, 1]);
  return places;
}

type Layout = { readonly width: number; readonly counted: boolean; readonly strips: readonly { from: number; to: number }[] | null; readonly head: ReadonlyMap<Piece, readonly [number, number]>; readonly domainColumn: number | null };

function layoutOf(rows: readonly Split[]): Layout {
  const [first, ...rest] = rows.filter(({ line }) => !rule.test(line.text));
  const second = rest[0];
  const body = rest.filter(({ pieces }) => pieces.length > 1);
  const most = Math.max(first?.pieces.length ?? 0, ...body.map(({ pieces }) => pieces.length));
  const counts = rows.filter(({ line, pieces }) => !rule.test(line.text) && pieces.length > 1).map(({ count }) => count);
  const counted = rows.every(({ by, pieces }) => by !== 'blanks' || pieces.length < 2) && Math.max(...counts) === most && (first?.by === 'bars' || counts.some((count) => count === most));
  const domain = first?.pieces.findIndex((piece) => ['domain', 'kind'].includes(roleOf(textOfPiece(piece)).kind)) ?? -1;
  return { width: most, counted, strips: extents(rows, most), head: (first ? spanned(first, second, most) : null) ?? new Map(), domainColumn: domain >= 0 && domain < 2 ? domain + 1 : null };
}

/** The column of each piece of a row; 0 where nothing tells. */
function columnsOf({ pieces }: Split, layout: Layout): number[] {
  if (layout.counted && pieces.every(({ index }) => index < layout.width)) return pieces.map(({ index }) => index + 1);
  if (pieces.length === layout.width) return pieces.map((_, index) => index + 1);
  const { domainColumn, strips } = layout;
  if (domainColumn !== null && pieces.length === layout.width - 1) return pieces.map((_, index) => index + (index + 1 >= domainColumn ? 2 : 1));
  if (!strips) return pieces.map(() => 0);
  const found = pieces.map((piece) => strips.flatMap(({ from, to }, index) => (piece.from < to && piece.to > from ? [index + 1] : [])));
  const alone = found.every((columns) => columns.length === 1) && new Set(found.flat()).size === found.length;
  return alone ? found.map(([column = 0]) => column) : pieces.map(() => 0);
}

function gridOf(run: readonly Split[]): GridRow[] {
  const layout = layoutOf(run);
  return run.map((cut, index): GridRow => {
    const row = index + 1;
    const whole = slicesOf(cut.line, new Map());
    if (rule.test(cut.line.text)) return { row, cells: [], slices: whole };
    const alone = cut.pieces.length === 1 && cut.by === 'blanks';
    const columns = columnsOf(cut, layout);
    const cells = cut.pieces.map((piece, at): GridCell => {
      const [column, columnSpan] = layout.head.get(piece) ?? (alone ? [1, layout.width] : [columns[at] ?? 0, 1]);
      return { row, column, rowSpan: 1, columnSpan, slices: [piece.slice] };
    });
    return { row, cells, slices: whole };
  });
}

/**
 * The tables of plain text: lines whose columns are parted by bars, tabs or runs of blanks, from a line of headings on. `first` and `end` are places in the lines given.
 *
 * @example textGrids([{ text: '指标\t2025年', line: 1, page: 1 }, { text: '参保率\t95', line: 2, page: 1 }], new Map())[0]?.rows.length // 2
 */
export function textGrids(lines: readonly PlacedLine[], holes: Holes): { readonly rows: readonly GridRow[]; readonly lines: readonly PlacedLine[] }[] {
  const found: { rows: GridRow[]; lines: readonly PlacedLine[] }[] = [];
  let at = 0;
  let end = 0;
  while (at < lines.length) {
    const line = lines[at];
    const heading = line && !line.cell && !holes.has(line.line) && /[指项]/.test(line.text) ? split(line) : null;
    if (!heading || !opensTable(heading)) {
      at++;
      continue;
    }
    const above = at > end && rule.test(lines[at - 1]?.text ?? '') ? at - 1 : at;
    const run = runFrom(lines, above, heading, holes);
    found.push({ rows: gridOf(run.rows), lines: lines.slice(above, run.end) });
    end = Math.max(run.end, at + 1);
    at = end;
  }
  return found;
}
