import type { Finding } from '../comparison.ts';
import { unitsOfClause } from '../named-units.ts';
import { aboutTargets } from '../pairing.ts';
import type { PlacedTarget } from '../placed-targets.ts';
import { finding, type ComparisonContext, type ComparisonRule } from '../rule.ts';
import { answersFor, departmentsNamed } from '../same-department.ts';

/** A target with the departments that keep its figure, first the one that does before all, and the units that answer for the target. */
type Owned = { readonly placed: PlacedTarget; readonly owners: readonly string[]; readonly units: readonly string[] };

/** The units that answer for a target: its clause's, its domain's, and those of its row in the annex. */
function unitsFor({ clause, domain, target, of }: PlacedTarget): readonly string[] {
  const rows = of.plan.indicatorTable.filter((row) => row.targets.some(({ indicatorId }) => indicatorId !== null && indicatorId === target.indicatorId));
  return [...(clause ? unitsOfClause(clause) : []), ...(domain?.units ?? []), ...rows.flatMap(({ units }) => units)].map(({ as }) => as);
}

function ownersOf({ subject }: PlacedTarget, context: ComparisonContext): readonly string[] {
  const indicator = subject.indicatorId === null ? undefined : context.indicatorOf(subject.indicatorId);
  return indicator ? departmentsNamed(indicator.sourceDepartment) : [];
}

const isNamed = (owner: string, units: readonly string[]): boolean => units.some((unit) => answersFor(unit, owner));
const namesOf = (targets: readonly PlacedTarget[]): string => [...new Set(targets.map(({ target }) => target.indicator))].join('、');
const head = (first: PlacedTarget | undefined): string => `《${first?.of.plan.title ?? ''}》“${first?.domain?.title ?? ''}”的责任单位中`;
const about = (targets: readonly PlacedTarget[]) => ({ ...aboutTargets(targets), ...(new Set(targets.map(({ subject }) => subject.key)).size > 1 ? { indicator: null, indicatorId: null } : {}) });

/** Nobody named keeps the figures; the targets for which somebody else is named are mentioned beside them. */
function noneNamed(owner: string, none: readonly Owned[], others: readonly Owned[]): Finding {
  const targets = none.map(({ placed }) => placed);
  const alternatives = [...new Set(none.flatMap(({ owners }) => owners.slice(1)))];
  const count = new Set(targets.map(({ target }) => target.indicator)).size;
  const orOthers = alternatives.length === 0 ? '' : `（或${alternatives.join('、')}）`;
  const also = others.length === 0 ? '' : `；另有${namesOf(others.map(({ placed }) => placed))}也要用到它的数据`;
  const message = `${head(targets[0])}没有${owner}${orOthers}，而${count > 1 ? `以下${String(count)}项指标` : '这项指标'}的数据来自该单位：${namesOf(targets)}${also}。`;
  return finding({ code: 'data-owner-missing', severity: 'doubt', message, ...about(targets) });
}

/** The first keeper is not named, a second one is. */
function otherNamed(owner: string, others: readonly Owned[]): Finding {
  const targets = others.map(({ placed }) => placed);
  const named = [...new Set(others.flatMap(({ owners, units }) => units.filter((unit) => owners.slice(1).some((one) => answersFor(unit, one)))))];
  const message = `${head(targets[0])}有${named.join('、')}，没有${owner}；${namesOf(targets)}的数据首先来自${owner}，请确认由谁提供。`;
  return finding({ code: 'first-data-owner-missing', severity: 'notice', message, ...about(targets) });
}

function find(context: ComparisonContext): Finding[] {
  const inDomains = context.targets.filter((placed) => placed.of.role === 'sibling' && placed.domain !== null);
  const owned = inDomains.map((placed): Owned => ({ placed, owners: ownersOf(placed, context), units: unitsFor(placed) })).filter(({ owners, units }) => owners.length > 0 && units.length > 0);
  const withoutFirst = owned.filter(({ owners, units }) => !isNamed(owners[0] ?? '', units));
  const groups = Map.groupBy(withoutFirst, ({ placed, owners }) => `${String(context.plans.indexOf(placed.of))} ${String(placed.domain?.number)} ${owners[0] ?? ''}`);
  return [...groups.values()].map((group) => {
    const owner = group[0]?.owners[0] ?? '';
    const none = group.filter(({ owners, units }) => !owners.some((one) => isNamed(one, units)));
    const others = group.filter((one) => !none.includes(one));
    return none.length > 0 ? noneNamed(owner, none, others) : otherNamed(owner, others);
  });
}

const indicators = [
  { id: 'fitness', name: '体质合格率', sourceDepartment: '教育局' },
  { id: 'eyes', name: '近视率', sourceDepartment: '教育局/卫健委' },
  { id: 'deaths', name: '死亡率', sourceDepartment: '卫健委（疾控）' },
];
const goals = [{ targets: [{ indicator: '体质合格率', indicatorId: 'fitness', value: 85 }] }, { targets: [{ indicator: '近视率', indicatorId: 'eyes', value: 38 }] }];

/** The unit that keeps the figure should be among those that answer for the target. */
export const dataOwnerMissing: ComparisonRule = {
  id: 'data-owner-missing',
  title: '数据来源部门不在责任单位中',
  source: 'practice.md 9: 昆区 儿童与健康 names no 教育局 though school indicators stand there; the registry says who keeps a figure',
  codes: ['data-owner-missing', 'first-data-owner-missing'],
  examples: [
    { title: '儿童与健康没有教育局', indicators, plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', units: '卫健委、财政局', goals }] }], finds: [{ code: 'data-owner-missing', severity: 'doubt', says: '没有教育局，而这项指标的数据来自该单位：体质合格率；另有近视率' }] },
    { title: '教体局就是教育局', indicators, plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', units: '卫生健康局、教体局', goals }] }], finds: [] },
    { title: '目标自己列了教育局', indicators, plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', units: '卫健委', goals: [{ units: '教育局', targets: goals[0]?.targets ?? [] }] }] }], finds: [] },
    {
      title: '附表写明由教育局负责',
      indicators,
      plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', units: '卫健委', goals: goals.slice(0, 1) }], table: [{ indicator: '体质合格率', unit: '%', units: '教育局', targets: [{ indicator: '体质合格率', indicatorId: 'fitness', value: 85 }] }] }],
      finds: [],
    },
    { title: '两个都没有', indicators, plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', units: '财政局', goals: goals.slice(1) }] }], finds: [{ code: 'data-owner-missing', says: '没有教育局（或卫健委）' }] },
    { title: '只有第二来源在列', indicators, plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', units: '卫健委', goals: goals.slice(1) }] }], finds: [{ code: 'first-data-owner-missing', severity: 'notice', says: '有卫健委，没有教育局；近视率' }] },
    { title: '区里的体育工作在文旅局', indicators: [{ id: 'sport', name: '锻炼率', sourceDepartment: '体育局' }], plans: [{ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', units: '文旅局', goals: [{ targets: [{ indicator: '锻炼率', indicatorId: 'sport' }] }] }] }], finds: [] },
    { title: '卫健委（疾控）的数据，卫健委在列', indicators, plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与安全', units: '卫生健康委员会', goals: [{ targets: [{ indicator: '死亡率', indicatorId: 'deaths' }] }] }] }], finds: [] },
    { title: '领域没有列单位，由另一条规则说', indicators, plans: [{ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', goals }] }], finds: [] },
  ],
  find,
};
