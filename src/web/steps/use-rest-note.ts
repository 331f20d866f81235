import type { HolidayYear } from '#collection';
import { useRead } from '../session/door.ts';
import { restNote } from './rest-note.ts';

/**
 * What to say of days on which nobody works in a place, by the holidays it knows; nothing while they are asked for.
 *
 * @example const noteOf = useRestNote(regionId); noteOf('2026-05-01') // '劳动节放假，之后第一个工作日是 2026-05-06'
 */
export function useRestNote(regionId: string): (day: string) => string | undefined {
  const found = useRead('settings.get-setting', { regionId, key: 'legal-holidays' }, { staleTime: 300_000 });
  const years = (found.data?.value as { readonly years: readonly HolidayYear[] } | undefined)?.years;
  return (day) => (years === undefined ? undefined : restNote(day, years));
}
