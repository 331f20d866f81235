import type { FastifyInstance } from 'fastify';
import helmet from '@fastify/helmet';

/** Pages load nothing but what this server sends, and no script or style stands inside them. */
export const pageHelmet = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'"], connectSrc: ["'self'"], formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
  },
} as const;

/**
 * The policy of a page of the staff application: nothing but what this server sends; styles that its parts make while it runs must bear the number of the page.
 *
 * @example applicationPolicy('k3m…') // "default-src 'none';script-src 'self';style-src 'self' 'nonce-k3m…';…"
 */
export const applicationPolicy = (nonce: string): string =>
  ["default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"].join(';');

const permissions = ['accelerometer', 'camera', 'clipboard-read', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'].map((feature) => `${feature}=()`).join(', ');

/**
 * Says in every answer what a browser may do with it: an answer of the API nothing at all, a page (`helmet: pageHelmet` in its options) only what is its own.
 *
 * @example await addSecurityHeaders(app, { secureCookies: true })
 */
export async function addSecurityHeaders(app: FastifyInstance, { secureCookies }: { readonly secureCookies: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] } },
    strictTransportSecurity: secureCookies ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissions);
  });
}
