import { unbreakables } from './docx/text-width.ts';

/** The text of a cell of one column. */
export type ColumnText = { readonly column: number; readonly text: string; readonly head: boolean };

/** What columns are fitted into: a room, the share of it each asks for, what a cell loses at its sides, how wide text is and a character of Chinese, all in one unit. */
export type ColumnRoom = { readonly room: number; readonly shares: readonly number[]; readonly sides: number; readonly widthOf: (text: string) => number; readonly character: number };

/** Text of so many characters stays in one line where there is room; of longer text, and of heads, so many stand in one. */
const shortText = 5;
const longText = 4;
const headText = 3;

/** Words of letters that are longer than so many characters may break: addresses. Numbers never. */
const longestWord = 6;

const numbers = /^[^\p{L}]*\d[^\p{L}]*$/u;

/** Whether a piece of text is a number with its signs and so never broken. @example isNumber('490,000.0%') // true */
export const isNumber = (piece: string): boolean => numbers.test(piece);

const most = (values: readonly number[]): number => values.reduce((largest, value) => Math.max(largest, value), 0);

/** The width below which something in the text would break that must not. */
export const leastWidth = (text: string, { widthOf, character }: Pick<ColumnRoom, 'widthOf' | 'character'>): number => most(text.split('\n').flatMap((line) => unbreakables(line).map((piece) => (isNumber(piece) ? widthOf(piece) : Math.min(widthOf(piece), longestWord * character)))));

/** The width at which the text looks well. */
function wantedWidth({ text, head }: ColumnText, { widthOf, character }: ColumnRoom): number {
  const whole = most(text.split('\n').map(widthOf));
  if (head) return Math.min(whole, Math.max(Math.ceil(whole / 2 / character), headText) * character);
  return whole <= (shortText + 0.6) * character ? whole : longText * character;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Each column its need or its share of what is left, whichever is more. */
function share(shares: readonly number[], needs: readonly number[], room: number): number[] {
  const held = new Set<number>();
  for (;;) {
    const left = room - sum(needs.filter((_need, at) => held.has(at)));
    const all = sum(shares.filter((_share, at) => !held.has(at)));
    const widths = shares.map((own, at) => (held.has(at) || all === 0 ? (needs[at] ?? 0) : (own / all) * left));
    const narrow = widths.flatMap((width, at) => (!held.has(at) && width < (needs[at] ?? 0) - 1e-9 ? [at] : []));
    if (narrow.length === 0) return widths;
    for (const at of narrow) held.add(at);
  }
}

/**
 * The widths of columns: each at least as wide as its longest number or word, so that short text stays in one line as far as there is room, the rest shared as the table asks. Where not even
 * numbers fit (`fits` false), every column is as much too narrow.
 *
 * @example fitColumns([{ column: 0, text: '1234567', head: false }], { room: 10, shares: [1, 9], sides: 0, widthOf: (text) => text.length, character: 2 }).widths // [7, 3]
 */
export function fitColumns(texts: readonly ColumnText[], asked: ColumnRoom): { readonly widths: readonly number[]; readonly fits: boolean } {
  const { room, shares, sides } = asked;
  const needsOf = (width: (text: ColumnText) => number): number[] => shares.map((_share, column) => sides + most(texts.filter((text) => text.column === column).map(width)));
  const least = needsOf(({ text }) => leastWidth(text, asked));
  const wanted = needsOf((text) => Math.max(leastWidth(text.text, asked), wantedWidth(text, asked)));
  const [leastAll, wantedAll] = [sum(least), sum(wanted)];
  if (leastAll > room) return { widths: least.map((need) => (need / leastAll) * room), fits: false };
  const part = wantedAll <= room ? 1 : (room - leastAll) / (wantedAll - leastAll);
  return { widths: share(shares, least.map((need, at) => need + ((wanted[at] ?? need) - need) * part), room), fits: true };
}
