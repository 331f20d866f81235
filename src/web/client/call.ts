import { actions, type Actions } from './actions.ts';
import { failureOf, outputOf, unreachable, type CallFailure } from './call-failure.ts';
import { queryOf } from './query-of.ts';

type Kind = 'read' | 'write' | 'upload' | 'download';
type NamesOf<Wanted extends Kind> = { [Name in keyof Actions]: (typeof actions)[Name]['kind'] extends Wanted ? Name : never }[keyof Actions];

/** What came of a call: what the action answers, or why not. */
type Answer<Name extends keyof Actions> = { readonly output: Actions[Name]['output'] } | CallFailure;

type Options = { readonly signal?: AbortSignal };
/** `key`: the number of a request, the same when the same thing is sent again (a button pressed twice); without one, each call has its own. */
type WriteOptions = Options & { readonly key?: string };
/** Input may be left out where there is nothing to say. */
type Rest<Name extends keyof Actions, More> = Record<string, never> extends Actions[Name]['input'] ? [input?: Actions[Name]['input'], options?: More] : [input: Actions[Name]['input'], options?: More];

/** How a file goes to the server. Rejects as fetch does. */
export type SendFile = (sent: {
  readonly address: string; readonly headers: Readonly<Record<string, string>>; readonly form: FormData; readonly onProgress?: ((share: number) => void) | undefined; readonly signal?: AbortSignal | undefined;
}) => Promise<{ readonly ok: boolean; readonly text: string }>;

/** The door of the server for a page. Failures are values: only what was given up (`signal`) and bugs throw. */
export type Client = {
  readonly call: <Name extends NamesOf<'read' | 'write'>>(name: Name, ...rest: Rest<Name, WriteOptions>) => Promise<Answer<Name>>;
  /** `onProgress` gets the share sent, 0 to 1. */
  readonly upload: <Name extends NamesOf<'upload'>>(name: Name, input: Actions[Name]['input'], file: Blob & { readonly name?: string }, options?: WriteOptions & { readonly onProgress?: (share: number) => void }) => Promise<Answer<Name>>;
  readonly download: <Name extends NamesOf<'download'>>(name: Name, input: Actions[Name]['input'], options?: Options) => Promise<Answer<Name>>;
};

/** `base`: where the server is, for programs that are no page of it. `onSessionEnded`: the person has to sign in again. */
export type ClientSettings = { readonly base?: string; readonly sendFile: SendFile; readonly fetch?: typeof fetch; readonly onSessionEnded?: () => void };

/** So many answers are kept to ask only whether they still hold. */
const mostKept = 300;

/** These begin or end a session: nothing of the one before may be shown to the next person. */
const changesSession = new Set<keyof Actions>(['accounts.sign-in', 'accounts.sign-out', 'accounts.change-password']);

/** A number for a request; also where pages come without HTTPS and `randomUUID` is missing. */
const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const nameIn = (disposition: string | null): string => {
  try {
    return decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1] ?? '');
  } catch {
    return '';
  }
};

/** A connection that broke, not one that was given up. */
const isBroken = (error: unknown): boolean => error instanceof TypeError;

/**
 * A client of the actions for a page of the server: sends the mark that protects writes, numbers them so that none is done twice, keeps answers as long as they hold, and
 * says when the session is over.
 *
 * @example const { call } = makeClient({ sendFile: sendWithProgress }); const answer = await call('regions.list-regions', { level: 'district' });
 */
