import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '#documents';
import { readPlan } from '#plan';
import type { Caller } from '../caller.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';
import { importDocument, versionOf, type ShownVersion } from '../testing/import-document.ts';

/** From the text of a plan to its adoption, its amendment and the history of a target, as three people of a district's office do it. */
const example = readFileSync(join(import.meta.dirname, '../../../example/示例区妇女儿童发展规划.docx'));
const documentOf = { number: '示政发〔2021〕16号', date: '2021-12-30' };

let door: TestDoor;
let regionId: string;
let [clerk, head, leader, reporter, stranger] = [{}, {}, {}, {}, {}] as Caller[] as [Caller, Caller, Caller, Caller, Caller];
let importId: string;

beforeAll(async () => {
  door = await openTestDoor();
  regionId = await door.region('示例区', 'district');
  const elsewhere = await door.region('邻区', 'district');
  [clerk, head, leader, reporter, stranger] = await Promise.all([
    door.person('王芳', { role: 'office-clerk', regionId }), door.person('李强', { role: 'office-head', regionId }), door.person('赵主任', { role: 'committee-leader', regionId }),
    door.person('孙敏', { role: 'statistician', regionId }), door.person('外人', { role: 'office-head', regionId: elsewhere }),
  ]);
  importId = await importDocument(door, clerk, { regionId, bytes: example, name: '示例区妇女儿童发展规划.docx' });
});
afterAll(() => door.close());

const draft = async (planIndex: number): Promise<{ planId: string; version: number }> => door.done(clerk, 'plan.start-draft', { regionId, importId, planIndex });
const shown = (planId: string, version: number, who = clerk): Promise<ShownVersion> => versionOf(door, who, { regionId, planId, version });
const step = async (who: Caller, name: string, planId: string, version: number, more: object = {}) => {
  const { lifeCycle } = await shown(planId, version);
  return door.run(who, `plan.${name}-version`, { regionId, planId, version, cycleVersion: lifeCycle.version, ...more });
};
const edit = async (who: Caller, planId: string, version: number, ...edits: object[]) => {
  const { head: { revision } } = await shown(planId, version);
  return door.run(who, 'plan.edit-draft', { regionId, planId, version, revision, edits });
};

/** Everything doubtful is looked at and accepted, as somebody does who has read it. */
async function settle(planId: string, version: number): Promise<void> {
  const open = (await shown(planId, version)).doubts.filter(({ resolution }) => resolution === null);
  if (open.length > 0 && errorOf(await edit(clerk, planId, version, ...open.map(({ key }) => ({ edit: 'resolve-doubt', which: { by: 'key', key }, how: 'accepted' })))) !== 'done') throw new Error('a doubt was not resolved');
}

test('what was read is what reading the document gives, and waits for nobody to adopt it unseen', async () => {
  const got = await door.done<{ state: string; plans: { title: string; targets: number }[] }>(clerk, 'plan.get-import', { regionId, importId });
  const read = readPlan(await readDocument(example));
  expect([got.state, got.plans.map(({ title }) => title)]).toEqual(['read', read.plans.map(({ title }) => title)]);
  expect(errorOf(await door.run(stranger, 'plan.get-import', { regionId, importId }))).toBe('forbidden');
  expect(errorOf(await door.run(reporter, 'plan.start-draft', { regionId, importId, planIndex: 0 }))).toBe('forbidden');
});

