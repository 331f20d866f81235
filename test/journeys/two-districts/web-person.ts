import { Buffer } from 'node:buffer';

/** An answer of the server as a person's program sees it. */
type Answered = { readonly status: number; readonly body: unknown };

/** A file as the server sends it. */
type SentFile = { readonly bytes: Uint8Array; readonly name: string; readonly contentType: string };

type Input = Readonly<Record<string, unknown>>;

/** Somebody signed in who knows nothing but the server's address. What must go well throws with the server's own words when it does not. */
export type WebPerson = {
  readonly name: string;
  readonly personId: string;
  readonly get: <Output>(action: string, input?: Input) => Promise<Output>;
  readonly post: <Output>(action: string, input?: Input) => Promise<Output>;
  readonly upload: <Output>(action: string, input: Input, file: File) => Promise<Output>;
  readonly download: (action: string, input: Input) => Promise<SentFile>;
  /** Whatever is answered: for what is expected to be refused. */
  readonly ask: (method: 'GET' | 'POST', action: string, input: Input, file?: File) => Promise<Answered>;
};

/** The query of a question, as the description of the interface says: what is nested as JSON, lists repeated. */
const queryOf = (input: Input): string => new URLSearchParams(Object.entries(input).flatMap(([name, value]) => (Array.isArray(value) ? value : [value])
  .filter((one) => one !== undefined && one !== null).map((one: unknown): [string, string] => [name, typeof one === 'object' ? JSON.stringify(one) : String(one)]))).toString();

const formOf = (input: Input, file: File): FormData => {
  const form = new FormData();
  form.append('input', JSON.stringify(input));
  form.append('file', file);
  return form;
};

type Asked = { readonly method: 'GET' | 'POST'; readonly action: string; readonly input: Input; readonly file?: File | undefined };

const acknowledged = new Map<string, Map<string, number>>();

/** How often each write was answered as done by the server of an address, up to now. */
export const acknowledgedWrites = (address: string): ReadonlyMap<string, number> => new Map(acknowledged.get(address));

function countWrite(address: string, action: string): void {
  const counts = acknowledged.get(address) ?? new Map<string, number>();
  acknowledged.set(address, counts.set(action, (counts.get(action) ?? 0) + 1));
}

/** One request, counted where it is a write that was done. */
async function request(address: string, token: string | null, asked: Asked): Promise<Response> {
  const response = await send(address, token, asked);
  if (asked.method === 'POST' && response.ok) countWrite(address, asked.action);
  return response;
}

/** JSON unless a file goes along. */
async function send(address: string, token: string | null, { method, action, input, file }: Asked): Promise<Response> {
  const shown: Record<string, string> = { origin: address, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  const query = queryOf(input);
  if (method === 'GET') return fetch(`${address}/api/${action}${query === '' ? '' : `?${query}`}`, { headers: shown });
  if (file !== undefined) return fetch(`${address}/api/${action}`, { method, headers: shown, body: formOf(input, file) });
  return fetch(`${address}/api/${action}`, { method, headers: { ...shown, 'content-type': 'application/json' }, body: JSON.stringify(input) });
}

const said = (action: string, status: number, body: unknown): Error => new Error(`${action} ${String(status)} ${JSON.stringify(body)}`);

async function done<Output>(address: string, token: string | null, asked: Asked): Promise<Output> {
  const response = await request(address, token, asked);
  const body: unknown = await response.json();
  if (!response.ok) throw said(asked.action, response.status, body);
  return body as Output;
}

async function fileOf(address: string, token: string, asked: Asked): Promise<SentFile> {
  const response = await request(address, token, asked);
  if (!response.ok) throw said(asked.action, response.status, await response.json());
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { bytes: new Uint8Array(Buffer.from(await response.arrayBuffer())), name: decodeURIComponent(name), contentType: response.headers.get('content-type') ?? '' };
}

/** A password that the rules take, of words that are nobody's name. */
export const ownPassword = (login: string): string => `Mu-dan ${String(login.length)} kai zai 江边 47`;

type SignedIn = { readonly session: { readonly token: string }; readonly personId: string; readonly mustChangePassword: boolean };

const signIn = (address: string, login: string, password: string): Promise<SignedIn> => done<SignedIn>(address, null, { method: 'POST', action: 'accounts.sign-in', input: { login, password } });

/** Signs in with the first password, is let do nothing else before it is changed, changes it, and signs in anew. */
export async function firstSignIn(address: string, { name, login, firstPassword }: { readonly name: string; readonly login: string; readonly firstPassword: string }): Promise<WebPerson> {
  const first = await signIn(address, login, firstPassword);
  const blocked = await request(address, first.session.token, { method: 'GET', action: 'regions.list-regions', input: {} });
  if (!first.mustChangePassword || blocked.status !== 403) throw new Error(`${login} was let in without a password of their own`);
  await done(address, first.session.token, { method: 'POST', action: 'accounts.change-password', input: { password: firstPassword, newPassword: ownPassword(login) } });
  return signInAgain(address, { name, login });
}

/** Signs in with the own password. */
export const signInAgain = (address: string, { name, login }: { readonly name: string; readonly login: string }): Promise<WebPerson> => signInWith(address, { name, login, password: ownPassword(login) });

/** Signs in with a password. */
export async function signInWith(address: string, { name, login, password }: { readonly name: string; readonly login: string; readonly password: string }): Promise<WebPerson> {
  const { session: { token }, personId } = await signIn(address, login, password);
  return {
    name, personId,
    get: (action, input = {}) => done(address, token, { method: 'GET', action, input }),
    post: (action, input = {}) => done(address, token, { method: 'POST', action, input }),
    upload: (action, input, file) => done(address, token, { method: 'POST', action, input, file }),
    download: (action, input) => fileOf(address, token, { method: 'GET', action, input }),
    ask: async (method, action, input, file) => {
      const response = await request(address, token, { method, action, input, file });
      return { status: response.status, body: await response.json() };
    },
  };
}
