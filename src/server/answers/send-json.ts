import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const tagsOf = (header: string | undefined): readonly string[] => (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));

/** A secret is kept by nobody; everything else may be kept by the one who asked, who asks each time whether it still holds. */
export type Keeping = 'secret' | 'checked';

/**
 * Answers with JSON. What may be kept carries a tag made of its content; who already has that content is told so (304) instead of sent it.
 *
 * @example sendJson(request, reply, { regions: [] }, 'checked')
 */
export function sendJson(request: FastifyRequest, reply: FastifyReply, output: unknown, keeping: Keeping): FastifyReply {
  const body = JSON.stringify(output ?? null);
  reply.type('application/json; charset=utf-8').header('vary', 'Cookie, Authorization');
  if (keeping === 'secret') return reply.header('cache-control', 'no-store').send(body);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  reply.header('cache-control', 'private, no-cache').header('etag', tag);
  const known = tagsOf(request.headers['if-none-match']);
  return known.includes(tag) || known.includes('*') ? reply.code(304).send() : reply.send(body);
}
