import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { editedPlanText } from '../../../test/makers/edited-plan.ts';
import type { Caller } from '../caller.ts';
import { adoptDraft } from '../testing/adopt-plan.ts';
import { importDocument, versionOf } from '../testing/import-document.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

/** A corrected file comes in while a draft is under way, or a new print of a plan in force: what people did on the text before is kept, or told. */
type Place = { readonly planId: string; readonly version: number };
type Renewal = { readonly revision: number; readonly kept: readonly string[]; readonly settled: readonly string[]; readonly left: readonly { readonly sentence: string; readonly reason: string; readonly label: string; readonly line: number }[]; readonly obstacles: number };
type Shown = { readonly plan: { readonly domains: readonly { readonly goals: readonly { readonly itemId: string; readonly text: string; readonly units: readonly { readonly name: string; readonly role: string }[] }[] }[] }; readonly edits: readonly { readonly sentence: string; readonly undoneAt: string | null }[]; readonly obstacles: readonly { readonly message: string }[] };

let door: TestDoor;
let [clerk, head, leader] = [{}, {}, {}] as Caller[] as [Caller, Caller, Caller];
let regionId = '';

const sendIn = (text: string): Promise<string> => importDocument(door, clerk, { regionId, bytes: new TextEncoder().encode(text), name: '规划.txt' });
const done = <Output>(name: string, input: object, who = clerk): Promise<Output> => door.done<Output>(who, name, { regionId, ...input });
const ask = async (name: string, input: object, who = clerk): Promise<string> => errorOf(await door.run(who, name, { regionId, ...input }));
const shown = (place: Place): Promise<Shown> => done<Shown>('plan.get-version', { ...place, version: String(place.version) });
const preview = (place: Place, importId: string): Promise<Renewal> => done<Renewal>('plan.preview-renewal', { ...place, version: String(place.version), importId, planIndex: '0' });
const goalsOf = async (place: Place): Promise<readonly (readonly [string, string])[]> => (await shown(place)).plan.domains.flatMap(({ goals }) => goals.map(({ itemId, text }) => [itemId, text.slice(0, 8)] as const));

const edits = [
  { edit: 'set-units', itemId: 'women/2/goal/1', units: [{ name: '教育局', role: 'lead' }] }, { edit: 'split-clause', itemId: 'women/1/goal/3', at: 14 }, { edit: 'correct-target', itemId: 'women/1/goal/1/1', changes: { deadline: 2028 } },
];
/** Another goal in front, and another figure in the goal whose target was mended. */
const corrected = editedPlanText.replace('1.孕产妇死亡率下降到12/10万以下', '1.妇女人均预期寿命达到82岁以上。\n2.孕产妇死亡率下降到11/10万以下');

beforeAll(async () => {
  door = await openTestDoor();
});
beforeEach(async () => {
  regionId = await door.region('甲区', 'district');
  [clerk, head, leader] = await Promise.all([door.person('王芳', { role: 'office-clerk', regionId }), door.person('李强', { role: 'office-head', regionId }), door.person('赵主任', { role: 'committee-leader', regionId })]);
});
afterAll(() => door.close());

const start = async (more: object = {}): Promise<Place> => {
  const place = await done<Place>('plan.start-draft', { importId: await sendIn(editedPlanText), planIndex: 0, ...more });
  return { planId: place.planId, version: place.version };
};

test('a corrected file takes the place of the draft’s text; a preview says before what is kept and what is not, and nothing is stored by it', async () => {
  const place = await start();
  await done('plan.edit-draft', { ...place, revision: 0, edits: edits.slice(0, 2) }, head);
  await done('plan.edit-draft', { ...place, revision: 1, edits: edits.slice(2) });
  const importId = await sendIn(corrected);
  const told = await preview(place, importId);
  expect([told.kept.length, told.settled, told.left.map(({ label, reason, line }) => [label, reason, line])]).toEqual([2, [], [['“妇女与健康”主要目标2的目标值“孕产妇死亡率”', '新文本里“妇女与健康”主要目标1的目标值“孕产妇死亡率”的原文与修改时不同', 10]]]);
  expect((await shown(place)).edits.every(({ undoneAt }) => undoneAt === null)).toBe(true);

  expect(await ask('plan.renew-draft', { ...place, revision: 1, importId, planIndex: 0 })).toBe('stale-version');
  expect(await ask('plan.renew-draft', { ...place, revision: 2, importId, planIndex: 4 })).toBe('refused no-such-plan');
  const { revision, kept, left, obstacles } = await done<Renewal>('plan.renew-draft', { ...place, revision: 2, importId, planIndex: 0 });
  expect([revision, kept, left, obstacles]).toEqual([3, told.kept, told.left, told.obstacles]);
  expect(await goalsOf(place)).toEqual([
    ['women/1/goal/1-2', '妇女人均预期寿命'], ['women/1/goal/1', '孕产妇死亡率下降'], ['women/1/goal/2', '妇女健康意识明显'], ['women/1/goal/3', '宫颈癌筛查率达到'], ['women/1/goal/3-2', '乳腺癌筛查率达到'],
    ['women/2/goal/1', '九年义务教育巩固'], ['women/2/goal/2', '家庭教育指导站覆'],
  ]);
  const after = await shown(place);
  expect([after.plan.domains[1]?.goals[0]?.units.map(({ name, role }) => [name, role]), after.obstacles.filter(({ message }) => message.includes('没有重做')).length]).toEqual([[['教育局', 'lead']], 1]);
  expect(after.edits.map(({ undoneAt }) => undoneAt === null)).toEqual([false, false, false, true, true]);

  await done('plan.undo-edit', { ...place, revision: 3 });
  expect((await goalsOf(place)).map(([itemId]) => itemId)).not.toContain('women/1/goal/3-2');
  await done('plan.renew-draft', { ...place, revision: 4, importId: await sendIn(editedPlanText), planIndex: 0 });
  expect((await shown(place)).plan.domains[1]?.goals[0]?.units.map(({ name }) => name)).toEqual(['教育局']);
});

