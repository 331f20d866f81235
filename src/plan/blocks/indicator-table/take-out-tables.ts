import type { PlacedLine } from '#documents';
import type { Issue } from '#kernel';
import { recogniseStart } from '../starts/index.ts';
import { cellGrids, slicesOf, type Holes } from './cell-grid.ts';
import { roleOf, type Column } from './column-role.ts';
import { compact, textOf, widthOf, type GridRow, type ReadTable } from './grid.ts';
import { textGrids } from './text-grid.ts';
import { understandGrid, type Understood } from './understand-grid.ts';

/** What is left of the lines when the tables of indicators are out, and these tables in reading order. */
export type WithoutTables = { readonly lines: readonly PlacedLine[]; readonly tables: readonly ReadTable[]; readonly issues: readonly Issue[] };

type Found = Understood & { readonly lines: ReadonlySet<PlacedLine>; readonly first: number; readonly last: number };
type Grid = { readonly rows: readonly GridRow[]; readonly lines: readonly PlacedLine[] };

const mostCaptionLines = 3;
const mostNoteLines = 3;
const isContinuedMark = (line: PlacedLine): boolean => /^[（(]?(?:续上?表|接上[页表]|表.{0,6}续)[）)]?/.test(compact(line.text));

/** A table without a heading that follows one of the same width goes on with it. */
function goingOn(rows: readonly GridRow[], before: readonly Column[]): Understood | null {
  const full = rows.some(({ cells }) => cells.length === before.length);
  return full && widthOf(rows) === before.length ? { columns: before, head: [], body: rows, notes: [] } : null;
}

/** The lines a table takes: all its own but those of the notes below it. */
function taken(understood: Understood, grid: Grid): Set<PlacedLine> {
  const notes = new Set(understood.notes.flatMap(({ slices }) => slices.map(({ line }) => line)));
  const held = new Set([...understood.head, ...understood.body].flatMap(({ slices }) => slices.map(({ line }) => line)));
  return new Set(grid.lines.filter((line) => !notes.has(line) && held.has(line)));
}

/** The short lines right above a table that are no sentences. */
function captionLines(lines: readonly PlacedLine[], first: number, found: readonly Found[]): readonly PlacedLine[] {
  const above = lines.slice(Math.max(0, first - mostCaptionLines), first);
  const isOther = (line: PlacedLine): boolean => line.text.trim().length > 40 || /[。；：]\s*$/.test(line.text) || found.some((table) => table.lines.has(line));
  return above.slice(above.findLastIndex(isOther) + 1);
}

/** 主要指标 above a table is its title, not the heading of a list of goals. */
function isKeyword(line: PlacedLine): boolean {
  const start = recogniseStart(line.text.trim());
  return start?.kind === 'keyword' && start.section === 'goals' && line.text.includes('指标');
}

function find(grids: readonly Grid[], lines: readonly PlacedLine[]): Found[] {
  const places = new Map(lines.map((line, index) => [line, index]));
  const found: Found[] = [];
  for (const grid of grids) {
    const at = grid.lines.map((line) => places.get(line) ?? 0);
    const before = found.at(-1);
    const between = before ? lines.slice(before.last + 1, at[0] ?? 0) : [];
    const understood = understandGrid(grid.rows) ?? (before && between.every(isContinuedMark) ? goingOn(grid.rows, before.columns) : null);
    if (!understood) continue;
    const own = taken(understood, grid);
    const ends = [...own].map((line) => places.get(line) ?? 0);
    found.push({ ...understood, lines: own, first: Math.min(...ends), last: Math.max(...ends) });
  }
  return found.sort((a, b) => a.first - b.first);
}

/** The table with the title above it, once all tables are known. */
function withTitle(table: Found, found: readonly Found[], lines: readonly PlacedLine[], holes: Holes): Found {
  const title = captionLines(lines, table.first, found).filter((line) => !line.cell && isKeyword(line));
  const head = title.map((line): GridRow => ({ row: 0, cells: [], slices: slicesOf(line, holes) }));
  return { ...table, head: [...head, ...table.head], lines: new Set([...title, ...table.lines]) };
}

function toTable(found: Found, others: readonly Found[], lines: readonly PlacedLine[], isTaken: (line: PlacedLine) => boolean): ReadTable {
  const before = lines.slice(0, found.first).findLast((line) => !isTaken(line)) ?? null;
  const after = lines.slice(found.last + 1).find((line) => !isTaken(line)) ?? null;
  const titles = found.head.filter(({ cells }) => cells.length === 1).map(({ slices }) => textOf(slices)).join('');
  const notes = lines.slice(found.last + 1, found.last + 1 + mostNoteLines).filter((line) => !isTaken(line)).map((line) => compact(line.text)).join('');
  return { columns: found.columns, head: found.head, body: found.body, before, after, caption: captionLines(lines, found.first, others).map((line) => compact(line.text)).join(' ') + titles, notes };
}

/** 指标 / 单位 / 2025年, each alone on its line: a table copied cell by cell, whose rows nobody can tell. */
function opensUnreadable(lines: readonly PlacedLine[], index: number): boolean {
  if (lines[index]?.cell || !/^\s*(?:.{0,8}指标|项目)/.test(lines[index]?.text ?? '')) return false;
  const kinds = lines.slice(index, index + 5).map(({ text, cell }) => (cell ? 'other' : roleOf(text).kind));
  const end = kinds.indexOf('other');
  const headings = end < 0 ? kinds : kinds.slice(0, end);
  return headings[0] === 'name' && headings.length >= 3 && headings.some((kind) => kind === 'level' || kind === 'unit');
}

function unreadable(lines: readonly PlacedLine[]): Issue[] {
  const message = '从这里起像是一张每个单元格各占一行的指标表，分不清行列，按正文保留；请改用 Word 或 PDF 原件。';
  return lines.flatMap((line, index): Issue[] =>
    opensUnreadable(lines, index) && !opensUnreadable(lines, index - 1) ? [{ code: 'table-not-read', severity: 'doubt', line: line.line, page: line.page, message }] : []);
}

/** A paragraph ends where a table stands. */
const parted = (line: PlacedLine, opens: boolean): PlacedLine => (opens && line.startsParagraph === undefined ? { ...line, startsParagraph: true } : line);

/**
 * Takes the tables of indicators out of the lines: those of a docx or pdf by the places of their cells, those of plain text by tabs, bars or runs of blanks. Every other
 * table stays among the lines, cell by cell, row by row.
 *
 * @example takeOutTables(document.lines).tables[0]?.body.length // 22
 */
export function takeOutTables(lines: readonly PlacedLine[], holes: Holes = new Map()): WithoutTables {
  const untitled = find([...cellGrids(lines, holes), ...textGrids(lines, holes)], lines);
  const found = untitled.map((table) => withTitle(table, untitled, lines, holes));
  const left = found.length === 0 ? lines : lines.filter((line) => !found.some((table) => table.lines.has(line)));
  if (found.length === 0 || left.length === 0) return { lines, tables: [], issues: unreadable(lines) };
  const isTaken = (line: PlacedLine): boolean => found.some((table) => table.lines.has(line));
  const tables = found.map((table) => toTable(table, untitled, lines, isTaken));
  const opening = new Set(tables.map(({ after }) => after));
  return { lines: left.map((line) => parted(line, opening.has(line))), tables, issues: unreadable(left) };
}
