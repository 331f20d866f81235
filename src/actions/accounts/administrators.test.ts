import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationRegionId } from '#storage';
import type { Caller } from '../caller.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

/** What one administrator may do to people of another place, and to other administrators. */
let door: TestDoor;
let [city, district, other] = ['', '', ''];
let [system, security, ofDistrict] = [{}, {}, {}] as [Caller, Caller, Caller];

beforeAll(async () => {
  door = await openTestDoor();
  city = await door.region('示例市', 'city');
  [district, other] = [await door.region('示例区', 'district', city), await door.region('邻区', 'district', city)];
  [system, security, ofDistrict] = await Promise.all([
    door.person('系统', { role: 'system-administrator' }), door.person('安全', { role: 'security-administrator' }), door.person('本区安全', { role: 'security-administrator', regionId: district }),
  ]);
});
afterAll(() => door.close());

const holdingOf = async (personId: string, role: string): Promise<{ holdingId: string; version: number }> => {
  const { people } = await door.done<{ people: { personId: string; holdings: { holdingId: string; version: number; role: string }[] }[] }>(security, 'accounts.list-people', { limit: 500 });
  const found = people.find((one) => one.personId === personId)?.holdings.find((held) => held.role === role);
  if (!found) throw new Error('no holding');
  return found;
};

describe('whose account an administrator handles', () => {
  const acts = [
    ['accounts.reset-password', {}], ['accounts.disable-account', { reason: '离岗' }], ['accounts.enable-account', { reason: '返岗' }], ['accounts.remove-one-time-codes', {}],
  ] as const;

  test.each(acts)('%s: a district never that of the installation, of the city or of another district', async (name, more) => {
    const auditor = await door.person('审计', { role: 'audit-administrator' });
    const ofCity = await door.person('市办', { role: 'office-clerk', regionId: city });
    const neighbour = await door.person('邻区办', { role: 'office-clerk', regionId: other });
    const both = await door.person('两区', { role: 'evaluator', regionId: district }, { role: 'evaluator', regionId: other });
    for (const { personId } of [auditor, ofCity, neighbour, both]) expect(errorOf(await door.run(ofDistrict, name, { regionId: district, personId, ...more }))).toBe('forbidden');
    const own = await door.person('本区办', { role: 'office-clerk', regionId: district });
    expect(errorOf(await door.run(ofDistrict, name, { regionId: district, personId: own.personId, ...more }))).not.toBe('forbidden');
    expect(errorOf(await door.run(security, name, { personId: auditor.personId, ...more }))).not.toBe('forbidden');
  });

  test('a district neither renames nor sends away the people of others', async () => {
    const own = await door.person('本区系统', { role: 'system-administrator', regionId: district });
    const asked = { regionId: district, personId: security.personId, version: 1, name: '安全', leftOn: '2026-11-22' };
    expect(errorOf(await door.run(own, 'accounts.change-person', asked))).toBe('forbidden');
    expect((await door.lines(district)).at(-1)).toMatchObject({ action: 'accounts.change-person', sentence: '无权办理“修改人员”，已拒绝', person_name: '本区系统' });
  });
});

describe('the three administrators exclude one another on every day', () => {
  test('to take a role back never makes it longer', async () => {
    const { personId } = await door.person('先审计后系统');
    const give = (role: string, validFrom: string, validTo: string | null) => door.run(security, 'accounts.grant-role', { regionId: installationRegionId, personId, role, validFrom, validTo });
    expect(errorOf(await give('audit-administrator', '2026-01-01', '2026-11-30'))).toBe('done');
    expect(errorOf(await give('system-administrator', '2026-12-01', null))).toBe('done');
    const revoke = async (lastDay: string) => door.run(security, 'accounts.revoke-role', { regionId: installationRegionId, ...await holdingOf(personId ?? '', 'audit-administrator'), lastDay, reason: '调离' });
    expect(errorOf(await revoke('2027-06-30'))).toBe('refused role-over');
    expect(errorOf(await revoke('2026-11-25'))).toBe('done');
  });

  test('a role that has not begun is taken back at once, not on a day before its first', async () => {
    const { personId } = await door.person('将任');
    await door.done(security, 'accounts.grant-role', { regionId: district, personId, role: 'office-clerk', validFrom: '2027-01-01' });
    const revoke = async (lastDay: string | null) => door.run(security, 'accounts.revoke-role', { regionId: district, ...await holdingOf(personId ?? '', 'office-clerk'), lastDay, reason: '调离' });
    expect(errorOf(await revoke('2026-12-31'))).toBe('refused role-not-begun');
    expect(errorOf(await revoke(null))).toBe('done');
  });

  test('a tiny office joins two of them only as long as its decision holds, and takes it back only once nobody is both', async () => {
    const both = await door.person('兼任', { role: 'system-administrator' });
    const decide = (value: boolean | null, version: number, validFrom: string, more: object = {}) =>
      door.run(security, 'settings.change-setting', { key: 'tiny-office', value: value === null ? null : { systemAndSecurityByOnePerson: value }, version, validFrom, reason: '办公会决定', ...more });
    const join = (validFrom: string) => door.run(security, 'accounts.grant-role', { regionId: installationRegionId, personId: both.personId, role: 'security-administrator', validFrom });
    expect(errorOf(await decide(true, 0, '2026-11-22', { validTo: '2026-12-31' }))).toBe('refused ends-by-itself');
    expect(errorOf(await decide(true, 0, '2026-11-22'))).toBe('done');
    expect(errorOf(await decide(false, 1, '2027-01-01'))).toBe('done');
    expect(errorOf(await join('2026-11-22'))).toBe('refused roles-exclude-each-other');
    expect(errorOf(await decide(true, 2, '2027-01-01'))).toBe('done');
    expect(errorOf(await join('2026-11-22'))).toBe('done');
    for (const value of [false, null]) expect(errorOf(await decide(value, 3, '2027-02-01'))).toBe('refused still-joined');
  });
});

