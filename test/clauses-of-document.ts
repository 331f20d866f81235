import type { Clause, Plan, PlanDocument } from '#plan';

/** A clause and where it stands: `women/goal/1/2`, `children/clause/5/1`, the key by which the hand-made lists name it. */
export type PlacedClause = Clause & { readonly key: string };

function withInner(key: string, clause: Clause): PlacedClause[] {
  return [{ ...clause, key }, ...clause.clauses.flatMap((child) => withInner(key, child))];
}

function clausesOfPlan(plan: Plan): PlacedClause[] {
  const subject = plan.subject ?? 'plan';
  return [
    ...plan.chapters.flatMap((chapter) => chapter.clauses.flatMap((clause) => withInner(`${subject}/clause/${String(chapter.number ?? 0)}/${String(clause.number)}`, clause))),
    ...plan.domains.flatMap((domain) => [
      ...domain.goals.flatMap((clause) => withInner(`${subject}/goal/${String(domain.number)}/${String(clause.number)}`, clause)),
      ...domain.measures.flatMap((clause) => withInner(`${subject}/measure/${String(domain.number)}/${String(clause.number)}`, clause)),
    ]),
  ];
}

/** Every clause of every plan, the inner ones too. Inner clauses of a chapter carry the key of the outer one. */
export const clausesOfDocument = (document: PlanDocument): PlacedClause[] => document.plans.flatMap(clausesOfPlan);
