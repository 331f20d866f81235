import type { FastifyRequest } from 'fastify';

const originOf = (url: string): string | null => URL.parse(url)?.origin ?? null;

/**
 * Whether a page of ours made the request, as far as the browser says so. Programs say nothing and pass: what they send carries no cookie they did not mean to send.
 *
 * @example comesFromOurPages(request, { publicUrl: 'https://halfsky.example.gov.cn' })
 */
export function comesFromOurPages(request: FastifyRequest, { publicUrl }: { readonly publicUrl?: string | undefined }): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return true;
  return originOf(origin) !== null && originOf(origin) === originOf(publicUrl ?? `${request.protocol}://${request.host}`);
}
