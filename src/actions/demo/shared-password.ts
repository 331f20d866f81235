import type { PasswordHasher } from '../credentials/hash-password.ts';

/**
 * The hasher while the example is played: every account gets the hash of the one password that all demo accounts share, made once, whatever first password it was given. It opens nothing
 * else: it lives only as long as the play, and only in an installation that is marked as an example.
 *
 * @example const hasher = await sharedPasswordHasher(surroundings.hasher, demoPassword)
 */
export async function sharedPasswordHasher(hasher: PasswordHasher, password: string): Promise<PasswordHasher> {
  const made = await hasher.hash(password);
  if (made.kind === 'busy') throw new Error('the hasher is busy before anything has begun');
  return {
    hash: () => Promise.resolve(made),
    verify: () => Promise.resolve({ kind: 'verified', matches: true }),
    matchesAny: () => Promise.resolve({ kind: 'verified', matches: false }),
    needsRehash: () => false,
  };
}
