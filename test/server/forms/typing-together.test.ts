import { afterAll, beforeAll, expect, test } from 'vitest';
import { chanceFrom } from '../../seeded.ts';
import { faultsOfForm } from './look-over-answers.ts';
import { serveForms, type ServedForms } from './serve-forms.ts';
import { typeInto, type Acknowledged } from './typing-client.ts';

let served: ServedForms;
beforeAll(async () => {
  served = await serveForms(['zhang', 'li', 'wang']);
});
afterAll(() => served.stop());

test.each([
  ['two people', ['zhang', 'li'], 8, 60],
  ['one person in two windows', ['zhang', 'zhang'], 4, 60],
  ['eight windows of three people', ['zhang', 'li', 'wang', 'zhang', 'li', 'wang', 'zhang', 'li'], 6, 25],
] as const)('%s type into one form at once: whatever was acknowledged stands, is kept beside, or was replaced by somebody who had seen it; nothing is there twice', async (_name, people, questions, times) => {
  const { formId, questionIds } = await served.form(questions);
  const acknowledged: Acknowledged = [];
  const seed = Math.floor(Math.random() * 1e9);
  await Promise.all(people.map((who, window) => typeInto(served, { formId, questionIds, who, window: window + 1, times, chance: chanceFrom(seed + window).fraction }, acknowledged)));
  const place = { regionId: served.regionId, formId };
  expect({ seed, faults: await faultsOfForm(served.store, place, acknowledged.flatMap(({ changes }) => changes)) }).toEqual({ seed, faults: [] });
  expect(acknowledged.length).toBe(people.length * times);
  expect(await served.auditLines('forms.save-answers', formId)).toBe(acknowledged.length);
  const { body } = await served.read('zhang', 'forms.get-form', { formId });
  expect(body['revision']).toBe(Math.max(...acknowledged.map(({ revision }) => revision)));
});
