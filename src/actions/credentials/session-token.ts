import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A session's secret: `token` goes to the browser and nowhere else, `stored` (SHA-256, hexadecimal) to the database. Who reads the database cannot sign in. */
export type SessionToken = { readonly token: string; readonly stored: string };

const shape = /^[A-Za-z0-9_-]{43}$/;
const storedShape = /^[0-9a-f]{64}$/;
/** Both have been held against a shape of fixed length before. */
const sameText = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * What of a token is stored, to find its session by; null for anything that cannot be a token of ours (a forged cookie).
 *
 * @example storedFormOf('nonsense') // null
 */
export const storedFormOf = (token: string): string | null => (shape.test(token) ? createHash('sha256').update(token).digest('hex') : null);

/**
 * Makes a token of 256 random bits.
 *
 * @example createSessionToken().token.length // 43
 */
export function createSessionToken(): SessionToken {
  const token = randomBytes(32).toString('base64url');
  return { token, stored: createHash('sha256').update(token).digest('hex') };
}

/**
 * Whether a token is the one of a stored form, in constant time.
 *
 * @example sessionTokenMatches(token, stored) // true
 */
export function sessionTokenMatches(token: string, stored: string): boolean {
  const found = storedFormOf(token);
  return found !== null && storedShape.test(stored) && sameText(found, stored);
}

/**
 * The token a page sends back with every write, so that another site cannot write in somebody's name. Derived from the session's token (HMAC-SHA-256), so nothing more is stored.
 *
 * @example csrfTokenOf(token).length // 43
 */
export const csrfTokenOf = (token: string): string => createHmac('sha256', token).update('halfsky csrf').digest('base64url');

/**
 * Whether a page sent the right token for its session, in constant time.
 *
 * @example csrfTokenMatches(token, csrfTokenOf(token)) // true
 */
export const csrfTokenMatches = (token: string, given: string): boolean => shape.test(token) && shape.test(given) && sameText(csrfTokenOf(token), given);
