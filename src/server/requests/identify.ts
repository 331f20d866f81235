import type { FastifyReply, FastifyRequest } from 'fastify';
import { csrfTokenMatches, type Action, type Caller } from '#actions';
import { answered } from '../answers/answered-error.ts';
import { clearSessionCookie } from '../answers/session-cookie.ts';
import { anonymousCaller } from '../callers.ts';
import type { ServerParts } from '../server-parts.ts';
import { presentedToken, type PresentedToken } from './presented-token.ts';
import { comesFromOurPages } from './same-site.ts';

/** Who asks, and how they showed it. */
export type Asking = { readonly caller: Caller; readonly shown: PresentedToken | null };

const csrfOf = (request: FastifyRequest): string => {
  const header = request.headers['x-csrf-token'];
  return typeof header === 'string' ? header : '';
};

/** Whether a browser's cookie may speak for this write: our own page must have sent the mark that only it can read. */
const isMarked = (request: FastifyRequest, shown: PresentedToken | null): boolean => shown?.by !== 'cookie' || csrfTokenMatches(shown.token, csrfOf(request));

/**
 * Finds out who asks, before anything of the body is read. A write with a cookie needs the mark of our pages; what anybody may do (to sign in) is done without the cookie's
 * authority where the mark is missing. Throws errors of the catalogue.
 *
 * @example const { caller } = await identify(parts, action, request, reply)
 */
export async function identify(parts: ServerParts, action: Pick<Action, 'kind' | 'permission'>, request: FastifyRequest, reply: FastifyReply): Promise<Asking> {
  const { callers, settings, requestLimits } = parts;
  const from = { address: request.ip, agent: (request.headers['user-agent'] ?? '').slice(0, 300) };
  const nobody: Asking = { caller: anonymousCaller(from), shown: null };
  const open = action.permission === 'anyone';
  const isWrite = action.kind === 'write';
  if (isWrite && open) await requestLimits.signIn(request);
  const shown = presentedToken(request, settings);
  if (isWrite && shown?.by !== 'bearer' && !comesFromOurPages(request, settings)) throw answered('forged-request');
  if (shown === null) return nobody;
  if (isWrite && !isMarked(request, shown)) {
    if (open) return nobody;
    throw answered('forged-request');
  }
  const caller = await callers.callerOf({ token: shown.token, ...from });
  if (caller === 'session-ended') {
    if (shown.by === 'cookie') clearSessionCookie(reply, settings);
    if (open) return nobody;
    throw answered('session-ended');
  }
  await requestLimits.session(request, caller.sessionId ?? from.address);
  request.personId = caller.personId;
  return { caller, shown };
}
