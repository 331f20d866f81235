import { entryText } from './contents.ts';
import { lookOf, spacingOf, twoCharacters } from './paragraph-styles.ts';
import { countLines } from './text-width.ts';
import type { Paper } from './page-geometry.ts';
import type { Piece, RowHeight, TextPiece } from './writing-state.ts';

/** A piece as the counting of pages sees it: lines or rows of known height, in twips. `stays` with the next piece, `whole` on one page. */
type Measured = {
  readonly id: string;
  readonly before: number;
  readonly after: number;
  readonly lines: readonly number[];
  readonly stays: boolean;
  readonly whole: boolean;
  readonly breaks: boolean;
  readonly rows?: readonly RowHeight[];
};

const twips = (value: unknown): number => (typeof value === 'number' ? value : 0);

function measureText({ style, id, text, options, tall }: TextPiece, { textWidth }: Paper): Measured {
  const look = lookOf(style);
  const left = options.indent === undefined ? (look.left ?? 0) : twips(options.indent.left);
  const right = options.indent === undefined ? (look.right ?? 0) : twips(options.indent.right);
  const first = options.indent === undefined ? (look.firstLine === undefined ? 0 : twoCharacters) : -twips(options.indent.hanging);
  const count = countLines(text, { size: look.size, room: (textWidth - left - right) / 20, first: first / 20, spacing: spacingOf(style) });
  return {
    id,
    before: options.spacing?.before ?? look.before ?? 0,
    after: options.spacing?.after ?? look.after ?? 0,
    lines: Array.from({ length: tall === undefined ? count : 1 }, () => tall ?? look.line),
    stays: options.keepNext ?? look.keepNext ?? false,
    whole: options.keepLines ?? look.keepLines ?? false,
    breaks: options.pageBreakBefore ?? false,
  };
}

function measure(piece: Piece, paper: Paper): Measured {
  if (piece.kind === 'table') return { id: '', before: 0, after: 0, lines: piece.rows.map(({ height }) => height), stays: piece.rows.at(-1)?.keepNext ?? false, whole: false, breaks: false, rows: piece.rows };
  if (piece.kind === 'text') return measureText(piece, paper);
  const entry = measureText({ kind: 'text', style: piece.style, id: '', text: `${entryText(piece.entry)}　99`, options: {} }, paper);
  return { ...entry, lines: entry.lines.map(() => piece.line) };
}

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);

/** How many lines or rows from `at` on may not be parted: the whole, two lines (no line stands alone), or the rows that stay together. */
function bound({ lines, whole, rows }: Measured, at: number): number {
  if (rows) {
    let end = at;
    while (end < rows.length - 1 && rows[end]?.keepNext) end += 1;
    return end + 1;
  }
  const left = lines.length - at;
  return whole || left <= 3 ? lines.length : at + 2;
}

/** Height of what must stand together from piece `at` on: everything that stays with its next, and the beginning of the last. */
function boundHeight(pieces: readonly Measured[], at: number): number {
  const piece = pieces[at];
  if (!piece) return 0;
  const end = bound(piece, 0);
  const height = piece.before + sum(piece.lines.slice(0, end));
  return end === piece.lines.length && piece.stays ? height + piece.after + boundHeight(pieces, at + 1) : height;
}

/** Where the counting has come to: the page and how much of it is full. */
type Place = { page: number; used: number };

function turn(place: Place): void {
  place.page += 1;
  place.used = 0;
}

/** Sets the lines or rows of a piece, going to the next page as often as needed; head rows are set again there, and the last take along what they stay with (`next` high). Returns the page of the first. */
function settle(piece: Measured, place: Place, height: number, next: number): number {
  const heads = sum((piece.rows ?? []).flatMap((row) => (row.head ? [row.height] : [])));
  const headRows = (piece.rows ?? []).filter(({ head }) => head).length;
  let first = 0;
  place.used += piece.before;
  for (let at = 0; at < piece.lines.length; ) {
    const end = bound(piece, at);
    // A last line does not stand alone on the next page.
    const tail = !piece.rows && piece.lines.length - end === 1 ? 1 : 0;
    const block = sum(piece.lines.slice(at, end + tail));
    const wanted = end === piece.lines.length && block + next <= height ? block + next : block;
    if (place.used > 0 && place.used + wanted > height) {
      turn(place);
      if (at >= headRows) place.used += heads;
    }
    if (at === 0) first = place.page;
    const step = piece.rows || end === piece.lines.length ? end : at + 1;
    place.used += sum(piece.lines.slice(at, step));
    // What is taller than a page runs on over the next.
    const more = block > height ? Math.ceil(place.used / height) - 1 : 0;
    place.page += more;
    place.used -= more * height;
    at = step;
  }
  place.used += piece.after;
  return first;
}

/**
 * Tells beforehand on which page each piece with an id begins, by laying lines of known height on pages the way Word does: headings stay with what follows, no line stands alone, rows are not
 * parted. What a program shows may differ by a page where it breaks lines otherwise; it works the numbers out itself when it makes the contents anew.
 */
export function countPages(stretches: readonly { readonly paper: Paper; readonly pieces: readonly Piece[] }[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  const at: Place = { page: 0, used: 0 };
  for (const { paper, pieces } of stretches) {
    turn(at);
    const measured = pieces.map((piece) => measure(piece, paper));
    for (const [index, piece] of measured.entries()) {
      const together = boundHeight(measured, index);
      const isBound = measured[index - 1]?.stays === true;
      if (at.used > 0 && (piece.breaks || (!isBound && at.used + together > paper.textHeight && together <= paper.textHeight))) turn(at);
      const page = settle(piece, at, paper.textHeight, piece.stays ? piece.after + boundHeight(measured, index + 1) : 0);
      if (piece.id !== '') pages.set(piece.id, page);
    }
  }
  return pages;
}