test('a role of a unit names a unit that is there', async () => {
  const { personId } = await door.person('填报');
  const { unitId } = await door.done<{ unitId: string }>(system, 'units.add-unit', { regionId: district, name: '示例区教育局', validFrom: '2021-01-01' });
  const grant = (regionId: string, unit: string, more: object = {}) => door.run(security, 'accounts.grant-role', { regionId, personId, role: 'unit-reporter', unitId: unit, validFrom: '2026-01-01', ...more });
  expect([errorOf(await grant(other, unitId)), errorOf(await grant(district, district))]).toEqual(['refused unknown-unit', 'refused unknown-unit']);
  await door.done(system, 'units.end-unit', { regionId: district, unitId, version: 1, on: '2026-12-01' });
  expect([errorOf(await grant(district, unitId)), errorOf(await grant(district, unitId, { validTo: '2026-11-30' }))]).toEqual(['refused unit-ended', 'done']);
});

test('two who add a person under one login at once: one is told that it is taken', async () => {
  const answers = await Promise.all(['甲', '乙', '丙'].map((name) => door.run(system, 'accounts.add-person', { name, login: 'same.login' })));
  expect(answers.map(errorOf).sort()).toEqual(['done', 'refused login-taken', 'refused login-taken']);
});

test('what is not said of a person stays: who has left does not come back by a change of name', async () => {
  const { personId } = await door.person('旧名', { role: 'office-clerk', regionId: district });
  const change = (version: number, more: object) => door.done(system, 'accounts.change-person', { personId, version, name: '新名', ...more });
  await change(1, { contact: '6666', leftOn: '2026-11-20' });
  await change(2, {});
  const shown = async () => (await door.done<{ people: { personId: string; contact: string; leftOn: string }[] }>(system, 'accounts.list-people', { limit: 500, words: '新名' })).people.map(({ contact, leftOn }) => [contact, leftOn]);
  expect(await shown()).toEqual([['6666', '2026-11-20']]);
  await change(3, { contact: null, leftOn: null });
  expect([await shown(), (await door.lines(installationRegionId)).at(-1)?.sentence]).toEqual([[[null, null]], '登记“新名”返回（原登记于 2026-11-20 离开）']);
});

test('who held which role on a day is known later, as it stood then', async () => {
  const [first, second] = [await door.person('前任'), await door.person('后任')];
  const give = (personId: string | null, validFrom: string) => door.done<{ holdingId: string }>(security, 'accounts.grant-role', { regionId: other, personId, role: 'office-head', validFrom, reason: '任命' });
  const { holdingId } = await give(first.personId, '2020-01-01');
  door.at('2026-12-10T01:00:00.000Z');
  await door.done(security, 'accounts.revoke-role', { regionId: other, holdingId, version: 1, reason: '调离' });
  await give(second.personId, '2026-12-10');
  const held = async (on: string, more: object = {}) => (await door.done<{ holders: { personName: string; grantedBy: string }[] }>(security, 'accounts.list-holders', { regionId: other, on, role: 'office-head', ...more })).holders.map(({ personName, grantedBy }) => [personName, grantedBy]);
  expect([await held('2019-12-31'), await held('2026-12-09'), await held('2026-12-10'), await held('2026-12-10', { role: 'statistician' })]).toEqual([[], [['前任', '安全']], [['后任', '安全']], []]);
  expect(errorOf(await door.run(ofDistrict, 'accounts.list-holders', { regionId: other }))).toBe('forbidden');
  door.at('2026-11-22T01:00:00.000Z');
});
