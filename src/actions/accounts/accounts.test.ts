import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationRegionId } from '#storage';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';
import type { Caller } from '../caller.ts';
import { callerOfSession } from './caller-of-session.ts';

let door: TestDoor;
let district: string;
let other: string;
let [system, security, auditor] = [{}, {}, {}] as [Caller, Caller, Caller];

beforeAll(async () => {
  door = await openTestDoor();
  const city = await door.region('示例市', 'city');
  district = await door.region('示例区', 'district', city);
  other = await door.region('别的区', 'district', city);
  [system, security, auditor] = await Promise.all([
    door.person('系统', { role: 'system-administrator' }), door.person('安全', { role: 'security-administrator', regionId: city }), door.person('审计', { role: 'audit-administrator' }),
  ]);
});
afterAll(() => door.close());

const newPerson = async (name: string, login: string) => door.done<{ personId: string; firstPassword: string }>(system, 'accounts.add-person', { name, login });
const signIn = async (login: string, password: string, code = '') => door.run(door.nobody, 'accounts.sign-in', { login, password, code });
const tokenOf = (answer: unknown): string => (answer as { output: { session: { token: string } } }).output.session.token;
const callerOf = async (token: string) => callerOfSession({ token, address: '10.0.0.1', agent: 'test' }, door.surroundings);
const grant = (person: string, role: string, more: object = {}) => door.run(security, 'accounts.grant-role', { regionId: district, personId: person, role, validFrom: '2020-01-01', ...more });

describe('from the first password to the first action', () => {
  test('a person without a role cannot sign in; with one, only to change the first password; then the new one holds', async () => {
    const { personId, firstPassword } = await newPerson('王芳', 'wang.fang');
    expect(errorOf(await signIn('wang.fang', firstPassword))).toBe('refused sign-in-refused');
    expect(errorOf(await grant(personId, 'office-clerk'))).toBe('done');
    const restricted = await callerOf(tokenOf(await signIn(' Wang.Fang ', firstPassword)));
    if (restricted === 'session-ended') throw new Error('no session');
    expect(restricted.roles.map(({ role, covers }) => [role, covers])).toEqual([['office-clerk', [district]]]);
    expect(errorOf(await door.run(restricted, 'regions.list-regions', {}))).toBe('password-change-first');
    expect(errorOf(await door.run(restricted, 'accounts.change-password', { password: firstPassword, newPassword: '12345678' }))).toBe('refused password-too-weak');
    expect(errorOf(await door.run(restricted, 'accounts.change-password', { password: 'not it', newPassword: '海棠-九月-Lan7' }))).toBe('refused wrong-password');
    expect(errorOf(await door.run(restricted, 'accounts.change-password', { password: firstPassword, newPassword: '海棠-九月-Lan7' }))).toBe('done');
    expect(errorOf(await signIn('wang.fang', firstPassword))).toBe('refused sign-in-refused');
    const free = await callerOf(tokenOf(await signIn('wang.fang', '海棠-九月-Lan7')));
    expect(free !== 'session-ended' && errorOf(await door.run(free, 'regions.list-regions', {}))).toBe('done');
  });

  test('a changed password, a changed role, a day without use and signing out end sessions', async () => {
    const { personId, firstPassword } = await newPerson('李强', 'li.qiang');
    await grant(personId, 'statistician');
    const start = async (): Promise<string> => tokenOf(await signIn('li.qiang', firstPassword));
    const first = await start();
    expect(await callerOf(first)).toMatchObject({ personName: '李强' });
    await grant(personId, 'office-clerk');
    expect(await callerOf(first)).toBe('session-ended');
    const second = await start();
    const caller = await callerOf(second);
    if (caller === 'session-ended') throw new Error('no session');
    await door.done(caller, 'accounts.sign-out', {});
    expect(await callerOf(second)).toBe('session-ended');
    const third = await start();
    door.at('2026-11-22T01:31:00.000Z');
    expect(await callerOf(third)).toBe('session-ended');
    door.at('2026-11-22T01:00:00.000Z');
    expect(await callerOf('forged')).toBe('session-ended');
  });

  test('five wrong passwords lock the login, also one that nobody has; a reset lifts the lock', async () => {
    const { personId, firstPassword } = await newPerson('赵敏', 'zhao.min');
    await grant(personId, 'office-clerk');
    for (let attempt = 0; attempt < 5; attempt++) expect(errorOf(await signIn('zhao.min', 'wrong'))).toBe('refused sign-in-refused');
    expect(await signIn('zhao.min', firstPassword)).toEqual(await signIn('nobody.here', 'wrong'));
    const reset = await door.done<{ firstPassword: string }>(security, 'accounts.reset-password', { regionId: district, personId });
    expect(errorOf(await signIn('zhao.min', reset.firstPassword))).toBe('done');
  });

  test('failed and successful sign-ins stand in the audit, passwords and tokens nowhere', async () => {
    const lines = await door.lines(installationRegionId);
    expect(lines.filter(({ action }) => action === 'accounts.sign-in').map(({ sentence }) => sentence)).toEqual(expect.arrayContaining(['登录失败（密码不对）', '登录失败（今天没有岗位）', '“王芳”登录']));
    expect(JSON.stringify(lines)).not.toMatch(/Lan7|argon2/);
  });
});

