import type { Finding } from '../comparison.ts';
import { hasFigure, judgeTargets } from '../judge-targets.ts';
import { aboutTargets, comparable, isGoal, type Pair } from '../pairing.ts';
import type { PlacedTarget } from '../placed-targets.ts';
import { samePopulation } from '../populations.ts';
import { promiseText } from '../promise-text.ts';
import { finding, type ComparisonContext, type ComparisonRule } from '../rule.ts';

const where = ({ section, domain, clause, target }: PlacedTarget): string => {
  const sort = { goal: '目标', measure: '措施', clause: '章节', table: '附表' }[section];
  const number = section === 'table' || clause?.number === undefined || clause.number === null ? '' : String(clause.number);
  return `${domain ? `“${domain.title}”` : ''}${sort}${number}（第${String(target.spans[0]?.[0] ?? 0)}行）`;
};

function findingOf(targets: readonly PlacedTarget[]): Finding {
  const about = aboutTargets(targets);
  const said = targets.map((placed) => `${where(placed)}${placed.target.deadline === null ? '' : `${String(placed.target.deadline)}年`}${promiseText(placed.target)}`);
  const message = `《${targets[0]?.of.plan.title ?? ''}》对“${about.indicator ?? ''}”提了不同的目标：${said.join('，')}。`;
  return finding({ code: 'indicator-double', severity: 'error', message, ...about });
}

function differingPairs(targets: readonly PlacedTarget[], context: ComparisonContext): Pair[] {
  const pairs = targets.flatMap((a, index) => targets.slice(index + 1).map((b): Pair => [a, b]));
  return pairs.filter(([a, b]) => {
    if (!comparable(a, b) || a.target.deadline !== b.target.deadline || !samePopulation(a.subject.populations, b.subject.populations)) return false;
    return ['weaker', 'stronger'].includes(judgeTargets(a.target, b.target, context.indicatorOf(a.subject.key)));
  });
}

function find(context: ComparisonContext): Finding[] {
  return context.plans.filter(({ role }) => role === 'sibling').flatMap((plan) => {
    const figures = context.targets.filter(({ target, of }) => of === plan && hasFigure(target));
    const groups = Map.groupBy(figures, (placed) => `${placed.subject.key} ${String(isGoal(placed))}`);
    return [...groups.values()].flatMap((targets) => {
      const byPopulation = Map.groupBy(differingPairs(targets, context), ([a]: Pair) => JSON.stringify(a.subject.populations));
      return [...byPopulation.values()].map((pairs) => findingOf([...new Set(pairs.flat())]));
    });
  });
}

const goal = (value: number, more: Partial<PlacedTarget['target']> = {}) => ({ targets: [{ indicator: '访视率', indicatorId: 'local-rate', bound: 'at-least' as const, value, ...more }] });

/** One plan, one indicator, one year, two figures among the goals (their annex table included), or among the measures. */
export const indicatorDouble: ComparisonRule = {
  id: 'indicator-double',
  title: '同一规划对同一指标提了两个目标',
  source: 'mission.md: targets contradict each other; the annex table repeats the goals and must agree with them',
  codes: ['indicator-double'],
  examples: [
    { title: '两项目标不同', plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', goals: [goal(90), goal(95)] }] }], finds: [{ code: 'indicator-double', says: '90%以上，“儿童与健康”目标2' }] },
    { title: '同一数值说两遍', plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', goals: [goal(90), goal(90)] }] }], finds: [] },
    { title: '分年目标', plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', goals: [goal(90, { deadline: 2025 }), goal(95)] }] }], finds: [] },
    {
      title: '附表与正文不同',
      plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', goals: [goal(90)] }], table: [{ indicator: '访视率', unit: '%', targets: [{ indicator: '访视率', indicatorId: 'local-rate', bound: 'at-least', value: 92 }] }] }],
      finds: [{ code: 'indicator-double', says: '附表' }],
    },
    {
      title: '一句话里列出的两样东西',
      plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与安全', goals: [{ targets: [{ indicator: '玩具合格率', indicatorId: 'quality', bound: 'at-least', value: 95 }, { indicator: '服装合格率', indicatorId: 'quality', bound: 'at-least', value: 90 }] }] }] }],
      finds: [],
    },
  ],
  find,
};
