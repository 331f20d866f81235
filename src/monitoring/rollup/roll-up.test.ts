import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResponsibleUnit } from '#plan';
import { achievementStates, type AchievementState } from '../status.ts';
import { rateRules } from './rate-rules.ts';
import type { RatedTarget } from './rated-target.ts';
import { rollUp, type RollUpPart } from './roll-up.ts';

const states = Object.keys(achievementStates) as AchievementState[];
const unit = (name: string, role: ResponsibleUnit['role'] = null): ResponsibleUnit => ({ name, as: name, role });
const rated = (state: AchievementState, more: Partial<RatedTarget> = {}): RatedTarget => ({ id: '1', plan: '妇女规划', domain: '健康', goal: '1', units: [unit('卫健委')], state, isQuantified: true, repeats: null, ...more });

/** Every count and every numerator and denominator of a part, in a row. */
const numbersOf = ({ tally, rates }: RollUpPart): readonly number[] => [tally.total, tally.met, tally.notMet, tally.unproven, tally.unassessed, ...states.map((state) => tally.byState[state]), ...rates.flatMap(({ numerator, denominator }) => [numerator, denominator])];
const sum = (parts: readonly RollUpPart[]): readonly number[] => parts.map(numbersOf).reduce((all, one) => all.map((figure, index) => figure + (one[index] ?? Number.NaN)), numbersOf(rollUp([]).whole));

const names = fc.uniqueArray(fc.record({ name: fc.constantFrom('卫健委', '教育局', '民政局', '妇联'), role: fc.constantFrom(null, 'lead' as const, 'support' as const) }), { maxLength: 4, selector: ({ name }) => name });
const anyTargets = fc.array(fc.record({
  id: fc.uuid(), plan: fc.constantFrom('妇女规划', '儿童规划'), domain: fc.constantFrom(null, '健康', '教育', '领域以外'), goal: fc.constantFrom(null, '1', '2', '3'), units: names.map((all) => all.map(({ name, role }) => unit(name, role))),
  state: fc.constantFrom(...states), isQuantified: fc.boolean(), repeats: fc.constantFrom(null, null, 'another'),
}), { maxLength: 60 });

