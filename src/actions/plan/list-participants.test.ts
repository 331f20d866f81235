import { afterAll, beforeAll, expect, test } from 'vitest';
import { editedPlanText } from '../../../test/makers/edited-plan.ts';
import type { Caller } from '../caller.ts';
import { importDocument } from '../testing/import-document.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

let door: TestDoor;
let [clerk, reporter] = [{}, {}] as Caller[] as [Caller, Caller];
let regionId = '';

beforeAll(async () => {
  door = await openTestDoor();
  regionId = await door.region('甲区', 'district');
  const elsewhere = await door.region('乙区', 'district');
  clerk = await door.person('王芳', { role: 'office-clerk', regionId });
  reporter = await door.person('孙敏', { role: 'statistician', regionId });
  await door.person('赵主任', { role: 'committee-leader', regionId });
  await door.person('外人', { role: 'office-head', regionId: elsewhere });
});
afterAll(() => door.close());

test('who may take part in the adoption of a plan is told to the office, and to nobody who has no part in it', async () => {
  const { people } = await door.done<{ people: readonly { name: string; roles: readonly { word: string }[] }[] }>(clerk, 'plan.list-participants', { regionId });
  expect(people.map(({ name, roles }) => [name, ...roles.map(({ word }) => word)]).sort()).toEqual([['王芳', '妇儿工委办工作人员'], ['赵主任', '领导小组负责人']]);
  expect(errorOf(await door.run(reporter, 'plan.list-participants', { regionId }))).toBe('forbidden');
});

test('the list of imports says which file it was and who sent it in; a draft says which import it was read from and who changed it', async () => {
  const importId = await importDocument(door, clerk, { regionId, bytes: new TextEncoder().encode(editedPlanText), name: '甲区规划.txt' });
  const { planId } = await door.done<{ planId: string }>(clerk, 'plan.start-draft', { regionId, importId, planIndex: 0 });
  const { imports, plans } = await door.done<{ imports: readonly object[]; plans: readonly { versions: readonly object[] }[] }>(clerk, 'plan.list-plans', { regionId });
  expect([imports, plans.flatMap(({ versions }) => versions)]).toMatchObject([[{ importId, name: '甲区规划.txt', createdBy: '王芳', state: 'read' }], [{ importId, planIndex: 0 }]]);
  await door.done(clerk, 'plan.edit-draft', { regionId, planId, version: 1, revision: 0, edits: [{ edit: 'correct-heading', itemId: 'women', place: '甲乙区' }] });
  const { edits } = await door.done<{ edits: readonly object[] }>(clerk, 'plan.get-version', { regionId, planId, version: '1' });
  expect(edits).toMatchObject([{ number: 1, editedBy: '王芳', undoneAt: null }]);
});
