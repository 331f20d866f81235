import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedPlan, editedPlanLines, editedPlanText, planOfText } from '../../../test/makers/edited-plan.ts';
import { planOf, sourceTexts, sourceTextsArePresent } from '../../../test/source-texts.ts';
import type { Clause, Domain, Plan } from '../tree.ts';
import { applyEdits } from '../editing/apply-edits.ts';
import { carryIdentities } from './carry-identities.ts';
import type { IdentifiedPlan } from './identified-plan.ts';
import { changeEveryTarget, identifyPlan } from './identify-plan.ts';
import { itemsOfPlan } from './items-of-plan.ts';

const idsOf = (plan: IdentifiedPlan): readonly string[] => itemsOfPlan(plan).map(({ itemId }) => itemId);
const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, at) => ids.indexOf(id) !== at);
const changed = (from: string, to: string): string => {
  if (!editedPlanText.includes(from)) throw new Error(`the text has no ${from}`);
  return editedPlanText.replace(from, to);
};
/** Ids by the first words of what has them. */
const goalIds = (plan: IdentifiedPlan): Readonly<Record<string, string>> => Object.fromEntries(plan.domains.flatMap(({ goals }) => goals.map(({ text, itemId }) => [text.slice(0, 6), itemId])));
const doubtsIn = (plan: IdentifiedPlan): readonly string[] => plan.issues.filter(({ code }) => code === 'identity-doubtful').map(({ message }) => message);

describe('ids at the first import', () => {
  test('say where the part stands, and no two are equal', () => {
    const plan = editedPlan();
    expect(idsOf(plan)).toEqual(expect.arrayContaining(['women', 'women/1', 'women/1/goal/2', 'women/1/goal/1/2', 'women/2/measure/1', 'women/chapter/3/clause/2']));
    expect(repeated(idsOf(plan))).toEqual([]);
    expect([...plan.usedIds].sort()).toEqual([...idsOf(plan)].sort());
  });

  test('a target goes by its item id', () => {
    expect(itemsOfPlan(editedPlan()).filter((item) => item.kind === 'target' && item.part.id !== item.itemId)).toEqual([]);
  });

  test('a number printed twice gives two ids', () => {
    const plan = identifyPlan(planOfText(changed('2.妇女健康意识', '1.妇女健康意识')));
    expect(repeated(idsOf(plan))).toEqual([]);
  });
});

