import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role } from '#kernel';
import { actions } from '../action-list.ts';
import { openDesk, person, places, type Desk } from '../testing/test-desk.ts';
import { planApprovers } from './keys/plan-approvers.ts';
import { leadingGroup } from './keys/leading-group.ts';
import { settingKeys } from './setting-keys.ts';
import { settingOn } from './setting-on.ts';

type Listed = { readonly settings: readonly { readonly key: string; readonly value: unknown; readonly from: string; readonly setIn: { readonly name: string } | null; readonly version: number; readonly reason: string | null; readonly recordedBy: string | null; readonly schema: unknown; readonly allowed: readonly string[] }[] };

const group = (zh: string): unknown => ({ name: { zh } });
const office = person('office-head', 'district');
const ofCity = person('office-head', 'city');
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  await desk.store.connection.insertInto('people').values({ person_id: office.personId ?? '', name: '王芳', created_at: '2021-01-01T00:00:00.000Z' } as never).execute();
});
afterAll(() => desk.store.close());

const change = async (input: object, caller = office): Promise<string | undefined> => {
  const answer = await desk.ask('settings.change-setting', { regionId: places.district, version: 0, validFrom: '2026-12-01', ...input }, caller);
  return 'output' in answer ? 'done' : answer.reason ?? answer.error;
};
const settingIn = async (key: string, regionId: string, on = '2026-11-22', caller = person('system-administrator', 'installation')) =>
  (await desk.done<Listed>('settings.list-settings', { regionId, on }, caller)).settings.find((setting) => setting.key === key);

