import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core';

/** What went wrong in a browser, a line each, in the order it happened; `faults` is what is left when the expected is taken away, and what was expected in vain. */
export type Troubles = { readonly lines: () => readonly string[]; readonly faults: (expects: readonly RegExp[]) => readonly string[] };

/** Only what `offline` does ends like this: no request to this machine needs a network. */
const offlineError = 'net::ERR_INTERNET_DISCONNECTED';
/** Left behind on purpose: the page went elsewhere, or took its question back. */
const takenBack = 'net::ERR_ABORTED';
/** Chromium's console repeats every request that failed, without its method; they are told from the requests themselves. */
const repeatsRequest = (message: ConsoleMessage): boolean => message.text().startsWith('Failed to load resource:');

const wordsOf = (request: Request, origin: string): string => `${request.method()} ${request.url().startsWith(`${origin}/`) ? request.url().slice(origin.length) : request.url()}`;

const isForeign = (url: string, origin: string): boolean => {
  const { protocol, origin: of, host } = new URL(url);
  if (protocol === 'blob:' || protocol === 'data:') return false;
  return protocol === 'ws:' || protocol === 'wss:' ? host !== new URL(origin).host : of !== origin;
};

/** Runs in every document before its own scripts. */
const tellViolations = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
  globalThis.tellViolation([effectiveDirective, 'stopped', blockedURI, sample, sourceFile && 'at ' + sourceFile + ':' + lineNumber].filter(Boolean).join(' '));
}, true);`;

/**
 * Writes down everything that goes wrong in a context, from its first page to its last: `console error: …`, `console warning: …`, `uncaught: …`, `answered 401: POST /api/…`,
 * `failed: GET /… net::ERR_…`, `stopped by the policy: …`, `foreign: GET https://…`.
 *
 * @example const troubles = await watchTroubles(context, 'http://127.0.0.1:4000');
 */
export async function watchTroubles(context: BrowserContext, origin: string): Promise<Troubles> {
  const lines: string[] = [];
  await context.exposeFunction('tellViolation', (words: string) => void lines.push(`stopped by the policy: ${words}`));
  await context.addInitScript(tellViolations);
  context.on('console', (message) => {
    const kind = message.type();
    if ((kind === 'error' || kind === 'warning' || kind === 'assert') && !repeatsRequest(message)) lines.push(`console ${kind}: ${message.text()}`);
  });
  context.on('weberror', (thrown) => void lines.push(`uncaught: ${String(thrown.error().message || thrown.error())}`));
  context.on('request', (request) => {
    if (isForeign(request.url(), origin)) lines.push(`foreign: ${wordsOf(request, origin)}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (isForeign(socket.url(), origin)) lines.push(`foreign: ${socket.url()}`);
    });
    page.on('crash', () => void lines.push(`crashed: ${page.url()}`));
  });
  context.on('response', (response) => {
    if (response.status() >= 400) lines.push(`answered ${String(response.status())}: ${wordsOf(response.request(), origin)}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'for no reason given';
    if (reason !== offlineError && reason !== takenBack) lines.push(`failed: ${wordsOf(request, origin)} ${reason}`);
  });
  return {
    lines: () => lines,
    faults: (expects) => [
      ...lines.filter((line) => !expects.some((expected) => expected.test(line))),
      ...expects.filter((expected) => !lines.some((line) => expected.test(line))).map((expected) => `expected, but it did not happen: ${String(expected)}`),
    ],
  };
}