export function makeClient({ base = '', sendFile, fetch: ask = fetch, onSessionEnded }: ClientSettings): Client {
  const kept = new Map<string, { readonly tag: string; readonly output: unknown }>();
  let mark: Promise<string | null> | null = null;

  const forget = (): void => {
    mark = null;
    kept.clear();
  };
  const failed = (failure: CallFailure): CallFailure => {
    if (failure.error === 'session-ended' || failure.error === 'not-signed-in') {
      forget();
      onSessionEnded?.();
    }
    return failure;
  };
  const askMark = async (): Promise<string | null> => {
    const response = await ask(`${base}/api/session`, { cache: 'no-store' });
    const { csrfToken } = await response.json() as { readonly csrfToken?: string | null };
    return csrfToken ?? null;
  };
  const markOf = async (): Promise<string | null> => {
    mark ??= askMark();
    return mark.catch((error: unknown) => {
      mark = null;
      throw error;
    });
  };
  const headersOf = async (key: string): Promise<Readonly<Record<string, string>>> => {
    const token = await markOf();
    return { 'idempotency-key': key, 'x-halfsky-client': 'web', ...(token === null ? {} : { 'x-csrf-token': token }) };
  };

  /** Once more after a broken connection; what can still not be asked is a failure. */
  const twice = async <Result>(attempt: () => Promise<Result>): Promise<Result | CallFailure> => {
    for (let more = 1; ; more--) {
      try {
        return await attempt();
      } catch (error) {
        if (!isBroken(error)) throw error;
        if (more === 0) return unreachable;
      }
    }
  };

  const read = async (name: string, input: object, { signal }: Options): Promise<{ readonly output: unknown } | CallFailure> => {
    const address = `${base}/api/${name}${queryOf(input)}`;
    const known = kept.get(address);
    const response = await ask(address, { ...(signal === undefined ? {} : { signal }), ...(known === undefined ? {} : { headers: { 'if-none-match': known.tag } }) });
    if (response.status === 304 && known) return { output: known.output };
    const text = await response.text();
    if (!response.ok) return failed(failureOf(text));
    const answer = outputOf(text);
    const [tag, [oldest]] = [response.headers.get('etag'), kept.keys()];
    if (tag !== null && 'output' in answer) kept.set(address, { tag, output: answer.output });
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return answer;
  };

  /** Sends a write; when the mark belongs to an earlier session (signed in again in another window), once more with the new one. */
  const write = async (name: keyof Actions, key: string, send: (headers: Readonly<Record<string, string>>) => Promise<{ readonly ok: boolean; readonly text: string }>): Promise<{ readonly output: unknown } | CallFailure> => {
    const first = await send(await headersOf(key));
    const isForged = !first.ok && failureOf(first.text).error === 'forged-request';
    if (isForged) forget();
    const { ok, text } = isForged ? await send(await headersOf(key)) : first;
    if (!ok) return failed(failureOf(text));
    if (changesSession.has(name)) forget();
    return outputOf(text);
  };

  /** Without a session the server remembers no numbers: sent once. */
  const written = async (name: keyof Actions, attempt: () => Promise<{ readonly output: unknown } | CallFailure>): Promise<{ readonly output: unknown } | CallFailure> => {
    const token = await twice(markOf);
    if (token === null || name === 'accounts.sign-in') return attempt().catch((error: unknown) => {
      if (!isBroken(error)) throw error;
      return unreachable;
    });
    return typeof token === 'string' ? twice(attempt) : token;
  };

  return {
    call: async (name, ...[input = {}, { signal, key = newKey() } = {}]) => {
      const options = signal === undefined ? {} : { signal };
      if (actions[name].kind === 'read') return await twice(async () => read(name, input, options)) as Answer<typeof name>;
      return await written(name, async () => write(name, key, async (headers) => {
        const response = await ask(`${base}/api/${name}`, { ...options, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input) });
        return { ok: response.ok, text: await response.text() };
      })) as Answer<typeof name>;
    },
    upload: async (name, input, file, { signal, key = newKey(), onProgress } = {}) => await written(name, async () => write(name, key, async (headers) => {
      const form = new FormData();
      form.set('input', JSON.stringify(input));
      form.set('file', file, file.name ?? 'file');
      return sendFile({ address: `${base}/api/${name}`, headers, form, onProgress, signal });
    })) as Answer<typeof name>,
    download: async (name, input, { signal } = {}) => await twice(async () => {
      const response = await ask(`${base}/api/${name}${queryOf(input)}`, signal === undefined ? {} : { signal });
      if (!response.ok) return failed(failureOf(await response.text()));
      return { output: { blob: await response.blob(), name: nameIn(response.headers.get('content-disposition')) } };
    }) as Answer<typeof name>,
  };
}
