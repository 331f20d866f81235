import { withUnit } from '#plan';
import type { SeriesPoint } from '../series.ts';

/** What stands after a figure. A sex ratio is printed bare, a ratio as 1:3. */
const unitAfter = (unit: string): string => (unit === 'ratio' || unit.includes('=') ? '' : unit);

/** The word of a difference between two figures of a unit (practice 3.5): never 提高2% for two percentage points. */
const pointsOf: Readonly<Record<string, string>> = { '%': '个百分点', '‰': '个千分点', '/万': '个万分点', '/10万': '个十万分点', 百分点: '个百分点', 千分点: '个千分点', 万分点: '个万分点', 十万分点: '个十万分点' };

/** A number with that many decimal places; tens and hundreds when `digits` is below zero. */
export const decimals = (value: number, digits: number): string => value.toFixed(Math.min(Math.max(Math.ceil(digits), 0), 6));

/**
 * A figure as published, with its unit.
 *
 * @example figureText({ text: '14.3', value: 14.3, digits: 1 }, '/10万') // '14.3/10万'
 */
export function figureText({ text, value, digits }: Pick<SeriesPoint, 'text' | 'value' | 'digits'>, unit: string): string {
  if (unit === 'ratio') return withUnit(value, unit);
  const printed = text.trim();
  return `${/^-?\d+(?:,\d{3})*(?:\.\d+)?$/.test(printed) ? printed : decimals(value, digits)}${unitAfter(unit)}`;
}

/** A computed value with its unit: as many digits as its sources, no tail of binary fractions. @example valueText(3.7800000001, '/10万', 2) // '3.78/10万' */
export const valueText = (value: number, unit: string, digits: number): string => (unit === 'ratio' ? withUnit(value, unit) : `${String(Number(decimals(value, digits)))}${unitAfter(unit)}`);

/** How far apart two figures are. @example differenceText(4.4, '%', 1) // '4.4个百分点' */
export const differenceText = (amount: number, unit: string, digits: number): string => `${decimals(Math.abs(amount), unit === 'ratio' ? Math.max(digits, 4) : digits)}${pointsOf[unit] ?? unitAfter(unit)}`;

/**
 * A movement in words: shares and rates rise and fall in points, amounts grow and shrink, nothing stays level.
 *
 * @example moveText(-2.6, '/10万', 1) // '下降2.6个十万分点'
 */
export function moveText(change: number, unit: string, digits: number): string {
  if (Number(decimals(change, digits)) === 0) return '持平';
  const [up, down] = unit in pointsOf || unit === 'ratio' || unit.includes('=') ? ['提高', '下降'] : ['增加', '减少'];
  return `${change > 0 ? up : down}${differenceText(change, unit, digits)}`;
}

/** Years in a row as 2021—2023年, others as a list. @example yearsText([2021, 2023]) // '2021年、2023年' */
export function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  const isRun = years.length > 2 && first !== undefined && last !== undefined && last - first === years.length - 1;
  return isRun ? `${String(first)}—${String(last)}年` : years.map((year) => `${String(year)}年`).join('、');
}

/** Nobody died: a rate of deaths at zero is told as what did not happen (practice 3.5). */
const deaths = /^(.*?死亡)(?:率|数|人数)$/;

/**
 * A year with its figure, as a sentence begins.
 *
 * @example yearFigure({ year: 2024, text: '0', value: 0, digits: 0 }, '/10万', '孕产妇死亡率') // '2024年未发生孕产妇死亡（0/10万）'
 */
export function yearFigure(point: Pick<SeriesPoint, 'year' | 'text' | 'value' | 'digits'>, unit: string, indicator: string): string {
  const event = point.value === 0 ? deaths.exec(indicator)?.[1] : undefined;
  return event === undefined ? `${String(point.year)}年${figureText(point, unit)}` : `${String(point.year)}年未发生${event}（${figureText(point, unit)}）`;
}
