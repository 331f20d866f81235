import { expect, test } from 'vitest';
import { doubtfulPlan, editedPlanLines } from '../../../test/makers/edited-plan.ts';
import { itemsOfPlan, type ItemKind } from '../identities/items-of-plan.ts';
import { applyEdit } from './apply-edits.ts';
import { editsOn } from './edits-on.ts';
import { planEdits } from './edits/index.ts';

const plan = doubtfulPlan();
const kindOf = new Map(itemsOfPlan(plan).map(({ itemId, kind }) => [itemId, kind]));
const allKinds: readonly ItemKind[] = ['plan', 'chapter', 'domain', 'goal', 'measure', 'clause', 'row', 'target'];
const partOf = (edit: Readonly<Record<string, unknown>>): string => {
  const { itemId, itemIds, to } = edit as { itemId?: string; itemIds?: readonly string[]; to?: { parentId: string } };
  return itemId ?? itemIds?.[0] ?? to?.parentId ?? '';
};
const reached = planEdits.flatMap(({ id, examples }) => examples.filter(({ refused }) => refused === undefined).map(({ edit }) => ({ id, edit: { edit: id, ...edit } as const, on: kindOf.get(partOf(edit)) })));

test('every edit but the handling of doubts is offered on some part of a plan', () => {
  expect(planEdits.map(({ id }) => id).filter((id) => id !== 'resolve-doubt' && !allKinds.some((kind) => editsOn(kind).includes(id)))).toEqual([]);
});

test.each(reached.flatMap(({ id, edit, on }) => (on === undefined ? [] : [[id, on, edit] as const])))('%s, which can be done on a %s, is offered there', (id, on, edit) => {
  expect([applyEdit(plan, edit, editedPlanLines)].map((outcome) => 'plan' in outcome)).toEqual([true]);
  expect(editsOn(on)).toContain(id);
});

test('what is not offered on a part is refused there', () => {
  const { itemId: target } = plan.domains[0]?.goals[0]?.targets[0] ?? { itemId: '' };
  const refusals = planEdits.filter(({ id }) => !['resolve-doubt', ...editsOn('target')].includes(id)).map(({ id, examples }) => {
    const example = examples.find(({ refused }) => refused === undefined)?.edit ?? {};
    const on = 'to' in example && !('itemId' in example) ? { to: { ...(example['to'] as object), parentId: target } } : 'itemIds' in example ? { itemIds: [target, target] } : { itemId: target };
    return applyEdit(plan, { edit: id, ...example, ...on }, editedPlanLines);
  });
  expect(refusals.filter((outcome) => !('refused' in outcome))).toEqual([]);
});
