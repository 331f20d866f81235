export type { Issue, Place, Severity } from './issue.ts';
export { isMissing, missingReasonWords } from './missing-reason.ts';
export type { Missing, MissingReason } from './missing-reason.ts';
export { periodKindOf } from './period.ts';
export type { Period, PeriodKind } from './period.ts';
