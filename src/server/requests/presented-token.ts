import type { FastifyRequest } from 'fastify';
import { sessionCookieName } from '../answers/session-cookie.ts';

/** How a request shows its session: a browser by its cookie, which it sends whoever made it ask; a program by a header that only itself can set. */
export type PresentedToken = { readonly token: string; readonly by: 'cookie' | 'bearer' };

/**
 * The token of a session that a request shows; null: none. A header goes before a cookie.
 *
 * @example presentedToken(request, { secureCookies: false }) // { token: '…', by: 'bearer' }
 */
export function presentedToken(request: FastifyRequest, settings: { readonly secureCookies: boolean }): PresentedToken | null {
  const { authorization } = request.headers;
  if (authorization !== undefined) return { token: /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '', by: 'bearer' };
  const token = request.cookies[sessionCookieName(settings)];
  return token === undefined ? null : { token, by: 'cookie' };
}
