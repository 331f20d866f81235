import type { Clause, Plan, PlanDocument, Target } from '#plan';

/** A target without its place in the file: what must not depend on the format. */
function bare({ spans: _spans, ...target }: Target): Omit<Target, 'spans'> {
  return target;
}

const bareClause = (where: string, clause: Clause): unknown[] => [
  { where: `${where} ${String(clause.number)}`, title: clause.title, text: clause.text, units: clause.units, targets: clause.targets.map(bare), facts: clause.facts.map(({ indicator, value, unit, year }) => [indicator, value, unit, year]) },
  ...clause.clauses.flatMap((child) => bareClause(`${where} ${String(clause.number)} /`, child)),
];

function barePlan(plan: Plan, index: number): unknown[] {
  const { title, subject, place, startYear, endYear } = plan;
  return [
    { plan: index + 1, title, subject, place, startYear, endYear },
    ...plan.chapters.flatMap((chapter) => [{ chapter: chapter.number, title: chapter.title }, ...chapter.clauses.flatMap((clause) => bareClause(`${String(index + 1)} chapter ${chapter.title}`, clause))]),
    ...plan.domains.flatMap((domain) => [
      { domain: domain.number, title: domain.title, units: domain.units, goals: domain.goals.length, measures: domain.measures.length },
      ...domain.goals.flatMap((clause) => bareClause(`${String(index + 1)} goal ${domain.title}`, clause)),
      ...domain.measures.flatMap((clause) => bareClause(`${String(index + 1)} measure ${domain.title}`, clause)),
    ]),
  ];
}

/** A document as a list of plain parts, without places in the file, so that two formats of one text can be compared. */
export const bareTree = (document: PlanDocument): string[] => document.plans.flatMap(barePlan).map((part) => JSON.stringify(part));

/** The first few parts in which two trees differ, cut short. */
export function differences(got: readonly string[], wanted: readonly string[]): string[] {
  const [here, there] = [new Set(got), new Set(wanted)];
  const around = (part: string, others: readonly string[]): string => {
    const near = others.find((other) => other.slice(0, 30) === part.slice(0, 30)) ?? '';
    let at = 0;
    while (at < part.length && part[at] === near[at]) at++;
    return near === '' ? part.slice(0, 120) : `${part.slice(0, 60)} … ${part.slice(Math.max(0, at - 15), at + 40)}`;
  };
  const order = got.filter((part) => there.has(part)).join('\n') === wanted.filter((part) => here.has(part)).join('\n') ? [] : ['what both have stands in another order'];
  return [...order, ...got.filter((part) => !there.has(part)).map((part) => `only here: ${around(part, wanted)}`), ...wanted.filter((part) => !here.has(part)).map((part) => `missing: ${around(part, got)}`)];
}
