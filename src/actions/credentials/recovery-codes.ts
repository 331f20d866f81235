import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { normaliseTyped } from './normalise-typed.ts';

/** Codes for the day the telephone is lost: `codes` are shown once, `hashes` stored. Each works once. */
export type RecoveryCodes = { readonly codes: readonly string[]; readonly hashes: readonly string[] };

/** Crockford's Base32: no I, L, O, U, so that a code written by hand is read rightly. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const howMany = 10;
const codeLength = 16;

/** 80 random bits are too many to be tried, so that a plain SHA-256 is enough. */
const hashOf = (plain: string): string => createHash('sha256').update(`halfsky recovery code ${plain}`).digest('hex');

/** As typed → as made: capitals, no separators, O for 0 and I or L for 1 forgiven. */
const plainForm = (typed: string): string => normaliseTyped(typed).toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/**
 * Makes ten codes of 80 random bits, in groups of four characters.
 *
 * @example createRecoveryCodes().codes[0] // '7KQ2-M0ZD-9XAB-T4EH'
 */
export function createRecoveryCodes(): RecoveryCodes {
  const plain = Array.from({ length: howMany }, () => [...randomBytes(codeLength)].map((byte) => letters[byte % letters.length] ?? '').join(''));
  return { codes: plain.map((code) => code.match(/.{4}/g)?.join('-') ?? code), hashes: plain.map(hashOf) };
}

/**
 * The stored hash that a typed code belongs to, so that it can be struck out; null when there is none. Every hash is looked at, in constant time.
 *
 * @example findRecoveryCode('7kq2 m0zd 9xab t4eh', hashes) // '5f3c…'
 */
export function findRecoveryCode(typed: string, hashes: readonly string[]): string | null {
  const plain = plainForm(typed);
  if (plain.length !== codeLength || [...plain].some((letter) => !letters.includes(letter))) return null;
  const wanted = Buffer.from(hashOf(plain));
  const found = hashes.filter((hash) => /^[0-9a-f]{64}$/.test(hash) && timingSafeEqual(Buffer.from(hash), wanted));
  return found[0] ?? null;
}
