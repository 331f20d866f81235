import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLifeCycle, findPlanVersion } from '#storage';
import { editedPlanText } from '../../../test/makers/edited-plan.ts';
import type { Caller } from '../caller.ts';
import { adoptDraft, adoptPlan } from '../testing/adopt-plan.ts';
import { importDocument, versionOf } from '../testing/import-document.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

/** What goes wrong in a small office on the way to an adopted plan: a draft given up, two at once, the wrong day. */
type Place = { readonly planId: string; readonly version: number };

let door: TestDoor;
let [clerk, head, leader] = [{}, {}, {}] as Caller[] as [Caller, Caller, Caller];
let regionId = '';

const sendIn = (text: string): Promise<string> => importDocument(door, clerk, { regionId, bytes: new TextEncoder().encode(text), name: '规划.txt' });
const start = (importId: string, more: object = {}): Promise<Place> => door.done<Place>(clerk, 'plan.start-draft', { regionId, importId, planIndex: 0, ...more });
const adoption = (date: string, validFrom: string) => ({ regionId, clerk, leader, number: `甲政发〔${date.slice(0, 4)}〕1号`, date, validFrom });
const shown = (place: Place) => versionOf(door, clerk, { regionId, ...place });
const step = async (who: Caller, name: string, place: Place, more: object = {}): Promise<string> => {
  const { lifeCycle } = await shown(place);
  return errorOf(await door.run(who, `plan.${name}-version`, { regionId, ...place, cycleVersion: lifeCycle.version, ...more }));
};

const findLifeCycleOf = async (place: Place) => {
  const { connection } = door.surroundings.store;
  return findLifeCycle(connection, regionId, (await findPlanVersion(connection, { regionId, ...place }))?.cycleId ?? '');
};

/** A region of its own for every story. */
async function anotherRegion(): Promise<void> {
  regionId = await door.region('甲区', 'district');
  [clerk, head, leader] = await Promise.all([door.person('王芳', { role: 'office-clerk', regionId }), door.person('李强', { role: 'office-head', regionId }), door.person('赵主任', { role: 'committee-leader', regionId })]);
}

beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

test('a first draft that was given up does not stand in the way of the next one', async () => {
  await anotherRegion();
  const importId = await sendIn(editedPlanText);
  const first = await start(importId);
  const again = await door.run(clerk, 'plan.start-draft', { regionId, importId, planIndex: 0 });
  expect([errorOf(again), 'message' in again ? again.message.includes('换用新文本') : '']).toEqual(['refused plan-exists', true]);
  expect(await step(head, 'withdraw', first, { reason: '文本不是印发本' })).toBe('done');
  const second = await start(await sendIn(editedPlanText.replace('12/10万', '11/10万')));
  expect(second).toMatchObject({ planId: first.planId, version: 2 });
  await adoptDraft(door, adoption('2021-12-30', '2021-12-30'), second.planId, 2);
  const { plans } = await door.done<{ plans: { current: number | null; versions: { state: string }[] }[] }>(clerk, 'plan.list-plans', { regionId });
  expect(plans.map(({ current, versions }) => [current, ...versions.map(({ state }) => state)])).toEqual([[2, 'withdrawn', 'adopted']]);
});

test('two who begin the same plan at the same moment make one of it', async () => {
  await anotherRegion();
  const importId = await sendIn(editedPlanText);
  const answers = await Promise.all([clerk, head].map((who) => door.run(who, 'plan.start-draft', { regionId, importId, planIndex: 0 })));
  expect(answers.map(errorOf).sort()).toEqual(['done', 'refused plan-exists']);
});

test('years that are mended in a draft are those of its plan, so that no second plan for them begins or is adopted', async () => {
  await anotherRegion();
  const withoutYears = editedPlanText.replace('（2021—2030年）\n', '');
  const [one, other] = [await start(await sendIn(withoutYears)), await start(await sendIn(withoutYears))];
  const setYears = (place: Place) => door.run(clerk, 'plan.edit-draft', { regionId, ...place, revision: 0, edits: [{ edit: 'correct-heading', itemId: 'women', startYear: 2021, endYear: 2030 }] });
  for (const place of [one, other]) expect(errorOf(await setYears(place))).toBe('done');
  expect(errorOf(await door.run(clerk, 'plan.start-draft', { regionId, importId: await sendIn(editedPlanText), planIndex: 0 }))).toBe('refused plan-exists');
  await adoptDraft(door, adoption('2021-12-30', '2021-12-30'), one.planId, 1);
  await expect(adoptDraft(door, adoption('2021-12-30', '2021-12-30'), other.planId, 1)).rejects.toThrow('plan-exists');
});

test('years the reader got the wrong way round make a draft to be mended, not a fault', async () => {
  await anotherRegion();
  const place = await start(await sendIn(editedPlanText.replace('2021—2030', '2030—2021')));
  expect(await step(clerk, 'submit', place)).toBe('refused not-ready');
});

test('an amendment does not come into force before the version it amends', async () => {
  await anotherRegion();
  const planId = await adoptPlan(door, adoption('2021-12-30', '2022-01-01'), { importId: await sendIn(editedPlanText), planIndex: 0 });
  const { version } = await door.done<Place>(clerk, 'plan.amend-plan', { regionId, planId });
  await expect(adoptDraft(door, adoption('2021-06-01', '2021-06-01'), planId, version)).rejects.toThrow('before-former');
  expect(await step(leader, 'adopt', { planId, version }, { document: { number: '甲政发〔2024〕1号', date: '2024-06-01' } })).toBe('done');
});

