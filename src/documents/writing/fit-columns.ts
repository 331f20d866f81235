import { unbreakables } from './docx/text-width.ts';

/** The text of a cell of one column. */
export type ColumnText = { readonly column: number; readonly text: string; readonly head: boolean };

/** What columns are fitted into: a room, the share of it each asks for, what a cell loses at its sides, how wide text is and a character of Chinese, all in one unit. */
export type ColumnRoom = { readonly room: number; readonly shares: readonly number[]; readonly sides: number; readonly widthOf: (text: string) => number; readonly character: number };

/** What looks well, best first: text of so many characters stays in one line, and heads of so many; longer text has at least four, longer heads stand in two lines. */
const tiers = [{ text: 10, head: 3 }, { text: 10, head: 2 }, { text: 5, head: 3 }, { text: 5, head: 2 }, { text: 3, head: 2 }] as const;
const longText = 4;

/** Words of letters that are longer than so many characters may break: addresses. Numbers never. */
const longestWord = 6;

const numbers = /^[^\p{L}]*\d[^\p{L}]*$/u;

/** Whether a piece of text is a number with its signs and so never broken. @example isNumber('490,000.0%') // true */
export const isNumber = (piece: string): boolean => numbers.test(piece);

const most = (values: readonly number[]): number => values.reduce((largest, value) => Math.max(largest, value), 0);

/** The width below which something in the text would break that must not. */
const leastWidth = (text: string, { widthOf, character }: Pick<ColumnRoom, 'widthOf' | 'character'>): number => most(text.split('\n').flatMap((line) => unbreakables(line).map((piece) => (isNumber(piece) ? widthOf(piece) : Math.min(widthOf(piece), longestWord * character)))));

/** A text with its width in one line and the least it can do with. */
type MeasuredText = { readonly column: number; readonly head: boolean; readonly whole: number; readonly least: number };

/** The width at which the text looks well. */
function wantedWidth({ whole, head }: MeasuredText, { character }: ColumnRoom, tier: (typeof tiers)[number]): number {
  const inOne = ((head ? tier.head : tier.text) + 0.6) * character;
  if (whole <= inOne) return whole;
  return head ? Math.ceil(whole / 2 / character - 0.1) * character : Math.min(longText, tier.text) * character;
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
 * The widths of columns: each at least as wide as its longest number or word, wide enough for short text in one line as far as there is room, the rest shared as the table asks. Where not even
 * numbers fit (`fits` false), every column is as much too narrow.
 *
 * @example fitColumns([{ column: 0, text: '1234567', head: false }], { room: 10, shares: [1, 9], sides: 0, widthOf: (text) => text.length, character: 2 }).widths // [7, 3]
 */
export function fitColumns(texts: readonly ColumnText[], asked: ColumnRoom): { readonly widths: readonly number[]; readonly fits: boolean } {
  const { room, shares, sides } = asked;
  const measured = texts.map(({ column, text, head }): MeasuredText => ({ column, head, whole: most(text.split('\n').map(asked.widthOf)), least: leastWidth(text, asked) }));
  const needsOf = (width: (text: MeasuredText) => number): number[] => {
    const needs = shares.map(() => 0);
    for (const text of measured) needs[text.column] = Math.max(needs[text.column] ?? 0, width(text));
    return needs.map((need) => need + sides);
  };
  const least = needsOf((text) => text.least);
  const leastAll = sum(least);
  if (leastAll > room) return { widths: least.map((need) => (need / leastAll) * room), fits: false };
  const wishes = tiers.map((tier) => needsOf((text) => Math.max(text.least, wantedWidth(text, asked, tier))));
  const wanted = wishes.find((needs) => sum(needs) <= room) ?? wishes.at(-1) ?? least;
  const wantedAll = sum(wanted);
  const part = wantedAll <= room ? 1 : (room - leastAll) / (wantedAll - leastAll);
  return { widths: share(shares, least.map((need, at) => need + ((wanted[at] ?? need) - need) * part), room), fits: true };
}
