export { auditLineFault, auditText, chainLine, chainStart, type AuditContent, type AuditLine, type ChainHead, type NamedHash } from './audit-chain.ts';
export { canonicalFault, canonicalJson, storableText, storableValue } from './canonical-json.ts';
export { holdsOn, versionOn, type Dated, type Validity } from './dated.ts';
export { daysBetween, isDay, nextDay } from './day.ts';
export type { Issue, Place, Severity } from './issue.ts';
export { isMissing, missingReasonWords, type Missing, type MissingReason } from './missing-reason.ts';
export { periodKindOf, type Period, type PeriodKind } from './period.ts';
export { isRole, roles, type Role, type RoleEntry } from './role.ts';
export { verifyChain, type ChainFault, type ChainQuestion, type ChainVerdict } from './verify-chain.ts';
