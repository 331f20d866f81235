import { ink, type } from './ink.ts';
import { boxOf, circleMark, lineMark, textMark, type Mark, type Spot, type TextMark } from './marks.ts';

/** A sign of the key and what it says. */
export type KeyItem = { readonly words: string; readonly sign: (at: Spot) => readonly Mark[] };

const signWidth = 18;

/** A hollow point: a figure that may still change. */
export const tentativeKey: KeyItem = { words: '初步数或推算数', sign: ({ x, y }) => [circleMark({ x: x + 12, y }, 3, { fill: ink.paper, edge: ink.accent })] };

/** A thin dotted join: years without a figure between. */
export const gapKey: KeyItem = { words: '期间无数据', sign: ({ x, y }) => [lineMark([{ x: x + 1, y }, { x: x + 17, y }], { colour: ink.accent, dash: [2, 3] })] };

/** The key in one row that ends at `right`. @example keyRow([tentativeKey], 560, 12) */
export function keyRow(items: readonly KeyItem[], right: number, y: number): { readonly marks: readonly Mark[]; readonly texts: readonly TextMark[] } {
  let at = right;
  const placed = [...items].reverse().map(({ words, sign }) => {
    const text = textMark(words, { x: at, y }, { align: 'right', size: type.small, colour: ink.muted });
    const left = boxOf(text).left - signWidth - 4;
    at = left - 10;
    return { text, marks: sign({ x: left, y }) };
  });
  return { marks: placed.flatMap(({ marks }) => marks), texts: placed.map(({ text }) => text) };
}
