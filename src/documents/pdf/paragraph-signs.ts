import { median } from './page-rows.ts';
import type { Line } from './page-columns.ts';

/** What the layout says about a line: a paragraph starts or ends here. */
export type Signs = { readonly startsParagraph?: true; readonly breaksAfter?: true };

/** The edges between which a column sets its text, in points from the left; `isJustified` when most lines reach the right one; `size` of its body type. */
export type Edges = { readonly left: number; readonly right: number; readonly size: number; readonly isJustified: boolean };

const endsSentence = /[。：:！？；.!?;”）)》]$/;

/** The value below (or above) which hardly anything lies: stray marks outside the text block do not move its edge. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Finds the edges of a column from all its lines in the document. */
export function findEdges(lines: readonly Line[]): Edges {
  const size = median(lines.map((line) => line.size));
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.1);
  const of = body.length > 0 ? body : lines;
  const left = quantile(of.map((line) => line.x), 0.05);
  const right = quantile(of.map((line) => line.right), 0.9);
  const reaching = of.filter((line) => right - line.right < size * 1.6).length;
  return { left, right, size, isJustified: reaching >= of.length * 0.5 };
}

/** Set in the middle of its column, clearly away from both edges. */
function isCentred(line: Line, edges: Edges): boolean {
  const before = line.x - edges.left;
  const after = edges.right - line.right;
  return before > 3.2 * line.size && after > 2 * line.size && Math.abs(before - after) < 1.8 * line.size;
}

const fillsWidth = (line: Line, edges: Edges): boolean => line.right - line.x > (edges.right - edges.left) * 0.6;
const isLarge = (line: Line, edges: Edges): boolean => line.size > edges.size * 1.1;

/** Titles stand in the middle or in larger type. A title too long for one line goes on in the next one of the same size. */
function titleSigns(line: Line, before: Line | undefined, after: Line | undefined, edges: Edges): Signs {
  const isSame = (other: Line | undefined): other is Line => other !== undefined && Math.abs(other.size - line.size) < 0.5 && (isLarge(other, edges) || isCentred(other, edges));
  const wentOn = isSame(before) && fillsWidth(before, edges);
  const goesOn = isSame(after) && fillsWidth(line, edges);
  return { ...(wentOn ? {} : { startsParagraph: true }), ...(goesOn ? {} : { breaksAfter: true }) };
}

function signsOf(line: Line, before: Line | undefined, after: Line | undefined, edges: Edges): Signs {
  if (isCentred(line, edges) || isLarge(line, edges)) return titleSigns(line, before, after, edges);
  const indent = (line.x - edges.left) / line.size;
  const short = (edges.right - line.right) / line.size;
  const starts = indent > 1.2 && indent < 3.2;
  const ends = edges.isJustified && (short > 4 || (short > 2.5 && endsSentence.test(line.text)));
  return { ...(starts ? { startsParagraph: true } : {}), ...(ends ? { breaksAfter: true } : {}) };
}

/**
 * Reads the signs of paragraphs in the lines of one column: the first line is set in by about two characters; the last line is clearly shorter
 * than the column, where the column is justified; a centred line, or one in larger type, is a paragraph of its own. What is not clear is left out.
 */
export function readSigns(lines: readonly Line[], edges: Edges): readonly Signs[] {
  return lines.map((line, index) => signsOf(line, lines[index - 1], lines[index + 1], edges));
}
