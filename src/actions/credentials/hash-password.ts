import { hash, parseOptions, verify } from '@node-rs/argon2';
import { normalisePassword } from './password-rules.ts';

/** The cost of a hash: memory in KiB, passes, lanes. They stand in every hash, so they can be raised while old hashes still verify. */
export type HashCost = { readonly memoryCost: number; readonly timeCost: number; readonly parallelism: number };

/** OWASP Password Storage Cheat Sheet, 2024: argon2id with 19 MiB, two passes, one lane. */
export const usualHashCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Too many sign-ins wait already. Nothing was computed; the caller says so and may try again. */
export type Busy = { readonly kind: 'busy'; readonly message: string };

/** Turns passwords into hashes and holds passwords against them. Another way of hashing (SM3 where a place must) is another object of this type. */
export type PasswordHasher = {
  /** The hash to store. */
  readonly hash: (password: string) => Promise<{ readonly kind: 'hashed'; readonly hash: string } | Busy>;
  /** Whether the password is the one of the hash. Null (no such login) costs as much as a real hash and never matches. */
  readonly verify: (hash: string | null, password: string) => Promise<{ readonly kind: 'verified'; readonly matches: boolean } | Busy>;
  /** Whether the password is one of several, such as the last five. */
  readonly matchesAny: (hashes: readonly string[], password: string) => Promise<{ readonly kind: 'verified'; readonly matches: boolean } | Busy>;
  /** Whether a stored hash is weaker than what is asked today (or no hash of ours), so that it is made again at the next sign-in. */
  readonly needsRehash: (hash: string) => boolean;
};

const argon2id = 2;
/** UTF-16 units. Nothing longer was ever accepted as a password, so nothing longer is hashed. */
const longestTyped = 1024;
const busy: Busy = { kind: 'busy', message: '现在登录的人太多，请稍等几秒再试。' };

/** Runs at most `atOnce` tasks, keeps at most `waiting` more, and turns the rest away with null. In order of arrival. */
function boundedQueue(atOnce: number, waiting: number): <T>(task: () => Promise<T>) => Promise<T> | null {
  const queue: (() => void)[] = [];
  let running = 0;
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else running--;
  };
  return (task) => {
    if (running < atOnce) {
      running++;
      return task().finally(leave);
    }
    if (queue.length >= waiting) return null;
    return new Promise<void>((go) => queue.push(go)).then(task).finally(leave);
  };
}

function isWeaker(stored: string, cost: HashCost): boolean {
  try {
    const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(stored);
    return (algorithm as number) !== argon2id || memoryCost < cost.memoryCost || timeCost < cost.timeCost || parallelism < cost.parallelism;
  } catch {
    return true;
  }
}

/** A stored hash that cannot be read (damaged) matches nothing; it must not tell by an error that the login exists. */
const readable = (stored: string): boolean => {
  try {
    return parseOptions(stored).outputLen > 0;
  } catch {
    return false;
  }
};

/**
 * Makes a hasher by argon2id. A hash takes about 19 MB and a few hundredths of a second of one core, so only `atOnce` run at a time and `waiting` more may wait: a flood of sign-ins
 * is told `busy` instead of filling the memory.
 *
 * @example const hasher = await createPasswordHasher(); await hasher.verify(stored, '…') // { kind: 'verified', matches: true }
 */
export async function createPasswordHasher({ cost = usualHashCost, atOnce = 2, waiting = 100 }: { readonly cost?: HashCost; readonly atOnce?: number; readonly waiting?: number } = {}): Promise<PasswordHasher> {
  const enqueue = boundedQueue(atOnce, waiting);
  const options = { ...cost, algorithm: argon2id };
  const hashOf = (password: string): Promise<string> => hash(normalisePassword(password), options);
  const nobody = await hashOf(crypto.randomUUID());
  const check = async (stored: string | null, password: string): Promise<boolean> => {
    const known = stored !== null && password.length <= longestTyped && readable(stored);
    const matches = await verify(known ? stored : nobody, known ? normalisePassword(password) : '');
    return known && matches;
  };
  return {
    hash: async (password) => {
      const made = await enqueue(() => hashOf(password));
      return made === null ? busy : { kind: 'hashed', hash: made };
    },
    verify: async (stored, password) => {
      const matches = await enqueue(() => check(stored, password));
      return matches === null ? busy : { kind: 'verified', matches };
    },
    matchesAny: async (hashes, password) => {
      for (const stored of hashes) {
        const matches = await enqueue(() => check(stored, password));
        if (matches === null) return busy;
        if (matches) return { kind: 'verified', matches };
      }
      return { kind: 'verified', matches: false };
    },
    needsRehash: (stored) => isWeaker(stored, cost),
  };
}
