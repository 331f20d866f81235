import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import { adoptPlan } from '../testing/adopt-plan.ts';
import { importDocument } from '../testing/import-document.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

/** Many parts of a plan are given to a unit at once. */
const bytes = readFileSync(join(import.meta.dirname, '../../../example/示例区妇女儿童发展规划.docx'));

type Item = { readonly itemId: string; readonly kind: string; readonly version: number; readonly leads: readonly { readonly unitId: string; readonly own: boolean }[]; readonly supports: readonly { readonly unitId: string }[] };

let door: TestDoor;
let [regionId, women, health, education] = ['', '', '', ''];
let [clerk, reporter] = [{}, {}] as Caller[] as [Caller, Caller];

beforeAll(async () => {
  door = await openTestDoor();
  regionId = await door.region('示例区', 'district');
  [clerk, reporter] = [await door.person('王芳', { role: 'office-clerk', regionId }), await door.person('孙敏', { role: 'statistician', regionId })];
  const leader = await door.person('赵主任', { role: 'committee-leader', regionId });
  const importId = await importDocument(door, clerk, { regionId, bytes, name: '规划.docx' });
  women = await adoptPlan(door, { regionId, clerk, leader, number: '示政发〔2021〕16号', date: '2021-12-30', validFrom: '2022-01-01' }, { importId, planIndex: 0 });
  const unit = async (name: string): Promise<string> => (await door.done<{ unitId: string }>(clerk, 'units.add-unit', { regionId, name, validFrom: '2015-01-01' })).unitId;
  [health, education] = [await unit('卫生健康局'), await unit('教育局')];
});
afterAll(() => door.close());

const list = async (on: string): Promise<readonly Item[]> => (await door.done<{ items: readonly Item[] }>(clerk, 'assignment.list-assignments', { regionId, planId: women, on, limit: '500' })).items;
const goals = async (on: string): Promise<readonly Item[]> => (await list(on)).filter(({ itemId, kind }) => kind === 'goal' && itemId.startsWith('women/1/'));
const ask = (unitId: string, role: string, validFrom: string, items: readonly Pick<Item, 'itemId' | 'version'>[], more: object = {}, who = clerk) => door.run(who, 'assignment.assign-items', { regionId, planId: women, unitId, role, validFrom, reason: '示例：全委会议定', items: items.map(({ itemId, version }) => ({ itemId, version })), ...more });
const outputOf = (answer: Awaited<ReturnType<typeof ask>>): unknown => ('output' in answer ? answer.output : answer);
const leading = (items: readonly Item[]): readonly (readonly string[])[] => items.map(({ leads }) => leads.map(({ unitId }) => unitId));

test('a unit leads many goals from a day on; those it leads already are left alone, and each stands in the audit', async () => {
  const [first, ...rest] = await goals('2023-01-01');
  if (!first) throw new Error('the example has no goals');
  expect(outputOf(await ask(health, 'lead', '2023-01-01', [first]))).toEqual({ assigned: 1, left: 0 });
  expect(outputOf(await ask(health, 'lead', '2023-01-01', [{ ...first, version: 1 }, ...rest]))).toEqual({ assigned: rest.length, left: 1 });
  expect(leading(await goals('2023-01-01'))).toEqual([first, ...rest].map(() => [health]));
  expect(leading(await goals('2022-12-31'))).toEqual([first, ...rest].map(() => []));
  expect((await door.lines(regionId)).filter(({ action, sentence }) => action === 'assignment.assign-items' && sentence.includes('“卫生健康局”牵头')).length).toBe(rest.length + 1);
});

test('one that cannot be done stops all, each with its place', async () => {
  const before = await goals('2024-01-01');
  const [first, second] = before;
  if (!first || !second) throw new Error('too few goals');
  const answer = await ask(education, 'lead', '2024-01-01', [first, { itemId: 'women/99', version: 0 }, { ...second, version: 9 }, first]);
  expect([errorOf(answer), 'reasons' in answer ? answer.reasons?.map(({ code, place }) => `${place ?? ''} ${code}`) : []]).toEqual(['refused items-not-assigned', ['items.1 item-gone', 'items.2 stale-version', 'items.3 twice']]);
  expect(errorOf(await ask(education, 'lead', '2024-01-01', [{ ...first, version: 9 }]))).toBe('stale-version');
  expect(errorOf(await ask(education, 'lead', '2014-01-01', [first]))).toBe('refused items-not-assigned');
  expect(errorOf(await ask(education, 'lead', '2024-01-01', [first], {}, reporter))).toBe('forbidden');
  expect(await goals('2024-01-01')).toEqual(before);
});

test('a unit no longer answers: what it was given ends, what it takes from above is released, later days are taken back', async () => {
  const domain = (await list('2024-01-01')).find(({ itemId }) => itemId === 'women/1');
  if (!domain) throw new Error('the example has no first domain');
  expect(outputOf(await ask(education, 'support', '2024-01-01', [domain]))).toEqual({ assigned: 1, left: 0 });
  const [first, second] = await goals('2025-01-01');
  if (!first || !second) throw new Error('too few goals');
  expect([first.leads.length, first.supports.map(({ unitId }) => unitId)]).toEqual([1, [education]]);
  expect(outputOf(await ask(education, 'lead', '2026-01-01', [second], { beside: true }))).toEqual({ assigned: 1, left: 0 });
  const now = (await goals('2025-01-01')).slice(0, 2);
  expect(outputOf(await ask(education, 'none', '2025-01-01', now))).toEqual({ assigned: 2, left: 0 });
  const answering = async (on: string): Promise<readonly (readonly string[])[]> => (await goals(on)).slice(0, 2).map(({ leads, supports }) => [...leads, ...supports].map(({ unitId }) => unitId));
  expect([await answering('2024-12-31'), await answering('2025-01-01'), await answering('2026-06-01')]).toEqual([[[health, education], [health, education]], [[health], [health]], [[health], [health]]]);
  expect(outputOf(await ask(health, 'none', '2025-03-01', (await goals('2025-03-01')).slice(0, 1)))).toEqual({ assigned: 1, left: 0 });
  expect([leading((await goals('2025-02-28')).slice(0, 1)), leading((await goals('2025-03-01')).slice(0, 1))]).toEqual([[[health]], [[]]]);
  expect(errorOf(await ask(health, 'none', '2025-04-01', (await goals('2025-04-01')).slice(0, 1)))).toBe('refused already-assigned');
});
