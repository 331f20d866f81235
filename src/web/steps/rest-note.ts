import { dayStanding, firstWorkingDay, type HolidayYear } from '#collection';
import { isDay } from '#kernel';
import { stepsWords } from '../words/steps-words.ts';

/**
 * What to say of a day on which nobody works, with the first working day after it; undefined: people work, or it is no day.
 *
 * @example restNote('2026-05-01', years) // '劳动节放假，之后第一个工作日是 2026-05-06'
 */
export function restNote(day: string, years: readonly HolidayYear[]): string | undefined {
  if (!isDay(day)) return undefined;
  const { isWorking, word, isKnown } = dayStanding(day, years);
  return isWorking ? undefined : stepsWords.rest(word, firstWorkingDay(day, years), isKnown);
}
