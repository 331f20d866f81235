import { z } from 'zod';
import { readAction, writeAction, type Action } from '#actions';
import { installationRegionId } from '#storage';

const everywhere = () => ({ regionId: installationRegionId });
const note = () => ({ subjectKind: 'test', subjectId: 'test', sentence: '试' });
const decideAlways = () => ({ effect: null });
const loadNothing = async () => null;

/** What went wrong in our own program, with words in it that nobody outside may read. */
const bug = (): never => {
  throw new Error('张三 password=secret at /srv/halfsky/secret.ts:1');
};

const goneDatabase = (): never => {
  throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' });
};

const failWith = writeAction({
  name: 'tests.fail-with', title: '按要求出错', summary: '按要求出错。', input: z.object({ how: z.string().min(1).max(60) }), output: z.object({ done: z.string() }), permission: 'signed-in', scope: everywhere,
  load: loadNothing,
  decide: (_state, { how }) => (how === 'bug' ? bug() : how === 'gone' ? goneDatabase() : how === 'fine' ? { effect: how } : { refused: how, message: '不行。' }),
  store: async (effect: string) => ({ done: effect }), audit: note, examples: [{ input: { how: 'fine' } }],
});

const countUp = (() => {
  let count = 0;
  return writeAction({
    name: 'tests.count-up', title: '加一', summary: '加一。', input: z.object({ by: z.int().default(1) }), output: z.object({ count: z.int() }), permission: 'signed-in', scope: everywhere, load: loadNothing,
    decide: (_state, { by }) => ({ effect: by }), store: async (by: number) => ({ count: (count += by) }), audit: note, examples: [{ input: {} }],
  });
})();

const secretOnce = writeAction({
  name: 'tests.secret-once', title: '只显示一次', summary: '回答是秘密。', input: z.object({}), output: z.object({ secret: z.string() }), permission: 'signed-in', scope: everywhere, load: loadNothing,
  decide: decideAlways, store: async () => ({ secret: 'once' }), audit: note, answerIsSecret: true, examples: [{ input: {} }],
});

const signIn = writeAction({
  name: 'accounts.sign-in', title: '登录', summary: '以账号和密码登录。', input: z.object({ login: z.string().min(1).max(40).describe('账号'), password: z.string().min(1).max(200).describe('密码') }),
  output: z.object({ session: z.object({ token: z.string(), endsAt: z.string() }) }), permission: 'anyone', scope: everywhere, load: loadNothing,
  decide: (_state, { password }) => (password === 'right' ? { effect: null } : { refused: 'wrong-credentials', message: '账号或密码不对。' }),
  store: async (_effect, _work, _state, { login }) => ({ session: { token: login.padEnd(43, '0'), endsAt: '2099-12-31T20:00:00.000Z' } }), audit: note, answerIsSecret: true,
  examples: [{ input: { login: 'wangfang', password: 'right' } }],
});

const signOut = writeAction({
  name: 'accounts.sign-out', title: '退出登录', summary: '结束当前会话。', input: z.object({}), output: z.object({ signedOut: z.literal(true) }), permission: 'signed-in', scope: everywhere, load: loadNothing,
  decide: decideAlways, store: async () => ({ signedOut: true as const }), audit: note, examples: [{ input: {} }],
});

const addFile = writeAction({
  name: 'files.add-file', title: '上传文件', summary: '上传一个文件。',
  input: z.object({ regionId: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(0), name: z.string().max(200), note: z.string().max(20).optional() }),
  output: z.object({ sha256: z.string(), size: z.int(), name: z.string() }), permission: ['office-clerk'], scope: ({ regionId }) => ({ regionId }), takesFile: { limit: () => 200_000 }, load: loadNothing,
  decide: decideAlways, store: async (_effect, _work, _state, { sha256, size, name }) => ({ sha256, size, name }), audit: note, examples: [{ input: { regionId: installationRegionId, sha256: 'a'.repeat(64), size: 1, name: 'a.txt' } }],
});

const readFile = readAction({
  name: 'files.read-file', title: '下载文件', summary: '下载一个文件。', input: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string() }), output: z.object({ file: z.object({ sha256: z.string(), name: z.string(), contentType: z.string() }) }),
  permission: 'signed-in', scope: everywhere, givesFile: true, read: async ({ sha256, name }) => ({ file: { sha256, name, contentType: 'text/html' } }), examples: [{ input: { sha256: 'a'.repeat(64), name: 'a.txt' } }],
});

const makeFile = readAction({
  name: 'files.make-file', title: '生成文件', summary: '生成一个文件。', input: z.object({ text: z.string() }), output: z.object({ file: z.object({ bytes: z.custom<Uint8Array>(), name: z.string(), contentType: z.string() }) }), permission: ['office-clerk'], scope: everywhere, givesFile: true,
  read: async ({ text }) => ({ file: { bytes: new TextEncoder().encode(text), name: '表.xlsx', contentType: 'application/pdf' } }), examples: [{ input: { text: '表' } }],
});

const echo = readAction({
  name: 'tests.echo', title: '回声', summary: '原样回答。', input: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100), open: z.boolean().optional(), codes: z.array(z.int()).optional(), where: z.object({ from: z.int() }).optional(), name: z.string().optional() }),
  output: z.object({ got: z.unknown(), allowed: z.array(z.string()) }), permission: 'anyone', scope: everywhere,
  read: async (input, { caller }) => (input.name === 'bug' ? bug() : { got: input, allowed: [], person: caller.personId }), examples: [{ input: { limit: 3, codes: [1, 2] } }],
});

const slow = readAction({
  name: 'tests.slow', title: '慢', summary: '慢。', input: z.object({ milliseconds: z.int().max(10_000) }), output: z.object({ done: z.boolean() }), permission: 'anyone', scope: everywhere,
  read: async ({ milliseconds }) => {
    await new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
    return { done: true };
  },
  examples: [{ input: { milliseconds: 1 } }],
});

/** Actions that show every way in which the door can answer; the real ones cannot be made to fail at will. */
export const testActions: ReadonlyMap<string, Action> = new Map([failWith, countUp, secretOnce, signIn, signOut, addFile, readFile, makeFile, echo, slow].map((action) => [action.name, action as unknown as Action]));
