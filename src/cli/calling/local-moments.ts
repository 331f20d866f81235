import { localMoment } from '../settings/time-zone.ts';

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/**
 * The same value with every moment as the clock on the wall shows it there; days and all else stay as they are.
 *
 * @example localMoments({ startedAt: '2026-11-22T12:16:32.216Z' }, 'Asia/Shanghai') // { startedAt: '2026-11-22 20:16:32' }
 */
export function localMoments(value: unknown, timeZone: string): unknown {
  const shown = (part: unknown): unknown => {
    if (typeof part === 'string') return moment.test(part) ? localMoment(timeZone, part) : part;
    if (Array.isArray(part)) return part.map(shown);
    return typeof part === 'object' && part !== null ? Object.fromEntries(Object.entries(part).map(([field, inner]) => [field, shown(inner)])) : part;
  };
  return shown(value);
}
