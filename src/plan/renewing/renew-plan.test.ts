import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument, readTxt } from '#documents';
import { readPlan } from '#plan';
import { editedPlan, editedPlanLines, editedPlanText, planOfText } from '../../../test/makers/edited-plan.ts';
import { editSteps, someEdit } from '../../../test/makers/some-edit.ts';
import { adoptionObstacles } from '../editing/adoption-obstacles.ts';
import { applyEdit, applyEdits, undoEdit, type DoneEdit } from '../editing/apply-edits.ts';
import { isRefusal, type EditInput } from '../editing/edit-kind.ts';
import { editKinds } from '../editing/edits/index.ts';
import { sourceLines } from '../editing/source-lines.ts';
import { identifyPlan } from '../identities/identify-plan.ts';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemOfPlan, itemsOfPlan } from '../identities/items-of-plan.ts';
import type { Plan } from '../tree.ts';
import { editsThen } from './edits-then.ts';
import { renewPlan, type RenewedPlan } from './renew-plan.ts';

const doubt = (line: number, message: string) => ({ code: 'target-uncertain', severity: 'doubt' as const, line, page: 1, message });

/** A text as the reader gives it, with a doubt about the goal on screening, wherever it stands. */
function read(text: string): Plan {
  const line = text.split('\n').findIndex((one) => one.includes('宫颈癌')) + 1;
  return { ...planOfText(text), issues: line === 0 ? [] : [doubt(line, '“宫颈癌筛查率”把握不大，请核对。')] };
}
const linesOf = (text: string) => sourceLines(readTxt(new TextEncoder().encode(text)));
const changed = (...changes: readonly (readonly [string, string])[]): string => changes.reduce((text, [from, to]) => {
  if (!text.includes(from)) throw new Error(`the text has no ${from}`);
  return text.replace(from, to);
}, editedPlanText);

/** The small plan after some edits. */
function edited(edits: readonly EditInput[], start: IdentifiedPlan = identifyPlan(read(editedPlanText))): { readonly plan: IdentifiedPlan; readonly done: readonly DoneEdit[] } {
  const outcome = applyEdits(start, edits, editedPlanLines);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}

const from = ({ plan, done }: ReturnType<typeof edited>, others: readonly IdentifiedPlan[] = []) => ({ history: editsThen(plan, done), content: plan, others, usedIds: [] });
const renewed = (edits: readonly EditInput[], text: string): RenewedPlan => renewPlan(from(edited(edits)), read(text), linesOf(text));
const told = ({ done, settled, left }: RenewedPlan): unknown => [done.length, settled.length, left.map(({ reason }) => reason)];

const setUnits = { edit: 'set-units', itemId: 'women/2/goal/1', units: [{ name: '教育局', role: 'lead' }] };
const splitClause = { edit: 'split-clause', itemId: 'women/1/goal/3', at: 14 };
const insertGoal = ['1.孕产妇死亡率', '1.妇女人均预期寿命达到82岁以上。\n2.孕产妇死亡率'] as const;

describe('the same text read again', () => {
  test('is what it was, whatever was done to it, and what was done can be taken back', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(editSteps, (numbers) => {
      let plan = identifyPlan(read(editedPlanText));
      const done: DoneEdit[] = [];
      for (const three of numbers) {
        const applied = applyEdit(plan, someEdit(plan, three), editedPlanLines);
        if (isRefusal(applied)) continue;
        plan = applied.plan;
        done.push(applied.done);
        seen.set(applied.done.edit.edit, (seen.get(applied.done.edit.edit) ?? 0) + 1);
      }
      const again = renewPlan(from({ plan, done }), read(editedPlanText), editedPlanLines);
      expect(again.left).toEqual([]);
      expect({ ...again.plan, usedIds: [] }).toEqual({ ...plan, usedIds: [] });
      const back = again.done.reduceRight((one, last) => undoEdit(one, last), again.plan);
      expect({ ...back, usedIds: [] }).toEqual({ ...again.original, usedIds: [] });
    }), { numRuns: 150, seed: 20_211_126 });
    expect(editKinds.map(({ id }) => id).filter((id) => (seen.get(id) ?? 0) < 3)).toEqual([]);
  });
});

