import type { Issue } from '#kernel';
import { pointUnit, type Clause, type Domain, type Plan, type PlanDocument, type Target } from '#plan';
import { severityWords } from './severity-words.ts';
import { textList, textTable } from './text-table.ts';

const kinds: Readonly<Record<Target['kind'], string>> = {
  level: '水平', change: '变动', trend: '趋势', gap: '差距', count: '数量', event: '事件', relative: '相对', qualitative: '定性',
};
const bounds: Readonly<Record<NonNullable<Target['bound']>, string>> = { 'at-least': '≥', 'at-most': '≤', reach: '达到', about: '约', between: '' };
const directions: Readonly<Record<NonNullable<Target['direction']>, string>> = { up: '提高', down: '下降', hold: '保持', narrow: '缩小' };

const everyClause = (clause: Clause): readonly Clause[] => [clause, ...clause.clauses.flatMap(everyClause)];
const clausesOf = (plan: Plan): Clause[] => [...plan.domains.flatMap((domain) => [...domain.goals, ...domain.measures]), ...plan.chapters.flatMap((chapter) => chapter.clauses.flatMap(everyClause))];

/** All targets of a plan: goals and measures, other chapters, annex tables. */
const targetsOf = (plan: Plan): Target[] => [...clausesOf(plan).flatMap((clause) => clause.targets), ...plan.indicatorTable.flatMap((row) => row.targets)];

const isNumeric = ({ kind }: Target): boolean => kind === 'level' || kind === 'change' || kind === 'count';

/** A ratio is shown as plans print it: 0.3333 is 1:3. */
const valueText = (value: number, unit: string | null): string => (unit === 'ratio' && value > 0 && value < 1 ? `1:${String(Math.round((1 / value) * 100) / 100)}` : String(value));

/** What is promised, in figures: ≥ 90 %, 下降 20 %, 提高. */
function promiseText(target: Target): string {
  if (target.kind === 'change') {
    const amount = target.changePercent === null ? `${String(Math.abs(target.changePoints ?? 0))} 个${pointUnit(target)}` : `${String(Math.abs(target.changePercent))} %`;
    return `${target.baselineYear === null ? '' : `比${String(target.baselineYear)}年`}${target.direction === null ? '' : directions[target.direction]} ${amount}${target.per === 'year' ? '/年' : ''}`;
  }
  if (target.value === null) return [target.direction === null ? '' : directions[target.direction], target.reference === null ? '' : `对照：${target.reference}`].filter((part) => part !== '').join(' ');
  const range = target.upper === null ? valueText(target.value, target.unit) : `${String(target.value)}—${String(target.upper)}`;
  const parts = [target.direction === 'hold' ? '保持' : '', target.bound === null ? '' : bounds[target.bound], range, target.unit === 'ratio' ? '' : (target.unit ?? '')];
  return parts.filter((part) => part !== '').join(' ') + (target.every === 'unit' ? `（每个${target.of ?? '单位'}）` : '');
}

function placeOf(id: string): string {
  const [, domain = '', section = '', number = ''] = id.split('/');
  if (domain === 'chapter') return `章节 ${section}${number === '' ? '' : `.${number}`}`;
  if (domain === 'table') return `附表 ${section}`;
  return `${domain}.${number} ${section === 'goal' ? '目标' : '措施'}`;
}

function domainRow(domain: Domain): string[] {
  const targets = [...domain.goals, ...domain.measures].flatMap((clause) => clause.targets);
  const numeric = targets.filter(isNumeric);
  const linked = targets.filter(({ kind, indicatorId }) => kind !== 'qualitative' && indicatorId !== null);
  const units = domain.units.length > 0 ? domain.units.map(({ name }) => name).join('、') : '（未列责任单位）';
  return [`${String(domain.number)} ${domain.title}`, ...[domain.goals, domain.measures, numeric, targets, linked].map(({ length }) => String(length)), units];
}

const headOf = (plan: Plan): string => `${plan.title}${plan.titlePrinted ? '' : '（拟名）'}  ${plan.place ?? '地区未知'}  ${plan.startYear === null ? '期限未知' : `${String(plan.startYear)}—${String(plan.endYear)}`}`;

function treeTable(plan: Plan): string {
  const columns = [
    { heading: '领域', most: 30 }, { heading: '目标', right: true }, { heading: '措施', right: true }, { heading: '数值', right: true },
    { heading: '全部指标', right: true }, { heading: '已关联', right: true }, { heading: '责任单位', most: 60 },
  ];
  return textTable(columns, plan.domains.map(domainRow));
}

function targetTable(plan: Plan): string {
  const columns = [
    { heading: '位置', most: 14 }, { heading: '类型' }, { heading: '指标', most: 52 }, { heading: '目标值', most: 30 }, { heading: '期限', right: true },
    { heading: '行', right: true }, { heading: '关联指标', most: 44 },
  ];
  const rows = targetsOf(plan).filter(({ kind }) => kind !== 'qualitative').map((target) => [
    placeOf(target.id), kinds[target.kind], target.indicator, promiseText(target), String(target.deadline ?? ''), String(target.spans[0]?.[0] ?? ''),
    target.indicatorId === null ? '—' : `${target.indicatorId} ${target.linkScore === null ? '' : target.linkScore.toFixed(2)}`,
  ]);
  return textTable(columns, rows);
}

/** The issues of a document and its plans, errors and doubts first. */
function issueList(document: PlanDocument): string {
  const order: readonly Issue['severity'][] = ['error', 'doubt', 'notice'];
  const issues = [...document.issues, ...document.plans.flatMap((plan) => plan.issues)].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (issues.length === 0) return '没有存疑之处。';
  const whereOf = ({ page, line }: Issue): string => [page === undefined ? '' : `第${String(page)}页`, line === undefined ? '' : `${String(line)}行`].filter((part) => part !== '').join(' ');
  return textList(issues.map((issue) => ({ label: severityWords[issue.severity], text: issue.message, where: whereOf(issue) })));
}

function summary(plan: Plan): string {
  const targets = targetsOf(plan);
  const goals = plan.domains.reduce((sum, domain) => sum + domain.goals.length, 0);
  const measures = plan.domains.reduce((sum, domain) => sum + domain.measures.length, 0);
  const qualitative = targets.filter(({ kind }) => kind === 'qualitative').length;
  const facts = clausesOf(plan).reduce((sum, clause) => sum + clause.facts.length, 0);
  return `${String(plan.domains.length)} 个领域，${String(goals)} 项主要目标，${String(measures)} 项策略措施；指标 ${String(targets.length)} 项，其中数值 ${String(targets.filter(isNumeric).length)} 项、定性 ${String(qualitative)} 项；文中印出的现状数 ${String(facts)} 个。`;
}

/**
 * The tables people read after `plan read`: doubts first, then for each plan its tree with counts and its targets.
 *
 * @example planTables(document).startsWith('需要核对')
 */
export function planTables(document: PlanDocument): string {
  const parts = [`需要核对\n${issueList(document)}`];
  for (const plan of document.plans) {
    parts.push(`${headOf(plan)}\n${summary(plan)}`);
    if (plan.domains.length > 0) parts.push(treeTable(plan));
    if (targetsOf(plan).some(({ kind }) => kind !== 'qualitative')) parts.push(`指标（定性要求未列，见 --json）\n${targetTable(plan)}`);
  }
  return parts.join('\n\n');
}
