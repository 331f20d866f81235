import { describe, expect, test } from 'vitest';
import { createPasswordHasher, usualHashCost, type PasswordHasher } from './hash-password.ts';

const hashed = async (hasher: PasswordHasher, password: string): Promise<string> => {
  const made = await hasher.hash(password);
  if (made.kind !== 'hashed') throw new Error('busy');
  return made.hash;
};

describe('hashes of passwords', async () => {
  const hasher = await createPasswordHasher();
  const stored = await hashed(hasher, 'Ａb9#春江');

  test('the hash says how it was made, and two of the same password differ', async () => {
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashed(hasher, 'Ａb9#春江')).not.toBe(stored);
  });

  test.each([
    ['the password', 'Ａb9#春江', true],
    ['the same in plain letters', 'Ab9#春江', true],
    ['another', 'Ab9#春河', false],
    ['none', '', false],
    ['a megabyte', 'x'.repeat(1_000_000), false],
  ])('%s', async (_name, password, matches) => {
    expect(await hasher.verify(stored, password)).toEqual({ kind: 'verified', matches });
  });

  test.each([['no login', null], ['a damaged hash', '$argon2id$v=19$m=19456'], ['another kind of hash', 'x'], ['nothing', '']])('%s never matches', async (_name, hash) => {
    expect(await hasher.verify(hash, 'Ab9#春江')).toEqual({ kind: 'verified', matches: false });
    expect(await hasher.verify(hash, '')).toEqual({ kind: 'verified', matches: false });
  });

  test('one of several', async () => {
    const other = await hashed(hasher, 'Tv9#kmPx2w');
    expect(await hasher.matchesAny([other, stored], 'Ab9#春江')).toEqual({ kind: 'verified', matches: true });
    expect(await hasher.matchesAny([other], 'Ab9#春江')).toEqual({ kind: 'verified', matches: false });
    expect(await hasher.matchesAny([], 'Ab9#春江')).toEqual({ kind: 'verified', matches: false });
  });

  test('an unknown login costs about what a wrong password costs', async () => {
    const timeOf = async (hash: string | null): Promise<number> => {
      const from = performance.now();
      for (let run = 0; run < 8; run++) await hasher.verify(hash, 'wrong');
      return performance.now() - from;
    };
    await timeOf(stored);
    const [known, unknown] = [await timeOf(stored), await timeOf(null)];
    expect(unknown / known).toBeGreaterThan(0.2);
    expect(unknown / known).toBeLessThan(5);
  });

  test('hashes of lower cost still verify and are made again', async () => {
    const weak = await createPasswordHasher({ cost: { memoryCost: 8192, timeCost: 2, parallelism: 1 } });
    const old = await hashed(weak, 'Ab9#春江');
    expect(await hasher.verify(old, 'Ab9#春江')).toEqual({ kind: 'verified', matches: true });
    expect([old, stored, 'x'].map((hash) => hasher.needsRehash(hash))).toEqual([true, false, true]);
    const strong = await createPasswordHasher({ cost: { ...usualHashCost, timeCost: 3 } });
    expect(strong.needsRehash(stored)).toBe(true);
  });
});

test('a flood is turned away, and who waited is served', async () => {
  const hasher = await createPasswordHasher({ atOnce: 2, waiting: 5, cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } });
  const answers = await Promise.all(Array.from({ length: 50 }, () => hasher.verify(null, 'x')));
  expect(answers.filter(({ kind }) => kind === 'verified').length).toBe(7);
  expect(answers.filter(({ kind }) => kind === 'busy').length).toBe(43);
  expect(await hasher.verify(null, 'x')).toEqual({ kind: 'verified', matches: false });
});