describe('roles', () => {
  test.each([
    ['audit-administrator', ['office-clerk'], 'roles-exclude-each-other'],
    ['system-administrator', ['security-administrator'], 'roles-exclude-each-other'],
    ['security-administrator', ['office-clerk'], 'roles-exclude-each-other'],
    ['unit-reporter', [], 'unit-needed'],
    ['office-clerk', ['office-clerk'], 'role-held-already'],
    ['office-head', ['statistician'], null],
  ])('%s beside %j: %s', async (role, before, refusal) => {
    const { personId } = await newPerson('某人', `p${door.surroundings.newId()}`);
    for (const held of before) expect(errorOf(await grant(personId, held))).toBe('done');
    expect(errorOf(await grant(personId, role))).toBe(refusal === null ? 'done' : `refused ${refusal}`);
  });

  test('roles that follow one another do not exclude each other', async () => {
    const { personId } = await newPerson('某人', 'one.after.another');
    expect(errorOf(await grant(personId, 'office-clerk', { validTo: '2026-11-30' }))).toBe('done');
    expect(errorOf(await grant(personId, 'audit-administrator', { validFrom: '2026-12-01' }))).toBe('done');
  });

  test('nobody gives a role to themselves, and no other administrator gives any', async () => {
    expect(errorOf(await grant(security.personId ?? '', 'office-clerk'))).toBe('refused not-for-oneself');
    for (const caller of [system, auditor, door.nobody]) expect(errorOf(await door.run(caller, 'accounts.grant-role', { regionId: district, personId: auditor.personId, role: 'office-clerk', validFrom: '2026-01-01' }))).toBe(caller === door.nobody ? 'not-signed-in' : 'forbidden');
  });

  test('a security administrator of a district does nothing in another', async () => {
    const own = await door.person('本区安全', { role: 'security-administrator', regionId: district });
    const { personId } = await newPerson('某人', 'two.districts');
    const asked = (regionId: string) => door.run(own, 'accounts.grant-role', { regionId, personId, role: 'office-clerk', validFrom: '2026-01-01' });
    expect([errorOf(await asked(district)), errorOf(await asked(other))]).toEqual(['done', 'forbidden']);
  });

  test('a role passes to another person without a gap; the first keeps it until the day before', async () => {
    const [from, to] = [await newPerson('前任', 'former'), await newPerson('接任', 'next')];
    const { holdingId } = await door.done<{ holdingId: string }>(security, 'accounts.grant-role', { regionId: district, personId: from.personId, role: 'office-head', validFrom: '2020-01-01' });
    await door.done(security, 'accounts.hand-over', { regionId: district, holdingId, version: 1, toPersonId: to.personId, from: '2026-12-01', reason: '人员调整' });
    expect(errorOf(await door.run(security, 'accounts.hand-over', { regionId: district, holdingId, version: 1, toPersonId: to.personId, from: '2026-12-01', reason: '人员调整' }))).toBe('stale-version');
    const { people } = await door.done<{ people: { personId: string; holdings: { validFrom: string; validTo: string | null }[] }[] }>(system, 'accounts.list-people', { limit: 500 });
    const heldBy = (personId: string) => people.find((one) => one.personId === personId)?.holdings.map(({ validFrom, validTo }) => [validFrom, validTo]);
    expect([heldBy(from.personId), heldBy(to.personId)]).toEqual([[['2020-01-01', '2026-11-30']], [['2026-12-01', null]]]);
  });

  test('two who give a role to one person at once: one is told that it is held', async () => {
    const { personId } = await newPerson('某人', 'at.once');
    const answers = await Promise.all([grant(personId, 'office-clerk'), grant(personId, 'office-clerk')]);
    expect(answers.map(errorOf).sort()).toEqual(['done', 'refused role-held-already']);
  });
});

test('two-step sign-in: a proposed secret changes nothing until its code is typed back; then a code or a recovery code is needed', async () => {
  const { generate } = await import('otplib');
  const { personId, firstPassword } = await newPerson('两步', 'two.steps');
  await grant(personId, 'office-clerk');
  const restricted = await callerOf(tokenOf(await signIn('two.steps', firstPassword)));
  if (restricted === 'session-ended') throw new Error('no session');
  const me: Caller = { ...restricted, restrictedTo: null };
  const { secret } = await door.done<{ secret: string }>(me, 'accounts.begin-one-time-codes', { password: firstPassword });
  expect(errorOf(await signIn('two.steps', firstPassword))).toBe('done');
  const epoch = Date.parse(door.surroundings.now()) / 1000;
  const { recoveryCodes } = await door.done<{ recoveryCodes: string[] }>(me, 'accounts.confirm-one-time-codes', { code: await generate({ secret, epoch }) });
  expect(errorOf(await signIn('two.steps', firstPassword))).toBe('refused code-needed');
  expect(errorOf(await signIn('two.steps', firstPassword, '000000'))).toBe('refused sign-in-refused');
  expect(errorOf(await signIn('two.steps', firstPassword, recoveryCodes[0]))).toBe('done');
  expect(errorOf(await signIn('two.steps', firstPassword, recoveryCodes[0]))).toBe('refused sign-in-refused');
  await door.done(security, 'accounts.remove-one-time-codes', { regionId: district, personId });
  expect(errorOf(await signIn('two.steps', firstPassword))).toBe('done');
});

