import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import { adoptPlan } from '../testing/adopt-plan.ts';
import { importDocument } from '../testing/import-document.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

/** A plan beside its source, and beside the plan of another place, as a district reads them. */
const bytes = readFileSync(join(import.meta.dirname, '../../../example/示例区妇女儿童发展规划.docx'));

type Compared = {
  readonly left: { readonly region: string; readonly title: string }; readonly right: { readonly region: string; readonly version: number };
  readonly comparison: { readonly items: readonly { readonly itemId: string; readonly changes: readonly string[] }[]; readonly counts: { readonly added: number; readonly removed: number; readonly changed: number; readonly unchanged: number } };
  readonly wordings: readonly { readonly itemId: string; readonly text: string }[];
};

let door: TestDoor;
let [cityId, districtId] = ['', ''];
let [city, women, children] = ['', '', ''];
let [reporter, stranger] = [{}, {}] as Caller[] as [Caller, Caller];

async function adopted(regionId: string, planIndexes: readonly number[]): Promise<readonly string[]> {
  const [clerk, leader] = [await door.person('王芳', { role: 'office-clerk', regionId }), await door.person('赵主任', { role: 'committee-leader', regionId })];
  const importId = await importDocument(door, clerk, { regionId, bytes, name: '规划.docx' });
  const plans: string[] = [];
  for (const planIndex of planIndexes) plans.push(await adoptPlan(door, { regionId, clerk, leader, number: '示政发〔2021〕16号', date: '2021-12-30', validFrom: '2022-01-01' }, { importId, planIndex }));
  return plans;
}

beforeAll(async () => {
  door = await openTestDoor();
  cityId = await door.region('示例市', 'city');
  districtId = await door.region('示例区', 'district', cityId);
  [reporter, stranger] = [await door.person('孙敏', { role: 'unit-reporter', regionId: districtId }), await door.person('外人', { role: 'office-head', regionId: await door.region('邻区', 'district') })];
  [city = ''] = await adopted(cityId, [0]);
  [women = '', children = ''] = await adopted(districtId, [0, 1]);
});
afterAll(() => door.close());

const compare = (left: string, right: string, version = '1'): Promise<Compared> => door.done<Compared>(reporter, 'plan.compare-plans', { regionId: districtId, leftPlanId: left, leftVersion: '1', rightPlanId: right, rightVersion: version });

test('who may read a plan may read the lines it was read from, and every place in it lies in them', async () => {
  const { fileName, lines } = await door.done<{ fileName: string; lines: { text: string; line: number }[] }>(reporter, 'plan.get-source', { regionId: districtId, planId: women, version: '1' });
  const { plan } = await door.done<{ plan: { domains: { goals: { text: string; line: number }[] }[] } }>(reporter, 'plan.get-version', { regionId: districtId, planId: women, version: '1' });
  const goal = plan.domains[0]?.goals[1];
  expect([fileName, lines.find(({ line }) => line === goal?.line)?.text.includes(goal?.text.slice(0, 12) ?? '?')]).toEqual(['规划.docx', true]);
  expect(errorOf(await door.run(stranger, 'plan.get-source', { regionId: districtId, planId: women, version: '1' }))).toBe('forbidden');
  expect(errorOf(await door.run(reporter, 'plan.get-source', { regionId: districtId, planId: women, version: '9' }))).toBe('not-found');
});

test('a district sees which plans are in force above it, and nobody else’s', async () => {
  const { above } = await door.done<{ above: { planId: string; region: string }[] }>(reporter, 'plan.list-plans', { regionId: districtId });
  expect(above.map(({ planId, region }) => [planId, region])).toEqual([[city, '示例市']]);
});

test('the plan of the city that says the same is paired part by part; that for others has parts of its own, with their words', async () => {
  const same = await compare(city, women);
  expect([same.left.region, same.right.region, same.comparison.items, same.comparison.counts.unchanged > 200]).toEqual(['示例市', '示例区', [], true]);
  const other = await compare(women, children);
  expect([other.comparison.counts.added > 50, other.comparison.counts.removed > 50, other.comparison.counts.changed + other.comparison.counts.unchanged > 5]).toEqual([true, true, true]);
  const alone = other.comparison.items.filter(({ changes }) => changes.includes('added') || changes.includes('removed'));
  expect([other.wordings.map(({ itemId }) => itemId), other.wordings.filter(({ text }) => text === '').map(({ itemId }) => itemId.split('/')[1])]).toEqual([alone.map(({ itemId }) => itemId), ['chapter']]);
});

test('a plan of a place beside, or a version that is not there, cannot be compared', async () => {
  const ask = { regionId: districtId, leftPlanId: women, leftVersion: '1', rightPlanId: city, rightVersion: '2' };
  expect(errorOf(await door.run(reporter, 'plan.compare-plans', ask))).toBe('not-found');
  expect(errorOf(await door.run(stranger, 'plan.compare-plans', ask))).toBe('forbidden');
});
