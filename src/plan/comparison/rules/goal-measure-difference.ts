import { normalName } from '../../linking/normal-name.ts';
import type { Finding } from '../comparison.ts';
import { goodDirection, hasFigure, judgeTargets } from '../judge-targets.ts';
import type { GoodDirection, Judgement } from '../judge-weaker.ts';
import { aboutTargets, comparable, isGoal, type Pair } from '../pairing.ts';
import type { PlacedTarget } from '../placed-targets.ts';
import { coversPopulation, samePopulation } from '../populations.ts';
import { promiseText } from '../promise-text.ts';
import { finding, type ComparisonContext, type ComparisonRule } from '../rule.ts';

/** Short names that stand for several things at once. */
const collectives: readonly (readonly [RegExp, readonly string[]])[] = [
  [/两癌|宫颈癌[、和与及]乳腺癌|乳腺癌[、和与及]宫颈癌/, ['宫颈癌', '乳腺癌']],
  [/艾梅乙|艾滋病、梅毒[、和与及]乙肝/, ['艾滋病', '梅毒', '乙肝']],
  [/两险/, ['养老保险', '医疗保险']],
];

const people = /^(?:农村|牧区|城镇|城市|城乡|低保|低收入|困难|贫困|家庭|适龄|重点|残疾|流动|留守|女|儿童|学生|居民|人群|[、和及])+/;
const without = (name: string): string => normalName(name).replace(people, '').replace('人群', '').replace('覆盖率', '率');

/** The single things a name stands for, whom it speaks of left out: “两癌”筛查覆盖率 stands for 宫颈癌筛查率 and 乳腺癌筛查率. */
function partsOf(name: string): string[] {
  const own = without(name);
  const collective = collectives.find(([pattern]) => pattern.test(own));
  return collective ? collective[1].map((part) => own.replace(collective[0], part)) : [own];
}

const isCollective = ({ target }: PlacedTarget): boolean => partsOf(target.indicator).length > 1;
const isPartOf = (part: PlacedTarget, whole: PlacedTarget): boolean => isCollective(whole) && !isCollective(part) && partsOf(whole.target.indicator).some((name) => name === without(part.target.indicator));

/** 100 % of all leaves no part below 100 %, nought of all no part above nought; less says nothing of the parts. */
function isEveryone({ target }: PlacedTarget, direction: GoodDirection): boolean {
  if (target.bound === 'about' || target.bound === 'between') return false;
  return direction === 'up' ? target.unit === '%' && target.value === 100 : direction === 'down' && target.value === 0;
}

/** A step before the goal's year may ask for less. */
const isStep = (goal: PlacedTarget, measure: PlacedTarget): boolean => measure.target.deadline !== null && goal.target.deadline !== null && measure.target.deadline < goal.target.deadline;

function judge([goal, measure]: Pair, context: ComparisonContext): Judgement {
  const indicator = context.indicatorOf(goal.subject.key);
  const judgement = judgeTargets(measure.target, goal.target, indicator);
  const step = isStep(goal, measure) && judgement === 'weaker';
  if (step || (goal.target.deadline !== measure.target.deadline && judgement === 'stronger')) return 'equal';
  if (comparable(goal, measure) && samePopulation(goal.subject.populations, measure.subject.populations)) return judgement;
  const within = (comparable(goal, measure) || isPartOf(measure, goal)) && coversPopulation(goal.subject.populations, measure.subject.populations);
  const direction = goodDirection(goal.target, indicator) ?? goodDirection(measure.target, indicator);
  return within && isEveryone(goal, direction) && judgement === 'weaker' ? 'weaker' : 'equal';
}

function findingOf(goal: PlacedTarget, measures: readonly PlacedTarget[], weaker: boolean): Finding {
  const said = measures.map(({ target }) => `“${target.indicator}”${promiseText(target)}（第${String(target.spans[0]?.[0] ?? 0)}行）`);
  const where = measures.every(({ section }) => section === 'measure') ? '措施' : '正文另一处';
  const message = `《${goal.of.plan.title}》主要目标提出“${goal.target.indicator}”${promiseText(goal.target)}，${where}却写${said.join('、')}，要求比目标${weaker ? '宽松' : '更严'}。`;
  return finding({ code: 'goal-measure-difference', severity: weaker ? 'error' : 'doubt', message, ...aboutTargets([goal, ...measures]) });
}

