import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { actionError, errors, type ErrorCode } from '#actions';
import { AnsweredError, answered } from './answers/answered-error.ts';
import { errorOfThrown } from './answers/error-of-thrown.ts';
import { sendError } from './answers/send-error.ts';
import { asksForPage, sendMissingPage } from './answers/send-missing-page.ts';
import { makeRequestLimits } from './protection/request-limits.ts';
import { addSecurityHeaders } from './protection/security-headers.ts';
import { watchEventLoop } from './protection/watch-event-loop.ts';
import './request-facts.ts';
import { readJson, refuseCharset } from './requests/read-json.ts';
import { addActionRoutes } from './routes/action-routes.ts';
import { addHealthRoutes } from './routes/health-routes.ts';
import { addPageRoutes } from './routes/page-routes.ts';
import { addSessionRoute } from './routes/session-route.ts';
import { addSetUpRoutes } from './set-up/set-up-routes.ts';
import { addUploadRoutes } from './routes/upload-routes.ts';
import { usualLimits } from './server-settings.ts';
import type { ServerParts, ServerStart } from './server-parts.ts';
import { makeMetrics } from './watching/metrics.ts';
import { addRequestLog, factsOfThrown } from './watching/request-log.ts';

/** The one place where what was thrown becomes an answer. Only our own bugs and a lost database are written down with where they happened. */
function answerThrown(log: ServerParts['log'], thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = errorOfThrown(thrown);
  if (errors[error.error].status >= 500) log.error({ request: request.id, action: request.routeOptions.config.action ?? 'unknown', thrown: factsOfThrown(thrown) }, 'failure');
  return sendError(request, reply, error, thrown instanceof AnsweredError ? thrown.headers : {});
}

/** What is not even HTTP never becomes a request; it gets the same kind of answer by hand. */
function answerBadHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const code: ErrorCode = error.code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'invalid-input';
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : errors[code].status;
  const body = JSON.stringify({ ...actionError(code), requestId: randomUUID() });
  socket.end(`HTTP/1.1 ${String(status)} Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`);
}

/** An address that cannot be read passes no hook: what those would say is said here. */
function answerBadAddress(log: ServerParts['log'], thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff').header('content-security-policy', "default-src 'none';frame-ancestors 'none'");
  answerThrown(log, thrown, request, reply);
}

const otherMethod = (app: FastifyInstance, request: FastifyRequest): string | undefined => {
  const [url = ''] = request.url.split('?');
  return ['GET', 'POST'].find((method) => method !== request.method && app.hasRoute({ method, url }));
};

/** A body that drips in is cut off; where a file is taken, it has the time of the whole request. */
function limitBodyTime(request: FastifyRequest, bodyTime: number): void {
  if (request.raw.complete || request.routeOptions.config.takesFile === true) return;
  const timer = setTimeout(() => request.raw.complete || request.raw.destroy(), bodyTime).unref();
  request.raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}

function addGate(app: FastifyInstance, parts: ServerParts, isLate: () => boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/health/')) return undefined;
    if (parts.closing()) throw answered('unavailable', { message: '服务正在停止，请稍后再试。' }, { connection: 'close', 'retry-after': '10' });
    if (isLate()) throw answered('unavailable', { message: '服务器正忙，请稍后再试。' }, { 'retry-after': '2' });
    await parts.requestLimits.address(request);
    limitBodyTime(request, parts.limits.bodyTime);
    if (!request.is404) return undefined;
    const allow = otherMethod(app, request);
    if (allow === undefined && asksForPage(request)) return sendMissingPage(reply);
    throw allow === undefined ? answered(request.url.startsWith('/api/') ? 'unknown-action' : 'not-found') : answered('wrong-method', {}, { allow });
  });
}

const isTrusted = (trustProxy: ServerStart['settings']['trustProxy']): boolean | string | string[] => (typeof trustProxy === 'object' ? [...trustProxy] : trustProxy);

/**
 * Puts a server together, not yet listening. `closing` tells it that it is about to stop.
 *
 * @example const app = await makeServer(start, () => false)
 */
export async function makeServer(start: ServerStart, closing: () => boolean): Promise<FastifyInstance> {
  const limits = { ...usualLimits, ...start.settings.limits };
  const app = fastify({
    logger: false, trustProxy: isTrusted(start.settings.trustProxy), bodyLimit: limits.bodySize, requestTimeout: limits.requestTime, keepAliveTimeout: limits.idleTime,
    connectionTimeout: 0, maxRequestsPerSocket: 0, return503OnClosing: false, forceCloseConnections: 'idle', requestIdHeader: false, genReqId: () => randomUUID(),
    http: { headersTimeout: limits.headersTime, connectionsCheckingInterval: Math.min(limits.headersTime, 5000), maxHeaderSize: 16 * 1024 }, routerOptions: { querystringParser: () => ({}), maxParamLength: 200 },
    clientErrorHandler: answerBadHttp, frameworkErrors: (error, request, reply) => answerBadAddress(start.log, error, request as unknown as FastifyRequest, reply as unknown as FastifyReply),
  });
  app.server.maxConnections = limits.connections;
  const metrics = makeMetrics(start.gauges ?? []);
  app.decorateRequest('personId', null);
  app.setErrorHandler((thrown, request, reply) => answerThrown(start.log, thrown, request, reply));
  addRequestLog(app, { log: start.log, metrics });
  await addSecurityHeaders(app, start.settings);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  const parts: ServerParts = { ...start, limits, metrics, requestLimits: makeRequestLimits(app, limits, metrics), closing };
  const loop = watchEventLoop();
  app.addHook('onClose', async () => loop.stop());
  addGate(app, parts, loop.isLate);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: string | Buffer) => {
    refuseCharset(request.headers['content-type'] ?? '');
    return readJson(body);
  });
  addHealthRoutes(app, parts);
  addSessionRoute(app, parts);
  addSetUpRoutes(app, parts);
  addActionRoutes(app, parts);
  await addUploadRoutes(app, parts);
  addPageRoutes(app, parts);
  return app;
}
