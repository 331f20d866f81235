import type { FileStore, Store } from '#storage';
import { createPasswordHasher } from '../credentials/hash-password.ts';
import { usualTimeZone } from '../time-zone.ts';
import { newId } from './new-id.ts';
import type { Surroundings } from './surroundings.ts';

const minute = 60_000;

/** The day in a time zone. Days begin on whole minutes everywhere, so it is worked out once a minute. */
function dayIn(timeZone: string): (milliseconds: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone });
  let known = { minute: Number.NaN, day: '' };
  return (milliseconds) => {
    const now = Math.floor(milliseconds / minute);
    if (now !== known.minute) known = { minute: now, day: format.format(milliseconds) };
    return known.day;
  };
}

/**
 * The surroundings of the running program: the machine's clock, the day where the installation stands, chance.
 *
 * @example const surroundings = await realSurroundings(store, files)
 */
export async function realSurroundings(store: Store, files: FileStore, timeZone = usualTimeZone): Promise<Surroundings> {
  const day = dayIn(timeZone);
  return { store, files, hasher: await createPasswordHasher(), now: () => new Date().toISOString(), today: () => day(Date.now()), newId: () => newId(Date.now()) };
}
