import { arabic } from './arabic.ts';
import { arabicParenthesised } from './arabic-parenthesised.ts';
import { chapter } from './chapter.ts';
import { circled } from './circled.ts';
import { ideographic } from './ideographic.ts';
import { parenthesised } from './parenthesised.ts';
import { part } from './part.ts';
import { planTitle } from './plan-title.ts';
import { sectionKeyword } from './section-keyword.ts';
import type { LineStart, Start } from './start.ts';
import { unitsKeyword } from './units-keyword.ts';

/** The family: every way a line can open something, tried in this order. */
export const lineStarts: readonly LineStart[] = [
  arabic, parenthesised, ideographic, chapter, sectionKeyword, unitsKeyword, part, arabicParenthesised, circled, planTitle,
];

/** A first character that opens nothing saves nine patterns on nine lines of ten. */
const mayOpen = /^[第一二三四五六七八九十（(\d０-９①-⑳【[〔主发工具总重策政实目措对责牵配负承协参前序引绪导附]/;

/** The end of a title is rarer than its beginning. */
const mayBeTitle = /(?:规划|纲要|计划|方案|细则|意见|[)）])\s*$/;

/**
 * What the head of a line opens, or null for running text. Leading blanks must be gone.
 *
 * @example recogniseStart('（一）妇女与健康') // { kind: 'numbered', rank: 4, number: 1, length: 3 }
 */
export function recogniseStart(line: string): Start | null {
  if (!mayOpen.test(line)) return mayBeTitle.test(line) ? planTitle.recognise(line) : null;
  for (const member of lineStarts) {
    const start = member.recognise(line);
    if (start) return start;
  }
  return null;
}
