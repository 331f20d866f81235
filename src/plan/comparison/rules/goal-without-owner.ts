import { normalName } from '../../linking/normal-name.ts';
import type { Clause, Domain, Plan } from '../../tree.ts';
import type { Finding } from '../comparison.ts';
import { clausePlace, domainPlace, namedUnits, unitsOfClause } from '../named-units.ts';
import type { RoledPlan } from '../plan-roles.ts';
import { finding, type ComparisonContext, type ComparisonRule } from '../rule.ts';

/** A row of the annex that names units answers for the goal whose indicator it repeats. */
function ownedByTable(goal: Clause, plan: Plan): boolean {
  const owned = plan.indicatorTable.filter(({ units }) => units.length > 0);
  return goal.targets.some((target) => owned.some((row) => normalName(row.indicator) === normalName(target.indicator) || row.targets.some(({ indicatorId }) => indicatorId !== null && indicatorId === target.indicatorId)));
}

const isOwned = (goal: Clause, domain: Domain, plan: Plan): boolean => domain.units.length > 0 || unitsOfClause(goal).length > 0 || ownedByTable(goal, plan);
const label = (goal: Clause, index: number): string => `${String(goal.number ?? index + 1)}．${goal.title ?? goal.text.slice(0, 24)}`;

function inDomain(of: RoledPlan, domain: Domain): Finding[] {
  const unowned = domain.goals.filter((goal) => !isOwned(goal, domain, of.plan));
  if (unowned.length === 0) return [];
  const places = unowned.map((goal) => clausePlace(of, domain, 'goal', goal));
  if (unowned.length < domain.goals.length) {
    return unowned.map((goal, index) => finding({
      code: 'goal-without-owner', severity: 'doubt', places: places.slice(index, index + 1),
      message: `《${of.plan.title}》“${domain.title}”第${String(goal.number ?? index + 1)}项目标没有责任单位：${goal.title ?? goal.text.slice(0, 40)}。`,
    }));
  }
  const named = domain.measures.some((measure) => unitsOfClause(measure).length > 0) ? '只有措施列了单位；' : '';
  const list = unowned.map(label).join('；');
  return [finding({
    code: 'domain-without-owner', severity: 'doubt', places: [domainPlace(of, domain, domain.title), ...places],
    message: `《${of.plan.title}》“${domain.title}”没有列责任单位，${named}${String(unowned.length)}项目标都没有着落：${list}。`,
  })];
}

function inPlan(of: RoledPlan): readonly Finding[] {
  const { plan } = of;
  const goals = plan.domains.flatMap((domain) => domain.goals);
  if (goals.length === 0) return [];
  if (namedUnits(of).length > 0) return plan.domains.flatMap((domain) => inDomain(of, domain));
  const list = plan.domains.map((domain) => `${domain.title}${String(domain.goals.length)}项`).join('、');
  return [finding({
    code: 'plan-without-owner', severity: 'doubt', places: plan.domains.map((domain) => domainPlace(of, domain, domain.title)),
    message: `《${plan.title}》全文没有列责任单位，${String(goals.length)}项目标（${list}）都需要先分解到单位。`,
  })];
}

/** Every goal needs a unit that answers for it: its own, its domain's, or that of its row in the annex. */
export const goalWithoutOwner: ComparisonRule = {
  id: 'goal-without-owner',
  title: '目标没有责任单位',
  source: 'mission.md S2: 目标分解到责任单位; what has no owner is listed. practice.md 9: 白碱滩 names no units',
  codes: ['goal-without-owner', 'domain-without-owner', 'plan-without-owner'],
  examples: [
    {
      title: '领域没有单位，一项目标也没有',
      plans: [{ title: '某区妇女发展规划', domains: [{ title: '妇女与家庭建设', goals: [{ text: '家风良好。', units: '妇联' }, { text: '托育更方便。' }] }] }],
      finds: [{ code: 'goal-without-owner', severity: 'doubt', says: '第2项目标没有责任单位：托育更方便' }],
    },
    {
      title: '整个领域没有单位',
      plans: [{ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', units: '卫健委', goals: [{ text: '健康。' }] }, { title: '妇女与法律', goals: [{ text: '公平。' }, { text: '援助。' }] }] }],
      finds: [{ code: 'domain-without-owner', says: '2项目标都没有着落：1．公平；2．援助' }],
    },
    {
      title: '只有措施列了单位',
      plans: [{ title: '某区妇女发展规划', domains: [{ title: '妇女与法律', goals: [{ text: '公平。' }], measures: [{ text: '援助。', units: '司法局' }] }] }],
      finds: [{ code: 'domain-without-owner', says: '只有措施列了单位；1项目标' }],
    },
    {
      title: '全文没有单位',
      plans: [{ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', goals: [{ text: '健康。' }] }, { title: '妇女与法律', goals: [{ text: '公平。' }] }] }],
      finds: [{ code: 'plan-without-owner', says: '2项目标（妇女与健康1项、妇女与法律1项）' }],
    },
    {
      title: '附表列了单位',
      plans: [{
        title: '某区妇女发展规划',
        domains: [{ title: '妇女与健康', goals: [{ targets: [{ indicator: '访视率', value: 90 }] }] }],
        table: [{ indicator: '访视率', unit: '%', units: '卫健委', targets: [{ indicator: '访视率', value: 90 }] }],
      }],
      finds: [],
    },
  ],
  find: (context: ComparisonContext) => context.plans.filter(({ role }) => role === 'sibling').flatMap(inPlan),
};
