import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions, csrfTokenOf, realSurroundings, setUpInstallation, type Surroundings } from '#actions';
import { sessionCallers, startServer, type RunningServer } from '#server';
import type { Store } from '#storage';
import { createPasswordHasher } from '../../src/actions/credentials/hash-password.ts';
import { openTestStore } from '../../src/storage/testing/test-store.ts';
import { memoryFiles } from './memory-files.ts';
import { ask, type Answer } from './serve.ts';

let store: Store;
let running: RunningServer;
let firstPassword = '';
beforeAll(async () => {
  store = await openTestStore();
  const surroundings: Surroundings = { ...await realSurroundings(store, memoryFiles()), hasher: await createPasswordHasher({ cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } }) };
  const set = await setUpInstallation({ systemAdministrator: { name: '系统员', login: 'xitong' }, securityAdministrator: { name: '安全员', login: 'anquan' }, auditAdministrator: { name: '审计员', login: 'shenji' } }, surroundings);
  if ('refused' in set) throw new Error(set.message);
  firstPassword = set.administrators.find(({ login }) => login === 'xitong')?.firstPassword ?? '';
  running = await startServer({ actions, surroundings, callers: sessionCallers(surroundings), log: pino({ level: 'silent' }), version: '0.0.0-test', settings: { host: '127.0.0.1', port: 0, secureCookies: false, trustProxy: false, limits: { signInRate: 1000 } } });
});
afterAll(async () => {
  await running.close();
  await store.close();
});

const post = async (name: string, body: object, cookie = ''): Promise<Answer> =>
  ask(running.address, `/api/${name}`, { body, headers: { 'x-halfsky-client': 'web', ...(cookie === '' ? {} : { 'cookie': `halfsky=${cookie}`, 'x-csrf-token': csrfTokenOf(cookie) }) } });
const cookieOf = (answer: Answer): string => /^halfsky=([\w-]{43});/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
const page = async (cookie: string): Promise<string> => (await ask(running.address, '/', { headers: { cookie: `halfsky=${cookie}` } })).text;

test('an administrator signs in, has to change the first password, signs in again and out; every cookie of before is worth nothing', async () => {
  expect((await post('accounts.sign-in', { login: 'xitong', password: 'not this one' })).body).toMatchObject({ error: 'refused', reason: 'sign-in-refused' });
  const signedIn = await post('accounts.sign-in', { login: 'xitong', password: firstPassword });
  const first = cookieOf(signedIn);
  expect([signedIn.status, first.length, signedIn.text.includes(first)]).toEqual([200, 43, false]);
  expect((await ask(running.address, '/api/accounts.list-people', { headers: { cookie: `halfsky=${first}` } })).body['error']).toBe('password-change-first');
  expect(await page(first)).toMatch(/请先办理[\s\S]*data-action="accounts\.change-password"[\s\S]*name="newPassword" type="password"/);

  const password = 'Gui-hua 2026 年底要过半';
  expect((await post('accounts.change-password', { password: firstPassword, newPassword: password }, first)).body).toEqual({ changed: true });
  expect((await post('accounts.sign-out', {}, first)).body['error']).toBe('session-ended');

  const second = cookieOf(await post('accounts.sign-in', { login: 'xitong', password }));
  expect((await ask(running.address, '/api/accounts.list-people', { headers: { cookie: `halfsky=${second}` } })).status).toBe(200);
  expect((await ask(running.address, '/api/accounts.list-people', { headers: { authorization: `Bearer ${second}` } })).status).toBe(200);
  expect(await page(second)).toContain('系统员，您好');
  const out = await post('accounts.sign-out', {}, second);
  expect([out.status, out.headers.get('set-cookie')]).toEqual([200, expect.stringMatching(/^halfsky=; Max-Age=0/)]);
  expect((await ask(running.address, '/api/accounts.list-people', { headers: { cookie: `halfsky=${second}` } })).body['error']).toBe('session-ended');
  expect(await page(second)).toContain('data-action="accounts.sign-in"');
});
