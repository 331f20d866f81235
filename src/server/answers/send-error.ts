import type { FastifyReply, FastifyRequest } from 'fastify';
import { errors, type ActionError } from '#actions';

/**
 * Answers with an error of the catalogue: its status, its sentence and the number of the request, never kept by anybody on the way.
 *
 * @example sendError(request, reply, actionError('forbidden'))
 */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: ActionError, headers: Readonly<Record<string, string>> = {}): FastifyReply {
  return reply.code(errors[error.error].status).headers(headers).header('cache-control', 'no-store').type('application/json; charset=utf-8')
    .send(JSON.stringify({ ...error, requestId: request.id }));
}
