import { reachesDown } from '../accounts/covered-regions.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role } from '#kernel';
import { addAssignments, openAssignments } from '#storage';
import { actions } from '../action-list.ts';
import { openDesk, person, places, type Desk } from '../testing/test-desk.ts';

type Changed = { readonly unitId: string; readonly version: number };
type Refused = { readonly error: string; readonly reason?: string; readonly message: string; readonly reasons?: readonly { readonly code: string; readonly message: string; readonly place?: string }[] };
type Listed = { readonly units: readonly { readonly unitId: string; readonly version: number; readonly name: { readonly zh: string }; readonly aliases: readonly string[]; readonly allowed: readonly string[] }[]; readonly total: number; readonly next: string | null };

const clerk = person('office-clerk', 'district');
const regionId = places.district;
const planId = randomUUID();
let desk: Desk;
let count = 0;

/** A new unit under a name of its own. */
const newUnit = (more: object = {}): Promise<Changed> => desk.done<Changed>('units.add-unit', { regionId, name: `示例单位第${String(++count)}号`, validFrom: '2021-01-01', ...more }, clerk);
const refused = async (name: string, input: object): Promise<Refused> => {
  const answer = await desk.ask(name, { regionId, ...input }, clerk);
  if ('output' in answer) throw new Error(`${name} went through`);
  return answer;
};
const list = (input: object): Promise<Listed> => desk.done<Listed>('units.list-units', { regionId, ...input }, clerk);
const namesOn = async (on: string, search: string): Promise<readonly string[]> => (await list({ on, search })).units.map(({ name }) => name.zh);

async function duty(unitId: string, itemId: string, role: 'lead' | 'support', validFrom = '2021-01-01', validTo: string | null = null): Promise<string> {
  const assignmentId = randomUUID();
  await addAssignments(desk.store.connection, [{ regionId, assignmentId, planId, itemId, unitId, role, validFrom, validTo, basis: 'decision', reason: null }], { at: '2026-01-01T00:00:00.000Z', by: null });
  return assignmentId;
}
const dutiesOf = async (unitId: string, from = '1900-01-01'): Promise<readonly string[]> =>
  (await openAssignments(desk.store.connection, { regionId, unitIds: [unitId], from })).map(({ itemId, role, validFrom, validTo, basis }) => `${itemId} ${role} ${validFrom} ${validTo ?? ''} ${basis}`).sort();

beforeAll(async () => {
  desk = await openDesk();
  await desk.store.connection.insertInto('plans').values({ region_id: regionId, plan_id: planId, subject: 'women', start_year: 2021, end_year: 2030, title: JSON.stringify({ zh: '示例区妇女发展规划' }), created_at: '2021-01-01T00:00:00.000Z' }).execute();
});
afterAll(() => desk.store.close());

test.each([...actions.values()].filter(({ name }) => name.startsWith('units.')).flatMap(({ name, input, examples }) => examples.map((example) => ({ name, input, example }))))('$name reads its examples: $example.refusedAt', ({ input, example }) => {
  const read = input.safeParse(example.input);
  expect(read.success ? undefined : String(read.error.issues[0]?.path[0])).toBe(example.refusedAt);
});

