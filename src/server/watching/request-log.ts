import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ServerParts } from '../server-parts.ts';

/** What stands in metrics and log for an address: its action or page; everything that is neither is one thing, so that nobody fills them with addresses. */
const actionOf = (request: FastifyRequest): string => request.routeOptions.config.action ?? (request.is404 ? 'unknown' : request.routeOptions.url ?? 'unknown');

/**
 * One line for every request: number, action, status, milliseconds, person. Never what was asked or answered: no figures, names, tokens, query strings or bodies.
 *
 * @example addRequestLog(app, parts)
 */
export function addRequestLog(app: FastifyInstance, { log, metrics }: Pick<ServerParts, 'log' | 'metrics'>): void {
  app.addHook('onResponse', async (request, reply) => {
    const action = actionOf(request);
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    metrics.answered(action, reply.statusCode, reply.elapsedTime / 1000);
    log.info({ request: request.id, action, status: reply.statusCode, ms: milliseconds, person: request.personId }, 'request');
  });
}

/** Messages of these name parts of the program only; those of others (the database, JSON) repeat what was sent. */
const telling = (thrown: Error): boolean => thrown instanceof TypeError || thrown instanceof ReferenceError || thrown instanceof RangeError;

/** What of a thrown error may be written down: its kind, its code, where in the program it came from. */
type ThrownFacts = { readonly name: string; readonly code: string; readonly message?: string; readonly constraint?: string; readonly frames: readonly string[] };

/**
 * What of a thrown error may stand in a log: where it happened, not what data it happened with.
 *
 * @example factsOfThrown(new TypeError('x is not a function')).frames[0] // 'at runWrite (…/run-write.ts:70:11)'
 */
export function factsOfThrown(thrown: unknown): ThrownFacts {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: '', frames: [] };
  const constraint = 'constraint' in thrown && typeof thrown.constraint === 'string' ? { constraint: thrown.constraint } : {};
  return {
    name: thrown.name, code: 'code' in thrown ? String(thrown.code) : '', ...(telling(thrown) ? { message: thrown.message } : {}), ...constraint,
    frames: (thrown.stack ?? '').split('\n').map((line) => line.trim()).filter((line) => /^at .*:\d+\)?$/.test(line)).slice(0, 12),
  };
}
