import { afterAll, beforeAll, expect, test } from 'vitest';
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