describe('who may', () => {
  test.each(Object.keys(roles) as Role[])('%s changes units or not', async (role) => {
    const input = { regionId, name: `由${role}新增的单位`, validFrom: '2021-01-01' };
    const answer = await desk.ask('units.add-unit', input, person(role, 'district'));
    expect('output' in answer ? 'done' : answer.error).toBe(['office-clerk', 'office-head', 'system-administrator'].includes(role) ? 'done' : 'forbidden');
  });

  test.each(Object.keys(roles) as Role[])('%s of the district reads them, of the city where the role reaches down, of the neighbour not', async (role) => {
    const answers = await Promise.all((['district', 'city', 'neighbour'] as const).map((place) => desk.ask('units.list-units', { regionId }, person(role, place))));
    expect(answers.map((answer) => ('output' in answer ? 'done' : answer.error))).toEqual(['done', reachesDown(role) ? 'done' : 'forbidden', 'forbidden']);
  });

  test('a reporter of one unit reads the list and changes nothing', async () => {
    const { unitId, version } = await newUnit();
    const reporter = person('unit-reporter', 'district', unitId);
    expect(await desk.ask('units.list-units', { regionId }, reporter)).toHaveProperty('output');
    expect(await desk.ask('units.end-unit', { regionId, unitId, version, on: '2026-01-01' }, reporter)).toHaveProperty('error', 'forbidden');
    const { units } = await desk.done<Listed>('units.list-units', { regionId, limit: 1 }, reporter);
    expect(units[0]?.allowed).toEqual([]);
    expect((await list({ limit: 1 })).units[0]?.allowed).toEqual(['units.change-unit', 'units.change-aliases', 'units.rename-unit', 'units.merge-units', 'units.split-unit', 'units.replace-unit', 'units.end-unit']);
  });

  test('a unit of another region is not found, and its region refuses', async () => {
    const { unitId, version } = await newUnit();
    const input = { regionId: places.neighbour, unitId, version, name: '别处的单位', validFrom: '2022-01-01' };
    expect(await desk.ask('units.rename-unit', input, clerk)).toHaveProperty('error', 'forbidden');
    expect(await desk.ask('units.rename-unit', input, person('office-clerk', 'neighbour'))).toHaveProperty('error', 'not-found');
  });
});

