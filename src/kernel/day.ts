/** Days of the calendar are ISO texts (2024-03-31), without a clock and without a time zone: what day it is, is told by the caller. */
const daysOf = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

const partsOf = (text: string): readonly [number, number, number] | null => {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  return year === undefined || month === undefined || day === undefined ? null : [year, month, day];
};

/**
 * Whether a text is a day of the calendar, written 2024-03-31. Two such texts compare as days with `<`.
 *
 * @example isDay('2023-02-29') // false
 */
export function isDay(text: string): boolean {
  const parts = partsOf(text);
  if (!parts) return false;
  const [year, month, day] = parts;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

/**
 * The day after a day. Throws a RangeError for what is no day.
 *
 * @example nextDay('2024-02-28') // '2024-02-29'
 */
export function nextDay(text: string): string {
  const parts = isDay(text) ? partsOf(text) : null;
  if (!parts) throw new RangeError(`no day: ${text}`);
  const [year, month, day] = parts;
  const [nextYear, nextMonth, next] = day < daysOf(year, month) ? [year, month, day + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  return `${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}-${String(next).padStart(2, '0')}`;
}

/** Days since 1 March of the year 0 (Gregorian, before its time too); years begin in March so that the leap day is their last. */
function ordinalOf(text: string): number {
  const parts = isDay(text) ? partsOf(text) : null;
  if (!parts) throw new RangeError(`no day: ${text}`);
  const [year, month, day] = parts;
  const since = month > 2 ? year : year - 1;
  return since * 365 + Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400) + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
}

/**
 * How many days lie from one day to another; negative when the other is earlier. Throws a RangeError for what is no day.
 *
 * @example daysBetween('2024-02-28', '2024-03-01') // 2
 */
export const daysBetween = (from: string, to: string): number => ordinalOf(to) - ordinalOf(from);
