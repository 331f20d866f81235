import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationRegionId } from '#storage';
import { actions } from '../action-list.ts';
import type { Caller } from '../caller.ts';
import { runAction } from '../running/run-action.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';
import { callerOfSession } from './caller-of-session.ts';

/** What somebody gets who knows a former password, guesses, or types where they should not. */
let door: TestDoor;
let district = '';
let [system, security] = [{}, {}] as [Caller, Caller];

beforeAll(async () => {
  door = await openTestDoor();
  district = await door.region('示例区', 'district');
  [system, security] = await Promise.all([door.person('系统', { role: 'system-administrator' }), door.person('安全', { role: 'security-administrator' })]);
});
afterAll(() => door.close());

async function clerk(login: string): Promise<{ readonly personId: string; readonly firstPassword: string }> {
  const made = await door.done<{ personId: string; firstPassword: string }>(system, 'accounts.add-person', { name: '王芳', login });
  await door.done(security, 'accounts.grant-role', { regionId: district, personId: made.personId, role: 'office-clerk', validFrom: '2026-01-01' });
  return made;
}
const tokenOf = (answer: unknown): string => (answer as { output: { session: { token: string } } }).output.session.token;

async function signedIn(login: string, password: string): Promise<Caller> {
  const caller = await callerOfSession({ token: tokenOf(await door.run(door.nobody, 'accounts.sign-in', { login, password })), address: '10.0.0.1', agent: 'test' }, door.surroundings);
  if (caller === 'session-ended') throw new Error('no session');
  return caller;
}

test('a password that is reset while it is looked at opens nothing', async () => {
  const { personId, firstPassword } = await clerk('reset.meanwhile');
  const { hasher } = door.surroundings;
  const slow = { ...hasher, verify: async (hash: string | null, password: string) => {
    const verified = await hasher.verify(hash, password);
    await door.done(security, 'accounts.reset-password', { personId });
    return verified;
  } };
  const answer = await runAction(actions, { name: 'accounts.sign-in', input: { login: 'reset.meanwhile', password: firstPassword }, caller: door.nobody, key: null }, { ...door.surroundings, hasher: slow });
  expect(errorOf(answer)).toBe('refused sign-in-refused');
});

test('whoever sits down at an open session does not guess the password there', async () => {
  const { firstPassword } = await clerk('left.open');
  const me = await signedIn('left.open', firstPassword);
  const change = (password: string) => door.run(me, 'accounts.change-password', { password, newPassword: '海棠-九月-Lan7' });
  for (let guess = 0; guess < 5; guess++) expect(errorOf(await change(`guess ${String(guess)}`))).toBe('refused wrong-password');
  expect(errorOf(await change(firstPassword))).toBe('refused sign-in-locked');
  door.at('2026-11-22T01:16:00.000Z');
  expect(errorOf(await change(firstPassword))).toBe('done');
  door.at('2026-11-22T01:00:00.000Z');
});

test('nor puts an authenticator of theirs on the account', async () => {
  const { firstPassword } = await clerk('left.open.too');
  const me: Caller = { ...await signedIn('left.open.too', firstPassword), restrictedTo: null };
  expect(errorOf(await door.run(me, 'accounts.begin-one-time-codes', { password: 'a guess' }))).toBe('refused wrong-password');
  expect(errorOf(await door.run(me, 'accounts.begin-one-time-codes', { password: firstPassword }))).toBe('done');
});

test('what is typed in place of a login is not written down whole; a login that somebody has is', async () => {
  await clerk('is.known');
  for (const login of ['Geheim在这里9x', 'is.known']) await door.run(door.nobody, 'accounts.sign-in', { login, password: 'x' });
  const lines = await door.surroundings.store.connection.selectFrom('audit_lines').select(['subject_id', 'sentence']).where('action', '=', 'accounts.sign-in').where('sentence', 'like', '登录失败%').orderBy('number').execute();
  expect(lines.slice(-2).map(({ subject_id: subject }) => subject)).toEqual(['ge…（11 个字）', 'is.known']);
  expect(JSON.stringify(lines)).not.toContain('在这里9x');
});