describe('any corrected text', () => {
  test('accounts for every edit, gives no id twice, and what was done again can be taken back', () => {
    const texts = [
      changed(insertGoal), changed(['2.妇女健康意识明显增强。\n', '']), changed(['12/10万', '10/10万'], ['家庭教育指导站', '社区家长学校']), changed(['（二）妇女与教育', '（二）妇女与学习'], ['缩小城乡差距。', '']),
      changed(['3.宫颈癌筛查率达到80%以上，\n', '3.宫颈癌筛查率达到80%以上，\n4.'], ['1.加强服务。健全工作机制。\n', '']),
    ];
    let [redone, left] = [0, 0];
    fc.assert(fc.property(editSteps, fc.constantFrom(...texts), (numbers, text) => {
      let plan = identifyPlan(read(editedPlanText));
      const done: DoneEdit[] = [];
      for (const three of numbers) {
        const applied = applyEdit(plan, someEdit(plan, three), editedPlanLines);
        if (isRefusal(applied)) continue;
        plan = applied.plan;
        done.push(applied.done);
      }
      const again = renewPlan(from({ plan, done }), read(text), linesOf(text));
      const ids = itemsOfPlan(again.plan).map(({ itemId }) => itemId);
      expect([ids.filter((id, at) => ids.indexOf(id) !== at), ids.filter((id) => !again.plan.usedIds.includes(id)), itemsOfPlan(again.plan).filter((item) => item.kind === 'target' && item.part.id !== item.itemId)]).toEqual([[], [], []]);
      expect(again.left.filter(({ reason, sentence }) => !/\p{Script=Han}/u.test(reason) || !done.some((one) => one.sentence === sentence))).toEqual([]);
      expect(again.plan.issues.filter(({ code }) => code === 'edit-not-redone').length).toBe(again.left.filter(({ reason }) => !reason.endsWith('仍待处理')).length);
      expect(again.settled.length + again.left.length <= done.length && done.length <= again.done.length + again.settled.length + again.left.length).toBe(true);
      const back = again.done.reduceRight((one, last) => undoEdit(one, last), again.plan);
      expect({ ...back, usedIds: [] }).toEqual({ ...again.original, usedIds: [] });
      [redone, left] = [redone + again.done.length, left + again.left.length];
    }), { numRuns: 150, seed: 20_211_127 });
    expect([redone > 100, left > 20]).toEqual([true, true]);
  });
});

