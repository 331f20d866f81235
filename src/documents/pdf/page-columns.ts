import { median, rowText } from './page-rows.ts';
import type { Row, Segment } from './page-rows.ts';

/** One line as printed, from `x` to `right`. */
export type Line = { readonly text: string; readonly x: number; readonly right: number; readonly y: number; readonly size: number };

/** Lines that belong to one column (or to the full width), top to bottom. `group` is the same for all blocks that share their left and right edges; a `table` over the whole page has no edges of text. */
export type Block = { readonly group: 'full' | 'left' | 'right' | 'table'; readonly rows: readonly Row[] };

/** The empty strip between two columns, in points from the left. */
export type Gutter = { readonly from: number; readonly to: number };

/** Fewer rows than this show no columns. */
const fewestRows = 6;
/** On sheets wider than this (points; A0 is 3370 long) columns are not looked for. */
const widestPage = 10_000;

const crosses = (segment: Segment, gutter: Gutter): boolean => segment.x < gutter.from && segment.right > gutter.to;
const isLeft = (segment: Segment, gutter: Gutter): boolean => segment.x + segment.right < gutter.from + gutter.to;

function textEdges(rows: readonly Row[]): { left: number; right: number } {
  const segments = rows.flatMap((row) => row.segments);
  return { left: Math.min(...segments.map((segment) => segment.x)), right: Math.max(...segments.map((segment) => segment.right)) };
}

/** How many rows print something over each point of the page's width. */
function coverage(rows: readonly Row[], left: number, right: number): number[] {
  const bins = Array.from({ length: Math.max(1, Math.ceil(right - left)) }, () => 0);
  for (const row of rows) {
    for (const segment of row.segments) {
      const last = Math.min(bins.length - 1, Math.floor(segment.right - left) - 1);
      for (let at = Math.max(0, Math.ceil(segment.x - left)); at <= last; at += 1) bins[at] = (bins[at] ?? 0) + 1;
    }
  }
  return bins;
}

/** The widest strip in the middle part of the page over which few rows print. */
function emptyStrip(rows: readonly Row[], narrowest: number): Gutter | undefined {
  const { left, right } = textEdges(rows);
  if (right - left > widestPage) return undefined;
  const bins = coverage(rows, left, right);
  const most = rows.length * 0.25;
  let best: Gutter | undefined;
  let start = -1;
  for (let at = Math.floor(bins.length * 0.3); at <= Math.ceil(bins.length * 0.7); at += 1) {
    const isEmpty = (bins[at] ?? 0) <= most;
    if (isEmpty && start < 0) start = at;
    if (!isEmpty && start >= 0) {
      if (at - start >= narrowest && (!best || at - start > best.to - best.from)) best = { from: left + start, to: left + at };
      start = -1;
    }
  }
  return best;
}

/** Columns of text are mostly filled from edge to edge and their lines are long; the cells of a table are not. */
function isFilled(segments: readonly Segment[], width: number): boolean {
  const filled = segments.filter((segment) => segment.right - segment.x > width * 0.75).length;
  return segments.length >= fewestRows / 2 && filled >= segments.length * 0.4 && median(segments.map((segment) => segment.text.length)) >= 8;
}

/** A row is one line of a column, as long as what it prints: blanks between cells do not fill it. */
function sideOf(rows: readonly Row[], gutter: Gutter, left: boolean): Segment[] {
  return rows.flatMap((row) => {
    const own = row.segments.filter((segment) => !crosses(segment, gutter) && isLeft(segment, gutter) === left);
    const [first] = own;
    return first ? [{ ...first, text: rowText(own), right: own.reduce((sum, segment) => sum + segment.right - segment.x, first.x) }] : [];
  });
}

/**
 * Looks for the gutter of a page set in two columns; undefined when the page has one column, or a table. The gutter is as narrow as the lines
 * on both sides leave it.
 */
export function findGutter(rows: readonly Row[]): Gutter | undefined {
  if (rows.length < fewestRows) return undefined;
  const size = median(rows.map((row) => row.size));
  const strip = emptyStrip(rows, Math.max(6, size * 0.8));
  if (!strip) return undefined;
  const { left, right } = textEdges(rows);
  const leftSide = sideOf(rows, strip, true);
  const rightSide = sideOf(rows, strip, false);
  return isFilled(leftSide, strip.from - left) && isFilled(rightSide, right - strip.to) ? strip : undefined;
}

/** The gutter of the document for a page that is too short to show its own: one that nothing but a full-width line crosses. */
export function fitsGutter(rows: readonly Row[], gutter: Gutter): boolean {
  const segments = rows.flatMap((row) => row.segments);
  const crossing = segments.filter((segment) => segment.x < gutter.to && segment.right > gutter.from).length;
  return segments.length > 0 && crossing <= segments.length * 0.2;
}

const partOf = (row: Row, segments: readonly Segment[]): Row => ({ y: row.y, size: Math.max(...segments.map((segment) => segment.size)), segments });

/** A title over both columns, in larger type, whose own blank happens to lie on the gutter. */
function straddles(row: Row, gutter: Gutter, size: number): boolean {
  if (row.size < size * 1.12 || row.segments.length < 2) return false;
  const line = toLine(row);
  const centre = (line.x + line.right) / 2;
  return Math.abs(centre - (gutter.from + gutter.to) / 2) < row.size && line.right - line.x < row.size * 30;
}

/**
 * Puts the rows of a page into reading order: without a gutter as they stand; with one, the left column before the right, and a line that
 * crosses the gutter (a title over both columns) between what stands above and below it.
 *
 * @example orderBlocks(rows, findGutter(rows)).flatMap((block) => block.rows)
 */
export function orderBlocks(rows: readonly Row[], gutter: Gutter | undefined): readonly Block[] {
  if (!gutter) return [{ group: 'full', rows }];
  const blocks: Block[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const flush = (): void => {
    if (left.length > 0) blocks.push({ group: 'left', rows: left });
    if (right.length > 0) blocks.push({ group: 'right', rows: right });
    left = [];
    right = [];
  };
  const size = median(rows.map((row) => row.size));
  for (const row of rows) {
    if (row.segments.some((segment) => crosses(segment, gutter)) || straddles(row, gutter, size)) {
      flush();
      const above = blocks.at(-1);
      if (above?.group === 'full') blocks[blocks.length - 1] = { group: 'full', rows: [...above.rows, row] };
      else blocks.push({ group: 'full', rows: [row] });
      continue;
    }
    const onLeft = row.segments.filter((segment) => isLeft(segment, gutter));
    const onRight = row.segments.filter((segment) => !isLeft(segment, gutter));
    if (onLeft.length > 0) left.push(partOf(row, onLeft));
    if (onRight.length > 0) right.push(partOf(row, onRight));
  }
  flush();
  return blocks;
}

/** A row as one line. */
export function toLine(row: Row): Line {
  return {
    text: rowText(row.segments),
    x: Math.min(...row.segments.map((segment) => segment.x)),
    right: Math.max(...row.segments.map((segment) => segment.right)),
    y: row.y,
    size: row.size,
  };
}
