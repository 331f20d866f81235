import { findUnit, type UnitDimension } from '#registry';
import { printedDifference, printedNumber, trimmed, unreadable } from './printed-number.ts';
import { changeUnit, printedUnit } from './printed-unit.ts';

/** Two values of one indicator. Both in `unit`; `digits` are the decimal places as published, of whichever has more. */
export type ValueChange = {
  readonly unit: string;
  readonly digits: number;
  readonly before: { readonly year: number; readonly value: number };
  readonly after: { readonly year: number; readonly value: number };
  /** Which way is good: a rise of what should fall is 上升, not 提高. */
  readonly direction?: 1 | -1 | 0;
};

/** Up and down in words. */
type Verbs = { readonly up: string; readonly down: string };

const raised: Verbs = { up: '提高', down: '下降' };
const risen: Verbs = { up: '上升', down: '下降' };
const more: Verbs = { up: '增加', down: '减少' };
const wider: Verbs = { up: '扩大', down: '缩小' };

/** Levels rise and fall, amounts grow and shrink, gaps open and close. */
const verbsOf: Readonly<Record<UnitDimension, Verbs>> = {
  fraction: raised, ratio: raised, 'sex-ratio': risen, years: raised,
  'fraction-difference': wider,
  people: more, things: more, times: more, 'people-per-people': more, 'things-per-people': more,
  money: more, 'money-per-person': more, 'money-per-month': more, duration: more, mass: more, 'mass-per-volume': risen,
};

function verbsFor(unit: string, direction: 1 | -1 | 0): Verbs {
  const told = verbsOf[findUnit(unit)?.dimension ?? 'things'];
  return told === raised && direction === -1 ? risen : told;
}

/**
 * An amount of change by itself, in the unit changes are told in.
 *
 * @example amountOfChange(0.05, '%', 2) // '0.05个百分点'
 */
export const amountOfChange = (amount: number, unit: string, digits: number): string => `${printedNumber(amount, digits)}${printedUnit(changeUnit(unit))}`;

/**
 * A movement in words: levels rise and fall, amounts grow and shrink, nothing stays level; `direction` as in ValueChange.
 *
 * @example moveText(-2.6, '/10万', 1) // '下降2.6个十万分点'
 */
export function moveText(change: number, unit: string, digits: number, direction: 1 | -1 | 0 = 0): string {
  if (!Number.isFinite(change)) return `变动${unreadable}`;
  if (Number(printedNumber(change, digits)) === 0) return '持平';
  const { up, down } = verbsFor(unit, direction);
  return `${change > 0 ? up : down}${amountOfChange(Math.abs(change), unit, digits)}`;
}

/** A growth in percent of what was before, in words. @example growthText(-5.3, 1) // '下降5.3%' */
export const growthText = (percent: number, digits: number): string =>
  Number(printedNumber(percent, digits)) === 0 ? '持平' : `${percent > 0 ? '增长' : '下降'}${printedNumber(Math.abs(percent), digits)}%`;

/** A change in percent of a value in percent reads like points, so the points stay beside it. */
const mistakable = (unit: string): boolean => changeUnit(unit) === '百分点';

function relativeWording({ before, after }: ValueChange, verb: string): string | null {
  if (before.value <= 0 || after.value < 0) return null;
  const percent = trimmed(printedNumber((Math.abs(after.value - before.value) / before.value) * 100, 1));
  return percent === '0' ? `${verb}不足0.1%` : `${verb}${percent}%`;
}

/**
 * How a value moved, as official reports say it: 比上年提高1.5个百分点, 比2020年下降2.6个十万分点, 与上年持平. A fraction moves by points of its own size, never by "percent"; counts, years and
 * money in their own unit. Relative change only when asked, and never alone where it could be read as points. Differences are printed at the published digits, rounded on decimal
 * text; what is the same when printed is 持平. Not a number says that it cannot be read. Source: practice.md 3.5.
 *
 * @example changeWording({ unit: '%', digits: 1, before: { year: 2023, value: 92.5 }, after: { year: 2024, value: 94 } }) // '比上年提高1.5个百分点'
 */
export function changeWording(change: ValueChange, manner: 'plain' | 'relative' = 'plain'): string {
  const { unit, before, after, digits, direction = 0 } = change;
  const since = after.year - before.year === 1 ? '上年' : `${String(before.year)}年`;
  const difference = printedDifference(before.value, after.value, digits);
  if (difference === unreadable) return `与${since}的差${unreadable}`;
  if (Number(difference) === 0) return `与${since}持平`;
  const { up, down } = verbsFor(unit, direction);
  const verb = after.value > before.value ? up : down;
  const plain = `比${since}${verb}${difference.replace('-', '')}${printedUnit(changeUnit(unit))}`;
  const relative = manner === 'relative' ? relativeWording(change, verb) : null;
  if (relative === null) return plain;
  return mistakable(unit) ? `${plain}（相对${relative}）` : `比${since}${relative}`;
}