describe('a corrected text', () => {
  test('with another goal before keeps units, splits, merges, rewording, links and what was decided about doubts, and their ids', () => {
    const edits = [
      setUnits, splitClause, { edit: 'correct-clause', itemId: 'women/1/goal/2', text: '妇女健康意识显著增强。' }, { edit: 'merge-clauses', itemIds: ['women/1/measure/1', 'women/1/measure/2'] },
      { edit: 'correct-target', itemId: 'women/1/goal/1/1', changes: { deadline: 2028 } }, { edit: 'add-clause', to: { parentId: 'women/1', section: 'goal', position: 4 }, text: '妇女体质明显改善。' },
      { edit: 'resolve-doubt', which: { by: 'code', code: 'target-uncertain' }, how: 'accepted' }, { edit: 'link-target', itemId: 'women/2/goal/2/1', link: { to: 'local', name: '家庭教育指导站覆盖率', unit: '%', direction: 'up' } },
    ];
    const before = edited(edits).plan;
    const again = renewed(edits, changed(insertGoal));
    expect(told(again)).toEqual([8, 0, []]);
    const ids = (plan: IdentifiedPlan): readonly string[] => plan.domains.flatMap(({ goals, measures }) => [...goals, ...measures].map(({ itemId }) => itemId));
    expect(ids(again.plan)).toEqual(['women/1/goal/1-2', ...ids(before)]);
    expect(again.plan.domains[0]?.goals.slice(1).map(({ text, spans }) => [text, spans[0]?.[0]])).toEqual([
      ['孕产妇死亡率下降到12/10万以下，产前检查率达到98%以上。', 10], ['妇女健康意识显著增强。', 11], ['宫颈癌筛查率达到80%以上，', 12], ['乳腺癌筛查率达到80%以上。', 13], ['妇女体质明显改善。', undefined],
    ]);
    expect([again.plan.domains[1]?.goals[0]?.units, again.plan.resolutions.length, adoptionObstacles(again.plan).filter(({ obstacle }) => obstacle === 'doubt-open').length]).toEqual([before.domains[1]?.goals[0]?.units, 1, 0]);
  });

  test('that now says what was mended leaves nothing to do', () => {
    const edits = [{ edit: 'correct-clause', itemId: 'women/1/goal/2', text: '妇女健康意识显著增强。' }, { edit: 'remove-clause', itemId: 'women/1/measure/2', reason: '误读' }, { edit: 'add-clause', to: { parentId: 'women/2', section: 'goal', position: 2 }, number: 3, text: '女性职业技能培训覆盖率达到60%以上。' }];
    const again = renewed(edits, changed(['意识明显增强', '意识显著增强'], ['2.广泛宣传。办好讲座。\n', ''], ['（责任单位：妇联、教育局）', '（责任单位：妇联、教育局）\n3.女性职业技能培训覆盖率达到60%以上。']));
    expect([told(again), itemOfPlan(again.plan, 'women/2/goal/3')?.label]).toEqual([[0, 3, []], '“妇女与教育”主要目标3']);
  });

  test('that says something else where something was mended leaves that to a person, with the place and the reason, and is not adopted before', () => {
    const edits = [setUnits, { edit: 'correct-target', itemId: 'women/1/goal/1/1', changes: { value: 11 } }, splitClause, { edit: 'add-target', itemId: 'women/1/goal/3-2', quote: '乳腺癌', target: { indicator: '乳腺癌', kind: 'qualitative' } }];
    const again = renewed(edits, changed(['12/10万', '10/10万'], ['1.九年义务教育巩固率达到97%以上。', '1.九年义务教育巩固率达到97%以上。（责任单位：财政局）'], ['宫颈癌筛查率达到80%以上，', '宫颈癌检查率达到80%以上，']));
    expect([again.done, again.settled]).toEqual([[], []]);
    expect(again.left.map(({ label, reason, line }) => [label, reason, line])).toEqual([
      ['“妇女与教育”主要目标1', '新文本里“妇女与教育”主要目标1的文字、责任单位与修改时不同', 19],
      ['“妇女与健康”主要目标1的目标值“孕产妇死亡率”', '新文本里“妇女与健康”主要目标1的目标值“孕产妇死亡率”的原文、目标值与修改时不同', 9],
      ['“妇女与健康”主要目标3', '新文本里“妇女与健康”主要目标3的标题、文字与修改时不同', 11], ['“妇女与健康”主要目标“乳腺癌筛查率达到80%以上”', '“妇女与健康”主要目标“乳腺癌筛查率达到80%以上”出自前面没有重做的修改', null],
    ]);
    const open = adoptionObstacles(again.plan).filter(({ message }) => message.includes('没有重做'));
    expect([open.length, open[0]?.itemId]).toEqual([4, 'women/2/goal/1']);
    const next = edited(open.slice(0, 3).map(({ key }) => ({ edit: 'resolve-doubt', which: { by: 'key', key }, how: 'mended' })), again.plan);
    const third = renewPlan(from(next), read(editedPlanText), editedPlanLines);
    expect(adoptionObstacles(third.plan).filter(({ message }) => message.includes('没有重做')).length).toBe(1);
  });

  test('keeps what was mended in indicator tables, row by row', async () => {
    const content = await readDocument(new Uint8Array(readFileSync(new URL('../../../example/示例区妇女儿童发展规划.docx', import.meta.url))));
    const [plan] = readPlan(content).plans;
    const start = plan && identifyPlan(plan);
    const [first, second] = start?.indicatorTable.filter(({ targets }) => targets.length > 0) ?? [];
    if (!plan || !start || !first || !second) throw new Error('the example has no indicator table');
    const source = sourceLines(content);
    const done = applyEdits(start, [
      { edit: 'set-units', itemId: first.itemId, units: [{ name: '妇联', role: 'lead' }] }, { edit: 'correct-target', itemId: first.targets[0]?.itemId, changes: { deadline: 2026 } }, { edit: 'set-units', itemId: second.itemId, units: [{ name: '教育局', role: 'lead' }] },
    ], source);
    if (isRefusal(done)) throw new Error(done.message);
    const printed = { ...plan, indicatorTable: [...plan.indicatorTable.slice(2), ...plan.indicatorTable.slice(0, 2)].map((row) => (row.indicator === second.indicator ? { ...row, values: row.values.map((one) => ({ ...one, text: '1' })) } : row)) };
    const again = renewPlan(from(done), printed, source);
    const row = again.plan.indicatorTable.find(({ itemId }) => itemId === first.itemId);
    expect([row?.indicator, row?.units.map(({ name }) => name), row?.targets[0]?.deadline, again.left.map(({ label }) => label)]).toEqual([first.indicator, ['妇联'], 2026, [`指标表“${second.indicator}”`]]);
  });

  test('does not take out what was not there when somebody took something out', () => {
    const plan = read(editedPlanText);
    const within = (goals: Plan['domains'][number]['goals']) => goals.map((goal, at) => (at === 1 ? { ...goal, clauses: [{ ...goal, number: 1, targets: [], title: null, text: '妇女体质明显改善。' }] } : goal));
    const again = renewPlan(from(edited([{ edit: 'remove-clause', itemId: 'women/1/goal/2', reason: '误读' }])), { ...plan, domains: plan.domains.map((domain, at) => (at === 0 ? { ...domain, goals: within(domain.goals) } : domain)) }, editedPlanLines);
    expect(told(again)).toEqual([0, 0, ['照做会连带去掉新文本里的“妇女与健康”主要目标2第1条']]);
  });

  test('does not call a doubt looked at where the part it is about says something else', () => {
    const again = renewed([{ edit: 'resolve-doubt', which: { by: 'code', code: 'target-uncertain' }, how: 'accepted' }], changed(['乳腺癌筛查率达到80%', '乳腺癌筛查率达到85%']));
    expect([told(again), again.plan.resolutions, adoptionObstacles(again.plan).map(({ key }) => key)]).toEqual([[0, 0, ['1个疑点或其所涉的条文在新文本里与处理时不同，仍待处理']], [], ['target-uncertain/11']]);
    expect(told(renewed([{ edit: 'resolve-doubt', which: { by: 'code', code: 'target-uncertain' }, how: 'accepted' }], changed(['宫颈癌筛查率达到80%以上，\n', ''])))).toEqual([0, 1, []]);
  });

  test('that prints by itself what was split off keeps the id it was given', () => {
    const again = renewed([splitClause], changed(['3.宫颈癌筛查率达到80%以上，\n', '3.宫颈癌筛查率达到80%以上，\n4.']));
    expect([told(again), again.plan.domains[0]?.goals.map(({ itemId }) => itemId)]).toEqual([[0, 1, []], ['women/1/goal/1', 'women/1/goal/2', 'women/1/goal/3', 'women/1/goal/3-2']]);
  });

  test('that has a goal the first file lacked gives it the id the adopted version has for it', () => {
    const adopted = editedPlan();
    const without = changed(['2.妇女健康意识明显增强。\n', '']);
    const draft = identifyPlan(read(without));
    const again = renewPlan(from({ plan: draft, done: [] }, [adopted]), read(changed(['1.孕产妇死亡率', '1.妇女人均预期寿命达到82岁以上。\n1.孕产妇死亡率'])), editedPlanLines);
    expect(again.plan.domains[0]?.goals.map(({ itemId, text }) => [itemId, text.slice(0, 4)])).toEqual([['women/1/goal/1-2', '妇女人均'], ['women/1/goal/1', '孕产妇死'], ['women/1/goal/2', '妇女健康'], ['women/1/goal/3', '宫颈癌筛']]);
  });
});
