import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '#documents';
import { readPlan } from '#plan';
import { doubtfulPlan, editedPlanLines } from '../../../test/makers/edited-plan.ts';
import { applyEdits } from '../editing/apply-edits.ts';
import { isRefusal } from '../editing/edit-kind.ts';
import { identifiedPlanSchema } from './identified-plan-schema.ts';
import { identifyPlan } from './identify-plan.ts';

test('a plan of the example goes through JSON unchanged, indicator tables and all', async () => {
  const { plans } = readPlan(await readDocument(new Uint8Array(readFileSync(new URL('../../../example/示例区妇女儿童发展规划.docx', import.meta.url)))));
  for (const plan of plans.map((one) => identifyPlan(one))) expect(identifiedPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
});

test('an edited plan too', () => {
  const outcome = applyEdits(doubtfulPlan(), [
    { edit: 'remove-clause', itemId: 'women/1/goal/2', reason: '误读' }, { edit: 'resolve-doubt', which: { by: 'code', code: 'target-uncertain' }, how: 'accepted' },
    { edit: 'link-target', itemId: 'women/1/goal/1/1', link: { to: 'local', name: '本地死亡率', unit: '/10万', direction: 'down' } },
  ], editedPlanLines);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  expect(identifiedPlanSchema.parse(JSON.parse(JSON.stringify(outcome.plan)))).toEqual(outcome.plan);
});

test('a plan without an id somewhere is refused', () => {
  expect(identifiedPlanSchema.safeParse({ ...doubtfulPlan(), domains: doubtfulPlan().domains.map((domain) => ({ ...domain, itemId: '' })) }).success).toBe(false);
});
