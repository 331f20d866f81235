import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actionError } from '#actions';
import { answered } from '../answers/answered-error.ts';
import { sendError } from '../answers/send-error.ts';
import { sendJson } from '../answers/send-json.ts';
import { comesFromOurPages } from '../requests/same-site.ts';
import type { ServerParts } from '../server-parts.ts';

const asked = z.object({ code: z.string().max(100), way: z.enum(['demo', 'own']), wish: z.unknown() });

const codeOf = ({ headers }: FastifyRequest): string | null => {
  const code = headers['x-set-up-code'];
  return typeof code === 'string' ? code : null;
};

/**
 * `GET /api/set-up`: whether the installation is empty, and for who shows the code how far its setting up is; `POST /api/set-up`: sets it up, once, for who shows the code. Counted like attempts to
 * sign in. Only while the installation is empty; ever after both say that it is done.
 *
 * @example addSetUpRoutes(app, parts)
 */
export function addSetUpRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { setUp, requestLimits, settings } = parts;
  app.get('/api/set-up', { config: { action: 'set-up' } }, async (request, reply) => {
    const code = codeOf(request);
    if (code !== null) await requestLimits.signIn(request);
    return sendJson(request, reply, setUp?.standing(code) ?? { state: 'done', progress: [], failure: null, outcome: null }, 'secret');
  });
  if (setUp === undefined) return;
  app.post('/api/set-up', { config: { action: 'set-up' } }, async (request, reply) => {
    await requestLimits.signIn(request);
    if (!comesFromOurPages(request, settings)) throw answered('forged-request');
    const read = asked.safeParse(request.body);
    if (!read.success) throw answered('invalid-input');
    const { code, way, wish } = read.data;
    const standing = await setUp.begin(code, { way, wish }, request.ip);
    if ('refused' in standing) {
      parts.log.warn({ address: request.ip, reason: standing.refused }, '首次设置没有办成');
      return sendError(request, reply, actionError('refused', { reason: standing.refused, message: standing.message, ...(standing.reasons === undefined ? {} : { reasons: standing.reasons }) }), {});
    }
    return sendJson(request, reply, standing, 'secret');
  });
}
