import type { ActionError } from '#actions';
import { isBroken, whyUnreachable } from './why-unreachable.ts';

/** A file that goes along with a request. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a server is asked. `key`: the number under which a write may be sent again. */
export type Asked = { readonly name: string; readonly kind: 'read' | 'write'; readonly input: Readonly<Record<string, unknown>>; readonly file?: SentFile | undefined; readonly key?: string | undefined };

/** Where, and as whom. */
export type Line = { readonly address: string; readonly token: string | null };

/** What the door answers when it does not do what was asked, with the number of the request; `unreachable` and `not-halfsky`: there was no door. */
export type CallError = Omit<ActionError, 'error'> & { readonly error: ActionError['error'] | 'unreachable' | 'not-halfsky'; readonly requestId?: string };

export type Called = { readonly output: unknown } | { readonly file: AsyncIterable<Uint8Array>; readonly name: string } | CallError;

function parameters(input: Asked['input']): string {
  const one = (value: unknown): string => (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
  const pairs = Object.entries(input).flatMap(([field, value]): readonly [string, string][] => (Array.isArray(value) ? value.map((part: unknown): [string, string] => [field, one(part)]) : value === undefined ? [] : [[field, one(value)]]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

function bodyOf({ input, file }: Asked): string | FormData {
  if (file === undefined) return JSON.stringify(input);
  const form = new FormData();
  form.set('input', JSON.stringify(input));
  form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name);
  return form;
}

const send = async ({ address, token }: Line, asked: Asked): Promise<Response> => fetch(`${address}/api/${asked.name}${asked.kind === 'read' ? parameters(asked.input) : ''}`, {
  redirect: 'manual', method: asked.kind === 'read' ? 'GET' : 'POST', ...(asked.kind === 'read' ? {} : { body: bodyOf(asked) }),
  headers: {
    'user-agent': 'halfsky-cli', ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(asked.key === undefined ? {} : { 'idempotency-key': asked.key }),
    ...(asked.kind === 'write' && asked.file === undefined ? { 'content-type': 'application/json' } : {}),
  },
});

const nameIn = (header: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  try {
    return decodeURIComponent(encoded ?? '');
  } catch {
    return '';
  }
};

const isError = (body: unknown): body is CallError => typeof body === 'object' && body !== null && 'error' in body && 'message' in body;

function notOurs(address: string, response: Response): CallError {
  const to = response.headers.get('location');
  return { error: 'not-halfsky', message: `${address} 答的不是 HalfSky（HTTP ${String(response.status)}${to === null ? '' : `，转往 ${to}`}）。请检查 --server 的地址。` };
}

async function readAnswer(address: string, response: Response): Promise<Called> {
  const disposition = response.headers.get('content-disposition');
  if (response.ok && disposition !== null && response.body !== null) return { file: response.body, name: nameIn(disposition) };
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return notOurs(address, response);
  }
  return response.ok ? { output: body } : isError(body) ? body : notOurs(address, response);
}

/**
 * Asks a server to do something. A connection that breaks is tried once more where that is harmless: questions, and writes that carry a number and a session (the server
 * remembers those). Every answer is a value; redirections are not followed, so that token and content go nowhere else.
 *
 * @example await callServer({ address: 'http://127.0.0.1:4380', token }, { name: 'regions.list-regions', kind: 'read', input: {} })
 */
export async function callServer(line: Line, asked: Asked): Promise<Called> {
  const isRepeatable = asked.kind === 'read' || (asked.key !== undefined && line.token !== null);
  for (let attempt = 1; ; attempt++) {
    try {
      return await readAnswer(line.address, await send(line, asked));
    } catch (error) {
      if (isRepeatable && attempt === 1 && isBroken(error)) continue;
      const message = whyUnreachable(line.address, error);
      if (message === null) throw error;
      const doubt = asked.kind === 'write' && isBroken(error) ? `不知道有没有办成：请先查看，或以同一请求编号再办一次（--request-key ${asked.key ?? ''}）。` : '';
      return { error: 'unreachable', message: `${message}${doubt}` };
    }
  }
}
