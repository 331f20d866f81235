import type { Action } from './action.ts';
import { changeAlgorithmAction } from './audit/change-algorithm.ts';
import { exportLinesAction } from './audit/export-lines.ts';
import { getHeadAction } from './audit/get-head.ts';
import { getLineAction } from './audit/get-line.ts';
import { listLinesAction } from './audit/list-lines.ts';
import { verifyChainAction } from './audit/verify-chain.ts';
import { addFileAction } from './files/add-file.ts';
import { attachFileAction } from './files/attach-file.ts';
import { getFileAction } from './files/get-file.ts';
import { listAttachmentsAction } from './files/list-attachments.ts';
import { removeAttachmentAction } from './files/remove-attachment.ts';
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
import { handOverAction } from './accounts/hand-over.ts';
import { listPeopleAction } from './accounts/list-people.ts';
import { listSessionsAction } from './accounts/list-sessions.ts';
import { removeOneTimeCodesAction } from './accounts/remove-one-time-codes.ts';
import { resetPasswordAction } from './accounts/reset-password.ts';
import { revokeRoleAction } from './accounts/revoke-role.ts';
import { signInAction } from './accounts/sign-in.ts';
import { signOutAction } from './accounts/sign-out.ts';
import { cancelJobAction } from './jobs/cancel-job.ts';
import { getJobAction } from './jobs/get-job.ts';
import { listJobsAction } from './jobs/list-jobs.ts';
import { retryJobAction } from './jobs/retry-job.ts';
import { addRegionAction } from './regions/add-region.ts';
import { listRegionsAction } from './regions/list-regions.ts';

/** The list of everything a person can do, in the order of screens and documents. A new action is a file and a line here. */
const list = [
  signInAction, signOutAction, getMeAction, changePasswordAction, beginOneTimeCodesAction, confirmOneTimeCodesAction, listSessionsAction, endSessionAction,
  listPeopleAction, addPersonAction, changePersonAction, resetPasswordAction, disableAccountAction, enableAccountAction, removeOneTimeCodesAction, grantRoleAction, revokeRoleAction, handOverAction,
  addRegionAction, listRegionsAction,
  listJobsAction, getJobAction, cancelJobAction, retryJobAction,
  addFileAction, attachFileAction, removeAttachmentAction, listAttachmentsAction, getFileAction,
  listLinesAction, getLineAction, getHeadAction, verifyChainAction, exportLinesAction, changeAlgorithmAction,
];

/**
 * The actions by name.
 *
 * @example actions.get('regions.add-region')?.title // '新增地区'
 */
export const actions: ReadonlyMap<string, Action> = new Map((list as unknown as readonly Action[]).map((action) => [action.name, action]));
