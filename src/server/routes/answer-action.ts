import type { FastifyReply, FastifyRequest } from 'fastify';
import { runAction, type Action } from '#actions';
import { answered } from '../answers/answered-error.ts';
import { sendError } from '../answers/send-error.ts';
import { sendJson } from '../answers/send-json.ts';
import { clearSessionCookie, sessionIn, setSessionCookie, withoutToken } from '../answers/session-cookie.ts';
import type { Asking } from '../requests/identify.ts';
import type { ServerParts } from '../server-parts.ts';

/** Too many at once, not in a minute: passwords are checked a few at a time. */
const busyHeaders = { 'retry-after': '2' };
const keyShape = /^[\u0021-\u007e]{8,100}$/;

/** The number under which a write may be sent again. */
function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !keyShape.test(key)) throw answered('invalid-input', { message: 'Idempotency-Key 须是 8 至 100 个可见的 ASCII 字符。' });
  return key;
}

/** Sets or clears the cookie where the answer begins or ends a session; a page of ours gets the answer without the token. */
function settleSession(request: FastifyRequest, reply: FastifyReply, output: unknown, { settings }: Pick<ServerParts, 'settings'>): unknown {
  const session = sessionIn(output);
  if (session === null) return output;
  if (session === 'over') {
    clearSessionCookie(reply, settings);
    return output;
  }
  setSessionCookie(reply, settings, session);
  return request.headers['x-halfsky-client'] === 'web' ? withoutToken(output) : output;
}

/**
 * Runs an action with an input and answers with what came of it: its output, or an error of the catalogue.
 *
 * @example await answerAction(parts, action, { asking, input: request.body }, request, reply)
 */
export async function answerAction(parts: ServerParts, action: Action, { asking, input }: { readonly asking: Asking; readonly input: unknown }, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const key = action.kind === 'write' ? keyOf(request) : null;
  const answer = await runAction(parts.actions, { name: action.name, input, caller: asking.caller, key }, parts.surroundings);
  if ('error' in answer) return sendError(request, reply, answer, answer.error === 'too-many-requests' ? busyHeaders : {});
  return sendJson(request, reply, settleSession(request, reply, answer.output, parts), action.kind === 'write' ? 'secret' : 'checked');
}
