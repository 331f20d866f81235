/** What a client sends to a program that may die at any moment, and what it knows of it: acknowledged, refused, or without an answer and to be sent again under its number. */
import { randomUUID } from 'node:crypto';

type Body = Readonly<Record<string, unknown>>;

/** An answer of the program; status 0: there was none. */
type HeardAnswer = { readonly status: number; readonly body: Body };

/** A write as it is sent, and sent again. `token` is that of who asks; `file` makes it an upload. */
type SentWrite = { readonly token: string; readonly action: string; readonly input: Body; readonly key: string; readonly file: { readonly name: string; readonly bytes: Buffer } | null };

/** A write that was acknowledged; `output` null: it was a secret shown once, and the answer to it was lost. */
export type AcknowledgedWrite = SentWrite & { readonly output: Body | null; readonly wasRepeated: boolean };

/** No answer, or that the program cannot answer now: what was sent may have been done or not. */
export class Interrupted extends Error {}

/** All that a client knows. `troubles`: answers that no kill excuses. */
export type Written = {
  readonly acknowledged: readonly AcknowledgedWrite[];
  readonly troubles: readonly string[];
  /** Answers by status, of writes and reads. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly write: (who: string, action: string, input: Body, file?: SentWrite['file']) => Promise<Body | { readonly refused: string }>;
  readonly read: (who: string, action: string, input?: Readonly<Record<string, string>>) => Promise<Body>;
  readonly bytes: (who: string, action: string, input: Readonly<Record<string, string>>) => Promise<Buffer>;
  /** Sends everything again that had no answer, until all of it has one. */
  readonly settle: () => Promise<void>;
  /** Sends the last acknowledged writes again under their numbers; gives those that were answered otherwise. */
  readonly repeatLast: (count: number) => Promise<readonly string[]>;
  /** Resolves when a write of one of these actions is next sent. */
  readonly sending: (actions: readonly string[]) => Promise<void>;
};

const patience = 30_000;

async function answerOf(request: Promise<Response>): Promise<HeardAnswer> {
  try {
    const response = await request;
    return { status: response.status, body: (await response.json()) as Body };
  } catch {
    return { status: 0, body: {} };
  }
}

function send(address: string, { token, action, input, key, file }: SentWrite): Promise<HeardAnswer> {
  const headers = { 'authorization': `Bearer ${token}`, 'idempotency-key': key };
  const signal = AbortSignal.timeout(patience);
  if (file === null) return answerOf(fetch(`${address}/api/${action}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input), signal }));
  const body = new FormData();
  body.append('input', JSON.stringify(input));
  body.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
  return answerOf(fetch(`${address}/api/${action}`, { method: 'POST', headers, body, signal }));
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
/** With the keys in order: what is kept in the database comes back in an order of its own. */
const asText = (value: unknown): string => JSON.stringify(value, (_key, held: unknown) => (typeof held === 'object' && held !== null && !Array.isArray(held) ? Object.fromEntries(Object.entries(held).toSorted(([one], [other]) => (one < other ? -1 : 1))) : held));

/**
 * A client of a program at an address; `tokens` are those of people by name.
 *
 * @example const written = startWriting('http://127.0.0.1:4380', new Map([['clerk', token]]));
 */
export function startWriting(address: string, tokens: ReadonlyMap<string, string>): Written {
  const acknowledged: AcknowledgedWrite[] = [];
  const open = new Map<string, SentWrite>();
  const troubles: string[] = [];
  const statuses = new Map<number, number>();
  let watchers: { readonly actions: readonly string[]; readonly tell: () => void }[] = [];

  const heard = (answer: HeardAnswer, action: string): HeardAnswer => {
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500 && answer.status !== 503) troubles.push(`${action}: ${String(answer.status)} ${asText(answer.body)}`);
    if (answer.status === 503 && !/\p{Script=Han}/u.test(String(answer.body['message']))) troubles.push(`${action}: 503 without a sentence ${asText(answer.body)}`);
    return answer;
  };

  /** Sends once; too many in a minute is waited for, nothing else. */
  const attempt = async (sent: SentWrite, isRepeat: boolean): Promise<Body | { readonly refused: string }> => {
    const answer = heard(await send(address, sent), sent.action);
    const { status, body } = answer;
    if (status === 429) return pause(1000).then(() => attempt(sent, isRepeat));
    if (status === 0 || status >= 500) throw new Interrupted(`${sent.action}: ${String(status)}`);
    open.delete(sent.key);
    if (status === 200 || body['error'] === 'answered-already') {
      const output = status === 200 ? body : null;
      acknowledged.push({ ...sent, output, wasRepeated: isRepeat });
      return output ?? {};
    }
    return { refused: `${String(body['error'])} ${String(body['reason'] ?? '')} ${String(body['message'])}` };
  };

  const tokenOf = (who: string): string => tokens.get(who) ?? '';
  const query = (input: Readonly<Record<string, string>>): string => new URLSearchParams(input).toString();
  const get = (who: string, action: string, input: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${address}/api/${action}?${query(input)}`, { headers: { authorization: `Bearer ${tokenOf(who)}` }, signal: AbortSignal.timeout(patience) });

  return {
    acknowledged, troubles, statuses,
    write: (who, action, input, file = null) => {
      const sent: SentWrite = { token: tokenOf(who), action, input, key: randomUUID(), file };
      open.set(sent.key, sent);
      for (const { actions, tell } of watchers) if (actions.includes(action)) tell();
      return attempt(sent, false);
    },
    read: async (who, action, input = {}) => {
      const { status, body } = heard(await answerOf(get(who, action, input)), action);
      if (status === 0 || status >= 500) throw new Interrupted(`${action}: ${String(status)}`);
      if (status === 429) throw new Interrupted(`${action}: 429`);
      if (status !== 200) throw new Error(`${action} ${asText(input)}: ${asText(body)}`);
      return body;
    },
    bytes: async (who, action, input) => Buffer.from(await (await get(who, action, input)).arrayBuffer()),
    settle: async () => {
      for (const sent of open.values()) {
        const answered = await attempt(sent, true);
        /* A backup that was not begun then is one too many while another is. */
        const isOneTooMany = sent.action === 'backups.make-backup' && String(answered['refused']).includes('under-way');
        if ('refused' in answered && !isOneTooMany) troubles.push(`${sent.action} sent again: ${String(answered['refused'])}`);
      }
    },
    repeatLast: async (count) => {
      const otherwise: string[] = [];
      for (const { output, ...sent } of acknowledged.slice(-count)) {
        const { status, body } = heard(await send(address, sent), sent.action);
        const isSame = output === null ? body['error'] === 'answered-already' : status === 200 ? asText(body) === asText(output) : body['error'] === 'answered-already';
        if (!isSame) otherwise.push(`${sent.action}: ${String(status)} ${asText(body)} instead of ${asText(output)}`);
      }
      return otherwise;
    },
    sending: (actions) => new Promise((resolve) => {
      const watcher = { actions, tell: () => { watchers = watchers.filter((one) => one !== watcher); resolve(); } };
      watchers.push(watcher);
    }),
  };
}
