import type { Finding } from '../comparison.ts';
import { hasFigure } from '../judge-targets.ts';
import { aboutTargets, isGoal } from '../pairing.ts';
import type { PlacedTarget } from '../placed-targets.ts';
import { coversPopulation } from '../populations.ts';
import { promiseText } from '../promise-text.ts';
import { finding, type ComparisonContext, type ComparisonRule } from '../rule.ts';

/** Any promise about the same indicator takes it up, a trend as well, and one for a wider population. */
const takesUp = (own: PlacedTarget, theirs: PlacedTarget): boolean => own.subject.key === theirs.subject.key && coversPopulation(own.subject.populations, theirs.subject.populations);

function find(context: ComparisonContext): Finding[] {
  const own = context.targets.filter(({ of }) => of.role === 'sibling');
  const subjects = new Set(context.plans.filter(({ role }) => role === 'sibling').map(({ plan }) => plan.subject));
  const upper = context.targets.filter((placed) => placed.of.role === 'upper' && isGoal(placed) && hasFigure(placed.target) && subjects.has(placed.of.plan.subject));
  const missing = upper.filter((theirs) => !own.some((ours) => takesUp(ours, theirs)));
  const groups = Map.groupBy(missing, ({ of, subject }) => `${String(context.plans.indexOf(of))} ${subject.key} ${JSON.stringify(subject.populations)}`);
  return [...groups.values()].map((targets) => {
    const about = aboutTargets(targets);
    const promises = [...new Set(targets.map(({ target }) => `${target.deadline === null ? '' : `${String(target.deadline)}年`}${promiseText(target)}`))].join('、');
    const message = `${targets[0]?.of.calledHere ?? ''}《${targets[0]?.of.plan.title ?? ''}》的“${targets[0]?.target.indicator ?? ''}”（${promises}）在本级规划中没有对应目标。`;
    return finding({ code: 'upper-target-missing', severity: 'notice', message, ...about });
  });
}

const goals = (...indicators: readonly string[]) => [{ title: '妇女与健康', goals: [{ targets: indicators.map((indicator) => ({ indicator, bound: 'at-least' as const, value: 90 })) }] }];

/** A figure of the upper plan that nothing here answers. */
export const upperTargetMissing: ComparisonRule = {
  id: 'upper-target-missing',
  title: '上位规划的目标没有纳入',
  source: 'mission.md S17: for each goal, taken up in which plan, where',
  codes: ['upper-target-missing'],
  examples: [
    {
      title: '市里有两项，区里只有一项',
      plans: [{ title: '某区妇女发展规划', subject: 'women', domains: goals('访视率') }, { title: '某市妇女发展规划', subject: 'women', place: '某市', domains: goals('访视率', '知晓率') }],
      finds: [{ code: 'upper-target-missing', severity: 'notice', says: '“知晓率”（2030年90%以上）' }],
    },
    {
      title: '市里的措施不必都有，趋势也算纳入',
      plans: [
        { title: '某区妇女发展规划', subject: 'women', domains: [{ title: '妇女与健康', goals: [{ targets: [{ indicator: '访视率', kind: 'trend', direction: 'up' }] }] }] },
        { title: '某市妇女发展规划', subject: 'women', place: '某市', domains: [{ ...goals('访视率')[0], title: '妇女与健康', measures: [{ targets: [{ indicator: '知晓率', value: 80 }] }] }] },
      ],
      finds: [],
    },
    {
      title: '只说城镇没有纳入农村，说全体才算',
      plans: [
        { title: '某区妇女发展规划', subject: 'women', domains: [{ title: '妇女与健康', goals: [{ targets: [{ indicator: '城镇访视率', indicatorId: 'visits', value: 90 }, { indicator: '检测率', indicatorId: 'tests', value: 90 }] }] }] },
        { title: '某市妇女发展规划', subject: 'women', place: '某市', domains: [{ title: '妇女与健康', goals: [{ targets: [{ indicator: '农村访视率', indicatorId: 'visits', value: 90 }, { indicator: '农村检测率', indicatorId: 'tests', value: 90 }] }] }] },
      ],
      finds: [{ code: 'upper-target-missing', says: '“农村访视率”' }],
    },
    {
      title: '市里的儿童规划与区里的妇女规划无关',
      plans: [{ title: '某区妇女发展规划', subject: 'women', domains: goals('访视率') }, { title: '某市儿童发展规划', subject: 'children', place: '某市', domains: goals('知晓率') }],
      finds: [],
    },
  ],
  find,
};
