import { printedSlack, sumOf } from './amounts.ts';
import type { StandingFigure } from './standing-figures.ts';

/** How far the sum of parts misses their whole: above 0 too much. 0 within what printing hides. @example missOfSum(ten, [four, seven]) // 1 */
export function missOfSum(whole: StandingFigure, parts: readonly StandingFigure[]): number {
  const miss = sumOf(parts) - whole.content.value;
  return Math.abs(miss) <= printedSlack([whole, ...parts]) ? 0 : miss;
}

/** Whether an average of all lies outside those of its parts, by more than printing hides. */
export function isOutsideParts(whole: StandingFigure, parts: readonly StandingFigure[]): boolean {
  const values = parts.map(({ content }) => content.value);
  const slack = Math.max(...parts.map((part) => printedSlack([whole, part])));
  return whole.content.value < Math.min(...values) - slack || whole.content.value > Math.max(...values) + slack;
}

/** The parts as they stand in a sentence: 男 4、女 7. */
export const partsText = (names: readonly string[], parts: readonly StandingFigure[]): string => parts.map(({ content }, at) => `${names[at] ?? ''} ${content.text}`).join('、');


/** What stands behind a rate and does not add up: 分子 or 分母, the sum of the parts and the count of the whole; null where they agree or somebody has not told them. */
export function countsApart(whole: StandingFigure, parts: readonly StandingFigure[]): { readonly what: '分子' | '分母'; readonly sum: number; readonly all: number } | null {
  for (const [what, count] of [['分母', 'denominator'], ['分子', 'numerator']] as const) {
    const all = whole.content[count];
    let sum = 0;
    for (const { content } of parts) sum += content[count] ?? Number.NaN;
    if (all !== null && Number.isInteger(all) && Number.isInteger(sum) && sum !== all) return { what, sum, all };
  }
  return null;
}
