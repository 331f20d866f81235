import type { Role } from '#kernel';
import type { Caller } from '../../caller.ts';

/** Who chases units: they see every form of a round. */
const overseers: readonly Role[] = ['statistician', 'statistics-head', 'office-clerk', 'office-head', 'committee-leader'];

/** Who may see the board at all: those, and units their own line. */
export const boardReaders: readonly Role[] = [...overseers, 'unit-reporter', 'unit-leader'];

/** Who writes to units. */
export const reminders: readonly Role[] = ['office-clerk', 'office-head', 'statistician', 'statistics-head'];

/**
 * The units whose forms somebody sees; undefined: all of them.
 *
 * @example unitsSeenBy(caller, regionId) // ['0193…']
 */
export function unitsSeenBy({ roles }: Caller, regionId: string): readonly string[] | undefined {
  const held = roles.filter(({ covers }) => covers.includes(regionId));
  return held.some(({ role }) => overseers.includes(role)) ? undefined : held.flatMap(({ unitId }) => unitId ?? []);
}
