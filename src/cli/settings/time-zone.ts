/** Where installations stand unless told otherwise. */
export const usualTimeZone = 'Asia/Shanghai';

/**
 * Whether the runtime knows a time zone.
 *
 * @example isTimeZone('Asia/Urumqi') // true
 */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/**
 * The time zone that the environment names, or the usual one where it names none that is known (the server refuses to start then; a command that only reads goes on).
 *
 * @example timeZoneOf({ HALFSKY_TIME_ZONE: 'UTC' }) // 'UTC'
 */
export function timeZoneOf(environment: Readonly<Record<string, string | undefined>>): string {
  const told = environment['HALFSKY_TIME_ZONE']?.trim() ?? '';
  return isTimeZone(told) ? told : usualTimeZone;
}

/**
 * The day it is somewhere at a moment (milliseconds since 1970), ISO. What is due, valid or late is decided by the day where the installation stands, not by that of the machine.
 *
 * @example localDay('Asia/Shanghai', Date.parse('2026-01-01T16:00:00Z')) // '2026-01-02'
 */
export const localDay = (timeZone: string, milliseconds: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(milliseconds);

/**
 * A moment (ISO, UTC) as the clock on the wall shows it there.
 *
 * @example localMoment('Asia/Shanghai', '2026-11-22T12:16:32.216Z') // '2026-11-22 20:16:32'
 */
export const localMoment = (timeZone: string, moment: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(Date.parse(moment));
