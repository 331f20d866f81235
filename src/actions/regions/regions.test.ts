import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role } from '#kernel';
import { actions } from '../action-list.ts';
import { openDesk, person, places, type Desk } from '../testing/test-desk.ts';
import { borderShare, fitTogether } from './border-share.ts';

type Listed = { readonly regions: readonly { readonly regionId: string; readonly version: number; readonly depth: number; readonly name: { readonly zh: string }; readonly code: string | null; readonly allowed: readonly string[]; readonly history?: readonly unknown[] }[] };
type Changed = { readonly regionId: string; readonly version: number };

const top = person('system-administrator', 'installation');
const ofCity = person('system-administrator', 'city');
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const list = (input: object = {}): Promise<Listed> => desk.done<Listed>('regions.list-regions', input, ofCity);
const refusal = async (name: string, input: object, caller = ofCity): Promise<string | undefined> => {
  const answer = await desk.ask(name, input, caller);
  return 'output' in answer ? 'done' : answer.reason ?? answer.error;
};
const add = (name: string, more: object = {}): Promise<Changed> => desk.done<Changed>('regions.add-region', { name, level: 'district', parentRegionId: places.city, validFrom: '2011-01-01', ...more }, ofCity);

test.each([...actions.values()].filter(({ name }) => name.startsWith('regions.')).flatMap(({ name, input, examples }) => examples.map((example) => ({ name, input, example }))))('$name reads its examples: $example.refusedAt', ({ input, example }) => {
  const read = input.safeParse(example.input);
  expect(read.success ? undefined : String(read.error.issues[0]?.path[0])).toBe(example.refusedAt);
});

test.each([['0.4', true], ['1', true], ['1.000', true], ['0.000001', true], ['0', false], ['0.0', false], ['1.1', false], ['0.0000001', false], ['-0.1', false], ['1e-3', false]])('%s is a share: %s', (text, is) => {
  expect(borderShare.test(text)).toBe(is);
});

test('shares are added exactly', () => {
  expect([fitTogether(['0.1', '0.2', '0.7']), fitTogether(Array.from({ length: 10 }, () => '0.1')), fitTogether(['0.5', '0.500001']), fitTogether(['1', '0.000001'])]).toEqual([true, true, false, false]);
});

describe('who may', () => {
  test.each(Object.keys(roles) as Role[])('%s above a region changes it or not', async (role) => {
    const answer = await refusal('regions.change-region', { regionId: places.township, version: 99, validFrom: '2022-01-01', name: '别的街道' }, person(role, 'district'));
    expect(answer).toBe(role === 'system-administrator' ? 'stale-version' : 'forbidden');
  });

  test('an administrator of the region itself, or of another, may not', async () => {
    const input = { regionId: places.district, version: 1, validFrom: '2022-01-01', name: '别的区' };
    expect(await refusal('regions.change-region', input, person('system-administrator', 'district'))).toBe('forbidden');
    expect(await refusal('regions.change-region', input, person('system-administrator', 'neighbour'))).toBe('forbidden');
    const own = await desk.done<Listed>('regions.list-regions', { underRegionId: places.district }, person('system-administrator', 'district'));
    expect(own.regions.map(({ regionId, allowed }) => [regionId, allowed])).toEqual([[places.district, []], [places.township, ['regions.change-region', 'regions.end-region']]]);
  });
});