test('who mended the text before the corrected file came may not adopt it, nor may who brought the file in', async () => {
  const place = await start();
  await done('plan.edit-draft', { ...place, revision: 0, edits: [{ edit: 'set-units', itemId: 'women/2/goal/1', units: [{ name: '教育局', role: 'lead' }] }] }, head);
  await done('plan.renew-draft', { ...place, revision: 1, importId: await sendIn(editedPlanText), planIndex: 0 });
  const { lifeCycle } = await versionOf(door, clerk, { regionId, ...place });
  expect(lifeCycle.steps.map(({ step, by }) => `${step} ${by}`)).toEqual(['edit 李强', 'edit 王芳']);
});

test('a draft on its way is not renewed, and one takes no text for other people or another cycle', async () => {
  const place = await start();
  const importId = await sendIn(editedPlanText.replaceAll('妇女', '儿童'));
  expect(await ask('plan.renew-draft', { ...place, revision: 0, importId, planIndex: 0 })).toBe('refused other-subject');
  expect(await ask('plan.renew-draft', { ...place, revision: 0, importId: await sendIn(editedPlanText.replace('2021—2030', '2011—2020')), planIndex: 0 })).toBe('refused other-years');
  const { doubts, lifeCycle } = await versionOf(door, clerk, { regionId, ...place });
  await done('plan.edit-draft', { ...place, revision: 0, edits: [...doubts.map(({ key }) => ({ edit: 'resolve-doubt', which: { by: 'key', key }, how: 'accepted' })), edits[0]] });
  await done('plan.submit-version', { ...place, cycleVersion: lifeCycle.version + 1 });
  expect(await ask('plan.renew-draft', { ...place, revision: 1, importId: await sendIn(corrected), planIndex: 0 })).toBe('refused not-editable');
});

test('a new print of a plan in force keeps what was done on the former one, also through an amendment without a print; what it cannot keep is a doubt', async () => {
  const first = await start();
  await done('plan.edit-draft', { ...first, revision: 0, edits });
  await adoptDraft(door, { regionId, clerk, leader, number: '甲政发〔2021〕1号', date: '2021-12-30', validFrom: '2021-12-30' }, first.planId, 1);
  const second = { planId: first.planId, version: (await done<Place>('plan.amend-plan', { planId: first.planId })).version };
  await done('plan.edit-draft', { ...second, revision: 0, edits: [{ edit: 'set-units', itemId: 'women/1/goal/3-2', units: [{ name: '妇联', role: 'lead' }] }] });
  await adoptDraft(door, { regionId, clerk, leader, number: '甲政发〔2023〕1号', date: '2023-12-30', validFrom: '2023-12-30' }, first.planId, 2);

  const importId = await sendIn(corrected);
  const told = await preview(second, importId);
  const started = await done<Place & Renewal>('plan.start-draft', { importId, planIndex: 0, planId: first.planId });
  expect([started.left, started.kept]).toEqual([told.left, told.kept]);
  expect(started.left.map(({ sentence }) => sentence)).toEqual(['将目标“孕产妇死亡率”（“妇女与健康”主要目标1）的期限由2030改为2028。']);
  const third = { planId: first.planId, version: started.version };
  const { plan: { domains: [health, education] } } = await shown(third);
  expect([health?.goals.map(({ itemId }) => itemId), health?.goals[4]?.units.map(({ name }) => name), education?.goals[0]?.units.map(({ name }) => name)]).toEqual([
    ['women/1/goal/1-2', 'women/1/goal/1', 'women/1/goal/2', 'women/1/goal/3', 'women/1/goal/3-2'], ['妇联'], ['教育局'],
  ]);
  const again = await preview(third, await sendIn(corrected.replace('82岁', '83岁')));
  expect([again.kept.length, again.left]).toEqual([started.kept.length, []]);
});
