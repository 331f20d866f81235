import type { SendFile } from './call.ts';

/**
 * Sends a file and says how far it has come: what fetch cannot. For browsers.
 *
 * @example makeClient({ sendFile: sendWithProgress })
 */
export const sendWithProgress: SendFile = async ({ address, headers, form, onProgress, signal }) => {
  const givenUp = (): DOMException => new DOMException('aborted', 'AbortError');
  if (signal?.aborted === true) throw givenUp();
  const { promise, resolve, reject } = Promise.withResolvers<{ readonly ok: boolean; readonly text: string }>();
  const request = new XMLHttpRequest();
  request.open('POST', address);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total === 0 ? 1 : loaded / total));
  request.addEventListener('load', () => resolve({ ok: request.status >= 200 && request.status < 300, text: request.responseText }));
  request.addEventListener('error', () => reject(new TypeError('fetch failed')));
  request.addEventListener('abort', () => reject(givenUp()));
  signal?.addEventListener('abort', () => request.abort(), { once: true });
  request.send(form);
  return promise;
};
