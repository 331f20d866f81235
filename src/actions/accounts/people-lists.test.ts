import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationRegionId } from '#storage';
import { encodeGb18030 } from '../../../test/gb18030.ts';
import { makeXlsx } from '../../../test/makers/xlsx-maker.ts';
import type { Caller } from '../caller.ts';
import type { ActionAnswer } from '../running/run-action.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

let door: TestDoor;
let [district, other] = ['', ''];
let [system, security, auditor] = [{}, {}, {}] as [Caller, Caller, Caller];
const unitIds = new Map<string, string>();

beforeAll(async () => {
  door = await openTestDoor();
  [district, other] = [await door.region('示例区', 'district'), await door.region('别的区', 'district')];
  [system, security, auditor] = await Promise.all([door.person('系统', { role: 'system-administrator' }), door.person('安全', { role: 'security-administrator' }), door.person('审计', { role: 'audit-administrator' })]);
  const { units } = await door.done<{ units: { unitId: string; name: string }[] }>(system, 'units.add-units', { regionId: district, validFrom: '2021-01-01', text: '单位名称\t简称\t别名\n示例区教育局\t教育局\t教体局\n示例区农牧林水局\t\t\n示例区民政局\t\t' });
  for (const { unitId, name } of units) unitIds.set(name, unitId);
  await door.done(system, 'units.rename-unit', { regionId: district, unitId: units[1]?.unitId, version: 1, name: '示例区农牧局', validFrom: '2024-07-01' });
  await door.done(system, 'units.end-unit', { regionId: district, unitId: units[2]?.unitId, version: 1, on: '2025-01-01' });
});
afterAll(() => door.close());

type AddedPeople = { readonly people: readonly { readonly personId: string; readonly name: string; readonly login: string; readonly firstPassword: string }[]; readonly file: { readonly name: string; readonly text: string } };
type Granted = { readonly holdings: readonly { readonly holdingId: string; readonly personId: string; readonly role: string; readonly unitId: string | null }[] };

const lines = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');
const addPeople = (text: string, key?: string): Promise<ActionAnswer> => door.run(system, 'accounts.add-people', { text }, key);
const added = (text: string): Promise<AddedPeople> => door.done<AddedPeople>(system, 'accounts.add-people', { text });
const grantHead = ['登录名', '岗位', '单位', '起始日', '终止日'];
const grantRoles = (...rows: readonly (readonly string[])[]): Promise<ActionAnswer> => door.run(security, 'accounts.grant-roles', { regionId: district, text: lines(grantHead, ...rows) });
const reasonsOf = (answer: ActionAnswer): readonly string[] => ('error' in answer ? (answer.reasons ?? []).map(({ place, code }) => `${place ?? ''} ${code}`) : ['done']);
const messagesOf = (answer: ActionAnswer): readonly string[] => ('error' in answer ? (answer.reasons ?? []).map(({ message }) => message) : []);
const signIn = async (login: string, password: string): Promise<string> => errorOf(await door.run(door.nobody, 'accounts.sign-in', { login, password, code: '' }));
const holdingsIn = async (regionId: string): Promise<number> => (await door.surroundings.store.connection.selectFrom('role_holdings').select('holding_id').where('region_id', '=', regionId).execute()).length;
const loginsLike = async (start: string): Promise<readonly string[]> => (await door.surroundings.store.connection.selectFrom('accounts').select('login').where('login_key', 'like', `${start}%`).orderBy('login').execute()).map(({ login }) => login);

