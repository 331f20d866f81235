import { describe, expect, test } from 'vitest';
import { editedPlan, editedPlanLines, editedPlanText, planOfText } from '../../../test/makers/edited-plan.ts';
import { applyEdits } from '../editing/apply-edits.ts';
import { isRefusal, type EditInput } from '../editing/edit-kind.ts';
import { carryIdentities } from '../identities/carry-identities.ts';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { compareVersions } from './compare-versions.ts';
import { historyOf } from './history-of.ts';
import { versionComparisonSchema } from './version-comparison-schema.ts';

function after(...edits: readonly EditInput[]): IdentifiedPlan {
  const outcome = applyEdits(editedPlan(), edits, editedPlanLines);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome.plan;
}
const told = (plan: IdentifiedPlan) => compareVersions(editedPlan(), plan).items.map(({ itemId, changes }) => [itemId, ...changes]);

describe('two versions', () => {
  test('that are the same differ in nothing', () => {
    const { items, counts } = compareVersions(editedPlan(), editedPlan());
    expect([items, counts]).toEqual([[], { added: 0, removed: 0, moved: 0, renumbered: 0, changed: 0, unchanged: 26 }]);
  });

  test('say a target with both values and the words that changed', () => {
    const amended = carryIdentities(editedPlan(), planOfText(editedPlanText.replace('12/10万', '11/10万')));
    const { items } = compareVersions(editedPlan(), amended);
    expect(items.map(({ label, changes, texts, fields }) => [label, changes, texts.map(({ word, marked }) => `${word}：${marked}`), fields.map(({ word, before, after: now }) => [word, before, now])])).toEqual([
      ['“妇女与健康”主要目标1', ['changed'], ['文字：孕产妇死亡率下降到[-12-]{+11+}/10万以下，产前检查率达到98%以上。'], []],
      ['“妇女与健康”主要目标1的目标值“孕产妇死亡率”', ['changed'], ['原文：孕产妇死亡率下降到[-12-]{+11+}/10万以下'], [['目标值', '12', '11']]],
    ]);
  });

  test('tell one clause moved from the others that only make room', () => {
    expect(told(after({ edit: 'move-clause', itemId: 'women/1/goal/3', to: { parentId: 'women/1', section: 'goal', position: 0 } }))).toEqual([['women/1/goal/3', 'moved']]);
    expect(told(after({ edit: 'move-clause', itemId: 'women/1/goal/2', to: { parentId: 'women/2', section: 'goal', position: 1 } }))).toEqual([['women/1/goal/2', 'moved']]);
  });

  test('tell what was added, removed and renumbered', () => {
    const plan = after({ edit: 'remove-clause', itemId: 'women/1/measure/1', reason: '误读' }, { edit: 'correct-clause', itemId: 'women/1/measure/2', number: 1 }, { edit: 'add-clause', to: { parentId: 'women/2', section: 'goal', position: 0 }, text: '新目标。' });
    expect(told(plan)).toEqual([['women/1/measure/2', 'renumbered'], ['women/2/goal/added', 'added'], ['women/1/measure/1', 'removed']]);
  });

  test('tell units with their roles', () => {
    const { items } = compareVersions(editedPlan(), after({ edit: 'set-units', itemId: 'women/2', units: [{ name: '教育局', role: 'lead' }, { name: '民政局', role: 'support' }] }));
    expect(items.map(({ units }) => units)).toEqual([[{ name: '教育局', before: null, after: 'lead' }, { name: '妇联', before: null, after: 'absent' }, { name: '民政局', before: 'absent', after: 'support' }]]);
  });

  test('tell the years and the name of the plan', () => {
    const [plan] = compareVersions(editedPlan(), after({ edit: 'correct-heading', itemId: 'women', title: '甲区妇女发展规划', endYear: 2035 })).items;
    expect([plan?.texts.map(({ marked }) => marked), plan?.fields]).toEqual([['甲区妇女发展规划[-（2021—2030年）-]'], [{ field: 'endYear', word: '终止年', before: '2030', after: '2035' }]]);
  });

  test('as JSON are what the schema says', () => {
    const comparison = compareVersions(editedPlan(), after({ edit: 'split-clause', itemId: 'women/1/goal/3', at: 14 }, { edit: 'set-units', itemId: 'women/1/goal/1', units: [{ name: '妇联', role: null }] }));
    expect(versionComparisonSchema.parse(JSON.parse(JSON.stringify(comparison)))).toEqual(comparison);
  });
});

describe('the history of a part', () => {
  const versions = [
    { versionId: '1', adopted: '2021-12-01', plan: editedPlan() },
    { versionId: '2', adopted: '2024-03-01', plan: after({ edit: 'correct-target', itemId: 'women/1/goal/1/1', changes: { value: 11 } }) },
    { versionId: '3', adopted: null, plan: after({ edit: 'remove-target', itemId: 'women/1/goal/1/1', reason: '取消' }) },
  ];

  test('goes through all versions', () => {
    expect(historyOf('women/1/goal/1/1', versions).map(({ state, change }) => [state, change?.fields.map(({ before, after: now }) => `${before}→${now}`) ?? []])).toEqual([['added', []], ['changed', ['12→11']], ['removed', []]]);
    expect(historyOf('women/1/goal/2', versions).map(({ state }) => state)).toEqual(['added', 'same', 'same']);
    expect(historyOf('women/9', versions).map(({ state }) => state)).toEqual(['absent', 'absent', 'absent']);
  });
});
