import type { Preparation } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { hashOfWish } from './password-check.ts';
import { firstPassword } from './person-fields.ts';
import { passwordPolicyOn } from './policies.ts';

/** A password for the first sign-in, and its hash to store. */
export type FirstPassword = { readonly password: string; readonly hash: string };

/** So many are hashed at a time, so that who signs in meanwhile waits for one hash at most (`createPasswordHasher` runs as many). */
const atOnce = 2;

/**
 * First passwords for so many people, by the policy of the day; refused when the hasher is busy. 5 to 20 ms each by how busy the machine is, beside the event loop; nothing is locked meanwhile.
 *
 * @example await makeFirstPasswords(60, preparation) // [{ password: 'kW7m-Rp4x-Tz9q', hash: '$argon2id$…' }, …]
 */
export async function makeFirstPasswords(count: number, { hasher, store, today }: Pick<Preparation, 'hasher' | 'store' | 'today'>): Promise<readonly FirstPassword[] | Refusal> {
  const { passwords } = await passwordPolicyOn(store.connection, today);
  const one = async (): Promise<FirstPassword | Refusal> => {
    const password = firstPassword(passwords.leastLength);
    const made = await hashOfWish({ password, ownWords: [], formerHashes: [] }, hasher, passwords);
    return isRefusal(made) ? made : { password, hash: made.hash };
  };
  const made: FirstPassword[] = [];
  while (made.length < count) {
    for (const next of await Promise.all(Array.from({ length: Math.min(atOnce, count - made.length) }, one))) {
      if (isRefusal(next)) return next;
      made.push(next);
    }
  }
  return made;
}
