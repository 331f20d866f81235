export { acceptedBy, sameFigure, usualTolerance, type Acceptance } from './acceptance.ts';
export { comparePlans } from './comparison/compare-plans.ts';
export { decideRoles } from './comparison/plan-roles.ts';
export { isSureLink, linkIndicator } from './linking/link-indicator.ts';
export { loadComparisonSchema, loadPlanDocumentSchema } from './load-schemas.ts';
export { normalName } from './linking/normal-name.ts';
export { pointUnit } from './point-unit.ts';
export { populationsOf } from './comparison/populations.ts';
export { placeTargets } from './comparison/placed-targets.ts';
export { promiseText, withUnit } from './comparison/promise-text.ts';
export { readPlan } from './read-plan.ts';
export { plainUnitName, sameDepartment } from './comparison/same-department.ts';
export { targetsOfPlan } from './targets-of-plan.ts';
export { unitFactor } from './comparison/judge-targets.ts';
export { partUnit, unitInRow } from './blocks/indicator-table/table-unit.ts';
export type {
  Chapter, Clause, Domain, Fact, IndicatorRow, Mark, Plan, PlanDocument, PlanSubject, ResponsibleUnit, Span, Target, TargetBound, TargetDirection, TargetKind,
} from './tree.ts';
export type { PlacedTarget } from './comparison/placed-targets.ts';
export type { Comparison, ComparedPlan, Finding, FindingPlace, PlanRole, PlanSummary } from './comparison/comparison.ts';
