import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { doubtfulPlan, editedPlanLines } from '../../../../test/makers/edited-plan.ts';
import { itemOfPlan } from '../../identities/items-of-plan.ts';
import { applyEdit, editSchema, undoEdit, type AppliedEdit } from '../apply-edits.ts';
import { isRefusal, type EditExample } from '../edit-kind.ts';
import { editKinds } from './index.ts';

const done = (id: string, { edit }: EditExample) => applyEdit(doubtfulPlan(), { ...edit, edit: id }, editedPlanLines);

function applied(id: string, example: EditExample): AppliedEdit {
  const outcome = done(id, example);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}

describe('the family of edits', () => {
  for (const kind of editKinds) {
    test.each(kind.examples.filter(({ refused }) => refused === undefined))(`${kind.id}: $title`, (example) => {
      const { sentence, plan } = applied(kind.id, example);
      expect(sentence).toContain(example.says);
      expect(sentence).toMatch(/。$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      const told = Object.entries(example.becomes ?? {});
      expect(told.filter(([itemId, fields]) => (itemOfPlan(plan, itemId) === undefined) !== (fields === null))).toEqual([]);
      for (const [itemId, fields] of told) expect({ ...itemOfPlan(plan, itemId)?.part }).toMatchObject({ ...fields });
    });

    test.each(kind.examples.filter(({ refused }) => refused !== undefined))(`${kind.id} refuses: $title`, (example) => {
      expect(done(kind.id, example)).toMatchObject({ refused: example.refused, message: expect.stringMatching(/。$/) as string });
      expect(done(kind.id, example)).toHaveProperty('message', expect.stringContaining(example.says));
    });

    test.each(kind.examples.filter(({ refused }) => refused === undefined))(`${kind.id} is taken back: $title`, (example) => {
      const outcome = applied(kind.id, example);
      const kept = JSON.parse(JSON.stringify(outcome.done)) as typeof outcome.done;
      expect(undoEdit(outcome.plan, kept)).toEqual({ ...doubtfulPlan(), usedIds: outcome.plan.usedIds });
      expect(editSchema.safeParse({ ...example.edit, edit: kind.id }).success).toBe(true);
    });

    test(`${kind.id} shows itself done and refused, and says nothing in English about a wrong input`, () => {
      expect(kind.examples.some(({ refused }) => refused === undefined)).toBe(true);
      expect(kind.examples.some(({ refused }) => refused !== undefined)).toBe(true);
      for (const wrong of [{}, { itemId: 7 }, { itemId: 'women', extra: 1, itemIds: 3, to: 'x', which: 1, changes: [], units: [{}], link: 0, target: {}, parts: [1] }]) {
        const outcome = kind.apply(doubtfulPlan(), { ...wrong, edit: kind.id }, editedPlanLines);
        expect([isRefusal(outcome) ? outcome.refused : 'done', isRefusal(outcome) ? outcome.message.replaceAll(/[a-z-]+(?=（|、| 之一|是|有|。|；)|extra|itemIds?|to|which|changes|units|link|target|parts|lead|support/g, '') : '']).toEqual(['input-invalid', expect.not.stringMatching(/Invalid|expected|[A-Za-z]{4,} [a-z]+/)]);
      }
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'edits.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(editKinds.map(({ id }) => id).sort());
  });

  test('an edit nobody knows is refused', () => {
    expect(applyEdit(doubtfulPlan(), { edit: 'burn-plan' }, editedPlanLines)).toEqual({ refused: 'input-invalid', message: '没有“burn-plan”这种操作。', itemId: null });
  });
});
