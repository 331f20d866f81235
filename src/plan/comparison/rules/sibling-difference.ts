import type { Finding } from '../comparison.ts';
import { hasFigure, judgeTargets } from '../judge-targets.ts';
import { aboutTargets, comparable, leading, valueText, type Pair } from '../pairing.ts';
import type { PlacedTarget } from '../placed-targets.ts';
import { samePopulation } from '../populations.ts';
import { finding, type ComparisonContext, type ComparisonRule } from '../rule.ts';

/** The figures differ for one year; or the later one asks for less than the earlier one. A later one that asks for more is a step on the way. */
function disagree([a, b]: Pair, context: ComparisonContext): boolean {
  const indicator = context.indicatorOf(a.subject.key);
  const judgement = judgeTargets(a.target, b.target, indicator);
  const [first, second] = [a.target.deadline, b.target.deadline];
  if (first === second) return judgement === 'not-comparable' ? a.target.kind === b.target.kind && a.target.kind === 'level' : judgement !== 'equal';
  if (first === null || second === null) return false;
  return judgement === (first > second ? 'weaker' : 'stronger');
}

/** 左右 against a plain figure of the same value is a difference of words. */
const onlyWords = ([a, b]: Pair): boolean => a.target.value === b.target.value && a.target.unit === b.target.unit && a.target.upper === b.target.upper;

function findingOf(pairs: readonly Pair[]): Finding {
  const targets = [...new Set(pairs.flat())];
  const about = aboutTargets(targets);
  const certain = pairs.some((pair) => pair[0].target.deadline === pair[1].target.deadline && !onlyWords(pair));
  const message = `“${about.indicator ?? ''}”在同级规划中目标不一致：${about.values.map(valueText).join('，')}。`;
  return finding({ code: 'sibling-difference', severity: certain ? 'error' : 'doubt', message, ...about });
}

function find(context: ComparisonContext): Finding[] {
  const siblings = context.plans.filter(({ role }) => role === 'sibling');
  const figures = context.targets.filter(({ target, of }) => of.role === 'sibling' && hasFigure(target));
  return [...Map.groupBy(figures, ({ subject }) => subject.key).values()].flatMap((targets) => {
    const perPlan = siblings.map((plan) => leading(targets.filter(({ of }) => of === plan)));
    const pairs = perPlan.flatMap((own, index) => perPlan.slice(index + 1).flatMap((others) => own.flatMap((a) => others.map((b): Pair => [a, b]))));
    const differing = pairs.filter((pair) => comparable(...pair) && samePopulation(pair[0].subject.populations, pair[1].subject.populations) && disagree(pair, context));
    const byPopulation = Map.groupBy(differing, ([a]: Pair) => JSON.stringify(a.subject.populations));
    return [...byPopulation.values()].map(findingOf);
  });
}

const women = (value: number, more: Partial<PlacedTarget['target']> = {}) => ({
  title: '某区妇女发展规划',
  domains: [{ title: '妇女与教育', goals: [{ targets: [{ indicator: '毛入学率', indicatorId: 'local-rate', bound: 'at-least' as const, value, ...more }] }] }],
});
const children = (value: number, more: Partial<PlacedTarget['target']> = {}) => ({ ...women(value, more), title: '某区儿童发展规划' });

/** The same indicator, the same year, the same people, another figure in the plan beside. */
export const siblingDifference: ComparisonRule = {
  id: 'sibling-difference',
  title: '同级规划同一指标目标不一致',
  source: 'practice.md 9: 高中阶段毛入学率 99 % in one plan of a district and 100 % in the other',
  codes: ['sibling-difference'],
  examples: [
    { title: '两本规划一个99%以上、一个100%以上', plans: [women(99), children(100)], finds: [{ code: 'sibling-difference', severity: 'error', says: '《某区妇女发展规划》2030年99%以上，《某区儿童发展规划》2030年100%以上' }] },
    { title: '一样的目标', plans: [women(99), children(99)], finds: [] },
    { title: '990‰就是99%', plans: [women(99), children(990, { unit: '‰' })], finds: [] },
    { title: '2025年较低是阶段目标', plans: [women(95, { deadline: 2025 }), children(99)], finds: [] },
    { title: '2025年反而高于2030年', plans: [women(99, { deadline: 2025 }), children(95)], finds: [{ code: 'sibling-difference', severity: 'doubt', says: '2025年99%以上' }] },
    { title: '99%左右与99%以上只是用词不同', plans: [women(99, { bound: 'about' }), children(99)], finds: [{ code: 'sibling-difference', severity: 'doubt' }] },
    { title: '农村与全区不是一个口径', plans: [women(99), children(90, { scope: '农村' })], finds: [] },
    {
      title: '措施中的数不与另一本规划的目标比',
      plans: [{ title: '某区妇女发展规划', domains: [{ title: '妇女与教育', goals: [{ targets: [{ indicator: '毛入学率', bound: 'at-least', value: 99 }] }], measures: [{ targets: [{ indicator: '毛入学率', bound: 'at-least', value: 95 }] }] }] }, children(99, { indicatorId: null })],
      finds: [],
    },
    { title: '一本关联了指标，另一本同名未关联', plans: [women(99), children(100, { indicatorId: null })], finds: [{ code: 'sibling-difference' }] },
    {
      title: '指标本身就说的是农村',
      plans: [women(95, { indicator: '农村自来水普及率' }), children(96, { indicator: '自来水普及率' })],
      indicators: [{ id: 'local-rate', name: '农村自来水普及率' }],
      finds: [{ code: 'sibling-difference' }],
    },
    { title: '上位规划不在此列', plans: [women(99), { ...children(100), role: 'upper' }], finds: [] },
  ],
  find,
};