test('a disabled account is turned away like an unknown one, and comes back', async () => {
  const { personId, firstPassword } = await newPerson('停用', 'disabled');
  await grant(personId, 'office-clerk');
  await door.done(security, 'accounts.disable-account', { regionId: district, personId, reason: '离岗' });
  expect(await signIn('disabled', firstPassword)).toEqual(await signIn('unknown.login', firstPassword));
  await door.done(security, 'accounts.enable-account', { regionId: district, personId, reason: '返岗' });
  expect(errorOf(await signIn('disabled', firstPassword))).toBe('done');
});

test('a request sent twice under one number is done once; its secret answer is not shown again', async () => {
  const asked = { name: '重发', login: 'sent.twice' };
  expect(errorOf(await door.run(system, 'accounts.add-person', asked, 'k1'))).toBe('done');
  expect(errorOf(await door.run(system, 'accounts.add-person', asked, 'k1'))).toBe('answered-already');
  expect(errorOf(await door.run(system, 'accounts.add-person', { ...asked, login: 'another' }, 'k1'))).toBe('replayed-differently');
});

describe('what the security administrator settles holds', () => {
  const settle = (who: Caller, key: string, value: object) => door.run(who, 'settings.change-setting', { regionId: installationRegionId, key, value, version: 0, validFrom: '2026-11-22', reason: '单位研究决定' });

  test('one person is system and security administrator only by a recorded decision, auditor never', async () => {
    const all = await door.person('全系统安全员', { role: 'security-administrator' });
    const { personId } = await newPerson('身兼两职', 'two.posts');
    expect(errorOf(await grant(personId, 'system-administrator'))).toBe('done');
    expect(errorOf(await grant(personId, 'security-administrator'))).toBe('refused roles-exclude-each-other');
    expect(errorOf(await settle(all, 'tiny-office', { systemAndSecurityByOnePerson: true }))).toBe('done');
    expect(errorOf(await grant(personId, 'security-administrator'))).toBe('done');
    expect(errorOf(await grant(personId, 'audit-administrator'))).toBe('refused roles-exclude-each-other');
    expect(errorOf(await grant(personId, 'office-clerk'))).toBe('refused roles-exclude-each-other');
  });

  test('longer passwords, and a role that needs a one-time code can do nothing else before it is set up', async () => {
    const all = await door.person('全系统安全员', { role: 'security-administrator' });
    const { personId } = await newPerson('严格', 'strict');
    const { unitId } = await door.done<{ unitId: string }>(system, 'units.add-unit', { regionId: district, name: '示例区公安局', validFrom: '2011-01-01' });
    await grant(personId, 'unit-leader', { unitId });
    expect(errorOf(await settle(all, 'password-policy', { leastLength: 16, leastKinds: 3, rememberedPasswords: 5, ageLimitDays: 0, failuresBeforeLock: 3, failureWindowMinutes: 15, firstLockMinutes: 15, longestLockMinutes: 1440 }))).toBe('done');
    expect(errorOf(await settle(all, 'session-policy', { idleMinutes: 30, absoluteMinutes: 720, mostSessions: 3, codeRequiredFor: ['unit-leader'] }))).toBe('done');
    const { firstPassword: longer } = await door.done<{ firstPassword: string }>(security, 'accounts.reset-password', { regionId: district, personId });
    expect(longer.length).toBeGreaterThanOrEqual(16);
    const first = await callerOf(tokenOf(await signIn('strict', longer)));
    if (first === 'session-ended') throw new Error('no session');
    expect(errorOf(await door.run(first, 'accounts.change-password', { password: longer, newPassword: '海棠-九月-Lan7' }))).toBe('refused password-too-weak');
    expect(errorOf(await door.run(first, 'accounts.change-password', { password: longer, newPassword: '海棠-九月-Lan7-院子里的井' }))).toBe('done');
    const fresh = { ...door.surroundings, store: { ...door.surroundings.store } };
    const second = await callerOfSession({ token: tokenOf(await signIn('strict', '海棠-九月-Lan7-院子里的井')), address: '10.0.0.1', agent: 'test' }, fresh);
    if (second === 'session-ended') throw new Error('no session');
    expect(errorOf(await door.run(second, 'regions.list-regions', {}))).toBe('one-time-code-first');
    expect(errorOf(await door.run(second, 'accounts.begin-one-time-codes', { password: '海棠-九月-Lan7-院子里的井' }))).toBe('done');
  });
});
