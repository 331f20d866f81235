import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTxt } from '#documents';
import { doubtfulPlan, editedPlanLines } from '../../../test/makers/edited-plan.ts';
import { editSteps, someEdit } from '../../../test/makers/some-edit.ts';
import { bytesOf, planOf, sourceTexts, sourceTextsArePresent } from '../../../test/source-texts.ts';
import { carryIdentities } from '../identities/carry-identities.ts';
import { identifyPlan } from '../identities/identify-plan.ts';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemOfPlan, itemsOfPlan } from '../identities/items-of-plan.ts';
import { applyEdit, applyEdits, undoEdit, type AppliedEdit } from './apply-edits.ts';
import { doubtsOf } from './doubts-of.ts';
import { isRefusal } from './edit-kind.ts';
import { editKinds } from './edits/index.ts';
import { sourceLines, type SourceLines } from './source-lines.ts';

/** How often each printed character is claimed: by headings, clauses, rows, and what was left out. */
function claims(plan: IdentifiedPlan): ReadonlyMap<string, number> {
  const spans = [...itemsOfPlan(plan).filter(({ kind }) => kind !== 'target').flatMap(({ part }) => part.spans), ...plan.indicatorTableHeads, ...plan.leftOut.flatMap((out) => out.spans)];
  const times = new Map<string, number>();
  for (const [line, from, to] of spans) for (let column = from; column < to; column++) times.set(`${String(line)}:${String(column)}`, (times.get(`${String(line)}:${String(column)}`) ?? 0) + 1);
  return times;
}

/** What every edit must leave true. */
function expectSound(plan: IdentifiedPlan, before: IdentifiedPlan): void {
  const ids = itemsOfPlan(plan).map(({ itemId }) => itemId);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(ids.filter((id) => !plan.usedIds.includes(id))).toEqual([]);
  expect(before.usedIds.filter((id) => !plan.usedIds.includes(id))).toEqual([]);
  expect([...claims(plan)].sort()).toEqual([...claims(before)].sort());
  expect(itemsOfPlan(plan).filter((item) => item.kind === 'target' && item.part.id !== item.itemId)).toEqual([]);
}

function play(start: IdentifiedPlan, source: SourceLines, numbers: readonly (readonly [number, number, number])[], seen: Map<string, number>): void {
  const before: { readonly plan: IdentifiedPlan; readonly applied: AppliedEdit }[] = [];
  let plan = start;
  for (const three of numbers) {
    const edit = someEdit(plan, three);
    const applied = applyEdit(plan, edit, source);
    if (isRefusal(applied)) continue;
    seen.set(edit.edit, (seen.get(edit.edit) ?? 0) + 1);
    expectSound(applied.plan, plan);
    before.push({ plan, applied });
    plan = applied.plan;
  }
  const { usedIds } = plan;
  for (const { plan: former, applied } of before.toReversed()) {
    plan = undoEdit(plan, applied.done);
    expect(plan).toEqual({ ...former, usedIds });
  }
}

describe('any edits in any order', () => {
  test('never throw, keep ids unique and every character in one place, and are taken back one by one', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(editSteps, (numbers) => play(doubtfulPlan(), editedPlanLines, numbers, seen)), { numRuns: 150, seed: 20_211_123 });
    // Every kind must really have been done.
    expect(editKinds.map(({ id }) => id).filter((id) => (seen.get(id) ?? 0) < 5)).toEqual([]);
  });

  test('with anything as input never throw', () => {
    fc.assert(fc.property(fc.constantFrom(...editKinds.map(({ id }) => id)), fc.dictionary(fc.constantFrom('itemId', 'itemIds', 'changes', 'parts', 'to', 'quote', 'text', 'at', 'link', 'units', 'which', 'how', 'reason', 'formerId', 'target', 'title'), fc.oneof(fc.anything(), fc.constantFrom('women/1', 'women/1/goal/1', 'women/1/goal/1/1')), { maxKeys: 5 }), (id, fields) => {
      expect(typeof applyEdit(doubtfulPlan(), { ...fields, edit: id }, editedPlanLines)).toBe('object');
    }), { numRuns: 400 });
  });
});