test('who leaves on a later day works until the day before', async () => {
  const { personId, firstPassword } = await clerk('leaves.later');
  await door.done(system, 'accounts.change-person', { personId, version: 1, name: '王芳', leftOn: '2026-12-01' });
  expect(await signedIn('leaves.later', firstPassword)).toHaveProperty('personId', personId);
  const grant = (role: string, validTo: string | null) => door.run(security, 'accounts.grant-role', { regionId: district, personId, role, validFrom: '2026-11-22', validTo });
  expect([errorOf(await grant('statistician', null)), errorOf(await grant('statistician', '2026-11-30'))]).toEqual(['refused person-left', 'done']);
  const token = tokenOf(await door.run(door.nobody, 'accounts.sign-in', { login: 'leaves.later', password: firstPassword }));
  door.at('2026-12-01T00:30:00.000Z');
  expect(errorOf(await door.run(door.nobody, 'accounts.sign-in', { login: 'leaves.later', password: firstPassword }))).toBe('refused sign-in-refused');
  expect(await callerOfSession({ token, address: '10.0.0.1', agent: 'test' }, door.surroundings)).toBe('session-ended');
  door.at('2026-11-22T01:00:00.000Z');
});

test('a role of a unit counts no longer once the unit is no more, and again when that was a mistake', async () => {
  const { unitId } = await door.done<{ unitId: string }>(system, 'units.add-unit', { regionId: district, name: '示例区体育局', validFrom: '2021-01-01' });
  const { personId, firstPassword } = await clerk('unit.ends');
  await door.done(security, 'accounts.grant-role', { regionId: district, personId, role: 'unit-reporter', unitId, validFrom: '2026-01-01' });
  const token = tokenOf(await door.run(door.nobody, 'accounts.sign-in', { login: 'unit.ends', password: firstPassword }));
  const held = async (): Promise<readonly string[]> => {
    const fresh = { ...door.surroundings, store: { ...door.surroundings.store } };
    const caller = await callerOfSession({ token, address: '10.0.0.1', agent: 'test' }, fresh);
    return caller === 'session-ended' ? ['ended'] : caller.roles.map(({ role }) => role).sort();
  };
  expect(await held()).toEqual(['office-clerk', 'unit-reporter']);
  await door.done(system, 'units.end-unit', { regionId: district, unitId, version: 1, on: '2026-11-22' });
  expect(await held()).toEqual(['office-clerk']);
  await door.done(system, 'units.reopen-unit', { regionId: district, unitId, version: 2, reason: '误办' });
  expect(await held()).toEqual(['office-clerk', 'unit-reporter']);
});

test('an administrator of a district finds who has no role yet, by name, and sees whose login is locked', async () => {
  const { personId } = await door.done<{ personId: string }>(system, 'accounts.add-person', { regionId: district, name: '新来的人', login: 'new.here' });
  const own = await door.person('本区安全', { role: 'security-administrator', regionId: district });
  type Listed = { people: { personId: string; lockedUntil: string | null; allowed: string[] }[] };
  const find = async (words?: string) => (await door.done<Listed>(own, 'accounts.list-people', { regionId: district, limit: 500, ...(words === undefined ? {} : { words }) })).people;
  expect([(await find()).some((one) => one.personId === personId), (await find('新来')).map((one) => one.personId)]).toEqual([false, [personId]]);
  for (let guess = 0; guess < 5; guess++) await door.run(door.nobody, 'accounts.sign-in', { login: 'New.Here', password: 'x' });
  expect((await find('新来')).map(({ lockedUntil }) => lockedUntil)).toEqual(['2026-11-22T01:15:00.000Z']);
  const above = await door.person('审计新来', { role: 'audit-administrator', regionId: installationRegionId }, { role: 'evaluator', regionId: district });
  expect((await find('审计新来')).map((one) => [one.personId, one.allowed])).toEqual([[above.personId, ['accounts.grant-role']]]);
});
