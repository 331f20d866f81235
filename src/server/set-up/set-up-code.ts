import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Capitals and figures without those that are read for one another. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 12;

/**
 * A code for the first run, to be read off a terminal: sixty bits in three groups.
 *
 * @example makeSetUpCode() // 'K7QM-3XPT-9FHC'
 */
export const makeSetUpCode = (): string => (Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('').match(/.{4}/g) ?? []).join('-');

const plain = (typed: string): string => typed.normalize('NFKC').toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
const digest = (text: string): Buffer => createHash('sha256').update(plain(text)).digest();

/**
 * Whether what was typed is the code, however it was parted and written, told in the same time for every wrong one.
 *
 * @example isSetUpCode('k7qm3xpt9fhc', 'K7QM-3XPT-9FHC') // true
 */
export const isSetUpCode = (typed: string, code: string): boolean => timingSafeEqual(digest(typed), digest(code));