describe('regions change with dates', () => {
  test('a name and code from a day on, the days before as they were', async () => {
    const { regionId } = await add('老区', { code: '999911' });
    expect(await desk.done('regions.change-region', { regionId, version: 1, name: '新区', code: '999912', validFrom: '2023-01-01', reason: '国函〔2022〕1号' }, ofCity)).toEqual({ regionId, version: 2 });
    const on = async (day: string) => (await list({ on: day })).regions.filter((region) => region.regionId === regionId).map(({ name, code, version }) => [name.zh, code, version]);
    expect([await on('2010-12-31'), await on('2022-12-31'), await on('2023-01-01')]).toEqual([[], [['老区', '999911', 2]], [['新区', '999912', 2]]]);
    expect(await refusal('regions.change-region', { regionId, version: 1, name: '又一区', validFrom: '2024-01-01' })).toBe('stale-version');
    expect(await refusal('regions.change-region', { regionId, version: 2, name: '新区', validFrom: '2024-01-01' })).toBe('nothing-changed');
  });

  test('a past stretch is corrected, and the first day drawn back', async () => {
    const { regionId } = await add('丙区', { code: '999921', validFrom: '2015-01-01' });
    await desk.done('regions.change-region', { regionId, version: 1, code: '999922', validFrom: '2016-01-01', validTo: '2016-12-31' }, ofCity);
    await desk.done('regions.change-region', { regionId, version: 2, name: '丙区', validFrom: '2012-01-01' }, ofCity);
    const { history, recorded } = await desk.done<{ history: readonly { validFrom: string; validTo: string | null; code: string }[]; recorded: readonly unknown[] }>('regions.get-region', { regionId }, ofCity);
    expect(history.map(({ validFrom, validTo, code }) => [validFrom, validTo, code])).toEqual([['2012-01-01', '2014-12-31', '999921'], ['2015-01-01', '2015-12-31', '999921'], ['2016-01-01', '2016-12-31', '999922'], ['2017-01-01', null, '999921']]);
    expect(recorded).toHaveLength(3);
  });

  test('no two have one code or one name beside each other on any day, and the region above is there and higher', async () => {
    const { regionId } = await add('丁区', { code: '999931', validFrom: '2020-01-01' });
    expect(await refusal('regions.add-region', { name: '戊区', level: 'district', parentRegionId: places.city, code: '999931', validFrom: '2019-01-01' })).toBe('code-taken');
    expect(await refusal('regions.add-region', { name: '丁区', level: 'district', parentRegionId: places.city, validFrom: '2019-01-01' })).toBe('name-taken');
    expect(await refusal('regions.change-region', { regionId, version: 1, parentRegionId: places.district, validFrom: '2021-01-01' })).toBe('parent-not-higher');
    expect(await refusal('regions.change-region', { regionId, version: 1, parentRegionId: places.installation, validFrom: '2021-01-01' })).toBe('forbidden');
    expect(await refusal('regions.change-region', { regionId, version: 1, name: '丁县', validFrom: '2010-01-01' })).toBe('unknown-parent');
    expect(await refusal('regions.change-region', { regionId: places.installation, version: 1, parentRegionId: places.city, validFrom: '2021-01-01' }, top)).toBe('installation-has-no-parent');
  });

  test('a correction of the past gives nobody of the past a say, and no name back', async () => {
    const second = await desk.done<Changed>('regions.add-region', { name: '别的市', level: 'city', parentRegionId: places.installation, validFrom: '2011-01-01' }, top);
    const { regionId } = await add('辰区', { code: '999951' });
    await desk.done('regions.change-region', { regionId, version: 1, name: '辰县', parentRegionId: second.regionId, validFrom: '2012-01-01', validTo: '2012-12-31' }, top);
    const ofSecond = { ...person('system-administrator', 'city'), roles: [{ role: 'system-administrator' as const, regionId: second.regionId, unitId: null, covers: [] }] };
    await desk.done('regions.end-region', { ...second, on: '2025-01-01' }, top);
    expect(await refusal('regions.change-region', { regionId, version: 2, name: '申区', validFrom: '2026-01-01' }, ofSecond)).toBe('forbidden');
    expect(await desk.ask('regions.change-region', { regionId, version: 2, name: '辰区', validFrom: '2026-01-01' }, ofCity)).toMatchObject({ reason: 'nothing-changed', message: '“辰区”没有任何改动，或者在这段时间里已经撤销。' });
  });

  test('a region ends when nothing lies below it, and frees its code', async () => {
    const { regionId } = await add('己区', { code: '999941' });
    const town = await desk.done<Changed>('regions.add-region', { name: '己镇', level: 'township', parentRegionId: regionId, validFrom: '2012-01-01' }, ofCity);
    expect(await desk.ask('regions.end-region', { regionId, version: 1, on: '2024-01-01' }, ofCity)).toMatchObject({ reason: 'has-regions-below', message: '“己区”在 2024-01-01 及以后还有下级地区：己镇。请先变更它们的上级。' });
    await desk.done('regions.change-region', { ...town, parentRegionId: places.neighbour, validFrom: '2024-01-01' }, ofCity);
    expect(await desk.done('regions.end-region', { regionId, version: 1, on: '2024-01-01' }, ofCity)).toEqual({ regionId, version: 2 });
    const shown = async (input: object) => (await list(input)).regions.some((region) => region.regionId === regionId);
    expect([await shown({}), await shown({ ended: 'true' }), await shown({ on: '2023-12-31' })]).toEqual([false, true, true]);
    expect(await refusal('regions.end-region', { regionId, version: 2, on: '2025-01-01' })).toBe('region-ended');
    expect(await refusal('regions.add-region', { name: '庚区', level: 'district', parentRegionId: places.city, code: '999941', validFrom: '2023-12-31' })).toBe('code-taken');
    expect(await refusal('regions.add-region', { name: '庚区', level: 'district', parentRegionId: places.city, code: '999941', validFrom: '2024-01-01' })).toBe('done');
    expect(await refusal('regions.end-region', { regionId: places.installation, version: 1, on: '2025-01-01' }, top)).toBe('installation-stays');
  });
});

