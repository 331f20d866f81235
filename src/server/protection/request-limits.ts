import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answered } from '../answers/answered-error.ts';
import type { ServerLimits } from '../server-settings.ts';
import type { Metrics } from '../watching/metrics.ts';

/** Counts requests and throws `too-many-requests` when there are too many in a minute. */
export type RequestLimits = {
  readonly address: (request: FastifyRequest) => Promise<void>;
  readonly signIn: (request: FastifyRequest) => Promise<void>;
  readonly session: (request: FastifyRequest, sessionId: string) => Promise<void>;
};

const minute = 60_000;

/**
 * The counters of a server, kept in memory: by address, by address for attempts to sign in, by session. Needs @fastify/rate-limit.
 *
 * @example const limits = makeRequestLimits(app, usualLimits, metrics)
 */
export function makeRequestLimits(app: FastifyInstance, { addressRate, signInRate, sessionRate }: ServerLimits, metrics: Pick<Metrics, 'tooMany'>): RequestLimits {
  const sessions = new WeakMap<FastifyRequest, string>();
  const counter = (limit: string, max: number, keyGenerator?: (request: FastifyRequest) => string) => {
    const count = app.createRateLimit({ max, timeWindow: minute, ...(keyGenerator ? { keyGenerator } : {}) });
    return async (request: FastifyRequest): Promise<void> => {
      const counted = await count(request);
      if (counted.isAllowed || !counted.isExceeded) return;
      metrics.tooMany(limit);
      const seconds = String(Math.max(1, counted.ttlInSeconds));
      throw answered('too-many-requests', { message: `请求太频繁，请 ${seconds} 秒后再试。` }, { 'retry-after': seconds });
    };
  };
  const session = counter('session', sessionRate, (request) => sessions.get(request) ?? request.ip);
  return {
    address: counter('address', addressRate),
    signIn: counter('sign-in', signInRate),
    session: async (request, sessionId) => {
      sessions.set(request, sessionId);
      await session(request);
    },
  };
}
