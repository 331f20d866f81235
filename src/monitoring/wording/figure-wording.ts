import { findUnit } from '#registry';
import type { Acceptance } from '../acceptance.ts';
import { decimalPlaces, printedNumber, trimmed } from './printed-number.ts';

/**
 * The unit as it stands behind a figure: ratios and the sex ratio (女=100) print none.
 *
 * @example printedUnit('ratio') // ''
 */
export function printedUnit(unit: string): string {
  const dimension = findUnit(unit)?.dimension;
  return dimension === 'ratio' || dimension === 'sex-ratio' ? '' : unit;
}

/** An indicator that counts events, by the tail of its name: none of them is told as 未发生, not as a rate of zero. */
const eventName = /^(.*(?:死亡|发生|传播|发病|感染))(?:率|人数|例数|数)$/;

/**
 * A year in words; one that cannot be read is some year.
 *
 * @example yearText(2024) // '2024年'
 */
export const yearText = (year: number): string => (Number.isInteger(year) ? `${String(year)}年` : '某年');

/**
 * A figure with its unit, at its published digits.
 *
 * @example figureText(96.9, '%', 2) // '96.90%'
 */
export const figureText = (value: number, unit: string, digits: number): string => `${printedNumber(value, digits)}${printedUnit(unit)}`;

/**
 * The value of a year as reports say it: 为96.9%, and 未发生孕产妇死亡 where an event did not happen. Source: practice.md 3.5.
 *
 * @example yearFigure('孕产妇死亡率', { year: 2024, value: 0, unit: '/10万', digits: 2 }) // '2024年未发生孕产妇死亡'
 */
export function yearFigure(indicator: string, { year, value, unit, digits }: { readonly year: number; readonly value: number; readonly unit: string; readonly digits: number }): string {
  const event = value === 0 ? eventName.exec(indicator)?.[1]?.replace(/发生$/, '') : undefined;
  return event === undefined ? `${String(year)}年为${figureText(value, unit, digits)}` : `${String(year)}年未发生${event}`;
}

/** A limit needs no more digits than it was promised with; what a percentage of a baseline leaves behind is cut. */
const limitText = (value: number, unit: string): string => `${trimmed(printedNumber(value, Math.min(decimalPlaces(value), 4)))}${printedUnit(unit)}`;

/**
 * The values that keep a target, in words.
 *
 * @example acceptanceText({ lower: -Infinity, upper: 12, lowerOpen: false, upperOpen: false }, '/10万') // '12/10万以下'
 */
export function acceptanceText({ lower, upper, lowerOpen, upperOpen }: Acceptance, unit: string): string {
  if (lower === -Infinity && upper === Infinity) return '不限';
  if (upper === Infinity) return lowerOpen ? `高于${limitText(lower, unit)}` : `${limitText(lower, unit)}以上`;
  if (lower === -Infinity) return upperOpen ? `低于${limitText(upper, unit)}` : `${limitText(upper, unit)}以下`;
  return `${limitText(lower, unit)}至${limitText(upper, unit)}之间`;
}
