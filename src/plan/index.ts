export { acceptedBy, sameFigure, usualTolerance, type Acceptance } from './acceptance.ts';
export { comparePlans } from './comparison/compare-plans.ts';
export { decideRoles } from './comparison/plan-roles.ts';
export { isSureLink, linkIndicator } from './linking/link-indicator.ts';
export { loadComparisonSchema, loadEditing, loadIdentifiedPlanSchema, loadItemChangeSchema, loadPlanDocumentSchema, loadRenewing, loadVersionComparisonSchema, planEditKinds } from './load-schemas.ts';
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
export { carryIdentities } from './identities/carry-identities.ts';
export { identifyPlan } from './identities/identify-plan.ts';
export { itemOfPlan, itemsOfPlan, wordsOfItem } from './identities/items-of-plan.ts';
export type { ClauseSection, ItemKind, PlanItem } from './identities/items-of-plan.ts';
export type {
  IdentifiedChapter, IdentifiedClause, IdentifiedDomain, IdentifiedPlan, IdentifiedRow, IdentifiedTarget, LeftOut, LocalIndicator, Resolution,
} from './identities/identified-plan.ts';
export { adoptionObstacles, type AdoptionObstacle } from './editing/adoption-obstacles.ts';
export { doubtsOf, type PlanDoubt } from './editing/doubts-of.ts';
export { isRefusal as isEditRefusal } from './editing/edit-kind.ts';
export { editsOn, type EditName } from './editing/edits-on.ts';
export { targetFieldText, targetFieldWords, type TargetField } from './versions/target-words.ts';
export { itemKindWords } from './identities/items-of-plan.ts';
export { sourceLines, type SourceLines } from './editing/source-lines.ts';
export { effectiveAssignments, unassignedItems } from './assigning/effective-assignments.ts';
export { findUnits } from './assigning/find-unit.ts';
export { startingAssignments } from './assigning/starting-assignments.ts';
export { withAssignments } from './assigning/with-assignments.ts';
export { compareVersions } from './versions/compare-versions.ts';
export { historyOf } from './versions/history-of.ts';
export type { AnsweringUnit, Assignment, EffectiveAssignment, UnassignedItem } from './assigning/effective-assignments.ts';
export type { AssignableUnit } from './assigning/find-unit.ts';
export type { AmbiguousUnit, AssignmentProposal, ProposalOrigin, StartingAssignments, UnknownUnit } from './assigning/starting-assignments.ts';
export type { AppliedEdit, AppliedEdits, DoneEdit } from './editing/apply-edits.ts';
export type { EditedPlan, EditInput, EditRefusal, EditRefusalCode } from './editing/edit-kind.ts';
export type { EditHistory } from './renewing/edits-then.ts';
export type { LeftEdit, RenewedPlan } from './renewing/renew-plan.ts';
export type { ItemState, PlanVersion } from './versions/history-of.ts';
export type { ChangeKind, FieldChange, ItemChange, TextChange, UnitChange, VersionComparison } from './versions/version-comparison.ts';
