import { addPeopleAction } from './accounts/add-people.ts';
import { addPersonAction } from './accounts/add-person.ts';
import { beginOneTimeCodesAction } from './accounts/begin-one-time-codes.ts';
import { changePasswordAction } from './accounts/change-password.ts';
import { changePersonAction } from './accounts/change-person.ts';
import { confirmOneTimeCodesAction } from './accounts/confirm-one-time-codes.ts';
import { disableAccountAction } from './accounts/disable-account.ts';
import { enableAccountAction } from './accounts/enable-account.ts';
import { endSessionAction } from './accounts/end-session.ts';
import { getMeAction } from './accounts/get-me.ts';
import { grantRoleAction } from './accounts/grant-role.ts';
import { grantRolesAction } from './accounts/grant-roles.ts';
import { handOverAction } from './accounts/hand-over.ts';
import { listHoldersAction } from './accounts/list-holders.ts';
import { listPeopleAction } from './accounts/list-people.ts';
import { listSessionsAction } from './accounts/list-sessions.ts';
import { removeOneTimeCodesAction } from './accounts/remove-one-time-codes.ts';
import { resetPasswordAction } from './accounts/reset-password.ts';
import { revokeRoleAction } from './accounts/revoke-role.ts';
import { signInAction } from './accounts/sign-in.ts';
import { signOutAction } from './accounts/sign-out.ts';
import type { Action } from './action.ts';
import { acceptProposalsAction } from './assignment/accept-proposals.ts';
import { assignAction } from './assignment/assign.ts';
import { assignItemsAction } from './assignment/assign-items.ts';
import { endAssignmentAction } from './assignment/end-assignment.ts';
import { getDecompositionTableAction } from './assignment/get-decomposition-table.ts';
import { getHistoryAction } from './assignment/get-history.ts';
import { listAssignmentsAction } from './assignment/list-assignments.ts';
import { listUnassignedAction } from './assignment/list-unassigned.ts';
import { proposeAction } from './assignment/propose.ts';
import { changeAlgorithmAction } from './audit/change-algorithm.ts';
import { exportLinesAction } from './audit/export-lines.ts';
import { getHeadAction } from './audit/get-head.ts';
import { getLineAction } from './audit/get-line.ts';
import { listLinesAction } from './audit/list-lines.ts';
import { verifyChainAction } from './audit/verify-chain.ts';
import { listBackupsAction } from './backups/list-backups.ts';
import { makeBackupAction } from './backups/make-backup.ts';
import { exportBoardAction } from './collection/board/export-board.ts';
import { getBoardAction } from './collection/board/get-board.ts';
import { getCircularAction } from './collection/board/get-circular.ts';
import { getLettersAction } from './collection/board/get-letters.ts';
import { listRemindersAction } from './collection/board/list-reminders.ts';
import { listScoresAction } from './collection/board/list-scores.ts';
import { makeRemindersAction } from './collection/board/make-reminders.ts';
import { exportFiguresAction } from './collection/export-figures.ts';
import { exportGapsAction } from './collection/gaps/export-gaps.ts';
import { listGapsAction } from './collection/gaps/list-gaps.ts';
import { openSurveyAction } from './collection/gaps/open-survey.ts';
import { exportRevisionsAction } from './collection/export-revisions.ts';
import { exportTableAction } from './collection/export-table.ts';
import { compareSourcesAction } from './collection/compare-sources.ts';
import { exportComparisonAction } from './collection/export-comparison.ts';
import { getMappingAction } from './collection/get-mapping.ts';
import { listMappingsAction } from './collection/list-mappings.ts';
import { proposeMappingAction } from './collection/propose-mapping.ts';
import { readTableAction } from './collection/read-table.ts';
import { retireMappingAction } from './collection/retire-mapping.ts';
import { saveMappingAction } from './collection/save-mapping.ts';
import { getTableImportAction } from './collection/get-table-import.ts';
import { importTableAction } from './collection/import-table.ts';
import { importFiguresAction } from './collection/import-figures.ts';
import { listFiguresAction } from './collection/list-figures.ts';
import { listRevisionsAction } from './collection/list-revisions.ts';
import { listSeriesAction } from './collection/list-series.ts';
import { markBreakAction } from './collection/mark-break.ts';
import { setVisibilityAction } from './collection/set-visibility.ts';
import { addFileAction } from './files/add-file.ts';
import { attachFileAction } from './files/attach-file.ts';
import { getFileAction } from './files/get-file.ts';
import { listAttachmentsAction } from './files/list-attachments.ts';
import { removeAttachmentAction } from './files/remove-attachment.ts';
import { addRoundAction } from './rounds/add-round.ts';
import { changeRoundAction } from './rounds/change-round.ts';
import { closeRoundAction } from './rounds/close-round.ts';
import { listDutiesAction } from './rounds/list-duties.ts';
import { listRoundsAction } from './rounds/list-rounds.ts';
import { openRoundAction } from './rounds/open-round.ts';
import { previewRoundAction } from './rounds/preview-round.ts';
import { setDutiesAction } from './rounds/set-duties.ts';
import { updateFormsAction } from './rounds/update-forms.ts';
import { addRemarkAction } from './forms/add-remark.ts';
import { approveFormsAction } from './forms/approve-forms.ts';
import { correctFormsAction } from './forms/correct-forms.ts';
import { excuseFormsAction } from './forms/excuse-forms.ts';
import { extendFormsAction } from './forms/extend-forms.ts';
import { getAnswerHistoryAction } from './forms/get-answer-history.ts';
import { getCheckGroundAction } from './forms/get-check-ground.ts';
import { getFormAction } from './forms/get-form.ts';
import { grantExceptionsAction } from './forms/grant-exceptions.ts';
import { getWorkbookAction } from './forms/get-workbook.ts';
import { handOverFormsAction } from './forms/hand-over-forms.ts';
import { importWorkbookAction } from './forms/import-workbook.ts';
import { listChangesAction } from './forms/list-changes.ts';
import { listFormsAction } from './forms/list-forms.ts';
import { lockAgainAction } from './forms/lock-again.ts';
import { lockFormsAction } from './forms/lock-forms.ts';
import { overrideFindingAction } from './forms/override-finding.ts';
import { previewWorkbookAction } from './forms/preview-workbook.ts';
import { prolongExceptionsAction } from './forms/prolong-exceptions.ts';
import { restoreAnswersAction } from './forms/restore-answers.ts';
import { resumeFormsAction } from './forms/resume-forms.ts';
import { returnFormsAction } from './forms/return-forms.ts';
import { saveAnswersAction } from './forms/save-answers.ts';
import { sendBackFormsAction } from './forms/send-back-forms.ts';
import { settleRemarksAction } from './forms/settle-remarks.ts';
import { signFormsAction } from './forms/sign-forms.ts';
import { submitFormsAction } from './forms/submit-forms.ts';
import { takeBackFormsAction } from './forms/take-back-forms.ts';
import { getSeriesAction } from './indicators/get-series.ts';
import { listIndicatorsRegistryAction } from './indicators/list-indicators.ts';
import { getIndicatorAction } from './indicators/get-indicator.ts';
import { getOutlookAction } from './indicators/get-outlook.ts';
import { proposeIndicatorAction } from './indicators/propose-indicator.ts';
import { proposeRevisionAction } from './indicators/propose-revision.ts';
import { proposeRetirementAction } from './indicators/propose-retirement.ts';
import { listProposalsAction } from './indicators/list-proposals.ts';
import { approveProposalAction } from './indicators/approve-proposal.ts';
import { refuseProposalAction } from './indicators/refuse-proposal.ts';
import { withdrawProposalAction } from './indicators/withdraw-proposal.ts';
import { examineAction } from './installation/examine.ts';
import { getStandingAction } from './installation/get-standing.ts';
import { cancelJobAction } from './jobs/cancel-job.ts';
import { getJobAction } from './jobs/get-job.ts';
import { listJobsAction } from './jobs/list-jobs.ts';
import { retryJobAction } from './jobs/retry-job.ts';
import { getAttainmentAction } from './monitoring/get-attainment.ts';
import { exportStandingsAction } from './monitoring/export-standings.ts';
import { getTargetAction } from './monitoring/get-target.ts';
import { listRulesAction } from './monitoring/list-rules.ts';
import { previewRulesAction } from './monitoring/preview-rules.ts';
import { listStandingsAction } from './monitoring/list-standings.ts';
import { listTargetYearsAction } from './monitoring/list-target-years.ts';
import { listWarningsAction } from './monitoring/list-warnings.ts';
import { acceptConflictAction } from './plan/accept-conflict.ts';
import { acceptConflictsAction } from './plan/accept-conflicts.ts';
import { adoptVersionAction } from './plan/adopt-version.ts';
import { amendPlanAction } from './plan/amend-plan.ts';
import { appointApproverAction } from './plan/appoint-approver.ts';
import { comparePlansAction } from './plan/compare-plans.ts';
import { compareVersionsAction } from './plan/compare-versions.ts';
import { editDraftAction } from './plan/edit-draft.ts';
import { getImportAction } from './plan/get-import.ts';
import { getItemHistoryAction } from './plan/get-item-history.ts';
import { getSourceAction } from './plan/get-source.ts';
import { getVersionAction } from './plan/get-version.ts';
import { handOverVersionAction } from './plan/hand-over-version.ts';
import { importPlanAction } from './plan/import-plan.ts';
import { linkItemAction } from './plan/link-item.ts';
import { listConflictsAction } from './plan/list-conflicts.ts';
import { listEditKindsAction } from './plan/list-edit-kinds.ts';
import { listIndicatorsAction } from './plan/list-indicators.ts';
import { listLinksAction } from './plan/list-links.ts';
import { listParticipantsAction } from './plan/list-participants.ts';
import { listPlansAction } from './plan/list-plans.ts';
import { previewRenewalAction } from './plan/preview-renewal.ts';
import { renewDraftAction } from './plan/renew-draft.ts';
import { returnVersionAction } from './plan/return-version.ts';
import { startDraftAction } from './plan/start-draft.ts';
import { submitVersionAction } from './plan/submit-version.ts';
import { takeBackVersionAction } from './plan/take-back-version.ts';
import { undoEditAction } from './plan/undo-edit.ts';
import { unlinkItemAction } from './plan/unlink-item.ts';
import { withdrawAcceptanceAction } from './plan/withdraw-acceptance.ts';
import { withdrawVersionAction } from './plan/withdraw-version.ts';
import { addRegionAction } from './regions/add-region.ts';
import { changeRegionAction } from './regions/change-region.ts';
import { endRegionAction } from './regions/end-region.ts';
import { getRegionAction } from './regions/get-region.ts';
import { listRegionsAction } from './regions/list-regions.ts';
import { recordBorderChangeAction } from './regions/record-border-change.ts';
import { reopenRegionAction } from './regions/reopen-region.ts';
import { withdrawBorderChangeAction } from './regions/withdraw-border-change.ts';
import { changeSettingAction } from './settings/change-setting.ts';
import { getSettingAction } from './settings/get-setting.ts';
import { listSettingsAction } from './settings/list-settings.ts';
import { getReportAction } from './reports/get-report.ts';
import { acceptChangesAction } from './reports/accept-changes.ts';
import { addReportRemarkAction } from './reports/add-remark.ts';
import { approveReportAction } from './reports/approve-report.ts';
import { compareReportsAction } from './reports/compare-reports.ts';
import { correctReportAction } from './reports/correct-report.ts';
import { editPassageAction } from './reports/edit-passage.ts';
import { freezeReportAction } from './reports/freeze-report.ts';
import { getContentAction } from './reports/get-content.ts';
import { getDocumentAction } from './reports/get-document.ts';
import { getPassageHistoryAction } from './reports/get-passage-history.ts';
import { getPictureAction } from './reports/get-picture.ts';
import { refreshReportAction } from './reports/refresh-report.ts';
import { returnReportAction } from './reports/return-report.ts';
import { settleReportRemarkAction } from './reports/settle-remark.ts';
import { submitReportAction } from './reports/submit-report.ts';
import { takeBackReportAction } from './reports/take-back-report.ts';
import { withdrawReportAction } from './reports/withdraw-report.ts';
import { listReportsAction } from './reports/list-reports.ts';
import { makeReportAction } from './reports/make-report.ts';
import { listNoticesAction } from './notices/list-notices.ts';
import { listViewsAction } from './views/list-views.ts';
import { removeViewAction } from './views/remove-view.ts';
import { saveViewAction } from './views/save-view.ts';
import { findMatchesAction } from './search/find-matches.ts';
import { addUnitAction } from './units/add-unit.ts';
import { addUnitsAction } from './units/add-units.ts';
import { changeAliasesAction } from './units/change-aliases.ts';
import { changeUnitAction } from './units/change-unit.ts';
import { endUnitAction } from './units/end-unit.ts';
import { findUnitAction } from './units/find-unit.ts';
import { getUnitAction } from './units/get-unit.ts';
import { listUnitsAction } from './units/list-units.ts';
import { mergeUnitsAction } from './units/merge-units.ts';
import { previewUnitsAction } from './units/preview-units.ts';
import { renameUnitAction } from './units/rename-unit.ts';
import { reopenUnitAction } from './units/reopen-unit.ts';
import { replaceUnitAction } from './units/replace-unit.ts';
import { splitUnitAction } from './units/split-unit.ts';

