import { timingSafeEqual } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { schemaStanding } from '#storage';
import { answered } from '../answers/answered-error.ts';
import { sendJson } from '../answers/send-json.ts';
import type { ServerParts } from '../server-parts.ts';

/** Less room than this on the disk of the data, and the next upload or backup may fill it. */
const leastRoom = 200 * 1024 * 1024;
const patience = 3000;

const inTime = async <T>(work: Promise<T>): Promise<T> => Promise.race([work, new Promise<never>((_resolve, reject) => {
  setTimeout(() => reject(new Error('no answer in time')), patience).unref();
})]);

/** Nobody is counted at these addresses: the database is asked at most once in this time, however often they are. */
const answerHolds = 1000;

/** What stands in the way of serving anybody, in Chinese; empty: nothing. */
async function obstacles({ surroundings, settings, closing }: ServerParts): Promise<readonly string[]> {
  if (closing()) return ['服务正在停止。'];
  const standing = await inTime(schemaStanding(surroundings.store.connection)).catch(() => 'gone' as const);
  const room = settings.dataFolder === undefined ? null : await statfs(settings.dataFolder).then(({ bavail, bsize }) => bavail * bsize, () => 0);
  return [
    ...(standing === 'gone' ? ['数据库没有应答。'] : []),
    ...(standing === 'behind' || standing === 'ahead' ? ['数据结构与程序的版本不一致。'] : []),
    ...(room !== null && room < leastRoom ? ['存放数据的磁盘快满了。'] : []),
  ];
}

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;
/** On this machine, and not on behalf of somebody behind a proxy on this machine. */
const isLocal = (request: FastifyRequest): boolean => loopback.test(request.raw.socket.remoteAddress ?? '') && ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].every((header) => request.headers[header] === undefined);
const sameText = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
const showsToken = (request: FastifyRequest, token: string | undefined): boolean => token !== undefined && token !== '' && sameText(Buffer.from(request.headers.authorization ?? '').toString('hex'), Buffer.from(`Bearer ${token}`).toString('hex'));

/**
 * For those who watch over the server: `/health/live` (the process answers), `/health/ready` (it can serve), `/metrics` (this machine, or with the token of the settings).
 *
 * @example addHealthRoutes(app, parts)
 */
export function addHealthRoutes(app: FastifyInstance, parts: ServerParts): void {
  let asked = { at: Number.NEGATIVE_INFINITY, found: Promise.resolve<readonly string[]>([]) };
  const obstaclesNow = (): Promise<readonly string[]> => {
    if (performance.now() - asked.at >= answerHolds) asked = { at: performance.now(), found: obstacles(parts) };
    return parts.closing() ? obstacles(parts) : asked.found;
  };
  app.get('/health/live', async (request, reply) => sendJson(request, reply, { status: 'live' }, 'secret'));
  app.get('/health/ready', async (request, reply) => {
    const found = await obstaclesNow();
    return sendJson(request, reply.code(found.length === 0 ? 200 : 503), found.length === 0 ? { status: 'ready' } : { status: 'not-ready', reasons: found }, 'secret');
  });
  app.get('/metrics', async (request, reply) => {
    if (!isLocal(request) && !showsToken(request, parts.settings.metricsToken)) throw answered('forbidden');
    return reply.header('cache-control', 'no-store').type(parts.metrics.contentType).send(await parts.metrics.text());
  });
}
