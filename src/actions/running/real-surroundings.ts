import type { FileStore, Store } from '#storage';
import { createPasswordHasher } from '../credentials/hash-password.ts';
import { usualTimeZone } from '../time-zone.ts';
import { newId } from './new-id.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The surroundings of the running program: the machine's clock, the day where the installation stands, chance.
 *
 * @example const surroundings = await realSurroundings(store, files)
 */
export async function realSurroundings(store: Store, files: FileStore, timeZone = usualTimeZone): Promise<Surroundings> {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone });
  return { store, files, hasher: await createPasswordHasher(), now: () => new Date().toISOString(), today: () => day.format(new Date()), newId: () => newId(Date.now()) };
}
