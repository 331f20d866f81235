import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answered } from '../answers/answered-error.ts';
import { asksForPage } from '../answers/send-missing-page.ts';
import { applicationPolicy } from '../protection/security-headers.ts';
import type { ApplicationFile, BuiltApplication, PageFacts } from '../pages/built-application.ts';

/** Names of built files hold a hash of what is in them: they never change. */
const foreverUnder = '/assets/app/';
const yearOfSeconds = 31_536_000;

function sendFile(request: FastifyRequest, reply: FastifyReply, url: string, file: ApplicationFile): FastifyReply {
  const isPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  reply.header('cache-control', url.startsWith(foreverUnder) ? `public, max-age=${String(yearOfSeconds)}, immutable` : 'public, max-age=3600').header('etag', file.tag).header('vary', 'accept-encoding').type(file.type);
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
  return isPacked ? reply.header('content-encoding', 'gzip').send(file.packed) : reply.send(file.plain);
}

/**
 * The staff application: its files, and its page at every address that is not the server's own. The page is made for each request, since the number that its styles must bear is used once.
 *
 * @example addApplicationRoutes(app, application, async () => ({ installation: '示例市', isDemo: true, isSetUp: true, session }))
 */
export function addApplicationRoutes(app: FastifyInstance, { files, page }: BuiltApplication, factsOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Omit<PageFacts, 'nonce'>>): void {
  for (const [url, file] of files) app.get(url, async (request, reply) => sendFile(request, reply, url, file));
  const sendPage = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nonce = randomBytes(18).toString('base64');
    return reply.header('content-security-policy', applicationPolicy(nonce)).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page({ nonce, ...await factsOf(request, reply) }));
  };
  app.get('/', sendPage);
  app.get('/*', async (request, reply) => {
    if (!asksForPage(request)) throw answered(request.url.startsWith('/api/') ? 'unknown-action' : 'not-found');
    return sendPage(request, reply);
  });
}