describe('an end by mistake', () => {
  const reopen = (input: object, caller = ofCity) => refusal('regions.reopen-region', { reason: '误办', ...input }, caller);

  test('is undone as if it had not been, with what was known of later days', async () => {
    const { regionId } = await add('寅区', { code: '999961' });
    await desk.done('regions.change-region', { regionId, version: 1, name: '寅市', validFrom: '2027-01-01' }, ofCity);
    expect(await reopen({ regionId, version: 2 })).toBe('region-not-ended');
    await desk.done('regions.end-region', { regionId, version: 2, on: '2024-01-01' }, ofCity);
    expect((await list({ ended: true })).regions.find((region) => region.regionId === regionId)?.allowed).toEqual(['regions.reopen-region']);
    expect([await reopen({ regionId, version: 2 }), await reopen({ regionId, version: 3 }, person('system-administrator', 'neighbour')), await reopen({ regionId, version: 3 })]).toEqual(['stale-version', 'forbidden', 'done']);
    const on = async (day: string) => (await list({ on: day })).regions.filter((region) => region.regionId === regionId).map(({ name }) => name.zh);
    expect([await on('2023-12-31'), await on('2024-01-01'), await on('2027-01-01')]).toEqual([['寅区'], ['寅区'], ['寅市']]);
    await desk.done('regions.end-region', { regionId, version: 5, on: '2025-01-01' }, ofCity);
    expect([await on('2024-12-31'), await on('2025-01-01')]).toEqual([['寅区'], []]);
  });

  test('is not undone while its code is another\'s, or its parts went elsewhere', async () => {
    const { regionId } = await add('卯区', { code: '999971' });
    await desk.done('regions.end-region', { regionId, version: 1, on: '2024-01-01' }, ofCity);
    const next = await add('新卯区', { code: '999971', validFrom: '2024-01-01' });
    expect(await reopen({ regionId, version: 2 })).toBe('code-taken');
    await desk.done('regions.change-region', { ...next, code: '999972', validFrom: '2024-01-01' }, ofCity);
    const { changes } = await desk.done<{ changes: readonly { changeId: string }[] }>('regions.record-border-change', { fromRegionId: regionId, onDate: '2024-01-01', parts: [{ toRegionId: places.district, weight: '1' }], measure: 'population', basis: '批复' }, ofCity);
    expect(await reopen({ regionId, version: 2 })).toBe('borders-changed');
    await desk.done('regions.withdraw-border-change', { fromRegionId: regionId, changeId: changes[0]?.changeId, reason: '误办' }, ofCity);
    expect(await reopen({ regionId, version: 2 })).toBe('done');
  });
});

test('those without a code come after those with one', async () => {
  for (const [name, code] of [['无码甲', null], ['有码', '999981'], ['无码乙', null]] as const) await add(name, { code, parentRegionId: places.neighbour, level: 'township' });
  expect((await list({ parentRegionId: places.neighbour })).regions.filter(({ name }) => name.zh.includes('码')).map(({ name }) => name.zh)).toEqual(['有码', '无码甲', '无码乙']);
});