describe('names', () => {
  test('a renamed unit is called each name on its days, and found by the old one', async () => {
    const { unitId, version } = await newUnit({ name: '示例区扶贫办', shortName: '扶贫办' });
    expect(await desk.done('units.rename-unit', { regionId, unitId, version, name: '示例区乡村振兴局', shortName: '振兴局', validFrom: '2021-06-01' }, clerk)).toEqual({ unitId, version: 2 });
    expect([await namesOn('2020-12-31', '扶贫'), await namesOn('2021-05-31', '扶贫'), await namesOn('2021-06-01', '扶贫')]).toEqual([[], ['示例区扶贫办'], ['示例区乡村振兴局']]);
    const unit = await desk.done<{ aliases: unknown; history: readonly { validFrom: string; validTo: string | null; name: { zh: string } }[]; recorded: readonly unknown[] }>('units.get-unit', { regionId, unitId }, clerk);
    expect(unit.aliases).toEqual([{ name: { zh: '示例区扶贫办' }, validFrom: '2021-01-01', validTo: '2021-05-31' }, { name: { zh: '扶贫办' }, validFrom: '2021-01-01', validTo: '2021-05-31' }]);
    expect(unit.history.map(({ validFrom, validTo, name }) => [validFrom, validTo, name.zh])).toEqual([['2021-01-01', '2021-05-31', '示例区扶贫办'], ['2021-06-01', null, '示例区乡村振兴局']]);
    expect(unit.recorded).toHaveLength(2);
  });

  test('a stale version is refused, and nothing is written', async () => {
    const { unitId, version } = await newUnit();
    await desk.done('units.change-unit', { regionId, unitId, version, ordinal: 3, validFrom: '2022-01-01' }, clerk);
    expect(await refused('units.rename-unit', { unitId, version, name: '改不成的名称', validFrom: '2022-01-01' })).toHaveProperty('error', 'stale-version');
    expect(await namesOn('2026-01-01', '改不成')).toEqual([]);
  });

  test('a name, short name or alias that means another unit that day is refused and the other is named; on other days it may', async () => {
    const { unitId, version } = await newUnit({ name: '示例区水利局', shortName: '水利局', aliases: [{ name: '示例区（水务局）' }] });
    expect(await refused('units.add-unit', { name: '示例区 水利局', validFrom: '2023-01-01' })).toMatchObject({ reason: 'name-taken', message: '“示例区 水利局”在 2023-01-01 已经指“示例区水利局”，同一天不能再指另一个单位。' });
    expect(await refused('units.add-unit', { name: '另一水利单位', shortName: '水利局', validFrom: '2019-01-01' })).toMatchObject({ reason: 'name-taken', reasons: [{ place: unitId }] });
    expect(await refused('units.add-unit', { name: '示例区(水务局)', validFrom: '2023-01-01' })).toHaveProperty('reason', 'name-taken');
    await desk.done('units.end-unit', { regionId, unitId, version, on: '2024-01-01' }, clerk);
    await desk.done('units.add-unit', { regionId, name: '示例区水利局', validFrom: '2024-01-01' }, clerk);
    expect(await refused('units.add-unit', { name: '示例区水利局', validFrom: '2023-12-31' })).toHaveProperty('reason', 'name-taken');
  });

  test('a wrong name of the past is corrected for its days only', async () => {
    const { unitId, version } = await newUnit({ name: '示例区民正局' });
    await desk.done('units.rename-unit', { regionId, unitId, version, name: '示例区民政局', validFrom: '2021-01-01' }, clerk);
    expect([await namesOn('2021-01-01', '民'), (await list({ search: '民政', on: '2026-01-01' })).units[0]?.aliases]).toEqual([['示例区民政局'], []]);
    await desk.done('units.rename-unit', { regionId, unitId, version: 2, name: '示例区民政办', validFrom: '2022-01-01', validTo: '2022-06-30' }, clerk);
    expect(await Promise.all(['2021-12-31', '2022-01-01', '2022-06-30', '2022-07-01'].map((on) => namesOn(on, '民')))).toEqual([['示例区民政局'], ['示例区民政办'], ['示例区民政办'], ['示例区民政局']]);
  });

  test('aliases come and go one by one, each with its days; those not named stay', async () => {
    const { unitId } = await newUnit({ name: '示例区司法局', aliases: [{ name: '司法行政机关', validFrom: '2021-01-01', validTo: '2022-12-31' }] });
    const change = (version: number, more: object) => desk.ask('units.change-aliases', { regionId, unitId, version, ...more }, clerk);
    expect(await change(1, { add: [{ name: '依法治区办' }, { name: '司法行政机关', validFrom: '2024-01-01' }] })).toEqual({ output: { unitId, version: 2 } });
    const shown = async () => (await desk.done<{ aliases: readonly { name: { zh: string }; validFrom: string; validTo: string | null }[] }>('units.get-unit', { regionId, unitId }, clerk)).aliases.map(({ name, validFrom, validTo }) => [name.zh, validFrom, validTo]);
    expect(await shown()).toEqual([['司法行政机关', '2021-01-01', '2022-12-31'], ['依法治区办', '2021-01-01', null], ['司法行政机关', '2024-01-01', null]]);
    expect(await Promise.all(['2022-12-31', '2023-01-01'].map(async (on) => (await list({ on, search: '示例区司法局' })).units[0]?.aliases))).toEqual([['司法行政机关', '依法治区办'], ['依法治区办']]);
    expect(await change(2, { remove: [{ name: '司法行政机关' }] })).toMatchObject({ reason: 'several-aliases', message: '“司法行政机关”有几段：自 2021-01-01、2024-01-01 起，请写明是哪一段。' });
    expect(await change(2, { remove: [{ name: '没有的' }] })).toHaveProperty('reason', 'unknown-alias');
    expect(await change(2, { add: [{ name: ' 依法治区办' }] })).toHaveProperty('reason', 'alias-there');
    expect(await change(2, { remove: [{ name: '依法治区办' }], add: [{ name: '依法治区办', validTo: '2025-12-31' }] })).toHaveProperty('output');
    expect(await change(3, { remove: [{ name: '司法行政机关', validFrom: '2024-01-01' }] })).toHaveProperty('output');
    expect(await shown()).toEqual([['司法行政机关', '2021-01-01', '2022-12-31'], ['依法治区办', '2021-01-01', '2025-12-31']]);
    expect(await change(3, { add: [{ name: '司法' }] })).toHaveProperty('error', 'stale-version');
    expect(await refused('units.change-unit', { unitId, version: 4, validFrom: '2026-01-01' })).toHaveProperty('reason', 'nothing-changed');
  });

  test('an end by mistake is undone, unless others took over or the name is another\'s', async () => {
    const { unitId, version } = await newUnit({ name: '示例区误撤局', shortName: '误撤局', aliases: [{ name: '误撤办' }] });
    const reopen = (seen: number, unit = unitId) => desk.ask('units.reopen-unit', { regionId, unitId: unit, version: seen, reason: '误办' }, clerk);
    expect(await reopen(version)).toHaveProperty('reason', 'unit-not-ended');
    await desk.done('units.end-unit', { regionId, unitId, version, on: '2024-01-01' }, clerk);
    const { units: [ended] } = await list({ search: '误撤', ended: 'true', on: '2024-06-01' });
    expect(ended?.allowed).toContain('units.reopen-unit');
    expect(await reopen(version)).toHaveProperty('error', 'stale-version');
    expect(await reopen(2)).toEqual({ output: { unitId, version: 3 } });
    expect([await namesOn('2023-12-31', '误撤办'), await namesOn('2024-06-01', '误撤办')]).toEqual([['示例区误撤局'], ['示例区误撤局']]);
    await desk.done('units.end-unit', { regionId, unitId, version: 3, on: '2025-01-01' }, clerk);
    const other = await newUnit({ name: '误撤办', validFrom: '2025-01-01' });
    expect(await reopen(4)).toHaveProperty('reason', 'name-taken');
    const heir = await newUnit({ name: '示例区承接局' });
    await desk.done('units.end-unit', { regionId, unitId: other.unitId, version: other.version, on: '2026-01-01', successor: heir.unitId }, clerk);
    expect(await reopen(2, other.unitId)).toMatchObject({ reason: 'has-successor', message: '“误撤办”的任务和名称已由“示例区承接局”承接，不能当作没有撤销。请新增单位，再把任务改派给它。' });
  });
});