describe('a list of people', () => {
  test('all go in at once; each signs in with the password of the file once a role is held, and must change it', async () => {
    const { people, file } = await added(lines(['姓名', '登录名', '办公电话', '岗位'], ['王\u3000芳', 'list.wang', '0471-6666666', '填报人'], ['李强', '００12', '', ''], ['=赵敏', 'list.zhao', '', '']));
    expect(people.map(({ name, login }) => [name, login])).toEqual([['王芳', 'list.wang'], ['李强', '００12'], ['=赵敏', 'list.zhao']]);
    const passwords = people.map(({ firstPassword }) => firstPassword);
    expect(new Set(passwords).size).toBe(3);
    expect([file.name, file.text]).toEqual(['初始密码_3人_2026-11-22.csv', `\uFEFF姓名,登录名,初始密码（首次登录须修改）\r\n王芳,list.wang,${passwords[0] ?? ''}\r\n李强,\t００12,${passwords[1] ?? ''}\r\n'=赵敏,list.zhao,${passwords[2] ?? ''}\r\n`]);
    expect(await signIn('list.wang', passwords[0] ?? '')).toBe('refused sign-in-refused');
    expect(reasonsOf(await grantRoles(['list.wang', '妇儿工委办工作人员', '', '2021-01-01', ''], ['0012', '统计人员', '', '2021-01-01', '']))).toEqual(['done']);
    expect([await signIn('list.wang', passwords[0] ?? ''), await signIn('\t0012', passwords[1] ?? ''), await signIn('list.wang', passwords[1] ?? '')]).toEqual(['done', 'done', 'refused sign-in-refused']);
    const { people: listed } = await door.done<{ people: { login: string; contact: string | null; mustChangePassword: boolean }[] }>(system, 'accounts.list-people', { words: 'list.' });
    expect(listed.map(({ login, contact, mustChangePassword }) => [login, contact, mustChangePassword])).toEqual([['list.wang', '0471-6666666', true], ['list.zhao', null, true]]);
  });

  test('every fault is told with its row, and nobody is added', async () => {
    await added(lines(['姓名', '登录名'], ['先来', 'bad.taken']));
    const answer = await addPeople(lines(
      ['人员名单', '', ''], ['序号', '姓名', '登录名', '联系方式'], ['1', '好人', 'bad.good', ''], ['2', '', 'bad.noname', ''], ['3', '没登录名', '', ''], ['4', '重名', 'BAD.good', ''], ['5', '来晚了', 'Bad.Taken', ''],
      ['6', '怪', "bad' OR 1=1", ''], ['7', '短', 'x', ''], ['8', '长'.repeat(41), 'bad.long', '1'.repeat(61)], ['9', '', '', ''],
    ));
    expect([errorOf(answer), reasonsOf(answer)]).toEqual(['refused bad-rows', ['4 no-name', '5 no-login', '6 login-twice', '7 login-taken', '8 bad-text', '9 bad-text', '10 bad-text', '10 bad-text']]);
    expect(messagesOf(answer).slice(2, 6)).toEqual(['第 6 行：登录名“BAD.good”与第 3 行重复。', '第 7 行：登录名“Bad.Taken”已有人使用，请换一个。', '第 8 行：登录名“bad\' OR 1=1”不能用：登录名只能用文字、数字和 . _ - @。', '第 9 行：登录名“x”太短。']);
    expect('error' in answer && answer.message).toBe('表中有 8 处问题，一个人员也没有新增。');
    expect(await loginsLike('bad.')).toEqual(['bad.taken']);
  });

  test('a workbook and a csv as Chinese offices save it are read as well', async () => {
    const send = (name: string, bytes: Uint8Array): Promise<AddedPeople> => door.done<AddedPeople>(system, 'accounts.add-people', { file: { name, content: Buffer.from(bytes).toString('base64') } });
    const workbook = await send('人员.xlsx', makeXlsx([{ name: '人员', rows: [['姓名', '登录名', '联系方式'], ['马兰', 13800001234, { number: 6_666_666, format: '0' }], ['郭靖', 'file.guo', null]] }]));
    expect(workbook.people.map(({ name, login }) => [name, login])).toEqual([['马兰', '13800001234'], ['郭靖', 'file.guo']]);
    expect((await send('人员.csv', encodeGb18030('姓名,账号\r\n林静,file.lin\r\n'))).people.map(({ name, login }) => [name, login])).toEqual([['林静', 'file.lin']]);
    expect(errorOf(await door.run(system, 'accounts.add-people', { file: { name: 'x.pdf', content: Buffer.from('%PDF-1.7\n').toString('base64') } }))).toBe('refused unreadable-table');
    expect(errorOf(await door.run(system, 'accounts.add-people', { file: { name: '两页.xlsx', content: Buffer.from(makeXlsx([{ name: '甲', rows: [['姓名', '登录名'], ['a', 'two.a']] }, { name: '乙', rows: [['姓名', '登录名'], ['b', 'two.b']] }])).toString('base64') } }))).toBe('refused several-sheets');
  });

  test('a request sent twice under one number is done once; its passwords are not shown again', async () => {
    const text = lines(['姓名', '登录名'], ['一次', 'twice.one'], ['两次', 'twice.two']);
    expect([errorOf(await addPeople(text, 'list-1')), errorOf(await addPeople(text, 'list-1')), errorOf(await addPeople(text, 'list-2'))]).toEqual(['done', 'answered-already', 'refused bad-rows']);
    expect([errorOf(await addPeople(lines(['姓名', '登录名'], ['别人', 'twice.three']), 'list-1')), await loginsLike('twice.')]).toEqual(['replayed-differently', ['twice.one', 'twice.two']]);
  });

  test('two who send lists with one login in both at once: the second is told its row', async () => {
    const answers = await Promise.all(['甲', '乙', '丙'].map((name, at) => addPeople(lines(['姓名', '登录名'], [`${name}一`, `race.own${String(at)}`], [name, 'race.same']))));
    expect(answers.map((answer) => reasonsOf(answer).join()).sort()).toEqual(['3 login-taken', '3 login-taken', 'done']);
    expect(await loginsLike('race.')).toHaveLength(2);
  });

  test('each person has a line in the audit under their own number, which no password and no hash stands in; nor is one kept with the request', async () => {
    const { people } = await added(lines(['姓名', '登录名'], ['审计一', 'audit.one'], ['审计二', 'audit.two']));
    const found = await door.done<{ lines: { sentence: string; action: string; subjectKind: string }[] }>(auditor, 'audit.list-lines', { subjectId: people[1]?.personId });
    expect(found.lines.map(({ sentence, action, subjectKind }) => [sentence, action, subjectKind])).toEqual([['新增人员“审计二”，登录名“audit.two”', 'accounts.add-people', 'person']]);
    await addPeople(lines(['姓名', '登录名'], ['留存', 'audit.kept']), 'list-kept');
    const stored = JSON.stringify([await door.lines(installationRegionId), await door.surroundings.store.connection.selectFrom('idempotency_keys').selectAll().execute()]);
    expect([stored.includes('audit.kept'), /argon2/.test(stored), people.some(({ firstPassword }) => stored.includes(firstPassword))]).toEqual([true, false, false]);
    expect(await door.done(auditor, 'audit.verify-chain', {})).toMatchObject({ holds: true });
  });
});

