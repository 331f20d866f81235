import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { actions } from '#actions';
import { addHolding } from '#storage';
import type { getMeAction } from '../../src/actions/accounts/get-me.ts';
import type { addFileAction } from '../../src/actions/files/add-file.ts';
import type { addRegionAction } from '../../src/actions/regions/add-region.ts';
import type { listRegionsAction } from '../../src/actions/regions/list-regions.ts';
import type { listUnitsAction } from '../../src/actions/units/list-units.ts';
import type { addUnitsAction } from '../../src/actions/units/add-units.ts';
import type { Actions } from '../../src/web/client/actions.ts';
import { makeClient, type Client, type SendFile } from '../../src/web/client/call.ts';
import { clientSource } from '../../tools/client-source.ts';
import { chromiumPath, withChromium } from '../chromium.ts';
import { serveReal, type RealServer } from './serve-real.ts';

if (chromiumPath === undefined) console.warn('skipped: no Chromium, uploads with progress were not tried');

const password = 'Gui-hua 2026 年底要过半';
let server: RealServer;
const requests: { readonly url: string; readonly status: number; readonly headers: Headers }[] = [];
let broken = 0;
let cookie = '';

/** A browser's fetch, as far as the client is concerned: it keeps the cookie that no script reads. */
const browserFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  if (cookie !== '') headers.set('cookie', cookie);
  const response = await fetch(input, { ...init, headers });
  const set = /^([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  if (set !== undefined && set !== '') cookie = set.endsWith('=') ? '' : set;
  requests.push({ url: String(input), status: response.status, headers });
  if (broken > 0) {
    broken--;
    throw new TypeError('fetch failed');
  }
  return response;
};
const sendFile: SendFile = async ({ address, headers, form, onProgress }) => {
  const response = await browserFetch(address, { method: 'POST', headers, body: form });
  onProgress?.(1);
  return { ok: response.ok, text: await response.text() };
};
const ended: number[] = [];
let client: Client;

beforeAll(async () => {
  server = await serveReal();
  client = makeClient({ base: server.address, fetch: browserFetch, sendFile, onSessionEnded: () => void ended.push(ended.length) });
});
afterAll(async () => server.stop());

/** A zod type as the other side sees it: plain JSON, read only. */
type Plain<T> = unknown extends T ? unknown : T extends readonly (infer Item)[] ? readonly Plain<Item>[] : T extends object ? { readonly [Key in keyof T]: Plain<T[Key]> } : T;

test('src/web/client/actions.ts is what follows from the list of actions (node tools/make-client.ts writes it)', () => {
  expect(readFileSync('src/web/client/actions.ts', 'utf8') === clientSource(actions)).toBe(true);
});

test('the types are those of the schemas', () => {
  expectTypeOf<Extract<Awaited<ReturnType<typeof client.call<'accounts.get-me'>>>, { output: unknown }>['output']['name']>().toEqualTypeOf<string>();
  expectTypeOf<Actions['accounts.get-me']['output']>().toExtend<Plain<z.output<typeof getMeAction.output>>>();
  expectTypeOf<Plain<z.output<typeof getMeAction.output>>>().toExtend<Actions['accounts.get-me']['output']>();
  expectTypeOf<Actions['regions.list-regions']['output']>().toExtend<Plain<z.output<typeof listRegionsAction.output>>>();
  expectTypeOf<Actions['regions.add-region']['output']>().toExtend<Plain<z.output<typeof addRegionAction.output>>>();
  expectTypeOf<Plain<z.output<typeof listUnitsAction.output>>>().toExtend<Actions['units.list-units']['output']>();
  expectTypeOf<Actions['regions.add-region']['input']['level']>().toEqualTypeOf<'country' | 'province' | 'city' | 'district' | 'township'>();
  expectTypeOf<keyof Actions['files.add-file']['input']>().toEqualTypeOf<Exclude<keyof z.output<typeof addFileAction.input>, 'sha256' | 'size' | 'name' | 'contentType'>>();
  expectTypeOf<keyof Actions['units.add-units']['input']>().toEqualTypeOf<keyof z.output<typeof addUnitsAction.input>>();
  // @ts-expect-error a question has no such field
  void (() => client.call('regions.list-regions', { colour: 'red' }));
  // @ts-expect-error a file is needed
  void (() => client.call('files.add-file', {}));
  // @ts-expect-error what must be said cannot be left out
  void (() => client.call('regions.add-region'));
});

describe('the client of the pages', () => {
  test('signs in without ever seeing the token, changes the first password, and signs in again', async () => {
    expect(await client.call('accounts.sign-in', { login: 'xitong', password: 'not this one' })).toMatchObject({ error: 'refused', reason: 'sign-in-refused' });
    const first = await client.call('accounts.sign-in', { login: 'xitong', password: server.firstPasswordOf('xitong') });
    expect([first, JSON.stringify(first).includes(cookie.split('=')[1] ?? '-')]).toEqual([{ output: expect.objectContaining({ mustChangePassword: true }) as unknown }, false]);
    expect(await client.call('accounts.list-people', {})).toMatchObject({ error: 'password-change-first' });
    expect(await client.call('accounts.change-password', { password: server.firstPasswordOf('xitong'), newPassword: password })).toEqual({ output: { changed: true } });
    expect([await client.call('accounts.get-me'), ended.length > 0]).toEqual([expect.objectContaining({ error: expect.stringMatching(/^(?:session-ended|not-signed-in)$/) as unknown }), true]);
    expect('output' in await client.call('accounts.sign-in', { login: 'xitong', password })).toBe(true);
    const me = await client.call('accounts.get-me');
    expect('output' in me ? [me.output.name, me.output.roles.map(({ role }) => role)] : me).toEqual(['系统员', ['system-administrator']]);
  });

  test('writes with a number and the mark of the session; the same number is done once', async () => {
    const district = { name: '示例区', level: 'district', code: '999901', validFrom: '2021-01-01' } as const;
    const first = await client.call('regions.add-region', district, { key: 'abcdefgh' });
    expect([first, await client.call('regions.add-region', district, { key: 'abcdefgh' })]).toEqual([{ output: { regionId: expect.any(String) as unknown, version: 1 } }, first]);
    const refused = await client.call('regions.add-region', { ...district, name: '另一区' });
    expect('error' in refused ? [refused.error, /999901/.test(refused.message)] : refused).toEqual(['refused', true]);
    const wrong = await client.call('regions.add-region', { ...district, code: '1' });
    expect('error' in wrong ? [wrong.error, wrong.reasons?.map(({ place }) => place)] : wrong).toEqual(['invalid-input', ['code']]);
  });

  test('asks only whether an answer still holds, and gives the very same one then', async () => {
    const one = await client.call('regions.list-regions', { level: 'district', ended: true });
    const two = await client.call('regions.list-regions', { ended: true, level: 'district' });
    expect([requests.at(-1)?.status, 'output' in one && 'output' in two && one.output === two.output]).toEqual([304, true]);
    await client.call('regions.add-region', { name: '新区', level: 'district', validFrom: '2021-01-01' });
    const three = await client.call('regions.list-regions', { level: 'district', ended: true });
    expect('output' in three ? three.output.regions.map(({ name }) => name.zh).toSorted() : three).toEqual(['新区', '示例区']);
  });

  test('asks once more after a broken connection under the same number, and says when nobody answers', async () => {
    requests.length = 0;
    broken = 1;
    const added = await client.call('regions.add-region', { name: '断线区', level: 'district', validFrom: '2021-01-01' });
    const keys = requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(['output' in added, keys.length, keys[0] === keys[1]]).toEqual([true, 2, true]);
    const listed = await client.call('regions.list-regions');
    expect('output' in listed ? listed.output.regions.filter(({ name }) => name.zh === '断线区').length : listed).toBe(1);
    broken = 2;
    expect(await client.call('accounts.get-me')).toMatchObject({ error: 'unreachable' });
  });

  test('takes the mark of a session that began in another window', async () => {
    const other = makeClient({ base: server.address, fetch: browserFetch, sendFile });
    await other.call('accounts.sign-in', { login: 'xitong', password });
    expect('output' in await client.call('regions.add-region', { name: '另窗区', level: 'district', validFrom: '2021-01-01' })).toBe(true);
  });

  test('what was given up throws', async () => {
    await expect(client.call('regions.list-regions', {}, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });

  test.skipIf(chromiumPath === undefined)('in a browser a file goes up with progress, by a page of the server, and comes back under its name', async () => {
    const added = await client.call('accounts.add-person', { name: '王芳', login: 'wangfang' });
    if ('error' in added) throw new Error(added.message);
    const listed = await client.call('regions.list-regions', { level: 'district' });
    const regionId = 'output' in listed ? listed.output.regions.find(({ name }) => name.zh === '示例区')?.regionId ?? '' : '';
    await addHolding(server.store.connection, { regionId, holdingId: '01900000-0000-7000-8000-000000000001', personId: added.output.personId, unitId: null, role: 'office-clerk', validFrom: '2000-01-01', validTo: null, grantedAt: '2026-01-01T00:00:00Z', grantedBy: null, reason: null });
    const source = ['query-of', 'call-failure', 'actions', 'send-with-progress', 'call'].map((file) => stripTypeScriptTypes(readFileSync(`src/web/client/${file}.ts`, 'utf8')).replaceAll(/^import .*$/gm, '').replaceAll(/^export /gm, '')).join('\n');
    await withChromium(async ({ goTo, ask }) => {
      await goTo(`${server.address}/`, 800);
      const done = await ask<Record<string, unknown>>(`(async () => { ${source}
        const { call, upload, download } = makeClient({ sendFile: sendWithProgress });
        await call('accounts.sign-in', { login: 'wangfang', password: ${JSON.stringify(added.output.firstPassword)} });
        await call('accounts.change-password', { password: ${JSON.stringify(added.output.firstPassword)}, newPassword: ${JSON.stringify(password)} });
        await call('accounts.sign-in', { login: 'wangfang', password: ${JSON.stringify(password)} });
        const shares = [];
        const file = new File(['示例区妇女发展规划\\n'.repeat(200000)], '规划.txt');
        const input = { regionId: ${JSON.stringify(regionId)}, subjectKind: 'plan-import', subjectId: 'i1', use: 'plan-document' };
        const up = await upload('files.add-file', input, file, { onProgress: (share) => shares.push(share) });
        const refused = await upload('files.add-file', { ...input, use: 'film' }, file);
        const gone = new AbortController(); setTimeout(() => gone.abort(), 0); const early = new AbortController(); early.abort();
        const givenUp = await upload('files.add-file', input, file, { signal: gone.signal }).catch(({ name }) => name);
        const never = await upload('files.add-file', input, file, { signal: early.signal }).catch(({ name }) => name);
        const down = await download('files.get-file', { regionId: input.regionId, attachmentId: up.output.attachmentId });
        return { up, rising: shares.every((share, at) => at === 0 || share >= shares[at - 1]), last: shares.at(-1), refused: refused.error, givenUp, never, name: down.output.name, same: (await down.output.blob.text()) === (await file.text()), cookie: document.cookie };
      })()`);
      expect(done).toMatchObject({ up: { output: { name: '规划.txt', fileKind: 'txt' } }, rising: true, last: 1, refused: 'invalid-input', givenUp: 'AbortError', never: 'AbortError', name: '规划.txt', same: true, cookie: '' });
    });
  });
});
