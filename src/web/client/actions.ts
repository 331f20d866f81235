/* Made by `node tools/make-client.ts` from the list of actions: not to be changed by hand. A test says when it is stale. */

/** Nothing has to be said. */
type Nothing = { readonly [name: string]: never };

/** The answer is a file. */
type SentFile = { readonly blob: Blob; readonly name: string };

type AccountsSignInInput = { readonly login: string; readonly password: string; readonly code?: string | undefined };
type AccountsSignInOutput = { readonly session: { readonly startedAt: string }; readonly personId: string; readonly mustChangePassword: boolean };
type AccountsSignOutInput = Nothing;
type AccountsSignOutOutput = { readonly signedOut: true };
type AccountsGetMeInput = Nothing;
type AccountsGetMeOutput = { readonly personId: string | null; readonly name: string; readonly sessionId: string | null; readonly roles: readonly ({ readonly role: string; readonly word: string; readonly regionId: string; readonly unitId: string | null })[]; readonly restrictedTo: readonly string[] | null };
type AccountsChangePasswordInput = { readonly password: string; readonly newPassword: string };
type AccountsChangePasswordOutput = { readonly changed: true };
type AccountsBeginOneTimeCodesInput = { readonly password: string };
type AccountsBeginOneTimeCodesOutput = { readonly secret: string; readonly address: string };
type AccountsConfirmOneTimeCodesInput = { readonly code: string };
type AccountsConfirmOneTimeCodesOutput = { readonly recoveryCodes: readonly string[] };
type AccountsListSessionsInput = { readonly personId?: string | undefined };
type AccountsListSessionsOutput = { readonly sessions: readonly { readonly sessionId: string; readonly startedAt: string; readonly seenAt: string; readonly address: string; readonly agent: string; readonly isThis: boolean; readonly allowed: readonly string[] }[] };
type AccountsEndSessionInput = { readonly sessionId: string };
type AccountsEndSessionOutput = { readonly sessionId: string };
type AccountsListPeopleInput = { readonly regionId?: string | undefined; readonly words?: string | undefined; readonly limit?: number | undefined; readonly after?: string | undefined };
type AccountsListPeopleOutput = { readonly people: readonly ({ readonly personId: string; readonly name: string; readonly contact: string | null; readonly version: number; readonly leftOn: string | null; readonly login: string; readonly disabledAt: string | null; readonly mustChangePassword: boolean; readonly hasOneTimeCode: boolean; readonly lockedUntil: string | null; readonly holdings: readonly ({ readonly regionId: string; readonly holdingId: string; readonly role: string; readonly word: string; readonly unitId: string | null; readonly validFrom: string; readonly validTo: string | null; readonly revokedAt: string | null; readonly version: number; readonly allowed: readonly string[] })[]; readonly allowed: readonly string[] })[]; readonly next: string | null };
type AccountsAddPersonInput = { readonly regionId?: string | undefined; readonly name: string; readonly login: string; readonly contact?: string | null | undefined };
type AccountsAddPersonOutput = { readonly personId: string; readonly firstPassword: string };
type AccountsChangePersonInput = { readonly regionId?: string | undefined; readonly personId: string; readonly version: number; readonly name: string; readonly contact?: string | null | undefined; readonly leftOn?: string | null | undefined };
type AccountsChangePersonOutput = { readonly personId: string; readonly version: number };
type AccountsResetPasswordInput = { readonly regionId?: string | undefined; readonly personId: string };
type AccountsResetPasswordOutput = { readonly personId: string; readonly firstPassword: string };
type AccountsDisableAccountInput = { readonly regionId?: string | undefined; readonly personId: string; readonly reason: string };
type AccountsDisableAccountOutput = { readonly personId: string };
type AccountsEnableAccountInput = { readonly regionId?: string | undefined; readonly personId: string; readonly reason: string };
type AccountsEnableAccountOutput = { readonly personId: string };
type AccountsRemoveOneTimeCodesInput = { readonly regionId?: string | undefined; readonly personId: string };
type AccountsRemoveOneTimeCodesOutput = { readonly personId: string };
type AccountsGrantRoleInput = { readonly regionId: string; readonly personId: string; readonly role: "system-administrator" | "security-administrator" | "audit-administrator" | "office-clerk" | "office-head" | "statistician" | "statistics-head" | "unit-reporter" | "unit-leader" | "committee-leader" | "evaluator" | "upper-reader"; readonly unitId?: string | null | undefined; readonly validFrom: string; readonly validTo?: string | null | undefined; readonly reason?: string | null | undefined };
type AccountsGrantRoleOutput = { readonly holdingId: string };
type AccountsRevokeRoleInput = { readonly regionId: string; readonly holdingId: string; readonly version: number; readonly lastDay?: string | null | undefined; readonly reason: string };
type AccountsRevokeRoleOutput = { readonly holdingId: string };
type AccountsHandOverInput = { readonly regionId: string; readonly holdingId: string; readonly version: number; readonly toPersonId: string; readonly from: string; readonly reason: string };
type AccountsHandOverOutput = { readonly holdingId: string };
type AccountsListHoldersInput = { readonly regionId?: string | undefined; readonly on?: string | undefined; readonly role?: "system-administrator" | "security-administrator" | "audit-administrator" | "office-clerk" | "office-head" | "statistician" | "statistics-head" | "unit-reporter" | "unit-leader" | "committee-leader" | "evaluator" | "upper-reader" | undefined; readonly unitId?: string | undefined; readonly limit?: number | undefined; readonly after?: string | undefined };
type AccountsListHoldersOutput = { readonly holders: readonly ({ readonly holdingId: string; readonly personId: string; readonly personName: string; readonly role: string; readonly word: string; readonly unitId: string | null; readonly validFrom: string; readonly validTo: string | null; readonly grantedAt: string; readonly grantedBy: string | null; readonly revokedAt: string | null; readonly reason: string | null })[]; readonly next: string | null };
type AccountsAddPeopleInput = { readonly regionId?: string | undefined; readonly text?: string | undefined; readonly file?: { readonly name: string; readonly content: string } | undefined };
type AccountsAddPeopleOutput = { readonly people: readonly { readonly personId: string; readonly name: string; readonly login: string; readonly firstPassword: string }[]; readonly file: { readonly name: string; readonly contentType: string; readonly text: string } };
type AccountsGrantRolesInput = { readonly regionId: string; readonly text?: string | undefined; readonly file?: { readonly name: string; readonly content: string } | undefined };
type AccountsGrantRolesOutput = { readonly holdings: readonly ({ readonly holdingId: string; readonly personId: string; readonly name: string; readonly role: string; readonly unitId: string | null })[] };
type RegionsAddRegionInput = { readonly name: string; readonly level: "country" | "province" | "city" | "district" | "township"; readonly code?: string | null | undefined; readonly parentRegionId?: string | undefined; readonly validFrom: string };
type RegionsAddRegionOutput = { readonly regionId: string; readonly version: number };
type RegionsListRegionsInput = { readonly on?: string | undefined; readonly level?: "country" | "province" | "city" | "district" | "township" | undefined; readonly parentRegionId?: string | undefined; readonly underRegionId?: string | undefined; readonly ended?: boolean | "true" | "false" | undefined; readonly history?: boolean | "true" | "false" | undefined };
type RegionsListRegionsOutput = { readonly regions: readonly ({ readonly validFrom: string; readonly validTo: string | null; readonly level: string; readonly code: string | null; readonly name: { readonly zh: string }; readonly parentRegionId: string | null; readonly ended: boolean; readonly regionId: string; readonly version: number; readonly endedOn: string | null; readonly depth: number; readonly allowed: readonly string[]; readonly history?: readonly ({ readonly validFrom: string; readonly validTo: string | null; readonly level: string; readonly code: string | null; readonly name: { readonly zh: string }; readonly parentRegionId: string | null; readonly ended: boolean })[] | undefined })[] };
type RegionsChangeRegionInput = { readonly regionId: string; readonly version: number; readonly name?: string | undefined; readonly code?: string | null | undefined; readonly parentRegionId?: string | undefined; readonly validFrom: string; readonly validTo?: string | null | undefined; readonly reason?: string | undefined };
type RegionsChangeRegionOutput = { readonly regionId: string; readonly version: number };
type RegionsEndRegionInput = { readonly regionId: string; readonly version: number; readonly on: string; readonly reason?: string | undefined };
type RegionsEndRegionOutput = { readonly regionId: string; readonly version: number };
type RegionsReopenRegionInput = { readonly regionId: string; readonly version: number; readonly reason: string };
type RegionsReopenRegionOutput = { readonly regionId: string; readonly version: number };
type RegionsRecordBorderChangeInput = { readonly fromRegionId: string; readonly onDate: string; readonly parts: readonly { readonly toRegionId: string; readonly weight: string }[]; readonly measure: "population" | "area" | "births" | "other"; readonly basis: string };
type RegionsRecordBorderChangeOutput = { readonly changes: readonly { readonly changeId: string; readonly toRegionId: string; readonly weight: string }[] };
type RegionsWithdrawBorderChangeInput = { readonly fromRegionId: string; readonly changeId: string; readonly reason: string };
type RegionsWithdrawBorderChangeOutput = { readonly changeId: string };
type RegionsGetRegionInput = { readonly regionId: string; readonly on?: string | undefined };
type RegionsGetRegionOutput = { readonly region: { readonly validFrom: string; readonly validTo: string | null; readonly level: string; readonly code: string | null; readonly name: { readonly zh: string }; readonly parentRegionId: string | null; readonly ended: boolean; readonly regionId: string; readonly version: number; readonly endedOn: string | null; readonly allowed: readonly string[] }; readonly path: readonly { readonly regionId: string; readonly name: string }[]; readonly history: readonly ({ readonly validFrom: string; readonly validTo: string | null; readonly level: string; readonly code: string | null; readonly name: { readonly zh: string }; readonly parentRegionId: string | null; readonly ended: boolean })[]; readonly recorded: readonly ({ readonly validFrom: string; readonly validTo: string | null; readonly level: string; readonly code: string | null; readonly name: { readonly zh: string }; readonly parentRegionId: string | null; readonly ended: boolean; readonly version: number; readonly recordedAt: string; readonly recordedBy: string | null })[]; readonly borderChanges: readonly { readonly changeId: string; readonly onDate: string; readonly from: { readonly regionId: string; readonly name: string }; readonly to: { readonly regionId: string; readonly name: string }; readonly weight: string; readonly basis: { readonly measure: string; readonly zh: string }; readonly allowed: readonly string[] }[] };
type UnitsAddUnitInput = { readonly name: string; readonly shortName?: string | null | undefined; readonly kind?: "government" | "party" | "people-congress" | "judicial" | "mass-organisation" | "institution" | "township" | "vertical-agency" | "enterprise" | "other" | undefined; readonly ordinal?: number | undefined; readonly aliases?: readonly ({ readonly name: string; readonly validFrom?: string | undefined; readonly validTo?: string | null | undefined })[] | undefined; readonly regionId: string; readonly validFrom: string; readonly note?: string | undefined };
type UnitsAddUnitOutput = { readonly unitId: string; readonly version: number };
type UnitsAddUnitsInput = { readonly regionId: string; readonly validFrom: string; readonly text?: string | undefined; readonly file?: { readonly name: string; readonly content: string } | undefined; readonly note?: string | undefined };
type UnitsAddUnitsOutput = { readonly units: readonly { readonly unitId: string; readonly version: number; readonly name: string }[] };
type UnitsChangeUnitInput = { readonly regionId: string; readonly unitId: string; readonly version: number; readonly shortName?: string | null | undefined; readonly kind?: "government" | "party" | "people-congress" | "judicial" | "mass-organisation" | "institution" | "township" | "vertical-agency" | "enterprise" | "other" | undefined; readonly ordinal?: number | undefined; readonly validFrom: string; readonly validTo?: string | null | undefined; readonly note?: string | undefined };
type UnitsChangeUnitOutput = { readonly unitId: string; readonly version: number };
type UnitsChangeAliasesInput = { readonly regionId: string; readonly unitId: string; readonly version: number; readonly add?: readonly ({ readonly name: string; readonly validFrom?: string | undefined; readonly validTo?: string | null | undefined })[] | undefined; readonly remove?: readonly ({ readonly name: string; readonly validFrom?: string | undefined })[] | undefined; readonly note?: string | undefined };
type UnitsChangeAliasesOutput = { readonly unitId: string; readonly version: number };
type UnitsRenameUnitInput = { readonly regionId: string; readonly unitId: string; readonly version: number; readonly name: string; readonly shortName?: string | null | undefined; readonly validFrom: string; readonly validTo?: string | null | undefined; readonly oldNameUntil?: string | null | undefined; readonly note?: string | undefined };
type UnitsRenameUnitOutput = { readonly unitId: string; readonly version: number };
type UnitsMergeUnitsInput = { readonly regionId: string; readonly units: readonly { readonly unitId: string; readonly version: number }[]; readonly into: { readonly unitId: string; readonly version: number } | { readonly name: string; readonly shortName?: string | null | undefined; readonly kind?: "government" | "party" | "people-congress" | "judicial" | "mass-organisation" | "institution" | "township" | "vertical-agency" | "enterprise" | "other" | undefined; readonly ordinal?: number | undefined; readonly aliases?: readonly ({ readonly name: string; readonly validFrom?: string | undefined; readonly validTo?: string | null | undefined })[] | undefined }; readonly on: string; readonly note?: string | undefined };
type UnitsMergeUnitsOutput = { readonly unitId: string; readonly version: number; readonly dutiesPassedOn: number };
type UnitsSplitUnitInput = { readonly regionId: string; readonly unitId: string; readonly version: number; readonly into: readonly ({ readonly unitId: string; readonly version: number } | { readonly name: string; readonly shortName?: string | null | undefined; readonly kind?: "government" | "party" | "people-congress" | "judicial" | "mass-organisation" | "institution" | "township" | "vertical-agency" | "enterprise" | "other" | undefined; readonly ordinal?: number | undefined; readonly aliases?: readonly ({ readonly name: string; readonly validFrom?: string | undefined; readonly validTo?: string | null | undefined })[] | undefined })[]; readonly ends?: boolean | "true" | "false" | undefined; readonly on: string; readonly dutiesTo?: number | undefined; readonly duties?: readonly { readonly assignmentId: string; readonly to: number }[] | undefined; readonly note?: string | undefined };
type UnitsSplitUnitOutput = { readonly unitId: string; readonly parts: readonly string[]; readonly dutiesPassedOn: number };
type UnitsReplaceUnitInput = { readonly regionId: string; readonly unitId: string; readonly version: number; readonly into: { readonly unitId: string; readonly version: number } | { readonly name: string; readonly shortName?: string | null | undefined; readonly kind?: "government" | "party" | "people-congress" | "judicial" | "mass-organisation" | "institution" | "township" | "vertical-agency" | "enterprise" | "other" | undefined; readonly ordinal?: number | undefined; readonly aliases?: readonly ({ readonly name: string; readonly validFrom?: string | undefined; readonly validTo?: string | null | undefined })[] | undefined }; readonly on: string; readonly note?: string | undefined };
type UnitsReplaceUnitOutput = { readonly unitId: string; readonly version: number; readonly dutiesPassedOn: number };
type UnitsEndUnitInput = { readonly regionId: string; readonly unitId: string; readonly version: number; readonly on: string; readonly successor?: string | undefined; readonly note?: string | undefined };
type UnitsEndUnitOutput = { readonly unitId: string; readonly version: number; readonly dutiesPassedOn: number };
type UnitsReopenUnitInput = { readonly regionId: string; readonly unitId: string; readonly version: number; readonly reason: string };
type UnitsReopenUnitOutput = { readonly unitId: string; readonly version: number };
type UnitsListUnitsInput = { readonly regionId: string; readonly on?: string | undefined; readonly search?: string | undefined; readonly kind?: "government" | "party" | "people-congress" | "judicial" | "mass-organisation" | "institution" | "township" | "vertical-agency" | "enterprise" | "other" | undefined; readonly sort?: "ordinal" | "pinyin" | undefined; readonly ended?: boolean | "true" | "false" | undefined; readonly limit?: number | undefined; readonly after?: string | undefined };
type UnitsListUnitsOutput = { readonly units: readonly ({ readonly unitId: string; readonly version: number; readonly name: { readonly zh: string }; readonly shortName: string | null; readonly kind: string; readonly kindWord: string; readonly ordinal: number; readonly aliases: readonly string[]; readonly founded: string; readonly endedOn: string | null; readonly ended: boolean; readonly allowed: readonly string[] })[]; readonly total: number; readonly next: string | null };
type UnitsGetUnitInput = { readonly regionId: string; readonly unitId: string; readonly on?: string | undefined };
type UnitsGetUnitOutput = { readonly unit: { readonly unitId: string; readonly version: number; readonly name: { readonly zh: string }; readonly shortName: string | null; readonly kind: string; readonly kindWord: string; readonly ordinal: number; readonly founded: string; readonly endedOn: string | null; readonly ended: boolean; readonly allowed: readonly string[] }; readonly history: readonly ({ readonly validFrom: string; readonly validTo: string | null; readonly version: number; readonly name: { readonly zh: string }; readonly shortName: string | null; readonly kind: string; readonly ordinal: number; readonly ended: boolean })[]; readonly recorded: readonly ({ readonly validFrom: string; readonly validTo: string | null; readonly version: number; readonly name: { readonly zh: string }; readonly shortName: string | null; readonly kind: string; readonly ordinal: number; readonly ended: boolean; readonly recordedAt: string; readonly recordedBy: string | null })[]; readonly aliases: readonly ({ readonly name: { readonly zh: string }; readonly validFrom: string; readonly validTo: string | null })[]; readonly successions: readonly ({ readonly onDate: string; readonly kind: string; readonly from: { readonly unitId: string; readonly name: string }; readonly to: { readonly unitId: string; readonly name: string }; readonly note: string | null })[] };
type UnitsFindUnitInput = { readonly regionId: string; readonly name: string; readonly on?: string | undefined };
type UnitsFindUnitOutput = { readonly certain: boolean; readonly matches: readonly ({ readonly unit: { readonly unitId: string; readonly version: number; readonly name: { readonly zh: string }; readonly shortName: string | null; readonly kind: string; readonly kindWord: string; readonly ordinal: number; readonly aliases: readonly string[]; readonly founded: string; readonly endedOn: string | null; readonly ended: boolean }; readonly how: "name" | "short-name" | "alias" | "without-brackets" | "without-place" | "other-day" | "succession" | "same-department"; readonly by: string })[] };
type SettingsChangeSettingInput = { readonly regionId?: string | undefined; readonly key: string; readonly value: unknown; readonly version: number; readonly validFrom: string; readonly validTo?: string | null | undefined; readonly reason?: string | undefined };
type SettingsChangeSettingOutput = { readonly regionId: string; readonly key: string; readonly version: number };
type SettingsListSettingsInput = { readonly regionId?: string | undefined; readonly on?: string | undefined };
type SettingsListSettingsOutput = { readonly settings: readonly ({ readonly key: string; readonly title: string; readonly explanation: string; readonly scope: "installation" | "region"; readonly needsReason: boolean; readonly mayBeginInThePast: boolean; readonly value: unknown; readonly standard: unknown; readonly from: "standard" | "here" | "above"; readonly setIn: { readonly regionId: string; readonly name: string } | null; readonly validFrom: string | null; readonly validTo: string | null; readonly reason: string | null; readonly recordedAt: string | null; readonly recordedBy: string | null; readonly version: number; readonly schema: unknown; readonly allowed: readonly string[] })[] };
type SettingsGetSettingInput = { readonly regionId?: string | undefined; readonly key: string; readonly on?: string | undefined };
type SettingsGetSettingOutput = { readonly key: string; readonly title: string; readonly explanation: string; readonly value: unknown; readonly standard: unknown; readonly history: readonly ({ readonly regionId: string; readonly region: string; readonly value: unknown; readonly version: number; readonly validFrom: string; readonly validTo: string | null; readonly reason: string | null; readonly recordedAt: string; readonly recordedBy: string | null })[] };
type BackupsMakeBackupInput = Nothing;
type BackupsMakeBackupOutput = { readonly jobId: string };
type BackupsListBackupsInput = Nothing;
type BackupsListBackupsOutput = { readonly backups: readonly ({ readonly backupId: string; readonly fileName: string; readonly kind: "asked" | "scheduled"; readonly size: number; readonly fingerprint: string; readonly startedAt: string; readonly finishedAt: string })[] };
type JobsListJobsInput = { readonly limit?: number | undefined; readonly after?: string | undefined; readonly state?: "waiting" | "running" | "done" | "failed" | "cancelled" | undefined };
type JobsListJobsOutput = { readonly jobs: readonly ({ readonly jobId: string; readonly regionId: string; readonly kind: string; readonly title: string; readonly state: "waiting" | "running" | "done" | "failed" | "cancelled"; readonly attempts: number; readonly mostAttempts: number; readonly runAfter: string; readonly progress: number; readonly progressNote: string | null; readonly result: unknown; readonly failure: string | null; readonly cancelRequested: boolean; readonly createdAt: string; readonly createdBy: string | null; readonly finishedAt: string | null; readonly allowed: readonly string[] })[]; readonly next: string | null };
type JobsGetJobInput = { readonly jobId: string };
type JobsGetJobOutput = { readonly job: { readonly jobId: string; readonly regionId: string; readonly kind: string; readonly title: string; readonly state: "waiting" | "running" | "done" | "failed" | "cancelled"; readonly attempts: number; readonly mostAttempts: number; readonly runAfter: string; readonly progress: number; readonly progressNote: string | null; readonly result: unknown; readonly failure: string | null; readonly cancelRequested: boolean; readonly createdAt: string; readonly createdBy: string | null; readonly finishedAt: string | null; readonly allowed: readonly string[] } };
type JobsCancelJobInput = { readonly jobId: string };
type JobsCancelJobOutput = { readonly jobId: string; readonly state: "cancelled" | "running" };
type JobsRetryJobInput = { readonly jobId: string };
type JobsRetryJobOutput = { readonly jobId: string; readonly state: "waiting" };
type FilesAddFileInput = { readonly regionId: string; readonly subjectKind: string; readonly subjectId: string; readonly unitId?: string | null | undefined; readonly use: "plan-document" | "data-table" | "evidence" | "signed-page" | "report-template"; readonly note?: string | null | undefined };
type FilesAddFileOutput = { readonly attachmentId: string; readonly name: string; readonly fileKind: string; readonly notes: readonly string[] };
type FilesAttachFileInput = { readonly regionId: string; readonly attachmentId: string; readonly subjectKind: string; readonly subjectId: string; readonly unitId?: string | null | undefined; readonly note?: string | null | undefined };
type FilesAttachFileOutput = { readonly attachmentId: string; readonly name: string };
type FilesRemoveAttachmentInput = { readonly regionId: string; readonly attachmentId: string; readonly reason: string };
type FilesRemoveAttachmentOutput = { readonly attachmentId: string };
type FilesListAttachmentsInput = { readonly regionId: string; readonly subjectKind: string; readonly subjectId: string; readonly limit?: number | undefined; readonly after?: string | undefined };
type FilesListAttachmentsOutput = { readonly attachments: readonly ({ readonly attachmentId: string; readonly unitId: string | null; readonly name: string; readonly note: string | null; readonly contentKind: string; readonly size: number; readonly addedAt: string; readonly addedBy: string | null; readonly allowed: readonly string[] })[]; readonly next: string | null };
type FilesGetFileInput = { readonly regionId: string; readonly attachmentId: string };
type FilesGetFileOutput = SentFile;
type AuditListLinesInput = { readonly regionId?: string | undefined; readonly personId?: string | undefined; readonly personName?: string | undefined; readonly action?: string | undefined; readonly subjectKind?: string | undefined; readonly subjectId?: string | undefined; readonly concernedPersonId?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly limit?: number | undefined; readonly after?: string | undefined };
type AuditListLinesOutput = { readonly lines: readonly ({ readonly regionId: string; readonly number: number; readonly at: string; readonly personId: string | null; readonly personName: string; readonly role: string | null; readonly address: string; readonly action: string; readonly subjectKind: string; readonly subjectId: string; readonly sentence: string; readonly allowed: readonly string[] })[]; readonly next: string | null };
type AuditGetLineInput = { readonly regionId?: string | undefined; readonly number: number };
type AuditGetLineOutput = { readonly regionId: string; readonly number: number; readonly at: string; readonly personId: string | null; readonly personName: string; readonly role: string | null; readonly address: string; readonly action: string; readonly subjectKind: string; readonly subjectId: string; readonly sentence: string; readonly before: unknown; readonly after: unknown; readonly algorithm: string; readonly previousHash: string; readonly hash: string; readonly allowed: readonly string[] };
type AuditGetHeadInput = { readonly regionId?: string | undefined };
type AuditGetHeadOutput = { readonly regionId: string; readonly number: number; readonly hash: string; readonly short: string; readonly text: string };
type AuditVerifyChainInput = { readonly regionId?: string | undefined; readonly head?: { readonly number: number; readonly hash: string } | null | undefined };
type AuditVerifyChainOutput = { readonly holds: boolean; readonly count: number | null; readonly head: { readonly number: number; readonly hash: string; readonly short: string; readonly text: string } | null; readonly fault: { readonly number: number; readonly code: string; readonly message: string } | null };
type AuditExportLinesInput = { readonly regionId?: string | undefined; readonly personId?: string | undefined; readonly personName?: string | undefined; readonly action?: string | undefined; readonly subjectKind?: string | undefined; readonly subjectId?: string | undefined; readonly concernedPersonId?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly format?: "csv" | "jsonl" | undefined; readonly after?: number | undefined };
type AuditExportLinesOutput = { readonly file: { readonly name: string; readonly contentType: string; readonly text: string }; readonly lines: number; readonly next: number | null };
type AuditChangeAlgorithmInput = { readonly from: "sha256" | "sm3"; readonly to: "sha256" | "sm3" };
type AuditChangeAlgorithmOutput = { readonly algorithm: "sha256" | "sm3" };
type PlanImportPlanInput = { readonly regionId: string; readonly attachmentId: string };
type PlanImportPlanOutput = { readonly importId: string; readonly jobId: string };
type PlanGetImportInput = { readonly regionId: string; readonly importId: string };
type PlanGetImportOutput = { readonly importId: string; readonly attachmentId: string; readonly state: "waiting" | "read" | "failed" | "set-aside"; readonly jobId: string | null; readonly createdAt: string; readonly plans: readonly ({ readonly index: number; readonly title: string; readonly subject: string | null; readonly place: string | null; readonly startYear: number | null; readonly endYear: number | null; readonly domains: number; readonly goals: number; readonly measures: number; readonly targets: number })[]; readonly issues: readonly ({ readonly code: string; readonly severity: "error" | "doubt" | "notice"; readonly message: string; readonly file?: string | undefined; readonly page?: number | undefined; readonly line?: number | undefined; readonly sheet?: string | undefined; readonly column?: number | undefined; readonly lines?: readonly number[] | undefined })[]; readonly lines: readonly { readonly text: string; readonly line: number; readonly page: number }[] };
type PlanListPlansInput = { readonly regionId: string };
type PlanListPlansOutput = { readonly plans: readonly ({ readonly planId: string; readonly subject: "women" | "children" | null; readonly startYear: number | null; readonly endYear: number | null; readonly title: { readonly zh: string }; readonly current: number | null; readonly versions: readonly ({ readonly regionId: string; readonly planId: string; readonly version: number; readonly state: string; readonly stateWord: string; readonly revision: number; readonly basedOn: number | null; readonly documentNumber: string | null; readonly adoptedOn: string | null; readonly validFrom: string | null; readonly createdAt: string; readonly createdBy: string | null; readonly contentHash: string; readonly allowed: readonly string[] })[] })[]; readonly imports: readonly ({ readonly importId: string; readonly state: string; readonly createdAt: string; readonly jobId: string | null })[] };
type PlanStartDraftInput = { readonly regionId: string; readonly importId: string; readonly planIndex: number; readonly planId?: string | null | undefined };
type PlanStartDraftOutput = { readonly planId: string; readonly version: number; readonly revision: number; readonly kept: readonly string[]; readonly settled: readonly string[]; readonly left: readonly ({ readonly sentence: string; readonly reason: string; readonly itemId: string | null; readonly label: string | null; readonly page: number | null; readonly line: number | null })[] };
type PlanAmendPlanInput = { readonly regionId: string; readonly planId: string };
type PlanAmendPlanOutput = { readonly planId: string; readonly version: number; readonly revision: number };
type PlanGetVersionInput = { readonly regionId: string; readonly planId: string; readonly version: number };
type PlanGetVersionOutputschema0 = { readonly number: number | null; readonly title: string | null; readonly text: string; readonly line: number; readonly page: number; readonly spans: readonly (readonly [number, number, number])[]; readonly units: readonly ({ readonly name: string; readonly as: string; readonly role: "lead" | "support" | null })[]; readonly targets: readonly ({ readonly id: string; readonly spans: readonly (readonly [number, number, number])[]; readonly indicator: string; readonly indicatorId: string | null; readonly linkScore: number | null; readonly linkReason: string | null; readonly kind: "level" | "change" | "trend" | "gap" | "count" | "event" | "relative" | "qualitative"; readonly bound: "at-least" | "at-most" | "reach" | "about" | "between" | null; readonly value: number | null; readonly upper: number | null; readonly unit: string | null; readonly direction: "up" | "down" | "hold" | "narrow" | null; readonly baselineYear: number | null; readonly changePercent: number | null; readonly changePoints: number | null; readonly per: string | null; readonly strict: boolean; readonly groups: readonly string[]; readonly scope: string | null; readonly reference: string | null; readonly tolerance: number | null; readonly statedBaseline: { readonly value: number; readonly year: number | null } | null; readonly every: "year" | "unit" | "term" | "cycle" | null; readonly of: string | null; readonly cycleYears: number | null; readonly deadline: number | null; readonly quote: string; readonly confidence: number; readonly itemId: string })[]; readonly facts: readonly ({ readonly spans: readonly (readonly [number, number, number])[]; readonly indicator: string; readonly indicatorId: string | null; readonly value: number; readonly unit: string; readonly year: number | null; readonly place: string | null; readonly quote: string })[]; readonly itemId: string; readonly clauses: readonly PlanGetVersionOutputschema0[] };
type PlanGetVersionOutput = { readonly head: { readonly regionId: string; readonly planId: string; readonly version: number; readonly state: string; readonly stateWord: string; readonly revision: number; readonly basedOn: number | null; readonly documentNumber: string | null; readonly adoptedOn: string | null; readonly validFrom: string | null; readonly createdAt: string; readonly createdBy: string | null; readonly contentHash: string; readonly allowed: readonly string[] }; readonly plan: { readonly title: string; readonly titlePrinted: boolean; readonly subject: "women" | "children" | null; readonly place: string | null; readonly placeAs: string | null; readonly startYear: number | null; readonly endYear: number | null; readonly spans: readonly (readonly [number, number, number])[]; readonly chapters: readonly ({ readonly number: number | null; readonly title: string; readonly line: number; readonly page: number; readonly spans: readonly (readonly [number, number, number])[]; readonly clauses: readonly PlanGetVersionOutputschema0[]; readonly itemId: string })[]; readonly domains: readonly ({ readonly number: number; readonly title: string; readonly line: number; readonly page: number; readonly spans: readonly (readonly [number, number, number])[]; readonly units: readonly ({ readonly name: string; readonly as: string; readonly role: "lead" | "support" | null })[]; readonly goals: readonly PlanGetVersionOutputschema0[]; readonly measures: readonly PlanGetVersionOutputschema0[]; readonly itemId: string })[]; readonly indicatorTable: readonly ({ readonly number: string | null; readonly domain: string | null; readonly indicator: string; readonly unit: string | null; readonly attribute: "预期性" | "约束性" | null; readonly baseline: { readonly text: string; readonly year: number | null } | null; readonly values: readonly ({ readonly year: number | null; readonly heading: string; readonly text: string })[]; readonly units: readonly ({ readonly name: string; readonly as: string; readonly role: "lead" | "support" | null })[]; readonly source: string | null; readonly cells: readonly { readonly heading: string; readonly text: string }[]; readonly line: number; readonly page: number; readonly spans: readonly (readonly [number, number, number])[]; readonly targets: readonly ({ readonly id: string; readonly spans: readonly (readonly [number, number, number])[]; readonly indicator: string; readonly indicatorId: string | null; readonly linkScore: number | null; readonly linkReason: string | null; readonly kind: "level" | "change" | "trend" | "gap" | "count" | "event" | "relative" | "qualitative"; readonly bound: "at-least" | "at-most" | "reach" | "about" | "between" | null; readonly value: number | null; readonly upper: number | null; readonly unit: string | null; readonly direction: "up" | "down" | "hold" | "narrow" | null; readonly baselineYear: number | null; readonly changePercent: number | null; readonly changePoints: number | null; readonly per: string | null; readonly strict: boolean; readonly groups: readonly string[]; readonly scope: string | null; readonly reference: string | null; readonly tolerance: number | null; readonly statedBaseline: { readonly value: number; readonly year: number | null } | null; readonly every: "year" | "unit" | "term" | "cycle" | null; readonly of: string | null; readonly cycleYears: number | null; readonly deadline: number | null; readonly quote: string; readonly confidence: number; readonly itemId: string })[]; readonly facts: readonly ({ readonly spans: readonly (readonly [number, number, number])[]; readonly indicator: string; readonly indicatorId: string | null; readonly value: number; readonly unit: string; readonly year: number | null; readonly place: string | null; readonly quote: string })[]; readonly itemId: string })[]; readonly indicatorTableHeads: readonly (readonly [number, number, number])[]; readonly issues: readonly ({ readonly code: string; readonly severity: "error" | "doubt" | "notice"; readonly message: string; readonly file?: string | undefined; readonly page?: number | undefined; readonly line?: number | undefined })[]; readonly itemId: string; readonly usedIds: readonly string[]; readonly leftOut: readonly { readonly itemId: string; readonly text: string; readonly reason: string; readonly spans: readonly (readonly [number, number, number])[] }[]; readonly resolutions: readonly ({ readonly key: string; readonly how: "accepted" | "mended"; readonly note: string | null })[]; readonly localIndicators: readonly ({ readonly indicatorId: string; readonly name: string; readonly unit: string; readonly direction: "up" | "down" | "hold" | "reference" })[] }; readonly doubts: readonly ({ readonly key: string; readonly issue: { readonly code: string; readonly severity: "error" | "doubt" | "notice"; readonly message: string; readonly file?: string | undefined; readonly page?: number | undefined; readonly line?: number | undefined; readonly sheet?: string | undefined; readonly column?: number | undefined; readonly lines?: readonly number[] | undefined }; readonly itemId: string | null; readonly resolution: { readonly how: "accepted" | "mended"; readonly note: string | null } | null })[]; readonly obstacles: readonly ({ readonly obstacle: string; readonly message: string; readonly itemId: string | null; readonly key: string | null })[]; readonly edits: readonly ({ readonly number: number; readonly sentence: string; readonly editedAt: string; readonly undoneAt: string | null })[]; readonly lifeCycle: { readonly version: number; readonly state: string; readonly stateWord: string; readonly round: number; readonly steps: readonly ({ readonly step: string; readonly word: string; readonly by: string; readonly role: string; readonly at: string; readonly from: string; readonly to: string; readonly reason: string | null; readonly document: { readonly number: string; readonly date: string } | null; readonly round: number })[]; readonly open: readonly ({ readonly step: string; readonly word: string; readonly open: boolean; readonly because: string | null })[]; readonly mayEdit: boolean } };
type PlanEditDraftInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly revision: number; readonly edits: readonly ({ readonly edit: string } & { readonly [name: string]: unknown })[] };
type PlanEditDraftOutput = { readonly revision: number; readonly sentences: readonly string[]; readonly itemIds: readonly string[]; readonly obstacles: number };
type PlanUndoEditInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly revision: number };
type PlanUndoEditOutput = { readonly revision: number; readonly sentence: string };
type PlanPreviewRenewalInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly importId: string; readonly planIndex: number };
type PlanPreviewRenewalOutput = { readonly revision: number; readonly kept: readonly string[]; readonly settled: readonly string[]; readonly left: readonly ({ readonly sentence: string; readonly reason: string; readonly itemId: string | null; readonly label: string | null; readonly page: number | null; readonly line: number | null })[]; readonly obstacles: number; readonly changes: { readonly added: number; readonly removed: number; readonly moved: number; readonly renumbered: number; readonly changed: number; readonly unchanged: number } };
type PlanRenewDraftInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly revision: number; readonly importId: string; readonly planIndex: number };
type PlanRenewDraftOutput = { readonly revision: number; readonly kept: readonly string[]; readonly settled: readonly string[]; readonly left: readonly ({ readonly sentence: string; readonly reason: string; readonly itemId: string | null; readonly label: string | null; readonly page: number | null; readonly line: number | null })[]; readonly obstacles: number };
type PlanListEditKindsInput = Nothing;
type PlanListEditKindsOutput = { readonly kinds: readonly ({ readonly edit: string; readonly title: string; readonly schema: { readonly [name: string]: unknown }; readonly example: { readonly [name: string]: unknown } | null })[] };
type PlanSubmitVersionInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly cycleVersion: number; readonly reason?: string | undefined; readonly evidence?: readonly string[] | undefined; readonly revision?: number | undefined };
type PlanSubmitVersionOutput = { readonly state: string; readonly stateWord: string };
type PlanAdoptVersionInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly cycleVersion: number; readonly reason?: string | undefined; readonly evidence?: readonly string[] | undefined; readonly document: { readonly number: string; readonly date: string }; readonly validFrom?: string | undefined; readonly paper?: { readonly personId: string | null; readonly name: string; readonly role: "system-administrator" | "security-administrator" | "audit-administrator" | "office-clerk" | "office-head" | "statistician" | "statistics-head" | "unit-reporter" | "unit-leader" | "committee-leader" | "evaluator" | "upper-reader"; readonly signedOn: string } | undefined };
type PlanAdoptVersionOutput = { readonly state: string; readonly stateWord: string };
type PlanReturnVersionInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly cycleVersion: number; readonly reason: string; readonly evidence?: readonly string[] | undefined; readonly paper?: { readonly personId: string | null; readonly name: string; readonly role: "system-administrator" | "security-administrator" | "audit-administrator" | "office-clerk" | "office-head" | "statistician" | "statistics-head" | "unit-reporter" | "unit-leader" | "committee-leader" | "evaluator" | "upper-reader"; readonly signedOn: string } | undefined };
type PlanReturnVersionOutput = { readonly state: string; readonly stateWord: string };
type PlanTakeBackVersionInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly cycleVersion: number; readonly reason?: string | undefined };
type PlanTakeBackVersionOutput = { readonly state: string; readonly stateWord: string };
type PlanWithdrawVersionInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly cycleVersion: number; readonly reason: string; readonly evidence?: readonly string[] | undefined; readonly revision?: number | undefined };
type PlanWithdrawVersionOutput = { readonly state: string; readonly stateWord: string };
type PlanHandOverVersionInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly cycleVersion: number; readonly reason: string; readonly evidence?: readonly string[] | undefined; readonly handOver: { readonly from: { readonly personId: string; readonly name: string }; readonly to: { readonly personId: string; readonly name: string } } };
type PlanHandOverVersionOutput = { readonly state: string; readonly stateWord: string };
type PlanAppointApproverInput = { readonly regionId: string; readonly planId: string; readonly version: number; readonly cycleVersion: number; readonly reason: string; readonly evidence?: readonly string[] | undefined; readonly appointment: { readonly approver: string; readonly roles: readonly ("system-administrator" | "security-administrator" | "audit-administrator" | "office-clerk" | "office-head" | "statistician" | "statistics-head" | "unit-reporter" | "unit-leader" | "committee-leader" | "evaluator" | "upper-reader")[] }; readonly paper?: { readonly personId: string | null; readonly name: string; readonly role: "system-administrator" | "security-administrator" | "audit-administrator" | "office-clerk" | "office-head" | "statistician" | "statistics-head" | "unit-reporter" | "unit-leader" | "committee-leader" | "evaluator" | "upper-reader"; readonly signedOn: string } | undefined };
type PlanAppointApproverOutput = { readonly state: string; readonly stateWord: string };
type PlanCompareVersionsInput = { readonly regionId: string; readonly planId: string; readonly before: number; readonly after: number };
type PlanCompareVersionsOutput = { readonly items: readonly ({ readonly itemId: string; readonly kind: "plan" | "domain" | "chapter" | "goal" | "measure" | "clause" | "target" | "row"; readonly label: string; readonly labelBefore: string | null; readonly changes: readonly ("added" | "removed" | "moved" | "renumbered" | "changed")[]; readonly texts: readonly ({ readonly field: "text" | "title" | "quote"; readonly word: string; readonly parts: readonly ({ readonly kind: "same" | "old" | "new"; readonly text: string })[]; readonly marked: string })[]; readonly fields: readonly { readonly field: string; readonly word: string; readonly before: string; readonly after: string }[]; readonly units: readonly ({ readonly name: string; readonly before: "lead" | "support" | "absent" | null; readonly after: "lead" | "support" | "absent" | null })[] })[]; readonly counts: { readonly added: number; readonly removed: number; readonly moved: number; readonly renumbered: number; readonly changed: number; readonly unchanged: number } };
type PlanGetItemHistoryInput = { readonly regionId: string; readonly planId: string; readonly itemId: string };
type PlanGetItemHistoryOutput = { readonly history: readonly ({ readonly versionId: string; readonly adopted: string | null; readonly state: "absent" | "added" | "removed" | "changed" | "same"; readonly change: { readonly itemId: string; readonly kind: "plan" | "domain" | "chapter" | "goal" | "measure" | "clause" | "target" | "row"; readonly label: string; readonly labelBefore: string | null; readonly changes: readonly ("added" | "removed" | "moved" | "renumbered" | "changed")[]; readonly texts: readonly ({ readonly field: "text" | "title" | "quote"; readonly word: string; readonly parts: readonly ({ readonly kind: "same" | "old" | "new"; readonly text: string })[]; readonly marked: string })[]; readonly fields: readonly { readonly field: string; readonly word: string; readonly before: string; readonly after: string }[]; readonly units: readonly ({ readonly name: string; readonly before: "lead" | "support" | "absent" | null; readonly after: "lead" | "support" | "absent" | null })[] } | null })[] };
type PlanListConflictsInput = { readonly regionId: string; readonly state?: "open" | "accepted" | "changed-since" | undefined };
type PlanListConflictsOutput = { readonly plans: readonly ({ readonly planId: string; readonly regionId: string; readonly region: string; readonly title: string; readonly version: number; readonly role: "sibling" | "upper" | "former" })[]; readonly conflicts: readonly ({ readonly key: string; readonly code: string; readonly severity: "error" | "doubt" | "notice"; readonly message: string; readonly indicator: string | null; readonly indicatorId: string | null; readonly values: readonly ({ readonly plan: string | null; readonly text: string; readonly year: number | null })[]; readonly places: readonly ({ readonly planId: string; readonly plan: string; readonly itemId: string | null; readonly line: number; readonly page: number; readonly quote: string })[]; readonly state: "open" | "accepted" | "changed-since"; readonly acceptance: { readonly acceptanceId: string; readonly reason: string; readonly acceptedAt: string; readonly acceptedBy: string | null; readonly message: string; readonly allowed: readonly string[] } | null; readonly allowed: readonly string[] })[]; readonly counts: { readonly open: number; readonly accepted: number; readonly changed: number }; readonly settled: readonly ({ readonly acceptanceId: string; readonly reason: string; readonly acceptedAt: string; readonly acceptedBy: string | null; readonly message: string; readonly allowed: readonly string[] })[] };
type PlanAcceptConflictInput = { readonly regionId: string; readonly key: string; readonly reason: string };
type PlanAcceptConflictOutput = { readonly acceptanceId: string };
type PlanWithdrawAcceptanceInput = { readonly regionId: string; readonly acceptanceId: string; readonly reason: string };
type PlanWithdrawAcceptanceOutput = { readonly acceptanceId: string };
type PlanLinkItemInput = { readonly regionId: string; readonly planId: string; readonly itemId: string; readonly to: { readonly kind: "upper"; readonly planId: string; readonly itemId: string } | { readonly kind: "sibling"; readonly planId: string; readonly itemId: string } | { readonly kind: "former"; readonly planId: string; readonly itemId: string } | { readonly kind: "taken-up"; readonly plan: string; readonly where: string }; readonly validFrom: string };
type PlanLinkItemOutput = { readonly linkId: string };
type PlanUnlinkItemInput = { readonly regionId: string; readonly linkId: string; readonly lastDay: string; readonly reason: string };
type PlanUnlinkItemOutput = { readonly linkId: string; readonly validTo: string };
type PlanListLinksInput = { readonly regionId: string; readonly planId: string; readonly itemId?: string | undefined; readonly kind?: "upper" | "sibling" | "former" | "taken-up" | undefined; readonly on?: string | undefined };
type PlanListLinksOutput = { readonly links: readonly ({ readonly linkId: string; readonly itemId: string; readonly label: string; readonly gone: boolean; readonly kind: "upper" | "sibling" | "former" | "taken-up"; readonly toRegionId: string | null; readonly toPlanId: string | null; readonly toItemId: string | null; readonly to: string; readonly where: string | null; readonly validFrom: string; readonly validTo: string | null; readonly allowed: readonly string[] })[]; readonly goalsNotTakenUp: readonly { readonly itemId: string; readonly label: string }[] };
type PlanListIndicatorsInput = { readonly regionId: string; readonly on?: string | undefined };
type PlanListIndicatorsOutput = { readonly indicators: readonly ({ readonly indicatorId: string; readonly name: { readonly zh: string }; readonly unit: string; readonly direction: "up" | "down" | "hold" | "range" | "reference"; readonly local: boolean; readonly version: number | null; readonly isBreak: boolean; readonly targets: number; readonly plans: readonly { readonly planId: string; readonly plan: string; readonly itemIds: readonly string[] }[] })[]; readonly unlinked: number };
type AssignmentProposeInput = { readonly regionId: string; readonly planId: string; readonly validFrom?: string | undefined };
type AssignmentProposeOutput = { readonly version: number; readonly proposals: readonly ({ readonly itemId: string; readonly label: string; readonly unitId: string; readonly unit: string; readonly role: "lead" | "support"; readonly from: "printed-on-goal" | "printed-on-measure" | "printed-on-clause" | "domain-list" | "indicator-table"; readonly as: string; readonly sure: boolean; readonly standing: "new" | "held" | "other-lead" })[]; readonly unknown: readonly { readonly name: string; readonly items: readonly { readonly itemId: string; readonly label: string }[]; readonly nearest: readonly { readonly unitId: string; readonly unit: string }[]; readonly onOtherDays: readonly { readonly unitId: string; readonly unit: string }[] }[]; readonly ambiguous: readonly { readonly name: string; readonly items: readonly { readonly itemId: string; readonly label: string }[]; readonly units: readonly { readonly unitId: string; readonly unit: string }[] }[] };
type AssignmentAcceptProposalsInput = { readonly regionId: string; readonly planId: string; readonly validFrom: string; readonly proposals?: readonly ({ readonly itemId: string; readonly unitId: string; readonly role: "lead" | "support" })[] | undefined; readonly take?: "sure" | "all" | undefined };
type AssignmentAcceptProposalsOutput = { readonly added: number; readonly left: number };
type AssignmentAssignInput = { readonly regionId: string; readonly planId: string; readonly itemId: string; readonly unitId: string; readonly role: "lead" | "support" | "released"; readonly validFrom: string; readonly reason: string; readonly beside?: boolean | undefined; readonly version: number };
type AssignmentAssignOutput = { readonly assignmentId: string; readonly validTo: string | null; readonly version: number; readonly ended: readonly { readonly assignmentId: string; readonly unitId: string; readonly validTo: string }[] };
type AssignmentEndAssignmentInput = { readonly regionId: string; readonly assignmentId: string; readonly version: number; readonly lastDay: string; readonly reason: string };
type AssignmentEndAssignmentOutput = { readonly assignmentId: string; readonly validTo: string; readonly version: number };
type AssignmentListAssignmentsInput = { readonly regionId: string; readonly planId?: string | undefined; readonly unitId?: string | undefined; readonly on?: string | undefined; readonly kind?: "plan" | "domain" | "chapter" | "goal" | "measure" | "clause" | "target" | "row" | undefined; readonly limit?: number | undefined; readonly after?: string | undefined };
type AssignmentListAssignmentsOutput = { readonly items: readonly ({ readonly planId: string; readonly plan: string; readonly itemId: string; readonly kind: "plan" | "domain" | "chapter" | "goal" | "measure" | "clause" | "target" | "row" | null; readonly label: string; readonly text: string; readonly gone: boolean; readonly whatToDo: string | null; readonly leads: readonly { readonly unitId: string; readonly unit: string; readonly assignedOn: string; readonly assignedOnLabel: string; readonly own: boolean }[]; readonly supports: readonly { readonly unitId: string; readonly unit: string; readonly assignedOn: string; readonly assignedOnLabel: string; readonly own: boolean }[]; readonly own: readonly ({ readonly assignmentId: string; readonly unitId: string; readonly unit: string; readonly role: "lead" | "support" | "released"; readonly roleWord: string; readonly validFrom: string; readonly validTo: string | null; readonly basis: string; readonly basisWord: string; readonly reason: string | null; readonly version: number; readonly allowed: readonly string[] })[]; readonly version: number; readonly allowed: readonly string[] })[]; readonly total: number; readonly next: string | null };
type AssignmentListUnassignedInput = { readonly regionId: string; readonly planId?: string | undefined; readonly on?: string | undefined; readonly limit?: number | undefined; readonly after?: string | undefined };
type AssignmentListUnassignedOutput = { readonly items: readonly ({ readonly planId: string; readonly plan: string; readonly itemId: string; readonly kind: "goal" | "measure" | "target"; readonly label: string; readonly text: string; readonly nobody: boolean; readonly supports: readonly { readonly unitId: string; readonly unit: string }[]; readonly version: number; readonly allowed: readonly string[] })[]; readonly total: number; readonly nobody: number; readonly next: string | null };
type AssignmentGetHistoryInput = { readonly regionId: string; readonly planId: string; readonly itemId: string };
type AssignmentGetHistoryOutput = { readonly label: string; readonly text: string; readonly periods: readonly ({ readonly from: string; readonly to: string | null; readonly inPlan: boolean; readonly leads: readonly { readonly unitId: string; readonly unit: string; readonly assignedOn: string; readonly assignedOnLabel: string; readonly own: boolean }[]; readonly supports: readonly { readonly unitId: string; readonly unit: string; readonly assignedOn: string; readonly assignedOnLabel: string; readonly own: boolean }[] })[]; readonly records: readonly ({ readonly assignmentId: string; readonly unitId: string; readonly unit: string; readonly role: "lead" | "support" | "released"; readonly roleWord: string; readonly validFrom: string; readonly validTo: string | null; readonly basis: string; readonly basisWord: string; readonly reason: string | null; readonly version: number; readonly allowed: readonly string[]; readonly recordedAt: string; readonly recordedBy: string | null; readonly endedAt: string | null; readonly endedBy: string | null; readonly endReason: string | null })[] };
type AssignmentGetDecompositionTableInput = { readonly regionId: string; readonly planId?: string | undefined; readonly on?: string | undefined; readonly format?: "docx" | "xlsx" | undefined };
type AssignmentGetDecompositionTableOutput = SentFile;
type CollectionImportFiguresInput = { readonly regionId: string; readonly file?: string | null | undefined; readonly note?: string | null | undefined; readonly revisionReason?: string | null | undefined; readonly figures: readonly ({ readonly indicatorId: string; readonly place?: string | null | undefined; readonly subUnit?: string | null | undefined; readonly groups?: readonly string[] | undefined; readonly year: number; readonly period?: { readonly kind: "calendar-year" | "health-year" | "school-date" | "school-year" | "year-end" | "term" | "survey" | "rolling-cycle"; readonly start: string; readonly end: string; readonly year: number } | null | undefined; readonly definitionVersion?: string | undefined; readonly status?: "preliminary" | "final" | "estimated" | "revised" | undefined; readonly grade?: "A" | "B" | "C" | "D" | undefined; readonly source?: string | null | undefined; readonly sourceRank?: number | undefined; readonly recorded?: string | null | undefined; readonly content: { readonly kind: "figure"; readonly text: string; readonly numerator?: number | null | undefined; readonly denominator?: number | null | undefined; readonly standardError?: number | null | undefined } | { readonly kind: "yes-no"; readonly happened: boolean; readonly date?: string | null | undefined; readonly evidence?: string | null | undefined } | { readonly kind: "judgement"; readonly level: "met" | "improving" | "unchanged" | "worsening" | "not-met"; readonly evidence?: string | null | undefined } | { readonly kind: "missing"; readonly reason: "not-collected" | "not-applicable" | "not-due" | "refused" | "suppressed" | "no-baseline" | "not-comparable" | "not-a-number" }; readonly origin?: { readonly [name: string]: string | number | null } | null | undefined; readonly unitId?: string | null | undefined; readonly note?: string | null | undefined })[] };
type CollectionImportFiguresOutput = { readonly added: number; readonly revised: number; readonly unchanged: number };
type CollectionListFiguresInput = { readonly regionId: string; readonly indicatorId: string; readonly fromYear?: number | undefined; readonly toYear?: number | undefined; readonly versions?: "latest" | "all" | undefined; readonly limit?: number | undefined; readonly after?: string | undefined };
type CollectionListFiguresOutput = { readonly figures: readonly ({ readonly indicatorId: string; readonly year: number; readonly period: { readonly kind: string; readonly start: string; readonly end: string }; readonly groups: readonly string[]; readonly place: string | null; readonly subUnit: string | null; readonly definitionVersion: string; readonly source: string; readonly sourceRank: number; readonly version: number; readonly isLatest: boolean; readonly content: { readonly kind: "figure"; readonly text: string; readonly value: number; readonly digits: number; readonly numerator: number | null; readonly denominator: number | null; readonly standardError: number | null } | { readonly kind: "yes-no"; readonly happened: boolean; readonly date: string | null; readonly evidence: string | null } | { readonly kind: "judgement"; readonly level: string; readonly evidence: string | null } | { readonly kind: "missing"; readonly reason: string }; readonly unit: string | null; readonly status: string; readonly grade: string | null; readonly note: string | null; readonly unitId: string | null; readonly reportedOn: string | null; readonly recordedAt: string; readonly audience: "own-unit" | "bureau" | "committee" | "upper-level" | "public"; readonly withheld: boolean })[]; readonly next: string | null; readonly allowed: readonly string[] };
type CollectionExportFiguresInput = { readonly regionId: string; readonly fromYear?: number | undefined; readonly toYear?: number | undefined; readonly versions?: "latest" | "all" | undefined };
type CollectionExportFiguresOutput = { readonly fileName: string; readonly figures: number; readonly withheld: number; readonly text: string };
type CollectionSetVisibilityInput = { readonly regionId: string; readonly indicatorId: string; readonly breakdown?: string | undefined; readonly audience: "own-unit" | "bureau" | "committee" | "upper-level" | "public"; readonly version: number; readonly validFrom: string; readonly reason: string };
type CollectionSetVisibilityOutput = { readonly version: number };

