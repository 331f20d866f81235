import type { Work } from '../action.ts';
import { knownBefore } from '../collection/known-before.ts';
import type { Refusal } from '../refusal.ts';

/** Which state of the database is told of: everything recorded before an instant, which is a day for people. */
export type KnownUntil = { readonly knownOn: string; readonly knownBefore: string };

/**
 * The state of the database at the end of a day, or as it is now; refused for a day to come. The instant is fixed, so that trying again gives the same.
 *
 * @example knownUntil('2026-06-30', work) // { knownOn: '2026-06-30', knownBefore: '2026-06-30T16:00:00.000Z' }
 */
export function knownUntil(asKnownOn: string | undefined, { now, today }: Pick<Work, 'now' | 'today'>): KnownUntil | Refusal {
  if (asKnownOn !== undefined && asKnownOn > today) return { refused: 'day-to-come', message: `${asKnownOn} 还没有到，不能用那一天的数据。` };
  return { knownOn: asKnownOn ?? today, knownBefore: asKnownOn === undefined || asKnownOn === today ? new Date(Date.parse(now) + 1).toISOString() : knownBefore(asKnownOn) ?? now };
}