describe('the roll-up', () => {
  test('the parts always add up to the whole, for every count and every rule', () => {
    fc.assert(fc.property(anyTargets, (targets) => {
      const { whole, byPlan, byDomain, byUnit } = rollUp(targets);
      expect([byPlan, byDomain, byUnit].map(sum)).toEqual([1, 2, 3].map(() => numbersOf(whole)));
      expect(whole.tally.total).toBe(whole.tally.met + whole.tally.notMet + whole.tally.unproven + whole.tally.unassessed);
    }), { numRuns: 500 });
  });

  test('every sentence has numerator, denominator and rule', () => {
    fc.assert(fc.property(anyTargets, (targets) => {
      const { whole, byUnit, byGoal } = rollUp(targets);
      const wrong = [whole, ...byUnit, byGoal].flatMap(({ rates }) => rates).filter(({ sentence, numerator, denominator, rule }) => {
        const words = rateRules.find(({ id }) => id === rule)?.words ?? '-';
        const counts = denominator === 0 ? sentence.startsWith('没有') : sentence.includes(`${String(denominator)}项，达标${String(numerator)}项`) && /^达标率\d+\.\d%/.test(sentence);
        return !counts || !sentence.includes(`规则：${words}`) || /NaN|undefined/.test(sentence);
      });
      expect(wrong).toEqual([]);
    }));
  });

  test('a county’s counts of practice.md 0.7 come out as they are', () => {
    const targets = [...Array.from({ length: 88 }, () => rated('met')), ...Array.from({ length: 4 }, () => rated('not-met')), ...Array.from({ length: 2 }, () => rated('no-data', { isQuantified: false }))];
    expect(rollUp(targets).whole.rates.map(({ rule, numerator, denominator, sentence }) => [rule, numerator, denominator, sentence.slice(0, 8)])).toEqual([
      ['assessable', 88, 92, '达标率95.7%'], ['quantified', 88, 92, '达标率95.7%'], ['all', 88, 94, '达标率93.6%'],
    ]);
  });

  test('what small counts cannot prove stands apart', () => {
    const { whole } = rollUp([rated('met'), rated('not-met'), rated('unproven')]);
    expect([whole.rates[0]?.sentence, whole.tally.unproven]).toEqual(['达标率50.0%：可监测的目标2项，达标1项（规则：已达标÷可监测的目标（有数据、能判断达标或未达标的，证据不足的另列））；证据不足1项，另列。', 1]);
  });

  test('a target that repeats another one is in no count, and how many there are is said', () => {
    const twice = [rated('met'), rated('met', { id: '2', domain: null, goal: null, units: [unit('教育局')], repeats: '1' }), rated('not-met', { id: '3' })];
    const { whole, byPlan, byDomain, byUnit, byGoal, repeated } = rollUp(twice);
    expect([whole, ...byPlan, ...byDomain, ...byUnit].map(({ name, tally }) => [name, tally.total, tally.met])).toEqual([['合计', 2, 1], ['妇女规划', 2, 1], ['健康', 2, 1], ['卫健委', 2, 1]]);
    expect([whole.rates.map(({ numerator, denominator }) => [numerator, denominator]), byGoal.tally.total, repeated, whole.note]).toEqual([[[1, 2], [1, 2], [1, 2]], 1, 1, '同一规划里说了两次的目标只计一次，重复列出的1项没有再计']);
    expect([rollUp(twice.slice(0, 1)).repeated, rollUp(twice.slice(0, 1)).whole.note]).toEqual([0, null]);
  });

  test('nothing to count is no rate, not nought', () => {
    expect(rollUp([rated('pending')]).whole.rates.map(({ percent }) => percent)).toEqual([{ missing: 'not-applicable' }, 0, 0]);
  });

  test.each<readonly [string, readonly ResponsibleUnit[], readonly (readonly [string, number, number])[]]>([
    ['one unit', [unit('卫健委')], [['卫健委', 1, 0]]],
    ['one leads, others help', [unit('卫健委', 'lead'), unit('教育局', 'support')], [['卫健委', 1, 0]]],
    ['several, none of them leading', [unit('卫健委'), unit('教育局')], [['卫健委', 0, 1], ['教育局', 0, 1], ['多个单位共同负责', 1, 0]]],
    ['one unit under two spellings', [unit('卫健委'), unit('卫健委')], [['卫健委', 1, 0]]],
    ['nobody', [], [['未明确责任单位', 1, 0]]],
  ])('a target of %s counts once', (_title, units, wanted) => {
    expect(rollUp([rated('met', { units })]).byUnit.map(({ name, tally, shared }) => [name, tally.total, shared.total])).toEqual(wanted);
  });

  test('a unit with shared targets says so', () => {
    expect(rollUp([rated('met', { units: [unit('卫健委'), unit('教育局')] })]).byUnit[0]?.note).toBe('另与其他单位共同负责1项（达标1项），计入“多个单位共同负责”一行，不在此重复');
  });

  test.each<readonly [readonly AchievementState[], AchievementState]>([
    [['met', 'held'], 'met'], [['met', 'not-met', 'no-data'], 'not-met'], [['met', 'no-data'], 'no-data'], [['met', 'unproven', 'no-data'], 'unproven'],
  ])('a goal of %j is %s', (of, wanted) => {
    expect(rollUp(of.map((state) => rated(state))).byGoal.tally.byState[wanted]).toBe(1);
  });

  test('the same goal of two plans is two', () => {
    expect(rollUp([rated('met'), rated('met', { plan: '儿童规划' }), rated('met', { goal: null })]).byGoal.tally.total).toBe(2);
  });
});