describe('a list of edits', () => {
  const good = { edit: 'correct-target', itemId: 'women/1/goal/1/1', changes: { value: 11 } };

  test('is done whole', () => {
    const outcome = applyEdits(doubtfulPlan(), [good, { edit: 'split-clause', itemId: 'women/1/goal/3', at: 14 }], editedPlanLines);
    if (isRefusal(outcome)) throw new Error(outcome.message);
    expect(outcome.done.map(({ sentence }) => sentence.slice(0, 12))).toEqual(['将目标“孕产妇死亡率”（', '将“妇女与健康”主要目标']);
  });

  test('or not at all, with the one that was refused', () => {
    expect(applyEdits(doubtfulPlan(), [good, good], editedPlanLines)).toMatchObject({ refused: 'nothing-changed', at: 1 });
  });

  test('a clause cannot be cut without its source', () => {
    expect(applyEdit(doubtfulPlan(), { edit: 'split-clause', itemId: 'women/1/goal/3', at: 14 }, () => [])).toMatchObject({ refused: 'source-missing' });
  });

  test('a clause corrected before can still be cut where it is printed', () => {
    const outcome = applyEdits(doubtfulPlan(), [{ edit: 'correct-clause', itemId: 'women/1/goal/1', text: '孕产妇死亡率降低到12/10万以下；产前检查率应当达到98%以上。' }, { edit: 'split-clause', itemId: 'women/1/goal/1', at: 18 }], editedPlanLines);
    if (isRefusal(outcome)) throw new Error(outcome.message);
    expect(outcome.plan.domains[0]?.goals.slice(0, 2).map(({ text, spans, targets }) => [text, spans, targets.map(({ quote }) => quote)])).toEqual([
      ['孕产妇死亡率降低到12/10万以下；', [[9, 0, 20]], ['孕产妇死亡率降低到12/10万以下']], ['产前检查率应当达到98%以上。', [[9, 20, 34]], ['产前检查率应当达到98%以上']],
    ]);
  });

  test('a removed clause taken back stands where it was printed', () => {
    const outcome = applyEdits(doubtfulPlan(), [{ edit: 'remove-clause', itemId: 'women/1/goal/2', reason: '误读' }, { edit: 'add-clause', to: { parentId: 'women/2', section: 'goal', position: 0 }, leftOutId: 'women/1/goal/2' }], editedPlanLines);
    if (isRefusal(outcome)) throw new Error(outcome.message);
    expect([outcome.plan.leftOut, outcome.plan.domains[1]?.goals[0]?.spans, outcome.plan.domains[1]?.goals[0]?.itemId]).toEqual([[], [[10, 0, 13]], 'women/1/goal/2']);
  });
});

describe('doubts', () => {
  test('have keys, the part they concern and what was decided; notices need nobody', () => {
    expect(doubtsOf(doubtfulPlan()).map(({ key, itemId, resolution }) => [key, itemId, resolution])).toEqual([
      ['page-order-unproven/9', 'women/1/goal/1', null], ['target-uncertain/11', 'women/1/goal/3/1', null], ['target-uncertain/11/2', 'women/1/goal/3', null],
    ]);
  });
});

