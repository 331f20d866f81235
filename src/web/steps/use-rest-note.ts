import { dayStanding, firstWorkingDay, type HolidayYear } from '#collection';
import { useRead } from '../session/door.ts';
import { stepsWords } from '../words/steps-words.ts';

/**
 * What to say of a day on which nobody works, with the first working day after it; undefined: people work, or it is no whole day yet.
 *
 * @example const restNote = useRestNote(regionId); restNote('2026-05-01') // '劳动节放假，之后第一个工作日是 2026-05-06'
 */
export function useRestNote(regionId: string | null): (day: string) => string | undefined {
  const found = useRead('settings.get-setting', regionId === null ? null : { regionId, key: 'legal-holidays' }, { staleTime: 300_000 });
  const years = (found.data?.value as { readonly years: readonly HolidayYear[] } | undefined)?.years;
  return (day) => {
    if (years === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
    const { isWorking, word, isKnown } = dayStanding(day, years);
    return isWorking ? undefined : stepsWords.rest(word, firstWorkingDay(day, years), isKnown);
  };
}
