import { daysBetween, nextDay } from '#kernel';
import type { HolidayYear } from './special-day.ts';

/** What a day is: whether people work, and the word of it. `isKnown`: the holidays of its year are there; else only weekends are known. */
export type DayStanding = { readonly isWorking: boolean; readonly word: string; readonly isKnown: boolean };

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
/** A Monday to count from. */
const monday = '1900-01-01';
/** No holiday is longer; a table that says so is wrong, and nobody waits for it. */
const longest = 60;

const weekdayOf = (day: string): number => ((daysBetween(monday, day) % 7) + 7) % 7;

/**
 * What a day is by the holidays that are known: a holiday, a day of a weekend, a working day, also one of a weekend on which people work instead.
 *
 * @example dayStanding('2026-05-09', years) // { isWorking: true, word: '劳动节调休上班', isKnown: true }
 */
export function dayStanding(day: string, years: readonly HolidayYear[]): DayStanding {
  const at = weekdayOf(day);
  const isKnown = years.some(({ year }) => String(year) === day.slice(0, 4));
  const special = years.flatMap(({ days }) => days).find(({ from, to }) => from <= day && day <= to);
  if (special) return { isWorking: special.kind === 'working', word: special.kind === 'working' ? `${special.name}调休上班` : `${special.name}放假`, isKnown };
  return { isWorking: at < 5, word: weekdays[at] ?? '', isKnown };
}

/**
 * The day itself where people work on it, else the first working day after it: a term that ends on a holiday ends then.
 *
 * @example firstWorkingDay('2026-05-01', years) // '2026-05-06'
 */
export function firstWorkingDay(day: string, years: readonly HolidayYear[]): string {
  let found = day;
  for (let passed = 0; passed < longest && !dayStanding(found, years).isWorking; passed++) found = nextDay(found);
  return found;
}
