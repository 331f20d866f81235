import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalisePassword, passwordFaults, passwordIsTooOld, usualPasswordSettings as usual } from './password-rules.ts';
import { predictableRest } from './predictable-password.ts';

const faultsOf = (password: string, ownWords: readonly string[] = ['zhang.li', '张丽'], usedBefore = false): string[] => passwordFaults({ password, ownWords, usedBefore }, usual).map(({ code }) => code);

describe('a wished password', () => {
  test.each([
    ['Tv9#kmPx2w', []],
    ['春江Hx8潮水连海平', []],
    ['Ｔｖ９＃ｋｍＰｘ２ｗ', []],
    ['', ['too-short', 'too-few-kinds', 'too-predictable']],
    ['123456', ['too-short', 'too-few-kinds', 'too-predictable']],
    ['Tv9#kmPx2', ['too-short']],
    ['ghtkvmwpdnbs', ['too-few-kinds']],
    ['Password@2024', ['too-predictable']],
    ['P@ssw0rd!123', ['too-predictable']],
    ['Qwer1234!@#$', ['too-predictable']],
    ['1qaz2wsx#EDC', ['too-predictable']],
    ['Woaini1314520!', ['too-predictable']],
    ['Fulian@20260801', ['too-predictable']],
    ['Aaaaaaaaa1!!!!', ['too-predictable']],
    ['Xk7#Xk7#Xk7#', ['too-predictable']],
    ['Abcdefg7654321!', ['too-predictable']],
    ['Kx7#Zhang.Li9m', ['holds-own-name']],
    ['Kx7#il.gnahz9m', ['holds-own-name']],
    ['Kx7#张丽9mWvQ', ['holds-own-name']],
    ['Tv9#kmPx2w\n', ['unusable-character']],
    ['Tv9#kmPx2w\uD800', ['unusable-character']],
    ['Tv9#'.repeat(33), ['too-long']],
  ])('%j: %j', (password, codes) => {
    expect(faultsOf(password)).toEqual(codes);
  });

  test('one of the last five is refused', () => {
    expect(faultsOf('Tv9#kmPx2w', [], true)).toEqual(['used-before']);
  });

  test('characters outside the basic plane count once, and a ligature not as what it unfolds to', () => {
    expect(faultsOf('𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇aB')).toEqual([]);
    expect(faultsOf('𠀀𠀁𠀂𠀃𠀄𠀅𠀆aB')).toEqual(['too-short']);
    expect(faultsOf('\uFDFAaB9')).toContain('too-short');
  });

  test('settings that are no numbers let nothing pass', () => {
    const broken = { ...usual, leastLength: Number.NaN, leastKinds: Number.NaN };
    expect(passwordFaults({ password: 'Tv9#kmPx2w', ownWords: [], usedBefore: false }, broken).map(({ code }) => code)).toEqual(['too-short', 'too-few-kinds']);
  });

  test('any text gets Chinese reasons that do not repeat the password, and never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (password) => {
      const faults = passwordFaults({ password, ownWords: [password.slice(0, 3)], usedBefore: true }, usual);
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.filter(({ message }) => !/\p{Script=Han}/u.test(message) || ([...password].length > 6 && message.includes(password)))).toEqual([]);
    }));
  });

  test('a password of 14 random characters is nearly never called predictable', () => {
    const letters = [...'ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz23456789#%&*+?'];
    const made = fc.sample(fc.array(fc.constantFrom(...letters), { minLength: 14, maxLength: 14 }), { seed: 7, numRuns: 2000 }).map((list) => list.join(''));
    // fast-check likes to repeat itself: only those of ten different characters are as good as random
    const random = made.filter((password) => new Set(password).size >= 10);
    expect(random.length).toBeGreaterThan(1000);
    expect(random.filter((password) => predictableRest(normalisePassword(password)) < 4)).toEqual([]);
  });
});

describe('the age of a password', () => {
  const day = 86_400_000;
  test.each([
    [179 * day, usual, false],
    [180 * day, usual, true],
    [Number.NaN, usual, true],
    [9999 * day, { ...usual, ageLimitDays: 0 }, false],
  ])('after %d ms', (now, settings, old) => {
    expect(passwordIsTooOld(0, now, settings)).toBe(old);
  });
});
