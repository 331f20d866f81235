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
 * Gives the browser the token of its session, until the session ends at the latest.
 *
 * @example setSessionCookie(reply, settings, { token, endsAt: '2026-11-21T08:00:00.000Z' })
 */
export function setSessionCookie(reply: FastifyReply, settings: Secure, { token, endsAt }: BegunSession): void {
  const expires = new Date(endsAt);
  reply.setCookie(sessionCookieName(settings), token, { ...options(settings), ...(Number.isNaN(expires.getTime()) ? {} : { expires }) });
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
export type BegunSession = { readonly token: string; readonly endsAt: string };

type WithSession = { readonly session: unknown };
const holdsSession = (output: unknown): output is WithSession => typeof output === 'object' && output !== null && 'session' in output;

/**
 * What an answer says about the session of the one who asked: begun with a token, over (`session: null`), or nothing.
 *
 * @example sessionIn({ session: { token: 'x', endsAt: '2026-11-21T08:00:00.000Z' } }) // { token: 'x', … }
 */
export function sessionIn(output: unknown): BegunSession | 'over' | null {
  if (!holdsSession(output)) return null;
  const { session } = output;
  if (session === null) return 'over';
  return typeof session === 'object' && 'token' in session && typeof session.token === 'string' && 'endsAt' in session ? { token: session.token, endsAt: String(session.endsAt) } : null;
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