test('who chose the text of a plan does not adopt it, though somebody else submitted it', async () => {
  await anotherRegion();
  const place = await door.done<Place>(head, 'plan.start-draft', { regionId, importId: await sendIn(editedPlanText), planIndex: 0 });
  const { doubts } = await shown(place);
  if (doubts.length > 0) await door.done(clerk, 'plan.edit-draft', { regionId, ...place, revision: 0, edits: doubts.map(({ key }) => ({ edit: 'resolve-doubt', which: { by: 'key', key }, how: 'accepted' })) });
  expect(await step(clerk, 'submit', place)).toBe('done');
  expect(await step(head, 'adopt', place, { document: { number: '甲政发〔2021〕1号', date: '2021-12-30' } })).toBe('refused four-eyes');
});

test('what an amendment splits off is answered for by who answers for the part it came from, and only where it is new', async () => {
  await anotherRegion();
  const planId = await adoptPlan(door, adoption('2021-12-30', '2022-01-01'), { importId: await sendIn(editedPlanText), planIndex: 0 });
  const { unitId } = await door.done<{ unitId: string }>(clerk, 'units.add-unit', { regionId, name: '甲区卫生健康局', validFrom: '2015-01-01' });
  const goal = 'women/1/goal/3';
  await door.done(clerk, 'assignment.assign', { regionId, planId, itemId: goal, unitId, role: 'lead', validFrom: '2022-01-01', reason: '分工文件', version: 0 });
  const amend = async (date: string, edits: readonly object[]): Promise<void> => {
    const { version } = await door.done<Place>(clerk, 'plan.amend-plan', { regionId, planId });
    await door.done(clerk, 'plan.edit-draft', { regionId, planId, version, revision: 0, edits });
    await adoptDraft(door, adoption(date, date), planId, version);
  };
  type Item = { readonly itemId: string; readonly own: readonly { readonly unitId: string; readonly role: string; readonly validFrom: string; readonly basisWord: string; readonly assignmentId: string; readonly version: number }[] };
  const ownOf = async (itemId: string, on: string): Promise<Item['own']> => (await door.done<{ items: readonly Item[] }>(clerk, 'assignment.list-assignments', { regionId, planId, on, limit: '500' })).items.find((one) => one.itemId === itemId)?.own ?? [];
  await amend('2024-06-01', [{ edit: 'split-clause', itemId: goal, at: 14 }]);
  const [held] = await ownOf(`${goal}-2`, '2024-06-01');
  expect([held?.unitId, held?.role, held?.validFrom, held?.basisWord, (await ownOf(`${goal}-2`, '2024-05-31')).length]).toEqual([unitId, 'lead', '2024-06-01', '条目拆分承接', 0]);
  await door.done(clerk, 'assignment.end-assignment', { regionId, assignmentId: held?.assignmentId, version: held?.version, lastDay: '2024-12-31', reason: '另定' });
  const importId = await sendIn(editedPlanText.replace('97%', '98%'));
  const { version } = await door.done<Place>(clerk, 'plan.start-draft', { regionId, importId, planIndex: 0, planId });
  await adoptDraft(door, adoption('2025-06-01', '2025-06-01'), planId, version);
  expect([(await ownOf(goal, '2025-06-01')).length, await ownOf(`${goal}-2`, '2025-06-01')]).toEqual([1, []]);
});

test('the version in force is the one of the day, not one that is adopted for later', async () => {
  await anotherRegion();
  const planId = await adoptPlan(door, adoption('2021-12-30', '2022-01-01'), { importId: await sendIn(editedPlanText), planIndex: 0 });
  const { version } = await door.done<Place>(clerk, 'plan.amend-plan', { regionId, planId });
  await adoptDraft(door, adoption('2026-11-20', '2027-01-01'), planId, version);
  expect((await door.done<{ plans: { current: number }[] }>(clerk, 'plan.list-plans', { regionId })).plans.map(({ current }) => current)).toEqual([1]);
});

test('nobody submits what somebody else has changed since they looked; who is named in a step is somebody, by the name of their account', async () => {
  await anotherRegion();
  const place = await start(await sendIn(editedPlanText));
  expect(await step(clerk, 'submit', place, { revision: 3 })).toBe('stale-version');
  expect(await step(clerk, 'submit', place, { revision: 0 })).toBe('done');
  const to = (personId: string) => ({ reason: '调离', handOver: { from: { personId: clerk.personId, name: '王芳' }, to: { personId, name: '冒名' } } });
  expect(await step(head, 'hand-over', place, to('01900000-0000-7000-8000-000000000009'))).toBe('not-found');
  const other = await door.person('孙敏', { role: 'office-clerk', regionId });
  expect(await step(head, 'hand-over', place, to(other.personId ?? ''))).toBe('done');
  const { cycle } = (await findLifeCycleOf(place)) ?? {};
  expect(cycle?.steps.at(-1)?.handOver?.to).toEqual({ personId: other.personId, name: '孙敏' });
});

test('a document whose reading was given up is told as failed wherever it is listed, and is not waited for', async () => {
  await anotherRegion();
  const { connection } = door.surroundings.store;
  const importId = await sendIn(editedPlanText);
  const [jobId] = (await connection.updateTable('plan_imports').set({ state: 'waiting', content: null }).where('import_id', '=', importId).returning('job_id').execute()).map(({ job_id }) => job_id);
  await connection.updateTable('jobs').set({ state: 'failed', failure: '文件已损坏' }).where('job_id', '=', jobId ?? '').execute();
  expect((await door.done<{ imports: { state: string }[] }>(clerk, 'plan.list-plans', { regionId })).imports.map(({ state }) => state)).toEqual(['failed']);
  expect(await door.run(clerk, 'plan.start-draft', { regionId, importId, planIndex: 0 })).toMatchObject({ message: '这份文本没有读出规划。' });
});
