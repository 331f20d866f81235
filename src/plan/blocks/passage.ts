import type { PlacedLine } from '#documents';
import type { Span } from '../tree.ts';

/** A stretch of one placed line that belongs to a passage. */
export type Slice = { readonly line: PlacedLine; readonly from: number; readonly to: number };

/**
 * Running text put together from slices of lines, blanks gone, with the way back: character i of `text` stands in `slices[owner[i]]` at column `columns[i]`.
 */
export type Passage = {
  readonly text: string;
  readonly slices: readonly Slice[];
  readonly owner: readonly number[];
  readonly columns: readonly number[];
};

/** Blanks of every width. Told by code: this is asked for every character of a plan. */
function isBlank(code: number): boolean {
  if (code > 0x20 && code < 0xa0) return false;
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0 || code === 0xfeff || code === 0x1680 || (code >= 0x2000 && code <= 0x200d) || (code >= 0x2028 && code <= 0x202f) || code === 0x205f;
}

const latin = /[A-Za-z]/;
/** HP at a line end and V at the next head are one abbreviation. */
const capital = /[A-Z]/;

/**
 * Joins slices in the given order into running text: line breaks and stray blanks go, except one blank between two Latin words. Nothing else is changed.
 *
 * @example joinSlices([{ line: { text: ' 到 2030 年，', line: 1, page: 1 }, from: 0, to: 9 }]).text // '到2030年，'
 */
export function joinSlices(slices: readonly Slice[]): Passage {
  let text = '';
  const owner: number[] = [];
  const columns: number[] = [];
  let pendingBlank = -1;
  for (const [index, { line, from, to }] of slices.entries()) {
    if (text !== '') pendingBlank = from;
    for (let column = from; column < to; column++) {
      const character = line.text.charAt(column);
      if (isBlank(line.text.charCodeAt(column))) {
        pendingBlank = column;
        continue;
      }
      const wordsMeet = pendingBlank >= 0 && latin.test(character) && latin.test(text.charAt(text.length - 1));
      if (wordsMeet && !(column === from && capital.test(character) && capital.test(text.charAt(text.length - 1)))) {
        text += ' ';
        owner.push(index);
        columns.push(pendingBlank);
      }
      pendingBlank = -1;
      text += character;
      owner.push(index);
      columns.push(column);
    }
  }
  return { text, slices, owner, columns };
}

/**
 * Where characters `from` to `to` (exclusive) of a passage stand in the source, one span a line stretch.
 *
 * @example spansOf(passage, 0, 4) // [[226, 4, 8]]
 */
export function spansOf(passage: Passage, from = 0, to = passage.text.length): Span[] {
  const spans: [number, number, number][] = [];
  let current: [number, number, number] | undefined;
  let currentOwner = -1;
  for (let index = from; index < to; index++) {
    const owner = passage.owner[index] ?? 0;
    const column = passage.columns[index] ?? 0;
    if (passage.text.charAt(index) === ' ') continue;
    if (current && owner === currentOwner) current[2] = column + 1;
    else {
      current = [passage.slices[owner]?.line.line ?? 0, column, column + 1];
      currentOwner = owner;
      spans.push(current);
    }
  }
  return spans;
}

/** The part of a passage from one character to another, with its way back. */
export function slicePassage(passage: Passage, from: number, to = passage.text.length): Passage {
  return {
    text: passage.text.slice(from, to),
    slices: passage.slices,
    owner: passage.owner.slice(from, to),
    columns: passage.columns.slice(from, to),
  };
}

/** The placed line on which a character of the passage stands. */
export function lineAt(passage: Passage, index: number): PlacedLine | undefined {
  return passage.slices[passage.owner[index] ?? 0]?.line;
}