describe('a list of roles', () => {
  beforeAll(async () => {
    await added(lines(['姓名', '登录名'], ...['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) => [`人员${name}`, `role.${String(at)}`])));
  });

  test('all are given at once: by word or code, to the unit of that day under any of its names, with days as sheets write them', async () => {
    const { holdings } = await door.done<Granted>(security, 'accounts.grant-roles', {
      regionId: district, file: {
        name: '岗位.xlsx', content: Buffer.from(makeXlsx([{ name: '岗位', rows: [
          ['序号', '姓名', '登录名', '岗位', '单位', '起始日', '终止日', '依据'],
          [1, '人员甲', 'role.0', '填报人', '教育局', { number: 44_197, format: 'yyyy-mm-dd' }, '长期', '来函'], [2, '人 员 乙', 'ROLE.1', 'unit-leader', '示例区教育局', '2021年1月1日', '2026/12/31', null],
          [3, null, 'role.2', '填报人', '示例区农牧林水局', '2024-06-30', null, null], [4, null, 'role.2', '单位分管领导', '示例区农牧局', '2024.7.1', null, null], [5, null, 'role.3', '妇儿工委办负责人', null, '2021-01-01', null, null],
        ] }])).toString('base64') },
    });
    expect(holdings.map(({ role, unitId }) => [role, [...unitIds].find(([, id]) => id === unitId)?.[0] ?? null])).toEqual([
      ['unit-reporter', '示例区教育局'], ['unit-leader', '示例区教育局'], ['unit-reporter', '示例区农牧林水局'], ['unit-leader', '示例区农牧林水局'], ['office-head', null],
    ]);
    const { people } = await door.done<{ people: { login: string; holdings: { validFrom: string; validTo: string | null }[] }[] }>(security, 'accounts.list-people', { words: 'role.' });
    const held = people.flatMap(({ login, holdings: own }) => own.map(({ validFrom, validTo }) => `${login} ${validFrom} ${validTo ?? ''}`));
    expect(held.sort()).toEqual(['role.0 2021-01-01 ', 'role.1 2021-01-01 2026-12-31', 'role.2 2024-06-30 ', 'role.2 2024-07-01 ', 'role.3 2021-01-01 ']);
  });

  test('every fault is told with its row, and no role is given', async () => {
    const before = await holdingsIn(district);
    const answer = await grantRoles(
      ['nobody.here', '填报人', '教育局', '2021-01-01', ''], ['role.4', '国王', '', '2021-01-01', ''], ['role.4', '填报人', '', '2021-01-01', ''], ['role.4', '填报人', '水利局', '2021-01-01', ''], ['role.4', '填报人', '示例区农牧局', '2021-01-01', ''],
      ['role.4', '妇儿工委办工作人员', '教育局', '2021-01-01', ''], ['role.0', '填报人', '教体局', '2022-01-01', ''], ['role.4', '填报人', '示例区民政局', '2021-01-01', ''], ['role.4', '统计人员', '', '明年', ''], ['role.4', '统计人员', '', '2021-01-01', '2020-01-01'],
      ['role.4', '统计人员', '', '', ''], ['', '统计人员', '', '2021-01-01', ''], ['role.3', '审计管理员', '', '2021-01-01', ''], ['role.5', '统计人员', '', '2021-01-01', ''],
    );
    expect([errorOf(answer), reasonsOf(answer)]).toEqual(['refused bad-rows', [
      '2 unknown-login', '3 unknown-role', '4 unit-needed', '5 unknown-unit', '6 unknown-unit', '7 unit-not-wanted', '8 role-held-already', '9 unit-ended', '10 bad-day', '11 bad-day', '12 no-day', '13 no-login', '14 roles-exclude-each-other',
    ]]);
    expect(messagesOf(answer)[4]).toBe('第 6 行：2021-01-01 没有单位“示例区农牧局”，这个名称用于 2024-07-01 起。');
    expect(await holdingsIn(district)).toBe(before);
  });

  test('rows that cannot stand beside one another are told of: the same role twice, administrators who exclude one another', async () => {
    const answer = await grantRoles(
      ['role.4', '统计人员', '', '2021-01-01', '2021-12-31'], ['role.4', '统计人员', '', '2022-01-01', ''], ['ROLE.4', 'statistician', '', '2022-06-01', ''],
      ['role.5', '系统管理员', '', '2021-01-01', ''], ['role.5', '安全管理员', '', '2021-01-01', ''], ['role.5', '填报人', '教育局', '2021-01-01', ''],
    );
    expect(reasonsOf(answer)).toEqual(['4 role-held-already', '6 roles-exclude-each-other', '7 roles-exclude-each-other']);
    expect(messagesOf(answer)[0]).toBe('第 4 行：与第 3 行不能并存：此人在这段时间里已经是“统计人员”。');
  });

  test('a name that belongs to another login stops the list; who has left gets nothing; nobody gives a role to themselves', async () => {
    const { people } = await added(lines(['姓名', '登录名'], ['走了', 'gone.one']));
    await door.done(system, 'accounts.change-person', { personId: people[0]?.personId, version: 1, name: '走了', leftOn: '2026-11-01' });
    const { people: [own] } = await added(lines(['姓名', '登录名'], ['安全二', 'own.security']));
    await door.done(security, 'accounts.grant-role', { regionId: district, personId: own?.personId, role: 'security-administrator', validFrom: '2021-01-01' });
    const caller: Caller = { ...security, personId: own?.personId ?? null };
    const text = lines(['姓名', ...grantHead], ['人员乙', 'role.0', '统计人员', '', '2021-01-01', ''], ['', 'gone.one', '统计人员', '', '2021-01-01', ''], ['安全二', 'own.security', '安全管理员', '', '2021-01-01', '']);
    const answer = await door.run(caller, 'accounts.grant-roles', { regionId: district, text });
    expect(messagesOf(answer)).toEqual(['第 2 行：登录名“role.0”是“人员甲”，不是“人员乙”。', '第 3 行：“走了”于 2026-11-01 离开，岗位最晚到前一天为止。', '第 4 行：不能给自己授予岗位，请由另一位安全管理员办理。']);
  });

  test('one region at a time, by its own security administrator alone; units of another region are unknown', async () => {
    const own = await door.person('本区安全', { role: 'security-administrator', regionId: district });
    const ask = (caller: Caller, regionId: string, unit: string) => door.run(caller, 'accounts.grant-roles', { regionId, text: lines(grantHead, ['role.5', '填报人', unit, '2021-01-01', '']) });
    expect([errorOf(await ask(own, other, '')), errorOf(await ask(system, district, '教育局')), errorOf(await ask(auditor, district, '教育局'))]).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect([reasonsOf(await ask(security, other, '教育局')), reasonsOf(await ask(own, district, '教育局'))]).toEqual([['2 unknown-unit'], ['done']]);
  });

  test('two lists at once that give the same: one is told, and nothing is held twice', async () => {
    const rows = ['role.3', 'role.4', 'role.5'].map((login) => [login, '统计负责人', '', '2021-01-01', '']);
    const answers = await Promise.all([grantRoles(...rows), grantRoles(...rows.toReversed()), grantRoles(...rows)]);
    expect(answers.map((answer) => reasonsOf(answer)[0]).sort()).toEqual(['2 role-held-already', '2 role-held-already', 'done']);
  });

  test('each role has a line in the audit under its own number, as one given alone has', async () => {
    const { holdings: [first, second] } = await door.done<Granted>(security, 'accounts.grant-roles', { regionId: district, text: lines(grantHead, ['role.0', '第三方评估人员', '', '2021-01-01', ''], ['role.1', '第三方评估人员', '', '2021-01-01', '']) });
    const { people } = await door.done<{ people: { personId: string }[] }>(security, 'accounts.list-people', { words: 'role.2' });
    const alone = await door.done<{ holdingId: string }>(security, 'accounts.grant-role', { regionId: district, personId: people[0]?.personId, role: 'evaluator', validFrom: '2021-01-01' });
    const line = async (holdingId: string | undefined) => (await door.surroundings.store.connection.selectFrom('audit_lines').select(['sentence', 'subject_kind', 'after']).where('subject_id', '=', holdingId ?? '').execute())[0];
    const [inList, single] = [await line(second?.holdingId), await line(alone.holdingId)];
    expect([inList?.sentence, inList?.subject_kind, Object.keys(inList?.after ?? {}).sort()]).toEqual(['授予“人员乙”岗位“第三方评估人员”', single?.subject_kind, Object.keys(single?.after ?? {}).sort()]);
    expect([(await line(first?.holdingId))?.sentence, await door.done(auditor, 'audit.verify-chain', { regionId: district })]).toEqual(['授予“人员甲”岗位“第三方评估人员”', expect.objectContaining({ holds: true })]);
  });
});

test('the audit administrator finds everything done to one person, by lists or alone, by whomever', async () => {
  const { people: [person, next] } = await added(lines(['姓名', '登录名'], ['查到', 'seek.one'], ['接任', 'seek.two'], ['无关', 'seek.three']));
  await door.done(security, 'accounts.grant-roles', { regionId: district, text: lines(grantHead, ['seek.one', '统计负责人', '', '2021-01-01', ''], ['seek.three', '统计人员', '', '2021-01-01', '']) });
  const given = await door.done<{ holdingId: string }>(security, 'accounts.grant-role', { regionId: district, personId: person?.personId, role: 'evaluator', validFrom: '2026-01-01' });
  const other = await door.done<{ holdingId: string }>(security, 'accounts.grant-role', { regionId: district, personId: person?.personId, role: 'office-head', validFrom: '2026-01-01' });
  await door.done(security, 'accounts.revoke-role', { regionId: district, holdingId: given.holdingId, version: 1, reason: '合同到期' });
  await door.done(security, 'accounts.hand-over', { regionId: district, holdingId: other.holdingId, version: 1, toPersonId: next?.personId, from: '2026-12-01', reason: '人员调整' });
  const found = async (regionId: string, personId: string | undefined): Promise<readonly string[]> => (await door.done<{ lines: { action: string }[] }>(auditor, 'audit.list-lines', { regionId, concernedPersonId: personId })).lines.map(({ action }) => action);
  expect(await found(district, person?.personId)).toEqual(['accounts.hand-over', 'accounts.revoke-role', 'accounts.grant-role', 'accounts.grant-role', 'accounts.grant-roles']);
  expect([await found(district, next?.personId), await found(installationRegionId, person?.personId)]).toEqual([['accounts.hand-over'], ['accounts.add-people']]);
  const { lines: exported } = await door.done<{ lines: number }>(auditor, 'audit.export-lines', { regionId: district, concernedPersonId: next?.personId });
  expect(exported).toBe(1);
});