describe('bodies change', () => {
  test('several merge into one: they end, their names and duties go over, once each', async () => {
    const [education, sport] = [await newUnit({ name: '示例区教育局', shortName: '教育局' }), await newUnit({ name: '示例区体育局' })];
    await duty(education.unitId, 'goal-1', 'lead');
    await duty(education.unitId, 'goal-2', 'support', '2021-01-01', '2023-12-31');
    await duty(sport.unitId, 'goal-1', 'support');
    await duty(sport.unitId, 'goal-3', 'lead', '2026-06-01', '2028-12-31');
    const merged = await desk.done<Changed>('units.merge-units', { regionId, units: [education, sport], into: { name: '示例区教育体育局', shortName: '教体局' }, on: '2025-01-01', note: '机构改革' }, clerk);
    expect(await dutiesOf(merged.unitId)).toEqual(['goal-1 lead 2025-01-01  succession', 'goal-3 lead 2026-06-01 2028-12-31 succession']);
    expect(await dutiesOf(education.unitId)).toEqual(['goal-1 lead 2021-01-01 2024-12-31 decision', 'goal-2 support 2021-01-01 2023-12-31 decision']);
    expect(await dutiesOf(sport.unitId)).toEqual(['goal-1 support 2021-01-01 2024-12-31 decision']);
    expect([await namesOn('2024-12-31', '体育'), await namesOn('2025-01-01', '体育')]).toEqual([['示例区体育局'], ['示例区教育体育局']]);
    expect((await list({ search: '教育体育' })).units[0]?.aliases).toEqual(['示例区教育局', '教育局', '示例区体育局']);
    const { successions } = await desk.done<{ successions: readonly { kind: string; from: { name: string } }[] }>('units.get-unit', { regionId, unitId: merged.unitId }, clerk);
    expect(successions.map(({ kind, from }) => [kind, from.name]).sort()).toEqual([['merged', '示例区体育局'], ['merged', '示例区教育局']].sort());
    expect(await refused('units.merge-units', { units: [{ ...education, version: 2 }], into: merged, on: '2026-01-01' })).toHaveProperty('reason', 'unit-ended');
  });

  test('into one that is there: what it leads already is not doubled, and it does not merge into itself', async () => {
    const [one, other] = [await newUnit(), await newUnit()];
    await duty(one.unitId, 'goal-7', 'lead');
    await duty(other.unitId, 'goal-7', 'support');
    await duty(one.unitId, 'goal-8', 'support');
    await duty(other.unitId, 'goal-8', 'lead');
    expect(await refused('units.merge-units', { units: [one, other], into: other, on: '2025-01-01' })).toHaveProperty('reason', 'into-itself');
    await desk.done('units.merge-units', { regionId, units: [one], into: other, on: '2025-01-01' }, clerk);
    expect(await dutiesOf(other.unitId)).toEqual(['goal-7 lead 2025-01-01  succession', 'goal-7 support 2021-01-01 2024-12-31 decision', 'goal-8 lead 2021-01-01  decision']);
  });

  test('a unit with duties ends only when somebody takes them over', async () => {
    const [one, heir] = [await newUnit(), await newUnit()];
    await duty(one.unitId, 'goal-9', 'lead');
    const refusal = await refused('units.end-unit', { ...one, on: '2025-01-01' });
    expect([refusal.reason, refusal.reasons?.map(({ message }) => message)]).toEqual(['open-assignments', ['牵头《示例区妇女发展规划》goal-9']]);
    expect(await refused('units.end-unit', { ...one, on: '2025-01-01', successor: one.unitId })).toHaveProperty('reason', 'unknown-successor');
    expect(await desk.done('units.end-unit', { regionId, ...one, on: '2025-01-01', successor: heir.unitId }, clerk)).toEqual({ unitId: one.unitId, version: 2, dutiesPassedOn: 1 });
    expect([await dutiesOf(one.unitId, '2025-01-01'), await dutiesOf(heir.unitId)]).toEqual([[], ['goal-9 lead 2025-01-01  succession']]);
    expect(await refused('units.end-unit', { unitId: one.unitId, version: 2, on: '2026-01-01' })).toHaveProperty('reason', 'unit-ended');
    expect(await refused('units.end-unit', { ...heir, on: '2025-01-01' })).toHaveProperty('reason', 'later-succession');
  });

  test('a split shares duties out one by one; what nobody was named for stops it', async () => {
    const one = await newUnit({ name: '示例区文教体局' });
    const [first] = [await duty(one.unitId, 'goal-4', 'lead'), await duty(one.unitId, 'goal-5', 'support')];
    const into = [{ name: '示例区文化馆' }, { name: '示例区文教局' }];
    expect(await refused('units.split-unit', { ...one, into, on: '2025-01-01', duties: [{ assignmentId: first, to: 0 }] })).toMatchObject({ reason: 'open-assignments', reasons: [{ message: '配合《示例区妇女发展规划》goal-5' }] });
    expect(await refused('units.split-unit', { ...one, into, on: '2025-01-01', dutiesTo: 2 })).toHaveProperty('reason', 'unknown-part');
    expect(await refused('units.split-unit', { ...one, into: into.slice(1), on: '2025-01-01', dutiesTo: 0 })).toHaveProperty('reason', 'split-into-one');
    const { parts } = await desk.done<{ parts: readonly string[] }>('units.split-unit', { regionId, ...one, into, on: '2025-01-01', duties: [{ assignmentId: first, to: 0 }], dutiesTo: 1 }, clerk);
    expect(await Promise.all(parts.map((part) => dutiesOf(part)))).toEqual([['goal-4 lead 2025-01-01  succession'], ['goal-5 support 2025-01-01  succession']]);
  });

  test('a part goes and the unit stays, with the duties that were not named', async () => {
    const one = await newUnit();
    const [first] = [await duty(one.unitId, 'goal-14', 'lead'), await duty(one.unitId, 'goal-15', 'lead')];
    const { parts } = await desk.done<{ parts: readonly string[] }>('units.split-unit', { regionId, ...one, ends: false, into: [{ name: '示例区分出的中心' }], on: '2025-01-01', duties: [{ assignmentId: first, to: 0 }] }, clerk);
    expect([await dutiesOf(one.unitId, '2025-01-01'), await dutiesOf(parts[0] ?? '')]).toEqual([['goal-15 lead 2021-01-01  decision'], ['goal-14 lead 2025-01-01  succession']]);
  });

  test('a body is replaced by a new one and found under both names', async () => {
    const one = await newUnit({ name: '示例区妇儿工委办', shortName: '工委办' });
    await desk.done('units.replace-unit', { regionId, ...one, into: { name: '示例区妇女儿童工作联席会议办公室' }, on: '2026-03-01' }, clerk);
    const find = (name: string, on: string): Promise<{ certain: boolean; matches: readonly { how: string; unit: { name: { zh: string } } }[] }> => desk.done('units.find-unit', { regionId, name, on }, clerk);
    expect((await find('工委办', '2025-01-01')).matches.map(({ how, unit }) => [how, unit.name.zh])).toEqual([['short-name', '示例区妇儿工委办']]);
    expect((await find('妇儿工委办', '2026-03-01')).matches.map(({ how, unit }) => [how, unit.name.zh])).toEqual([['without-place', '示例区妇女儿童工作联席会议办公室']]);
  });
});

