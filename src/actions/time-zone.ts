/** Where the installation stands decides what day it is. All of China keeps one time, without summer time since 1991. */
export const usualTimeZone = 'Asia/Shanghai';

/** The same as days are made instants by it. */
const offset = '+08:00';
const dayInMs = 86_400_000;
const localMs = 8 * 3_600_000;

/**
 * When a day begins where the installation stands, or the day that many days later, as an instant.
 *
 * @example beginOfDay('2026-11-22') // '2026-11-21T16:00:00.000Z'
 */
export const beginOfDay = (day: string, later = 0): string => new Date(Date.parse(`${day}T00:00:00${offset}`) + later * dayInMs).toISOString();

/**
 * An instant as people there read it, to the minute.
 *
 * @example localTime('2026-11-22T02:05:00.000Z') // '2026-11-22 10:05'
 */
export const localTime = (instant: string): string => new Date(Date.parse(instant) + localMs).toISOString().slice(0, 16).replace('T', ' ');