describe.skipIf(!sourceTextsArePresent('edits of the source plans'))('the source plans', () => {
  const read = sourceTexts.map((source) => ({ name: source.name, lines: sourceLines(readTxt(bytesOf(source))), plans: planOf(source).plans.map((plan) => identifyPlan(plan)) }));

  test('every doubt has a key of its own', () => {
    const keys = read.flatMap(({ name, plans }) => plans.map((plan) => [name, ...doubtsOf(plan).map(({ key }) => key)]));
    expect(keys).toEqual([
      ['kundulun', 'title-made/1', 'page-order-unproven/50'], ['kundulun', 'title-made/2416', 'page-order-unproven/2463'],
      ['baijiantan', 'page-order-unproven/343', 'page-order-repaired/805', 'page-order-repaired/1417', 'page-order-repaired/1573', 'page-order-repaired/1755'],
      ['baijiantan', 'page-order-repaired/2230', 'page-order-unproven/3455', 'page-order-repaired/4134', 'page-order-unproven/4143'],
    ]);
  });

  test('every goal can be cut after any of its commas or refuses for a target, and nothing of the source is lost', () => {
    let cuts = 0;
    const [refused, lost]: [string[], unknown[]] = [[], []];
    for (const { plans, lines } of read) {
      for (const plan of plans) {
        for (const { itemId, text } of plan.domains.flatMap(({ goals }) => goals)) {
          const at = text.indexOf('，') + 1;
          const outcome = applyEdit(plan, { edit: 'split-clause', itemId, at }, lines);
          if (isRefusal(outcome)) {
            refused.push(outcome.refused);
            continue;
          }
          cuts++;
          const second = outcome.itemIds[1] ?? '';
          const part = itemOfPlan(outcome.plan, second)?.part;
          const [line = 0, from = 0] = part?.spans[0] ?? [];
          expect(lines(line)[0]?.charAt(from)).toBe(text.charAt(at));
          const after = cuts % 25 === 0 ? claims(outcome.plan) : null;
          if (after) lost.push(...[...claims(plan)].filter(([place, times]) => after.get(place) !== times));
          expect(outcome.plan.domains.flatMap(({ goals }) => goals).flatMap(({ targets }) => targets).length).toBe(plan.domains.flatMap(({ goals }) => goals).flatMap(({ targets }) => targets).length);
        }
      }
    }
    expect([lost, refused.filter((code) => code !== 'cut-outside' && code !== 'target-across-cut')]).toEqual([[], []]);
    expect(cuts).toBeGreaterThan(100);
  });

  test('random edits of them never throw and are taken back', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(fc.constantFrom(...read.flatMap(({ plans, lines }) => plans.map((plan) => ({ plan, lines })))), editSteps, ({ plan, lines }, numbers) => play(plan, lines, numbers, seen)), { numRuns: 6, seed: 20_211_124 });
    expect(seen.size).toBeGreaterThan(8);
  });

  test('a split, a merge and a correction, then the same text imported again: the ids carry over', () => {
    for (const { plans, lines } of read) {
      for (const [index, plan] of plans.entries()) {
        const [domain] = plan.domains;
        const goals = domain?.goals ?? [];
        const cut = goals.map(({ itemId, text }) => applyEdit(plan, { edit: 'split-clause', itemId, at: text.indexOf('，') + 1 }, lines)).find((outcome) => !isRefusal(outcome));
        const measures = domain?.measures.slice(0, 2).map(({ itemId }) => itemId) ?? [];
        const target = plan.domains.flatMap((one) => one.goals).flatMap(({ targets }) => targets).find(({ kind, bound }) => kind === 'level' && bound !== 'between');
        if (cut === undefined || isRefusal(cut) || target === undefined) throw new Error('nothing to edit');
        const outcome = applyEdits(cut.plan, [{ edit: 'merge-clauses', itemIds: measures }, { edit: 'correct-target', itemId: target.itemId, changes: { value: (target.value ?? 0) + 1 } }], lines);
        if (isRefusal(outcome)) throw new Error(outcome.message);
        expectSound(outcome.plan, plan);
        const again = carryIdentities(outcome.plan, sourceTexts.flatMap((source) => (lines === read.find(({ name }) => name === source.name)?.lines ? planOf(source).plans : []))[index] ?? plan);
        const touched = new Set([...cut.itemIds, ...measures]);
        const lost = itemsOfPlan(plan).map(({ itemId }) => itemId).filter((itemId) => itemOfPlan(again, itemId) === undefined && ![...touched].some((id) => itemId.startsWith(id)));
        expect(lost).toEqual([]);
      }
    }
  });
});
