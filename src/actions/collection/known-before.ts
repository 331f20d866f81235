import { z } from 'zod';
import { day } from '../fields.ts';
import { beginOfDay } from '../time-zone.ts';

/** The field of a question about what was known then: a day (to its end, where the installation stands) or an instant. */
export const asKnownOn = z.union([day, z.iso.datetime({ offset: true, precision: 3 }), z.iso.datetime({ offset: true })]).describe('当时所知：某一天（算到当天结束）或某一时刻；不填为现在');

const isDay = (told: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(told);

/**
 * The instant before which something must have been recorded to have been known then; undefined: whatever is known.
 *
 * @example knownBefore('2026-11-22') // '2026-11-22T16:00:00.000Z'
 */
export function knownBefore(told: string | undefined): string | undefined {
  if (told === undefined) return undefined;
  // Instants are kept to the millisecond: what was recorded in that very one was known.
  return isDay(told) ? beginOfDay(told, 1) : new Date(Date.parse(told) + 1).toISOString();
}