describe('borders', () => {
  const record = (input: object, caller = ofCity) => refusal('regions.record-border-change', { measure: 'population', basis: '第七次人口普查', ...input }, caller);

  test('the parts of a region on a day are no more than the whole, also with those recorded before', async () => {
    const { regionId: from } = await add('辛区');
    const { regionId: to } = await add('壬区', { validFrom: '2023-01-01' });
    const onDate = '2023-01-01';
    expect(await record({ fromRegionId: from, onDate, parts: [{ toRegionId: places.district, weight: '0.6' }, { toRegionId: places.neighbour, weight: '0.400001' }] })).toBe('weights-above-one');
    expect(await record({ fromRegionId: from, onDate, parts: [{ toRegionId: places.district, weight: '0.6' }] })).toBe('done');
    expect(await record({ fromRegionId: from, onDate, parts: [{ toRegionId: to, weight: '0.5' }] })).toBe('weights-above-one');
    expect(await record({ fromRegionId: from, onDate, parts: [{ toRegionId: places.district, weight: '0.1' }] })).toBe('named-twice');
    expect(await record({ fromRegionId: from, onDate, parts: [{ toRegionId: to, weight: '0.4' }] })).toBe('done');
    expect(await record({ fromRegionId: from, onDate: '2022-12-31', parts: [{ toRegionId: to, weight: '0.4' }] })).toBe('target-not-there');
    expect(await record({ fromRegionId: to, onDate, parts: [{ toRegionId: from, weight: '0.4' }] })).toBe('source-not-there');
    expect(await record({ fromRegionId: from, onDate, parts: [{ toRegionId: from, weight: '0.4' }] })).toBe('into-itself');
    const { borderChanges } = await desk.done<{ borderChanges: readonly { changeId: string; weight: string; from: { name: string }; to: { name: string }; allowed: readonly string[] }[] }>('regions.get-region', { regionId: from }, ofCity);
    expect(borderChanges.map(({ weight, from: source, to: target, allowed }) => [source.name, target.name, weight, allowed]).sort()).toEqual([['辛区', '壬区', '0.4', ['regions.withdraw-border-change']], ['辛区', '示例区', '0.6', ['regions.withdraw-border-change']]]);
    const wrong = borderChanges.find(({ weight }) => weight === '0.6')?.changeId;
    expect(await refusal('regions.withdraw-border-change', { fromRegionId: from, changeId: wrong, reason: '份额写错' })).toBe('done');
    expect(await refusal('regions.withdraw-border-change', { fromRegionId: from, changeId: wrong, reason: '份额写错' })).toBe('not-found');
    expect(await record({ fromRegionId: from, onDate, parts: [{ toRegionId: places.district, weight: '0.55' }] })).toBe('done');
  });

  test('who keeps only one of the two may not', async () => {
    const { regionId: town } = await desk.done<Changed>('regions.add-region', { name: '边界镇', level: 'township', parentRegionId: places.district, validFrom: '2012-01-01' }, ofCity);
    const input = { fromRegionId: town, onDate: '2023-01-01', parts: [{ toRegionId: places.neighbour, weight: '0.1' }] };
    expect(await record(input, person('system-administrator', 'district'))).toBe('forbidden');
    expect(await record(input, person('office-clerk', 'city'))).toBe('forbidden');
  });
});

test('the list is a tree, and shows a level, what is directly below, or all that is below', async () => {
  const tree = (await list({ underRegionId: places.district, on: '2011-06-01' })).regions;
  expect(tree.map(({ name, depth }) => [name.zh, depth])).toEqual([['示例区', 0], ['示例街道', 1]]);
  const whole = (await list({ on: '2011-06-01' })).regions.filter(({ regionId }) => (Object.values(places) as string[]).includes(regionId));
  expect(whole.map(({ name, depth }) => [name.zh, depth])).toEqual([['本系统', 0], ['示例市', 1], ['示例区', 2], ['示例街道', 3], ['邻区', 2]]);
  expect((await list({ level: 'city' })).regions.map(({ name }) => name.zh)).toEqual(['示例市']);
  expect((await list({ parentRegionId: places.installation, history: true })).regions.map(({ name, history }) => [name.zh, history?.length])).toEqual([['示例市', 1]]);
  const { path } = await desk.done<{ path: readonly { name: string }[] }>('regions.get-region', { regionId: places.township }, ofCity);
  expect(path.map(({ name }) => name)).toEqual(['示例区', '示例市', '本系统']);
});
