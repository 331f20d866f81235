const twoDigits = (part: number): string => String(part).padStart(2, '0');

/**
 * An instant as people here write it, in the time of their machine, to the minute; '' where there is none.
 *
 * @example localTime('2026-11-14T01:36:00.000Z') // '2026-11-14 09:36' in Beijing
 */
export function localTime(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${String(at.getFullYear())}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())} ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}
