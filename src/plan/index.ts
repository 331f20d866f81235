export { readPlan } from './read-plan.ts';
export type {
  Chapter, Clause, Domain, Fact, IndicatorRow, Mark, Plan, PlanDocument, PlanSubject, ResponsibleUnit, Span, Target, TargetBound, TargetDirection, TargetKind,
} from './tree.ts';
export { loadPlanDocumentSchema } from './load-plan-document-schema.ts';