/** What every action takes and answers. */
export type Actions = {
  readonly 'accounts.sign-in': { readonly input: AccountsSignInInput; readonly output: AccountsSignInOutput };
  readonly 'accounts.sign-out': { readonly input: AccountsSignOutInput; readonly output: AccountsSignOutOutput };
  readonly 'accounts.get-me': { readonly input: AccountsGetMeInput; readonly output: AccountsGetMeOutput };
  readonly 'accounts.change-password': { readonly input: AccountsChangePasswordInput; readonly output: AccountsChangePasswordOutput };
  readonly 'accounts.begin-one-time-codes': { readonly input: AccountsBeginOneTimeCodesInput; readonly output: AccountsBeginOneTimeCodesOutput };
  readonly 'accounts.confirm-one-time-codes': { readonly input: AccountsConfirmOneTimeCodesInput; readonly output: AccountsConfirmOneTimeCodesOutput };
  readonly 'accounts.list-sessions': { readonly input: AccountsListSessionsInput; readonly output: AccountsListSessionsOutput };
  readonly 'accounts.end-session': { readonly input: AccountsEndSessionInput; readonly output: AccountsEndSessionOutput };
  readonly 'accounts.list-people': { readonly input: AccountsListPeopleInput; readonly output: AccountsListPeopleOutput };
  readonly 'accounts.add-person': { readonly input: AccountsAddPersonInput; readonly output: AccountsAddPersonOutput };
  readonly 'accounts.change-person': { readonly input: AccountsChangePersonInput; readonly output: AccountsChangePersonOutput };
  readonly 'accounts.reset-password': { readonly input: AccountsResetPasswordInput; readonly output: AccountsResetPasswordOutput };
  readonly 'accounts.disable-account': { readonly input: AccountsDisableAccountInput; readonly output: AccountsDisableAccountOutput };
  readonly 'accounts.enable-account': { readonly input: AccountsEnableAccountInput; readonly output: AccountsEnableAccountOutput };
  readonly 'accounts.remove-one-time-codes': { readonly input: AccountsRemoveOneTimeCodesInput; readonly output: AccountsRemoveOneTimeCodesOutput };
  readonly 'accounts.grant-role': { readonly input: AccountsGrantRoleInput; readonly output: AccountsGrantRoleOutput };
  readonly 'accounts.revoke-role': { readonly input: AccountsRevokeRoleInput; readonly output: AccountsRevokeRoleOutput };
  readonly 'accounts.hand-over': { readonly input: AccountsHandOverInput; readonly output: AccountsHandOverOutput };
  readonly 'accounts.list-holders': { readonly input: AccountsListHoldersInput; readonly output: AccountsListHoldersOutput };
  readonly 'accounts.add-people': { readonly input: AccountsAddPeopleInput; readonly output: AccountsAddPeopleOutput };
  readonly 'accounts.grant-roles': { readonly input: AccountsGrantRolesInput; readonly output: AccountsGrantRolesOutput };
  readonly 'regions.add-region': { readonly input: RegionsAddRegionInput; readonly output: RegionsAddRegionOutput };
  readonly 'regions.list-regions': { readonly input: RegionsListRegionsInput; readonly output: RegionsListRegionsOutput };
  readonly 'regions.change-region': { readonly input: RegionsChangeRegionInput; readonly output: RegionsChangeRegionOutput };
  readonly 'regions.end-region': { readonly input: RegionsEndRegionInput; readonly output: RegionsEndRegionOutput };
  readonly 'regions.reopen-region': { readonly input: RegionsReopenRegionInput; readonly output: RegionsReopenRegionOutput };
  readonly 'regions.record-border-change': { readonly input: RegionsRecordBorderChangeInput; readonly output: RegionsRecordBorderChangeOutput };
  readonly 'regions.withdraw-border-change': { readonly input: RegionsWithdrawBorderChangeInput; readonly output: RegionsWithdrawBorderChangeOutput };
  readonly 'regions.get-region': { readonly input: RegionsGetRegionInput; readonly output: RegionsGetRegionOutput };
  readonly 'units.add-unit': { readonly input: UnitsAddUnitInput; readonly output: UnitsAddUnitOutput };
  readonly 'units.add-units': { readonly input: UnitsAddUnitsInput; readonly output: UnitsAddUnitsOutput };
  readonly 'units.change-unit': { readonly input: UnitsChangeUnitInput; readonly output: UnitsChangeUnitOutput };
  readonly 'units.change-aliases': { readonly input: UnitsChangeAliasesInput; readonly output: UnitsChangeAliasesOutput };
  readonly 'units.rename-unit': { readonly input: UnitsRenameUnitInput; readonly output: UnitsRenameUnitOutput };
  readonly 'units.merge-units': { readonly input: UnitsMergeUnitsInput; readonly output: UnitsMergeUnitsOutput };
  readonly 'units.split-unit': { readonly input: UnitsSplitUnitInput; readonly output: UnitsSplitUnitOutput };
  readonly 'units.replace-unit': { readonly input: UnitsReplaceUnitInput; readonly output: UnitsReplaceUnitOutput };
  readonly 'units.end-unit': { readonly input: UnitsEndUnitInput; readonly output: UnitsEndUnitOutput };
  readonly 'units.reopen-unit': { readonly input: UnitsReopenUnitInput; readonly output: UnitsReopenUnitOutput };
  readonly 'units.list-units': { readonly input: UnitsListUnitsInput; readonly output: UnitsListUnitsOutput };
  readonly 'units.get-unit': { readonly input: UnitsGetUnitInput; readonly output: UnitsGetUnitOutput };
  readonly 'units.find-unit': { readonly input: UnitsFindUnitInput; readonly output: UnitsFindUnitOutput };
  readonly 'settings.change-setting': { readonly input: SettingsChangeSettingInput; readonly output: SettingsChangeSettingOutput };
  readonly 'settings.list-settings': { readonly input: SettingsListSettingsInput; readonly output: SettingsListSettingsOutput };
  readonly 'settings.get-setting': { readonly input: SettingsGetSettingInput; readonly output: SettingsGetSettingOutput };
  readonly 'backups.make-backup': { readonly input: BackupsMakeBackupInput; readonly output: BackupsMakeBackupOutput };
  readonly 'backups.list-backups': { readonly input: BackupsListBackupsInput; readonly output: BackupsListBackupsOutput };
  readonly 'jobs.list-jobs': { readonly input: JobsListJobsInput; readonly output: JobsListJobsOutput };
  readonly 'jobs.get-job': { readonly input: JobsGetJobInput; readonly output: JobsGetJobOutput };
  readonly 'jobs.cancel-job': { readonly input: JobsCancelJobInput; readonly output: JobsCancelJobOutput };
  readonly 'jobs.retry-job': { readonly input: JobsRetryJobInput; readonly output: JobsRetryJobOutput };
  readonly 'files.add-file': { readonly input: FilesAddFileInput; readonly output: FilesAddFileOutput };
  readonly 'files.attach-file': { readonly input: FilesAttachFileInput; readonly output: FilesAttachFileOutput };
  readonly 'files.remove-attachment': { readonly input: FilesRemoveAttachmentInput; readonly output: FilesRemoveAttachmentOutput };
  readonly 'files.list-attachments': { readonly input: FilesListAttachmentsInput; readonly output: FilesListAttachmentsOutput };
  readonly 'files.get-file': { readonly input: FilesGetFileInput; readonly output: FilesGetFileOutput };
  readonly 'audit.list-lines': { readonly input: AuditListLinesInput; readonly output: AuditListLinesOutput };
  readonly 'audit.get-line': { readonly input: AuditGetLineInput; readonly output: AuditGetLineOutput };
  readonly 'audit.get-head': { readonly input: AuditGetHeadInput; readonly output: AuditGetHeadOutput };
  readonly 'audit.verify-chain': { readonly input: AuditVerifyChainInput; readonly output: AuditVerifyChainOutput };
  readonly 'audit.export-lines': { readonly input: AuditExportLinesInput; readonly output: AuditExportLinesOutput };
  readonly 'audit.change-algorithm': { readonly input: AuditChangeAlgorithmInput; readonly output: AuditChangeAlgorithmOutput };
  readonly 'plan.import-plan': { readonly input: PlanImportPlanInput; readonly output: PlanImportPlanOutput };
  readonly 'plan.get-import': { readonly input: PlanGetImportInput; readonly output: PlanGetImportOutput };
  readonly 'plan.list-plans': { readonly input: PlanListPlansInput; readonly output: PlanListPlansOutput };
  readonly 'plan.start-draft': { readonly input: PlanStartDraftInput; readonly output: PlanStartDraftOutput };
  readonly 'plan.amend-plan': { readonly input: PlanAmendPlanInput; readonly output: PlanAmendPlanOutput };
  readonly 'plan.get-version': { readonly input: PlanGetVersionInput; readonly output: PlanGetVersionOutput };
  readonly 'plan.edit-draft': { readonly input: PlanEditDraftInput; readonly output: PlanEditDraftOutput };
  readonly 'plan.undo-edit': { readonly input: PlanUndoEditInput; readonly output: PlanUndoEditOutput };
  readonly 'plan.preview-renewal': { readonly input: PlanPreviewRenewalInput; readonly output: PlanPreviewRenewalOutput };
  readonly 'plan.renew-draft': { readonly input: PlanRenewDraftInput; readonly output: PlanRenewDraftOutput };
  readonly 'plan.list-edit-kinds': { readonly input: PlanListEditKindsInput; readonly output: PlanListEditKindsOutput };
  readonly 'plan.submit-version': { readonly input: PlanSubmitVersionInput; readonly output: PlanSubmitVersionOutput };
  readonly 'plan.adopt-version': { readonly input: PlanAdoptVersionInput; readonly output: PlanAdoptVersionOutput };
  readonly 'plan.return-version': { readonly input: PlanReturnVersionInput; readonly output: PlanReturnVersionOutput };
  readonly 'plan.take-back-version': { readonly input: PlanTakeBackVersionInput; readonly output: PlanTakeBackVersionOutput };
  readonly 'plan.withdraw-version': { readonly input: PlanWithdrawVersionInput; readonly output: PlanWithdrawVersionOutput };
  readonly 'plan.hand-over-version': { readonly input: PlanHandOverVersionInput; readonly output: PlanHandOverVersionOutput };
  readonly 'plan.appoint-approver': { readonly input: PlanAppointApproverInput; readonly output: PlanAppointApproverOutput };
  readonly 'plan.compare-versions': { readonly input: PlanCompareVersionsInput; readonly output: PlanCompareVersionsOutput };
  readonly 'plan.get-item-history': { readonly input: PlanGetItemHistoryInput; readonly output: PlanGetItemHistoryOutput };
  readonly 'plan.list-conflicts': { readonly input: PlanListConflictsInput; readonly output: PlanListConflictsOutput };
  readonly 'plan.accept-conflict': { readonly input: PlanAcceptConflictInput; readonly output: PlanAcceptConflictOutput };
  readonly 'plan.withdraw-acceptance': { readonly input: PlanWithdrawAcceptanceInput; readonly output: PlanWithdrawAcceptanceOutput };
  readonly 'plan.link-item': { readonly input: PlanLinkItemInput; readonly output: PlanLinkItemOutput };
  readonly 'plan.unlink-item': { readonly input: PlanUnlinkItemInput; readonly output: PlanUnlinkItemOutput };
  readonly 'plan.list-links': { readonly input: PlanListLinksInput; readonly output: PlanListLinksOutput };
  readonly 'plan.list-indicators': { readonly input: PlanListIndicatorsInput; readonly output: PlanListIndicatorsOutput };
  readonly 'assignment.propose': { readonly input: AssignmentProposeInput; readonly output: AssignmentProposeOutput };
  readonly 'assignment.accept-proposals': { readonly input: AssignmentAcceptProposalsInput; readonly output: AssignmentAcceptProposalsOutput };
  readonly 'assignment.assign': { readonly input: AssignmentAssignInput; readonly output: AssignmentAssignOutput };
  readonly 'assignment.end-assignment': { readonly input: AssignmentEndAssignmentInput; readonly output: AssignmentEndAssignmentOutput };
  readonly 'assignment.list-assignments': { readonly input: AssignmentListAssignmentsInput; readonly output: AssignmentListAssignmentsOutput };
  readonly 'assignment.list-unassigned': { readonly input: AssignmentListUnassignedInput; readonly output: AssignmentListUnassignedOutput };
  readonly 'assignment.get-history': { readonly input: AssignmentGetHistoryInput; readonly output: AssignmentGetHistoryOutput };
  readonly 'assignment.get-decomposition-table': { readonly input: AssignmentGetDecompositionTableInput; readonly output: AssignmentGetDecompositionTableOutput };
  readonly 'collection.import-figures': { readonly input: CollectionImportFiguresInput; readonly output: CollectionImportFiguresOutput };
  readonly 'collection.list-figures': { readonly input: CollectionListFiguresInput; readonly output: CollectionListFiguresOutput };
  readonly 'collection.export-figures': { readonly input: CollectionExportFiguresInput; readonly output: CollectionExportFiguresOutput };
  readonly 'collection.set-visibility': { readonly input: CollectionSetVisibilityInput; readonly output: CollectionSetVisibilityOutput };
};