function find(context: ComparisonContext): Finding[] {
  return context.plans.filter(({ role }) => role === 'sibling').flatMap((plan) => {
    const figures = context.targets.filter(({ target, of }) => of === plan && hasFigure(target));
    const measures = figures.filter((placed) => !isGoal(placed));
    return figures.filter(({ section }) => section === 'goal').flatMap((goal) => {
      const judged = measures.map((measure) => ({ measure, judgement: judge([goal, measure], context) }));
      return (['weaker', 'stronger'] as const).flatMap((wanted) => {
        const found = judged.filter(({ judgement }) => judgement === wanted).map(({ measure }) => measure);
        return found.length > 0 ? [findingOf(goal, found, wanted === 'weaker')] : [];
      });
    });
  });
}

const plan = (goal: Partial<PlacedTarget['target']> & { readonly indicator: string }, measure: Partial<PlacedTarget['target']> & { readonly indicator: string }) => ({
  title: '某区妇女发展规划',
  domains: [{ title: '妇女与健康', goals: [{ targets: [goal] }], measures: [{ targets: [measure] }] }],
});

/** A measure that would leave the goal of its own plan unmet. */
export const goalMeasureDifference: ComparisonRule = {
  id: 'goal-measure-difference',
  title: '同一规划中目标与措施不一致',
  source: 'practice.md 9: 两癌 goal 100 % every 3 years against 农村 90 %及以上 in a measure',
  codes: ['goal-measure-difference'],
  examples: [
    {
      title: '目标说“两癌”100%，措施说农村90%以上',
      plans: [{
        title: '某区妇女发展规划',
        domains: [{
          title: '妇女与健康',
          goals: [{ targets: [{ indicator: '农村牧区、城镇低保家庭适龄妇女“两癌”筛查覆盖率', bound: 'reach', value: 100, every: 'cycle', cycleYears: 3 }] }],
          measures: [{ targets: [{ indicator: '农村适龄妇女宫颈癌筛查覆盖率', scope: '农村适龄妇女', bound: 'at-least', value: 90 }, { indicator: '农村适龄妇女乳腺癌筛查覆盖率', scope: '农村适龄妇女', bound: 'at-least', value: 90 }] }],
        }],
      }],
      finds: [{ code: 'goal-measure-difference', severity: 'error', says: '达到100%，措施却写“农村适龄妇女宫颈癌筛查覆盖率”90%以上' }],
    },
    { title: '措施与目标相同', plans: [plan({ indicator: '访视率', bound: 'at-least', value: 90 }, { indicator: '访视率', bound: 'at-least', value: 90 })], finds: [] },
    { title: '措施高于目标', plans: [plan({ indicator: '访视率', bound: 'at-least', value: 90 }, { indicator: '访视率', bound: 'at-least', value: 95 })], finds: [{ code: 'goal-measure-difference', severity: 'doubt', says: '要求比目标更严' }] },
    { title: '措施是阶段目标', plans: [plan({ indicator: '访视率', bound: 'at-least', value: 95 }, { indicator: '访视率', bound: 'at-least', value: 90, deadline: 2025 })], finds: [] },
    { title: '全体95%不妨碍农村90%', plans: [plan({ indicator: '访视率', indicatorId: 'visits', bound: 'at-least', value: 95 }, { indicator: '农村访视率', indicatorId: 'visits', bound: 'at-least', value: 90 })], finds: [] },
    { title: '全体100%，农村却是90%', plans: [plan({ indicator: '访视率', indicatorId: 'visits', bound: 'at-least', value: 100 }, { indicator: '农村访视率', indicatorId: 'visits', bound: 'at-least', value: 90 })], finds: [{ code: 'goal-measure-difference', severity: 'error' }] },
    { title: '农村100%不妨碍城镇90%', plans: [plan({ indicator: '农村访视率', indicatorId: 'visits', bound: 'at-least', value: 100 }, { indicator: '城镇访视率', indicatorId: 'visits', bound: 'at-least', value: 90 })], finds: [] },
  ],
  find,
};