/** The list of everything a person can do, in the order of screens and documents. A new action is a file and a line here. */
const list = [
  signInAction, signOutAction, getMeAction, changePasswordAction, beginOneTimeCodesAction, confirmOneTimeCodesAction, listSessionsAction, endSessionAction,
  listPeopleAction, addPersonAction, changePersonAction, resetPasswordAction, disableAccountAction, enableAccountAction, removeOneTimeCodesAction, grantRoleAction, revokeRoleAction, handOverAction, listHoldersAction,
  addPeopleAction, grantRolesAction,
  addRegionAction, listRegionsAction,
  changeRegionAction, endRegionAction, reopenRegionAction, recordBorderChangeAction, withdrawBorderChangeAction, getRegionAction,
  addUnitAction, previewUnitsAction, addUnitsAction, changeUnitAction, changeAliasesAction, renameUnitAction, mergeUnitsAction, splitUnitAction, replaceUnitAction, endUnitAction, reopenUnitAction, listUnitsAction, getUnitAction, findUnitAction,
  changeSettingAction, listSettingsAction, getSettingAction,
  makeBackupAction, listBackupsAction,
  getStandingAction, examineAction,
  listJobsAction, getJobAction, cancelJobAction, retryJobAction,
  addFileAction, attachFileAction, removeAttachmentAction, listAttachmentsAction, getFileAction,
  listLinesAction, getLineAction, getHeadAction, verifyChainAction, exportLinesAction, changeAlgorithmAction,
  importPlanAction, getImportAction, listPlansAction, listParticipantsAction, startDraftAction, amendPlanAction, getVersionAction, editDraftAction, undoEditAction, previewRenewalAction, renewDraftAction, listEditKindsAction,
  submitVersionAction, adoptVersionAction, returnVersionAction, takeBackVersionAction, withdrawVersionAction, handOverVersionAction, appointApproverAction, compareVersionsAction, getItemHistoryAction,
  importPlanAction, getImportAction, listPlansAction, startDraftAction, amendPlanAction, getVersionAction, getSourceAction, editDraftAction, undoEditAction, previewRenewalAction, renewDraftAction, listEditKindsAction,
  submitVersionAction, adoptVersionAction, returnVersionAction, takeBackVersionAction, withdrawVersionAction, handOverVersionAction, appointApproverAction, compareVersionsAction, comparePlansAction, getItemHistoryAction,
  listConflictsAction, acceptConflictAction, acceptConflictsAction, withdrawAcceptanceAction, linkItemAction, unlinkItemAction, listLinksAction, listIndicatorsAction,
  proposeAction, acceptProposalsAction, assignAction, assignItemsAction, endAssignmentAction, listAssignmentsAction, listUnassignedAction, getHistoryAction, getDecompositionTableAction,
  addRoundAction, changeRoundAction, previewRoundAction, setDutiesAction, listDutiesAction, openRoundAction, updateFormsAction, closeRoundAction, listRoundsAction,
  listFormsAction, getFormAction, saveAnswersAction, getWorkbookAction, previewWorkbookAction, importWorkbookAction, getCheckGroundAction, getAnswerHistoryAction, listChangesAction, restoreAnswersAction, addRemarkAction, settleRemarksAction, submitFormsAction, signFormsAction, sendBackFormsAction, takeBackFormsAction, returnFormsAction, approveFormsAction, lockFormsAction,
  importFiguresAction, importTableAction, getTableImportAction, readTableAction, proposeMappingAction, saveMappingAction, listMappingsAction, getMappingAction, retireMappingAction, compareSourcesAction, exportComparisonAction, listFiguresAction, exportFiguresAction, setVisibilityAction, markBreakAction,
  overrideFindingAction,
  grantExceptionsAction, prolongExceptionsAction, correctFormsAction, lockAgainAction, extendFormsAction, handOverFormsAction, excuseFormsAction, resumeFormsAction,
  listIndicatorsRegistryAction, getIndicatorAction, getSeriesAction, getOutlookAction, proposeIndicatorAction, proposeRevisionAction, proposeRetirementAction, listProposalsAction, approveProposalAction, refuseProposalAction, withdrawProposalAction,
  getBoardAction, listScoresAction, exportBoardAction, listRemindersAction, makeRemindersAction, getLettersAction, getCircularAction, listGapsAction, exportGapsAction, openSurveyAction,
  listSeriesAction, listRevisionsAction, exportTableAction, exportRevisionsAction,
  listStandingsAction, getTargetAction, listTargetYearsAction, getAttainmentAction, listWarningsAction, exportStandingsAction, listRulesAction, previewRulesAction,
  makeReportAction, listReportsAction, getReportAction,
  findMatchesAction, listNoticesAction,
  makeReportAction, listReportsAction, getReportAction, getContentAction, getPictureAction, getPassageHistoryAction, editPassageAction, refreshReportAction, acceptChangesAction, compareReportsAction, addReportRemarkAction, settleReportRemarkAction,
  submitReportAction, takeBackReportAction, returnReportAction, approveReportAction, freezeReportAction, correctReportAction, withdrawReportAction, getDocumentAction,
  findMatchesAction, listNoticesAction, saveViewAction, removeViewAction, listViewsAction,
];

/**
 * The actions by name.
 *
 * @example actions.get('regions.add-region')?.title // '新增地区'
 */
export const actions: ReadonlyMap<string, Action> = new Map((list as unknown as readonly Action[]).map((action) => [action.name, action]));
