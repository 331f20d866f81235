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
import { addRegionAction } from './regions/add-region.ts';
import { listRegionsAction } from './regions/list-regions.ts';

/** The list of everything a person can do, in the order of screens and documents. A new action is a file and a line here. */
const list = [
  addRegionAction, listRegionsAction,
  addFileAction, attachFileAction, removeAttachmentAction, listAttachmentsAction, getFileAction,
  listLinesAction, getLineAction, getHeadAction, verifyChainAction, exportLinesAction, changeAlgorithmAction,
];

/**
 * The actions by name.
 *
 * @example actions.get('regions.add-region')?.title // '新增地区'
 */
export const actions: ReadonlyMap<string, Action> = new Map((list as unknown as readonly Action[]).map((action) => [action.name, action]));
