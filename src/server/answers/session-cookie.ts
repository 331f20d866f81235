import type { FastifyReply } from 'fastify';
import type { CookieSerializeOptions } from '@fastify/cookie';

type Secure = { readonly secureCookies: boolean };

/**
 * What the cookie of a session is called. The prefix makes browsers refuse it from other hosts, other paths and without HTTPS.
 *
 * @example sessionCookieName({ secureCookies: true }) // '__Host-halfsky'
 */
export const sessionCookieName = ({ secureCookies }: Secure): string => (secureCookies ? '__Host-halfsky' : 'halfsky');

const options = ({ secureCookies }: Secure): CookieSerializeOptions => ({ path: '/', httpOnly: true, sameSite: 'strict', secure: secureCookies });

/**
 * Gives the browser the token of its session: until `endsAt`, or until the browser is closed.
 *
 * @example setSessionCookie(reply, settings, { token, endsAt: '2026-11-21T08:00:00.000Z' })
 */
export function setSessionCookie(reply: FastifyReply, settings: Secure, { token, endsAt }: BegunSession): void {
  reply.setCookie(sessionCookieName(settings), token, { ...options(settings), ...(endsAt === null ? {} : { expires: new Date(endsAt) }) });
}

/**
 * Takes the token away from the browser.
 *
 * @example clearSessionCookie(reply, settings)
 */
export function clearSessionCookie(reply: FastifyReply, settings: Secure): void {
  reply.clearCookie(sessionCookieName(settings), options(settings));
}

/** A session that an action has begun. */
export type BegunSession = { readonly token: string; readonly endsAt: string | null };

type WithSession = { readonly session: unknown };
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const holdsSession = (output: unknown): output is WithSession => isObject(output) && 'session' in output;
const instantOf = (value: unknown): string | null => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null);

/**
 * What an answer says about the session of the one who asked: begun with a token, over (`signedOut: true`), or nothing.
 *
 * @example sessionIn({ session: { token: 'x', endsAt: '2026-11-21T08:00:00.000Z' } }) // { token: 'x', … }
 */
export function sessionIn(output: unknown): BegunSession | 'over' | null {
  if (isObject(output) && 'signedOut' in output && output.signedOut === true) return 'over';
  if (!holdsSession(output) || !isObject(output.session) || !('token' in output.session)) return null;
  const { token } = output.session;
  return typeof token === 'string' ? { token, endsAt: 'endsAt' in output.session ? instantOf(output.session.endsAt) : null } : null;
}

/**
 * The same answer without the token: the page of a browser has it in a cookie that no script reads.
 *
 * @example withoutToken({ session: { token: 'x', endsAt: 'y' } }) // { session: { endsAt: 'y' } }
 */
export function withoutToken(output: unknown): unknown {
  if (!holdsSession(output) || typeof output.session !== 'object' || output.session === null) return output;
  return { ...output, session: Object.fromEntries(Object.entries(output.session).filter(([key]) => key !== 'token')) };
}