describe('a printed name', () => {
  beforeAll(async () => {
    const { unitId, version } = await newUnit({ name: '示例区卫生和计划生育局', shortName: '卫计局' });
    await desk.done('units.rename-unit', { regionId, unitId, version, name: '示例区卫生健康委员会', shortName: '卫健委', validFrom: '2024-03-01' }, clerk);
    await newUnit({ name: '示例区农牧林水局（林草局）' });
    await newUnit({ name: '示例区市场监督管理局' });
    const old = await newUnit({ name: '示例区旅游局' });
    await desk.done('units.split-unit', { regionId, ...old, into: [{ name: '示例区文旅中心' }, { name: '示例区景区管理处' }], on: '2025-01-01' }, clerk);
    await desk.done('settings.change-setting', { regionId, key: 'printed-place-name', value: { name: { zh: '示区' } }, version: 0, validFrom: '2021-01-01' }, clerk);
  });

  test.each([
    ['示例区卫生和计划生育局', '2023-01-01', ['name'], true],
    ['卫计局', '2023-01-01', ['short-name'], true],
    ['区卫计局', '2023-01-01', ['without-place'], true],
    ['卫计局', '2026-01-01', ['other-day'], true],
    ['卫健委', '2021-06-01', ['other-day'], true],
    ['示区卫健委', '2026-01-01', ['without-place'], true],
    ['示例区农牧林水局', '2026-01-01', ['without-brackets'], true],
    ['区市场监督管理局', '2026-01-01', ['without-place'], true],
    ['市场监督管理局', '2026-01-01', ['without-place'], true],
    ['旅游局', '2026-01-01', ['succession', 'succession'], false],
    ['市监局', '2026-01-01', ['same-department'], false],
    ['示例区海洋局', '2026-01-01', [], false],
  ])('%s on %s is found by %j', async (name, on, how, certain) => {
    const found = await desk.done<{ certain: boolean; matches: readonly { how: string }[] }>('units.find-unit', { regionId, name, on }, clerk);
    expect([found.matches.map((match) => match.how), found.certain]).toEqual([how, certain]);
  });
});

