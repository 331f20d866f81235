import type { Store } from '#storage';
import { createPasswordHasher } from '../credentials/hash-password.ts';
import { newId } from './new-id.ts';
import type { Surroundings } from './surroundings.ts';

/** Where the installation stands decides what day it is. */
const usualTimeZone = 'Asia/Shanghai';

/**
 * The surroundings of the running program: the machine's clock, the day where the installation stands, chance.
 *
 * @example const surroundings = await realSurroundings(store)
 */
export async function realSurroundings(store: Store, timeZone = usualTimeZone): Promise<Surroundings> {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone });
  return { store, hasher: await createPasswordHasher(), now: () => new Date().toISOString(), today: () => day.format(new Date()), newId: () => newId(Date.now()) };
}