/** How an action is asked (a question, a write, a write with a file, a question for a file), and what it is called. */
export const actions = {
  'accounts.sign-in': { kind: 'write', title: '登录' },
  'accounts.sign-out': { kind: 'write', title: '退出登录' },
  'accounts.get-me': { kind: 'read', title: '我的账号' },
  'accounts.change-password': { kind: 'write', title: '修改密码' },
  'accounts.begin-one-time-codes': { kind: 'write', title: '设置两步验证' },
  'accounts.confirm-one-time-codes': { kind: 'write', title: '启用两步验证' },
  'accounts.list-sessions': { kind: 'read', title: '登录列表' },
  'accounts.end-session': { kind: 'write', title: '结束登录' },
  'accounts.list-people': { kind: 'read', title: '人员列表' },
  'accounts.add-person': { kind: 'write', title: '新增人员' },
  'accounts.change-person': { kind: 'write', title: '修改人员' },
  'accounts.reset-password': { kind: 'write', title: '重置密码' },
  'accounts.disable-account': { kind: 'write', title: '停用账号' },
  'accounts.enable-account': { kind: 'write', title: '启用账号' },
  'accounts.remove-one-time-codes': { kind: 'write', title: '解除两步验证' },
  'accounts.grant-role': { kind: 'write', title: '授予岗位' },
  'accounts.revoke-role': { kind: 'write', title: '收回岗位' },
  'accounts.hand-over': { kind: 'write', title: '岗位交接' },
  'accounts.list-holders': { kind: 'read', title: '某日的任职情况' },
  'accounts.add-people': { kind: 'write', title: '批量新增人员' },
  'accounts.grant-roles': { kind: 'write', title: '批量授予岗位' },
  'regions.add-region': { kind: 'write', title: '新增地区' },
  'regions.list-regions': { kind: 'read', title: '地区列表' },
  'regions.change-region': { kind: 'write', title: '变更地区' },
  'regions.end-region': { kind: 'write', title: '撤销地区' },
  'regions.reopen-region': { kind: 'write', title: '恢复地区' },
  'regions.record-border-change': { kind: 'write', title: '登记区划调整' },
  'regions.withdraw-border-change': { kind: 'write', title: '撤回区划调整' },
  'regions.get-region': { kind: 'read', title: '地区详情' },
  'units.add-unit': { kind: 'write', title: '新增单位' },
  'units.add-units': { kind: 'write', title: '批量新增单位' },
  'units.change-unit': { kind: 'write', title: '修改单位信息' },
  'units.change-aliases': { kind: 'write', title: '增减单位别名' },
  'units.rename-unit': { kind: 'write', title: '单位改名' },
  'units.merge-units': { kind: 'write', title: '合并单位' },
  'units.split-unit': { kind: 'write', title: '拆分单位' },
  'units.replace-unit': { kind: 'write', title: '单位更替' },
  'units.end-unit': { kind: 'write', title: '撤销单位' },
  'units.reopen-unit': { kind: 'write', title: '恢复单位' },
  'units.list-units': { kind: 'read', title: '单位列表' },
  'units.get-unit': { kind: 'read', title: '单位详情' },
  'units.find-unit': { kind: 'read', title: '按名称找单位' },
  'settings.change-setting': { kind: 'write', title: '修改设置' },
  'settings.list-settings': { kind: 'read', title: '设置列表' },
  'settings.get-setting': { kind: 'read', title: '设置详情' },
  'backups.make-backup': { kind: 'write', title: '立即备份' },
  'backups.list-backups': { kind: 'read', title: '备份记录' },
  'jobs.list-jobs': { kind: 'read', title: '后台任务列表' },
  'jobs.get-job': { kind: 'read', title: '后台任务' },
  'jobs.cancel-job': { kind: 'write', title: '取消后台任务' },
  'jobs.retry-job': { kind: 'write', title: '重做后台任务' },
  'files.add-file': { kind: 'upload', title: '上传文件' },
  'files.attach-file': { kind: 'write', title: '引用已有附件' },
  'files.remove-attachment': { kind: 'write', title: '移除附件' },
  'files.list-attachments': { kind: 'read', title: '附件列表' },
  'files.get-file': { kind: 'download', title: '下载附件' },
  'audit.list-lines': { kind: 'read', title: '审计记录' },
  'audit.get-line': { kind: 'read', title: '查看审计记录' },
  'audit.get-head': { kind: 'read', title: '审计链头' },
  'audit.verify-chain': { kind: 'write', title: '核验审计记录' },
  'audit.export-lines': { kind: 'write', title: '导出审计记录' },
  'audit.change-algorithm': { kind: 'write', title: '更换审计校验算法' },
  'plan.import-plan': { kind: 'write', title: '导入规划文本' },
  'plan.get-import': { kind: 'read', title: '导入情况' },
  'plan.list-plans': { kind: 'read', title: '规划列表' },
  'plan.start-draft': { kind: 'write', title: '起草规划' },
  'plan.amend-plan': { kind: 'write', title: '起草修订版' },
  'plan.get-version': { kind: 'read', title: '查看规划版本' },
  'plan.edit-draft': { kind: 'write', title: '修改草案' },
  'plan.undo-edit': { kind: 'write', title: '撤销上一步修改' },
  'plan.preview-renewal': { kind: 'read', title: '预览换用新文本' },
  'plan.renew-draft': { kind: 'write', title: '换用新文本' },
  'plan.list-edit-kinds': { kind: 'read', title: '修改操作一览' },
  'plan.submit-version': { kind: 'write', title: '送审规划' },
  'plan.adopt-version': { kind: 'write', title: '通过规划' },
  'plan.return-version': { kind: 'write', title: '退回规划' },
  'plan.take-back-version': { kind: 'write', title: '撤回送审' },
  'plan.withdraw-version': { kind: 'write', title: '撤销草案' },
  'plan.hand-over-version': { kind: 'write', title: '交接规划经办' },
  'plan.appoint-approver': { kind: 'write', title: '变更规划审批人' },
  'plan.compare-versions': { kind: 'read', title: '比较规划版本' },
  'plan.get-item-history': { kind: 'read', title: '条目沿革' },
  'plan.list-conflicts': { kind: 'read', title: '规划衔接问题' },
  'plan.accept-conflict': { kind: 'write', title: '接受衔接问题' },
  'plan.withdraw-acceptance': { kind: 'write', title: '撤销接受' },
  'plan.link-item': { kind: 'write', title: '登记衔接' },
  'plan.unlink-item': { kind: 'write', title: '结束衔接' },
  'plan.list-links': { kind: 'read', title: '衔接一览' },
  'plan.list-indicators': { kind: 'read', title: '规划所用指标' },
  'assignment.propose': { kind: 'read', title: '拟分工' },
  'assignment.accept-proposals': { kind: 'write', title: '采用拟分工' },
  'assignment.assign': { kind: 'write', title: '确定分工' },
  'assignment.end-assignment': { kind: 'write', title: '结束分工' },
  'assignment.list-assignments': { kind: 'read', title: '分工一览' },
  'assignment.list-unassigned': { kind: 'read', title: '未落实的条目' },
  'assignment.get-history': { kind: 'read', title: '分工沿革' },
  'assignment.get-decomposition-table': { kind: 'download', title: '目标任务分解表' },
  'collection.import-figures': { kind: 'write', title: '导入数据' },
  'collection.list-figures': { kind: 'read', title: '指标数据' },
  'collection.export-figures': { kind: 'read', title: '导出数据' },
  'collection.set-visibility': { kind: 'write', title: '设定数据可见范围' },
} as const satisfies Readonly<Record<keyof Actions, { readonly kind: 'read' | 'write' | 'upload' | 'download'; readonly title: string }>>;
