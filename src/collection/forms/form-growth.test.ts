import { expect, test } from 'vitest';
import { exampleGround } from '../../../test/makers/example-forms.ts';
import { deriveForms } from './derive-forms.ts';
import { askedIn } from './form.ts';
import { formGrowth } from './form-growth.ts';

const existingOf = ({ forms }: ReturnType<typeof deriveForms>) => [...forms].map(([unitId, form]) => ({ unitId, form }));

test('what is asked already is asked no more, and nothing is taken away', async () => {
  const ground = await exampleGround();
  const derived = deriveForms(ground);
  expect(formGrowth(existingOf(derived), derived)).toEqual({ grown: new Map(), elsewhere: [], notNeeded: [] });
});

test('a further breakdown gives new questions under the next numbers; those that are out keep theirs', async () => {
  const ground = await exampleGround();
  const before = deriveForms({ ...ground, parts: { ...ground.parts, breakdowns: ['sex'] } });
  const after = formGrowth(existingOf(before), deriveForms(ground));
  const [unitId, { form }] = [...after.grown][0] ?? ['', { form: { items: [] } }];
  const numbers = new Map(askedIn(before.forms.get(unitId) ?? { items: [] }).map(({ question }) => [question.questionId, question.number]));
  expect(askedIn(form).filter(({ question }) => numbers.has(question.questionId) && numbers.get(question.questionId) !== question.number)).toEqual([]);
  expect(new Set(askedIn(form).map(({ question }) => question.number)).size).toBe(askedIn(form).length);
  expect(after.notNeeded).toEqual([]);
});

test('an indicator that is given to another unit stays with the one that has it in hand, and is named; a new plan adds to forms and makes new ones', async () => {
  const ground = await exampleGround();
  const first = deriveForms({ ...ground, plans: ground.plans.slice(0, 1) });
  const [mortality] = [...first.forms.values()].flatMap(({ items }) => items).filter(({ definition }) => definition.name.zh === '孕产妇死亡率');
  const now = deriveForms({ ...ground, duties: [{ indicatorId: mortality?.indicatorId ?? '', unitId: '示例区妇联' }] });
  const { grown, elsewhere } = formGrowth(existingOf(first), now);
  expect(elsewhere).toEqual([{ indicatorId: 'maternal-mortality-rate', name: '孕产妇死亡率', askedOf: '示例区卫生健康局', nowOf: '示例区妇联' }]);
  expect([...grown.keys()].some((unitId) => !first.forms.has(unitId))).toBe(true);
  const needed = new Set([...now.forms.values()].flatMap(({ items }) => items.map(({ indicatorId }) => indicatorId)));
  const asked = [...new Map([...first.forms, ...[...grown].map(([unitId, { form }]) => [unitId, form] as const)]).values()].flatMap(({ items }) => items.map(({ indicatorId }) => indicatorId));
  expect([new Set(asked), asked.length]).toEqual([needed, needed.size]);
});