describe('a plan read again', () => {
  test('that is the same changes nothing', () => {
    expect(carryIdentities(editedPlan(), planOfText(editedPlanText))).toEqual(editedPlan());
  });

  test('with a clause put in before others keeps theirs, and the new one has an id nobody had', () => {
    const text = changed('1.孕产妇死亡率', '1.妇女人均预期寿命达到82岁以上。\n2.孕产妇死亡率').replace('2.妇女健康', '3.妇女健康').replace('3.宫颈癌', '4.宫颈癌');
    const next = carryIdentities(editedPlan(), planOfText(text));
    expect(goalIds(next)).toMatchObject({ 妇女人均预期: 'women/1/goal/1-2', 孕产妇死亡率: 'women/1/goal/1', 妇女健康意识: 'women/1/goal/2', 宫颈癌筛查率: 'women/1/goal/3' });
    expect(doubtsIn(next)).toEqual([]);
  });

  test('with another figure keeps clause and target', () => {
    const next = carryIdentities(editedPlan(), planOfText(changed('12/10万', '11/10万')));
    expect(idsOf(next)).toEqual(idsOf(editedPlan()));
    expect(doubtsIn(next)).toEqual([]);
  });

  test('with a reworded clause asks, naming both', () => {
    const next = carryIdentities(editedPlan(), planOfText(changed('妇女健康意识明显增强', '妇女的健康素养和意识普遍增强')));
    expect(goalIds(next)['妇女的健康素']).toBe('women/1/goal/2');
    expect(doubtsIn(next)[0]).toBe('“妇女与健康”主要目标2（“妇女的健康素养和意识普遍增强。”）与上一版的“妇女健康意识明显增强。”相近，暂作同一项，沿用其编号 women/1/goal/2；请确认是否同一项。');
  });

  test('with a clause moved to another domain keeps its id and those of its targets', () => {
    const text = changed('3.宫颈癌筛查率达到80%以上，\n乳腺癌筛查率达到80%以上。\n', '').replace('2.家庭教育', '2.宫颈癌筛查率达到80%以上，乳腺癌筛查率达到80%以上。\n3.家庭教育');
    const next = carryIdentities(editedPlan(), planOfText(text));
    expect(next.domains[1]?.goals.map(({ itemId, targets }) => [itemId, ...targets.map((target) => target.itemId)])).toEqual([
      ['women/2/goal/1', 'women/2/goal/1/1'], ['women/1/goal/3', 'women/1/goal/3/1', 'women/1/goal/3/2'], ['women/2/goal/2', 'women/2/goal/2/1'],
    ]);
  });

  test('with a goal and a measure of the same words that change domains keeps goal and measure apart', () => {
    const before = changed('2.家庭教育指导站覆盖率达到100%。（责任单位：妇联、教育局）', '2.广泛宣传。办好讲座。');
    const after = editedPlanText.replace('2.妇女健康意识明显增强。', '2.广泛宣传。办好讲座。').replace('讲座。\n（二）', '讲座。（另）\n（二）').replace('2.广泛宣传。办好讲座。（另）\n', '').replace('1.均衡发展', '1.广泛宣传。办好讲座。\n2.均衡发展');
    const [health, education] = carryIdentities(identifyPlan(planOfText(before)), planOfText(after)).domains;
    expect([health?.goals[1]?.itemId, education?.measures[0]?.itemId]).toEqual(['women/2/goal/2', 'women/1/measure/2']);
  });

  test('never gives an id that any version had', () => {
    const without = carryIdentities(editedPlan(), planOfText(changed('2.妇女健康意识明显增强。\n', '')));
    const again = carryIdentities(without, planOfText(changed('妇女健康意识明显增强', '托育服务机构实现全覆盖')), ['women/1/goal/2-2']);
    expect(goalIds(again)['托育服务机构']).toBe('women/1/goal/2-3');
  });

  test('keeps the link a person made, as long as the target speaks of the same indicator', () => {
    const linked = changeEveryTarget(editedPlan(), (target) => (target.itemId === 'women/2/goal/2/1' ? { ...target, indicatorId: 'local/women/1', linkScore: 1, linkReason: '人工关联：本地指标' } : target));
    const linkOf = (plan: IdentifiedPlan) => plan.domains[1]?.goals[1]?.targets[0]?.indicatorId;
    expect([linkOf(carryIdentities(linked, planOfText(changed('达到100%', '达到90%')))), linkOf(carryIdentities(linked, planOfText(changed('家庭教育指导站覆盖率达到100%', '家庭教育指导员覆盖率达到100%'))))]).toEqual(['local/women/1', null]);
  });

  test.each<[string, (text: string) => string]>([['the same print', (text) => text], ['a line more before it', (text) => text.replace('主要目标：\n1.孕', '主要目标：\n1.妇女人均预期寿命提高。\n2.孕').replace('3.宫颈癌', '4.宫颈癌')]])('keeps what a person split, merged and corrected in clauses without a changed word: %s', (_name, print) => {
    const mended = applyEdits(editedPlan(), [
      { edit: 'split-target', itemId: 'women/1/goal/1/1', parts: [{ quote: '孕产妇死亡率下降', changes: { indicator: '城镇孕产妇死亡率' } }, { changes: { indicator: '农村孕产妇死亡率' } }] },
      { edit: 'merge-targets', itemIds: ['women/1/goal/3/1', 'women/1/goal/3/2'], changes: { indicator: '两癌筛查率' } },
      { edit: 'correct-target', itemId: 'women/2/goal/1/1', changes: { bound: 'about' } },
    ], editedPlanLines);
    if ('refused' in mended) throw new Error(mended.message);
    const text = print(editedPlanText.replace('达到100%。（责任', '达到95%。（责任'));
    const next = carryIdentities(mended.plan, planOfText(text));
    const said = (plan: IdentifiedPlan) => plan.domains.flatMap(({ goals }) => goals).flatMap(({ targets }) => targets).filter(({ indicator }) => indicator !== '妇女人均预期寿命').map(({ itemId, indicator, bound, value }) => [itemId, indicator, bound, value]);
    expect(said(next)).toEqual(said(mended.plan).map(([itemId, indicator, bound, value]) => [itemId, indicator, bound, itemId === 'women/2/goal/2/1' ? 95 : value]));
    expect([repeated(idsOf(next)), doubtsIn(next)]).toEqual([[], []]);
    const lines = text.split('\n');
    const printed = (itemId: string): string => (itemsOfPlan(next).find((item) => item.itemId === itemId)?.part.spans ?? []).map(([line, from, to]) => lines[line - 1]?.slice(from, to)).join('');
    expect([printed('women/1/goal/1/1'), printed('women/1/goal/3/1')]).toEqual(['孕产妇死亡率下降', '宫颈癌筛查率达到80%以上乳腺癌筛查率达到80%以上']);
  });

  test('reads clauses anew where the years of the plan changed', () => {
    const mended = changeEveryTarget(editedPlan(), (target) => (target.itemId === 'women/2/goal/1/1' ? { ...target, bound: 'about' } : target));
    const next = carryIdentities(mended, planOfText(changed('（2021—2030年）', '（2021—2035年）')));
    expect(next.domains[1]?.goals[0]?.targets.map(({ bound, deadline }) => [bound, deadline])).toEqual([['at-least', 2035]]);
  });

  test('keeps decisions about issues that are still there', () => {
    const issues = [{ code: 'title-made', severity: 'doubt' as const, message: '请核对。', line: 3 }];
    const before: IdentifiedPlan = { ...identifyPlan({ ...planOfText(editedPlanText), issues }), resolutions: [{ key: 'title-made/3', how: 'accepted', note: '已核对' }] };
    const next: Plan = { ...planOfText(editedPlanText), issues: [{ code: 'title-made', severity: 'doubt', message: '请核对。', line: 5 }] };
    expect(carryIdentities(before, next).resolutions).toEqual([{ key: 'title-made/5', how: 'accepted', note: '已核对' }]);
  });
});