describe('many at once', () => {
  const at = places.neighbour;
  const neighbour = person('office-head', 'neighbour');
  const paste = (text: string) => desk.ask('units.add-units', { regionId: at, validFrom: '2021-01-01', text }, neighbour);

  test('every fault is told with its row, and nothing is stored', async () => {
    await desk.done('units.add-unit', { regionId: at, name: '邻区公安局', validFrom: '2021-01-01' }, neighbour);
    const answer = await paste(['成员单位名单\t\t\t', '单位名称\t简称\t别名\t类别', '邻区教育局\t教育局\t\t政府部门', '\t民政\t\t', '邻区民政局\t\t教育局、民政\t部委', '邻区公安局\t公安\t\t', '邻区团委\t教育局\t\t群团组织', '局\t\t\t'].join('\n')) as Refused;
    expect([answer.reason, answer.reasons?.map(({ place, code }) => `${place ?? ''} ${code}`)]).toEqual(['bad-rows', ['4 no-name', '5 unknown-kind', '6 name-taken', '7 name-twice', '8 bad-text']]);
    expect(answer.reasons?.map(({ message }) => message).slice(2, 4)).toEqual(['第 6 行：“邻区公安局”已经指“邻区公安局”。', '第 7 行：“教育局”与第 3 行重复。']);
    expect((await desk.done<Listed>('units.list-units', { regionId: at }, neighbour)).total).toBe(1);
  });

  test('a list is looked at first: what was understood and every fault with its row, nothing is added', async () => {
    const looked = await desk.done<{ readonly units: readonly object[]; readonly faults: readonly { readonly place: string; readonly message: string }[] }>('units.preview-units', { regionId: at, validFrom: '2021-01-01', text: '单位名称\t简称\t别名\t类别\n邻区教育局\t教育局\t区教委、教体局\t\n邻区公安局\t\t\t\n\t民政\t\t' }, neighbour);
    expect(looked.units[0]).toEqual({ row: 2, name: '邻区教育局', shortName: '教育局', aliases: ['区教委', '教体局'], kindWord: '政府部门' });
    expect(looked.faults).toEqual([{ place: '3', message: '第 3 行：“邻区公安局”已经指“邻区公安局”。' }, { place: '4', message: '第 4 行：没有单位名称。' }]);
    expect((await desk.done<Listed>('units.list-units', { regionId: at }, neighbour)).total).toBe(1);
  });

  test('a good table goes in whole, in its order, from a list of names or a file too', async () => {
    expect(await paste('单位名称,简称,曾用名\n邻区教育局,教育局,邻区教委\n邻区卫健委,,"邻区卫计局、邻区卫生局"')).toHaveProperty('output');
    expect(await paste('邻区妇联\n邻区团区委\n邻区残联')).toHaveProperty('output');
    const content = Buffer.from('\uFEFF名称,类别\r\n邻区法院,法院检察院\r\n').toString('base64');
    expect(await desk.ask('units.add-units', { regionId: at, validFrom: '2021-01-01', file: { name: '单位.csv', content } }, neighbour)).toHaveProperty('output');
    const { units } = await desk.done<Listed>('units.list-units', { regionId: at }, neighbour);
    expect(units.map(({ name }) => name.zh)).toEqual(['邻区公安局', '邻区教育局', '邻区卫健委', '邻区妇联', '邻区团区委', '邻区残联', '邻区法院']);
    expect(units[2]?.aliases).toEqual(['邻区卫计局', '邻区卫生局']);
  });

  test('501 rows, no heading and no table at all are refused', async () => {
    expect(await paste(['单位名称', ...Array.from({ length: 501 }, (_, row) => `单位${String(row)}号`)].join('\n'))).toMatchObject({ reasons: [{ code: 'too-many-rows' }] });
    expect(await paste('甲单位\t乙\n丙单位\t丁')).toMatchObject({ reasons: [{ code: 'no-heading' }] });
    expect(await desk.ask('units.add-units', { regionId: at, validFrom: '2021-01-01', file: { name: 'x.pdf', content: Buffer.from('%PDF-1.7\n').toString('base64') } }, neighbour)).toMatchObject({ reason: 'unreadable-table' });
    expect(await paste(['单位名称', ...Array.from({ length: 500 }, (_, row) => `单位${String(row)}号`)].join('\n'))).toHaveProperty('output');
  });

  test('a list is read page by page, by pinyin too, without those that ended unless asked', async () => {
    const read = (input: object) => desk.done<Listed>('units.list-units', { regionId: at, search: '邻区', ...input }, neighbour);
    const first = await read({ sort: 'pinyin', limit: 3 });
    const second = await read({ sort: 'pinyin', limit: 5, after: first.next ?? '' });
    expect([...first.units, ...second.units].map(({ name }) => name.zh)).toEqual(['邻区残联', '邻区法院', '邻区妇联', '邻区公安局', '邻区教育局', '邻区团区委', '邻区卫健委']);
    expect([first.total, second.next]).toEqual([7, null]);
    const gone = first.units[0];
    await desk.done('units.end-unit', { regionId: at, unitId: gone?.unitId, version: gone?.version, on: '2026-01-01' }, neighbour);
    expect([(await read({})).total, (await read({ ended: 'true' })).total, (await read({ on: '2025-12-31' })).total]).toEqual([6, 7, 7]);
  });
});
