import { withUnit } from '#plan';
import type { Acceptance } from '../acceptance.ts';
import type { SeriesPoint } from '../series.ts';
import { printedNumber, trimmed } from './printed-number.ts';
import { printedUnit } from './printed-unit.ts';

/** Ratios that plans print as one to so many; nothing to nothing, and figures nobody could count, stay decimals. */
const isToldAsRatio = (value: number, unit: string): boolean => unit === 'ratio' && value > 0 && value < 1e9;

/** Below this a computed ratio is told as one to so many: two places of it would say too little. */
const leastOverOne = 0.2;

/** A computed ratio as plans print it, not finer than plans print it. */
function ratioText(value: number): string {
  const exact = withUnit(value, 'ratio');
  if (!/\.\d{3}/.test(exact)) return exact;
  return value < leastOverOne ? `1:${trimmed(printedNumber(1 / value, 1))}` : withUnit(Number(printedNumber(value, 2)), 'ratio');
}

/**
 * A figure with its unit, at so many decimal places; a ratio as plans print it, to two places.
 *
 * @example figureText(96.9, '%', 2) // '96.90%'
 */
export const figureText = (value: number, unit: string, digits: number): string => (isToldAsRatio(value, unit) ? ratioText(value) : `${printedNumber(value, digits)}${printedUnit(unit)}`);

/**
 * A computed figure with its unit: no more places than told, no zeros behind.
 *
 * @example trimmedFigure(3.7800000001, '/10万', 4) // '3.78/10万'
 */
export const trimmedFigure = (value: number, unit: string, digits: number): string => (isToldAsRatio(value, unit) ? withUnit(value, unit) : `${trimmed(printedNumber(value, digits))}${printedUnit(unit)}`);

/** A figure as somebody printed it, and what it is worth. */
type Published = Pick<SeriesPoint, 'text' | 'value' | 'digits'>;

const plainNumber = /^-?\d+(?:,\d{3})*(?:\.\d+)?$/;

/**
 * A figure as it was published, with its unit; where its text is more than a number, the number at its digits.
 *
 * @example publishedFigure({ text: '14.30', value: 14.3, digits: 2 }, '/10万') // '14.30/10万'
 */
export function publishedFigure({ text, value, digits }: Published, unit: string): string {
  const printed = text.trim();
  if (isToldAsRatio(value, unit)) return plainNumber.test(printed) ? withUnit(value, unit).replace(/^[^:]+(?=:1$)/, printed) : withUnit(value, unit);
  return plainNumber.test(printed) ? `${printed}${printedUnit(unit)}` : figureText(value, unit, digits);
}

/** A year in words; one that cannot be read is some year. @example yearText(2024) // '2024年' */
export const yearText = (year: number): string => (Number.isInteger(year) ? `${String(year)}年` : '某年');

/** Years in order: in a row as 2021—2023年, others as a list. @example yearsText([2021, 2023]) // '2021年、2023年' */
export function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  const isRun = years.length > 2 && first !== undefined && last !== undefined && last - first === years.length - 1;
  return isRun ? `${String(first)}—${yearText(last)}` : years.map(yearText).join('、');
}

/** An indicator that counts events, by the tail of its name: none of them is told as 未发生, not as a rate of zero. */
const eventName = /^(.*?(?:死亡|传播|发病|感染)|.+(?=发生))(?:发生)?(?:率|人数|例数|数)$/;

/**
 * A year with its figure, as a sentence begins: 2024年14.3/10万; what did not happen is told so. Source: practice.md 3.5.
 *
 * @example yearFigure({ year: 2024, text: '0', value: 0, digits: 0 }, '/10万', '孕产妇死亡率') // '2024年未发生孕产妇死亡（0/10万）'
 */
export function yearFigure(point: Published & { readonly year: number }, unit: string, indicator: string): string {
  const event = point.value === 0 ? eventName.exec(indicator)?.[1] : undefined;
  return event === undefined ? `${yearText(point.year)}${publishedFigure(point, unit)}` : `${yearText(point.year)}未发生${event}（${publishedFigure(point, unit)}）`;
}

/** A limit needs no more digits than these; what a percentage of a baseline leaves behind is cut: of thousands, behind the cents. */
const limitDigits = (limit: number): number => (Math.abs(limit) >= 1000 ? 2 : 4);

/**
 * The values that keep a target, in words.
 *
 * @example acceptanceText({ lower: -Infinity, upper: 12, lowerOpen: false, upperOpen: false }, '/10万') // '12/10万以下'
 */
export function acceptanceText({ lower, upper, lowerOpen, upperOpen }: Acceptance, unit: string): string {
  const text = (end: number): string => (isToldAsRatio(end, unit) ? ratioText(end) : trimmedFigure(end, unit, limitDigits(end)));
  if (lower === -Infinity && upper === Infinity) return '不限';
  if (upper === Infinity && unit === '%' && lower === 100 && !lowerOpen) return '100%';
  if (upper === Infinity) return lowerOpen ? `高于${text(lower)}` : `${text(lower)}以上`;
  if (lower === -Infinity) return upperOpen ? `低于${text(upper)}` : `${text(upper)}以下`;
  return `${text(lower)}至${text(upper)}之间`;
}