describe('the family of keys', () => {
  test('has every file on its list, under its name', () => {
    const files = readdirSync('src/actions/settings/keys').filter((name) => !name.endsWith('.test.ts')).map((name) => name.replace('.ts', ''));
    expect(settingKeys.map(({ key }) => key).sort()).toEqual(files.sort());
  });

  test.each(settingKeys)('$key takes its usual value, says in Chinese what it is, and who may change it', ({ schema, standard, title, explanation, changers, examples }) => {
    expect(schema.safeParse(standard)).toMatchObject({ success: true, data: standard });
    expect([title, explanation].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect([changers.length > 0, changers.includes('audit-administrator'), examples.some(({ refusedAt }) => refusedAt !== undefined), examples.some(({ refusedAt }) => refusedAt === undefined)]).toEqual([true, false, true, true]);
  });

  test.each(settingKeys.flatMap(({ key, schema, examples }) => examples.map((example) => ({ key, schema, example }))))('$key: $example', ({ schema, example }) => {
    const read = schema.safeParse(example.value);
    expect(read.success ? undefined : read.error.issues[0]?.path.map(String).join('.')).toBe(example.refusedAt);
  });
});

test.each([...actions.values()].filter(({ name }) => name.startsWith('settings.')).flatMap(({ name, input, examples }) => examples.map((example) => ({ name, input, example }))))('$name reads its examples: $example.refusedAt', ({ input, example }) => {
  const read = input.safeParse(example.input);
  expect(read.success ? undefined : String(read.error.issues[0]?.path[0])).toBe(example.refusedAt);
});

describe('who may', () => {
  test.each(settingKeys.flatMap((key) => (Object.keys(roles) as Role[]).map((role) => ({ name: key.key, key, role }))))('$role changes $name or not', async ({ key, role }) => {
    const answer = await change({ key: key.key, regionId: places.installation, version: 99, value: key.standard, reason: '试一试' }, person(role, 'installation'));
    expect(answer).toBe(key.changers.includes(role) ? 'stale-version' : 'forbidden');
  });

  test.each(settingKeys.filter(({ scope }) => scope === 'region').map(({ key, changers }) => ({ key, role: changers[0] })))('$role of another place does not change $key here', async ({ key, role }) => {
    expect(await change({ key, value: null }, person(role ?? 'evaluator', 'neighbour'))).toBe('forbidden');
  });

  test('what is for all cannot be set for one region, and shows nothing to press there', async () => {
    expect(await change({ key: 'attachment-limit', value: { mebibytes: 20 } }, person('system-administrator', 'district'))).toBe('installation-only');
    const caller = person('system-administrator', 'installation');
    expect([(await settingIn('attachment-limit', places.district, '2026-11-22', caller))?.allowed, (await settingIn('attachment-limit', places.installation, '2026-11-22', caller))?.allowed]).toEqual([[], ['settings.change-setting']]);
    expect((await settingIn('password-policy', places.installation, '2026-11-22', caller))?.allowed).toEqual([]);
    expect(await desk.ask('settings.list-settings', { regionId: places.neighbour }, office)).toHaveProperty('error', 'forbidden');
  });
});

describe('values', () => {
  test('a region takes the value of the nearest region above that set one, and can take it again', async () => {
    const key = 'leading-group';
    expect(await settingIn(key, places.township)).toMatchObject({ from: 'standard', value: leadingGroup.standard, version: 0, setIn: null });
    expect(await change({ regionId: places.city, key, value: group('市领导小组'), validFrom: '2022-01-01' }, ofCity)).toBe('done');
    expect(await change({ key, value: group('区领导小组'), validFrom: '2024-01-01', reason: '区政办〔2024〕1号' })).toBe('done');
    const shown = async (regionId: string, on: string) => [(await settingIn(key, regionId, on))?.value, (await settingIn(key, regionId, on))?.setIn?.name];
    expect(await shown(places.township, '2021-12-31')).toEqual([leadingGroup.standard, undefined]);
    expect(await shown(places.township, '2023-12-31')).toEqual([group('市领导小组'), '示例市']);
    expect(await shown(places.township, '2024-01-01')).toEqual([group('区领导小组'), '示例区']);
    expect(await shown(places.neighbour, '2024-01-01')).toEqual([group('市领导小组'), '示例市']);
    expect(await settingIn(key, places.district)).toMatchObject({ from: 'here', version: 1, reason: '区政办〔2024〕1号', recordedBy: '王芳' });
    expect(await change({ key, value: null, version: 1, validFrom: '2025-01-01' })).toBe('done');
    expect(await shown(places.district, '2025-01-01')).toEqual([group('市领导小组'), '示例市']);
    expect(await settingOn(desk.store.connection, leadingGroup, { regionId: places.township, day: '2024-06-01' })).toEqual(group('区领导小组'));
    expect(await settingOn(desk.store.connection, planApprovers, { regionId: places.township, day: '2024-06-01' })).toEqual(planApprovers.standard);
    const { history } = await desk.done<{ history: readonly { region: string; value: unknown; validFrom: string }[] }>('settings.get-setting', { regionId: places.district, key }, office);
    expect(history.map(({ region, value, validFrom }) => `${region} ${validFrom} ${JSON.stringify(value)}`).sort()).toEqual(['示例区 2024-01-01 {"name":{"zh":"区领导小组"}}', '示例区 2025-01-01 null', '示例市 2022-01-01 {"name":{"zh":"市领导小组"}}'].sort());
  });

  test('a stale version, an unknown key, a bad value, a missing reason and a rule of safety in the past are refused', async () => {
    const head = person('system-administrator', 'district');
    expect(await change({ key: 'coordinating-body', version: 3, value: null })).toBe('stale-version');
    expect(await change({ key: 'no-such-key', value: null })).toBe('not-found');
    expect(await desk.ask('settings.change-setting', { regionId: places.district, key: 'reporting-calendar', version: 0, validFrom: '2026-12-01', value: { notice: '13-01' } }, office)).toMatchObject({ error: 'invalid-input', reasons: expect.arrayContaining([expect.objectContaining({ place: 'value.notice', message: '不是每年都有的日子' }), expect.objectContaining({ place: 'value.yearEnd', message: expect.stringMatching(/\p{Script=Han}/u) })]) });
    expect(await change({ key: 'plan-approvers', value: { roles: ['committee-leader'] } }, head)).toBe('reason-needed');
    expect(await change({ key: 'plan-approvers', value: { roles: ['committee-leader'] }, reason: '区政府决定', validFrom: '2026-11-21' }, head)).toBe('begins-in-the-past');
    expect(await change({ key: 'plan-approvers', value: { roles: ['committee-leader'] }, reason: '区政府决定', validFrom: '2026-11-22' }, head)).toBe('done');
  });

  test('what was set for later days is not covered up unseen', async () => {
    const key = 'printed-place-name';
    expect(await change({ key, value: group('新区'), validFrom: '2030-01-01' })).toBe('done');
    expect(await change({ key, value: group('老区'), version: 1, validFrom: '2026-01-01' })).toBe('later-change');
    expect(await change({ key, value: group('老区'), version: 1, validFrom: '2026-01-01', validTo: '2029-12-31' })).toBe('done');
    expect(await Promise.all(['2025-12-31', '2029-12-31', '2030-01-01'].map(async (on) => (await settingIn(key, places.district, on))?.value))).toEqual([{ name: null }, group('老区'), group('新区')]);
  });

  test('a change leaves a line in the audit chain with before and after', async () => {
    const lines = await desk.store.connection.selectFrom('audit_lines').select(['sentence', 'before', 'after']).where('action', '=', 'settings.change-setting').where('subject_id', '=', 'leading-group').where('region_id', '=', places.district).where('subject_kind', '=', 'setting').orderBy('number').execute();
    expect(lines).toEqual([{ sentence: '修改设置“监测评估领导小组名称”，自 2024-01-01 起（区政办〔2024〕1号）', before: null, after: group('区领导小组') }, { sentence: '修改设置“监测评估领导小组名称”，自 2025-01-01 起沿用上级的值', before: group('区领导小组'), after: null }]);
  });
});
