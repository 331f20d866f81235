import { readFileSync } from 'node:fs';
import { readDocument } from '#documents';
import { describe, expect, test } from 'vitest';
import { sketchedPlan } from '../../../test/makers/sketched-plan.ts';
import { linkIndicator } from '../linking/link-indicator.ts';
import { readPlan } from '../read-plan.ts';
import type { Clause, Fact, Plan, Target } from '../tree.ts';
import type { Finding } from './comparison.ts';
import { comparePlans } from './compare-plans.ts';
import type { RowSketch } from './rule.ts';

type Told = Omit<Target, 'id' | 'spans' | 'indicatorId' | 'linkScore' | 'linkReason'> & { readonly plan: string; readonly section: string; readonly domain: number | null; readonly number: number | null };
type AnnexTarget = { readonly kind: string; readonly bound?: Target['bound']; readonly value?: number; readonly upper?: number | null };
type AnnexRow = { readonly plan: string; readonly indicator: string; readonly unit: string; readonly baseline: { readonly value: number; readonly year: number } | null; readonly target2025: AnnexTarget; readonly target2030: AnnexTarget; readonly owners: readonly string[] };
type Expected = { readonly targets: readonly Told[]; readonly facts: readonly (Fact & { readonly plan: string })[]; readonly annex: readonly AnnexRow[] };

const file = (name: string): Buffer => readFileSync(new URL(`../../../example/${name}`, import.meta.url));
const expected = JSON.parse(file('expected-targets.json').toString('utf8')) as Expected;

const idOf = (plan: Plan, domain: string | null, { indicator, unit, kind, every, of = null }: Pick<Told, 'indicator' | 'unit' | 'kind' | 'every'> & { readonly of?: string | null }): string | null =>
  linkIndicator({ indicator, unit, kind, every, of, subject: plan.subject, domain }).indicatorId;

function withTargets(plan: Plan, clause: Clause, section: string, domain: { readonly number: number; readonly title: string }): Clause {
  const own = expected.targets.filter((told) => told.plan === plan.subject && told.section === section && told.domain === domain.number && told.number === clause.number);
  const targets = own.map((told, index): Target => ({
    ...told, id: `${told.plan}/${String(domain.number)}/${section}/${String(clause.number)}/${String(index + 1)}`, spans: [[clause.line, 0, 1]], linkScore: null, linkReason: null, indicatorId: idOf(plan, domain.title, told),
  }));
  return { ...clause, targets, facts: [] };
}

function rowsOf(plan: Plan): RowSketch[] {
  return expected.annex.filter((row) => row.plan === plan.subject).map(({ indicator, unit, baseline, target2025, target2030, owners }) => ({
    indicator, unit, units: owners.join('、'), ...(baseline ? { baseline: { text: String(baseline.value), year: baseline.year } } : {}),
    targets: ([[2025, target2025], [2030, target2030]] as const).filter(([, { value }]) => value !== undefined).map(([deadline, { bound = null, value = null, upper = null }]) => ({
      indicator, unit, deadline, bound, value, upper, indicatorId: idOf(plan, null, { indicator, unit, kind: 'level', every: null }),
    })),
  }));
}

/** The example with its targets, facts and annexes as a careful reader wrote them down, so that this test hangs on the comparison alone. */
function asWrittenDown(plan: Plan): Plan {
  const domains = plan.domains.map((domain) => ({
    ...domain,
    goals: domain.goals.map((goal) => withTargets(plan, goal, 'goal', domain)),
    measures: domain.measures.map((measure) => withTargets(plan, measure, 'measure', domain)),
  }));
  const facts = expected.facts.filter((fact) => fact.plan === plan.subject).map((fact) => ({ ...fact, indicatorId: idOf(plan, null, { ...fact, kind: 'level', every: null }) }));
  const sketch = sketchedPlan({ title: plan.title, facts, table: rowsOf(plan) });
  return { ...plan, domains, chapters: sketch.chapters, indicatorTable: sketch.indicatorTable };
}

const document = readPlan(await readDocument(file('示例区妇女儿童发展规划.docx')));
const compared = (plans: readonly Plan[]): readonly Finding[] => comparePlans(plans.map((plan) => ({ plan, file: '示例区妇女儿童发展规划.docx' }))).findings;
const messages = (findings: readonly Finding[], code: string): string[] => findings.filter((finding) => finding.code === code).map(({ message }) => message);

describe.each([['as written down by hand', compared(document.plans.map(asWrittenDown))], ['as read from the Word file', compared(document.plans)]])('the example %s', (_how, findings) => {
  test('the five planted conflicts are found, and nothing else but notices', () => {
    expect(findings.filter(({ severity }) => severity !== 'notice').map(({ code, indicator }) => [code, indicator])).toEqual([
      ['sibling-difference', '婚前医学检查率'],
      ['weaker-than-baseline', '5岁以下儿童死亡率'],
      ['goal-without-owner', null],
      ['data-owner-missing', '农村自来水普及率'],
    ]);
    expect(messages(findings, 'unit-several-names')).toEqual(['可能是同一单位的不同写法：市场监督管理局（1处）、市场监管局（1处）；请确定一个名称，其余作为别名。']);
  });

  test.each([
    ['sibling-difference', '2025年72%以上'], ['sibling-difference', '2030年75%以上'], ['sibling-difference', '2030年80%以上'], ['weaker-than-baseline', '2030年5‰以下'],
    ['weaker-than-baseline', '2020年已为4.12‰'], ['goal-without-owner', '“妇女与家庭建设”第4项'], ['data-owner-missing', '“妇女与环境”的责任单位中没有水利局'],
  ])('%s says %s', (code, figures) => {
    expect(messages(findings, code)[0]).toContain(figures);
  });
});