/** Takes goals out, puts new ones in and shuffles the rest, as the numbers given say. */
function shaken(domain: Domain, order: readonly number[], gone: ReadonlySet<Clause>, added: readonly Clause[]): Domain {
  const kept = domain.goals.filter((goal) => !gone.has(goal));
  const shuffled = kept.map((goal, at) => ({ goal, by: order[at] ?? at })).sort((a, b) => a.by - b.by).map(({ goal }) => goal);
  return { ...domain, goals: [...added, ...shuffled].map((goal, at) => ({ ...goal, number: at + 1 })) };
}

describe.skipIf(!sourceTextsArePresent('identities of the source plans'))('the source plans', () => {
  const plans = sourceTexts.flatMap((source) => planOf(source).plans);

  test('have ids that are all different, and read again change nothing', () => {
    for (const plan of plans) {
      const identified = identifyPlan(plan);
      expect(repeated(idsOf(identified))).toEqual([]);
      expect(carryIdentities(identified, plan)).toEqual(identified);
    }
  });

  test('keep the ids of goals that nobody touched when others are taken out, put in and shuffled', () => {
    const strange = (text: string): Clause => ({ number: 1, title: null, text, line: 1, page: 1, spans: [], units: [], targets: [], facts: [], clauses: [] });
    fc.assert(fc.property(fc.constantFrom(...plans), fc.nat(7), fc.array(fc.nat(100), { maxLength: 14 }), fc.array(fc.nat(13), { maxLength: 3 }), fc.subarray(['龙舟竞渡每逢端午举办三场。', '古桥修缮工程竣工验收。']), (plan, at, order, gone, added) => {
      const domain = plan.domains[at % plan.domains.length];
      if (domain === undefined) return;
      const out = new Set(domain.goals.filter((_goal, place) => gone.includes(place)));
      const before = identifyPlan(plan);
      const next = carryIdentities(before, { ...plan, domains: plan.domains.map((one) => (one === domain ? shaken(one, order, out, added.map(strange)) : one)) });
      const idOf = new Map(before.domains.flatMap(({ goals }) => goals.map(({ text, itemId }) => [text, itemId])));
      const ids = next.domains.flatMap(({ goals }) => goals.map(({ text, itemId }) => [text, itemId, idOf.get(text) ?? 'new'] as const));
      expect(ids.filter(([, id, was]) => (was === 'new' ? before.usedIds.includes(id) : id !== was))).toEqual([]);
      expect(repeated(idsOf(next))).toEqual([]);
    }), { numRuns: 60, seed: 20_211_122 });
  });
});