test('a plan is drafted, edited with ways back, submitted, returned, mended, adopted by other eyes, and then stands still', async () => {
  const { planId, version } = await draft(0);
  expect(errorOf(await door.run(clerk, 'plan.start-draft', { regionId, importId, planIndex: 0 }))).toBe('refused plan-exists');
  const first = await shown(planId, version);
  const goal = first.plan.domains[0]?.goals.find(({ targets }) => targets.length > 0);
  const target = goal?.targets[0];
  if (!goal || !target) throw new Error('the example has no target in its first domain');

  expect(errorOf(await edit(clerk, planId, version, { edit: 'correct-target', itemId: target.itemId, changes: { deadline: 2029 } }))).toBe('done');
  expect(errorOf(await door.run(head, 'plan.edit-draft', { regionId, planId, version, revision: 0, edits: [{ edit: 'remove-target', itemId: target.itemId, reason: '误读' }] }))).toBe('stale-version');
  expect(errorOf(await edit(clerk, planId, version, { edit: 'correct-target', itemId: target.itemId, changes: { deadline: 2028 } }, { edit: 'correct-target', itemId: 'women/99', changes: { deadline: 2028 } }))).toBe('refused no-such-item');
  expect((await shown(planId, version)).plan.domains[0]?.goals.find(({ itemId }) => itemId === goal.itemId)?.targets[0]?.deadline).toBe(2029);
  const { head: { revision } } = await shown(planId, version);
  await door.done(clerk, 'plan.undo-edit', { regionId, planId, version, revision });
  expect((await shown(planId, version)).plan.domains).toEqual(first.plan.domains);

  await settle(planId, version);
  expect(errorOf(await step(clerk, 'submit', planId, version))).toBe('done');
  expect(errorOf(await edit(clerk, planId, version, { edit: 'correct-target', itemId: target.itemId, changes: { deadline: 2029 } }))).toBe('refused not-editable');
  expect(errorOf(await step(leader, 'return', planId, version))).toBe('invalid-input');
  expect(errorOf(await step(leader, 'return', planId, version, { reason: '目标年份请再核对' }))).toBe('done');
  expect(errorOf(await edit(head, planId, version, { edit: 'correct-target', itemId: target.itemId, changes: { deadline: 2029 } }))).toBe('done');
  expect(errorOf(await step(clerk, 'submit', planId, version))).toBe('done');
  expect(errorOf(await step(head, 'adopt', planId, version, { document: documentOf }))).toBe('refused four-eyes');
  expect(errorOf(await door.run(leader, 'plan.adopt-version', { regionId, planId, version, cycleVersion: 1, document: documentOf }))).toBe('stale-version');
  expect(errorOf(await step(leader, 'adopt', planId, version, { document: documentOf, validFrom: '2021-01-01' }))).toBe('done');

  const adopted = await shown(planId, version);
  expect(adopted.head).toMatchObject({ state: 'adopted', stateWord: '已通过', documentNumber: '示政发〔2021〕16号', adoptedOn: '2021-12-30', validFrom: '2021-01-01' });
  expect(adopted.lifeCycle.steps.map(({ step: name, by }) => `${name} ${by}`)).toEqual(['edit 王芳', 'submit 王芳', 'return 赵主任', 'edit 李强', 'submit 王芳', 'adopt 赵主任']);
  for (const who of [clerk, head, leader]) expect(errorOf(await edit(who, planId, version, { edit: 'correct-target', itemId: target.itemId, changes: { deadline: 2028 } }))).toMatch(/^(?:refused not-editable|forbidden)$/);
  expect((await door.surroundings.store.connection.selectFrom('plan_items').select('item_id').where('region_id', '=', regionId).where('plan_id', '=', planId).where('kind', '=', 'target').execute()).length).toBeGreaterThan(50);
});

test('an amendment takes the place of the version in force, and the history of a target tells it', async () => {
  const { plans } = await door.done<{ plans: { planId: string; current: number | null }[] }>(clerk, 'plan.list-plans', { regionId });
  const planId = plans.find(({ current }) => current === 1)?.planId ?? '';
  const { version } = await door.done<{ version: number }>(clerk, 'plan.amend-plan', { regionId, planId });
  expect(errorOf(await door.run(clerk, 'plan.amend-plan', { regionId, planId }))).toBe('refused draft-under-way');
  const target = (await shown(planId, version)).plan.domains.flatMap(({ goals }) => goals).flatMap(({ targets }) => targets).find(({ kind, bound, value }) => kind === 'level' && bound === 'at-least' && value !== null);
  if (!target) throw new Error('the example has no level with a floor');
  expect(errorOf(await edit(clerk, planId, version, { edit: 'correct-target', itemId: target.itemId, changes: { value: (target.value ?? 0) + 0.5 } }))).toBe('done');
  expect(errorOf(await step(clerk, 'submit', planId, version))).toBe('done');
  expect(errorOf(await step(leader, 'adopt', planId, version, { document: { number: '示政发〔2024〕3号', date: '2024-03-01' } }))).toBe('done');
  expect((await shown(planId, 1)).head.state).toBe('replaced');
  const comparison = await door.done<{ items: { itemId: string }[]; counts: { changed: number; added: number } }>(reporter, 'plan.compare-versions', { regionId, planId, before: '1', after: '2' });
  expect([comparison.counts.changed > 0, comparison.counts.added, comparison.items.some(({ itemId }) => itemId === target.itemId)]).toEqual([true, 0, true]);
  const { history } = await door.done<{ history: { versionId: string; state: string }[] }>(reporter, 'plan.get-item-history', { regionId, planId, itemId: target.itemId });
  expect(history.map(({ versionId, state }) => [versionId, state])).toEqual([['1', 'added'], ['2', 'changed']]);
});

test('a plan of which something is not known is not submitted, and everything that stands in the way is told with its place', async () => {
  const text = '示例区儿童发展规划\n\n三、发展领域、主要目标和策略措施\n（一）儿童与健康\n主要目标：\n1.婴儿死亡率控制在5‰以下。\n2.5岁以下儿童死亡率控制在6‰以下。\n策略措施：\n1.完善儿童健康服务体系。\n';
  const unclear = await importDocument(door, clerk, { regionId, bytes: new TextEncoder().encode(text), name: '规划.txt' });
  const { planId, version } = await door.done<{ planId: string; version: number }>(clerk, 'plan.start-draft', { regionId, importId: unclear, planIndex: 0 });
  const answer = await step(clerk, 'submit', planId, version);
  expect(errorOf(answer)).toBe('refused not-ready');
  const reasons = 'reasons' in answer ? (answer.reasons ?? []) : [];
  expect(reasons.map(({ code }) => code)).toContain('years-missing');
  expect(reasons.filter(({ message }) => !/\p{Script=Han}/u.test(message))).toEqual([]);
  expect((await shown(planId, version)).head.state).toBe('draft');
});
