import type { Action } from './action.ts';
import { cancelJobAction } from './jobs/cancel-job.ts';
import { getJobAction } from './jobs/get-job.ts';
import { listJobsAction } from './jobs/list-jobs.ts';
import { retryJobAction } from './jobs/retry-job.ts';
import { addRegionAction } from './regions/add-region.ts';
import { listRegionsAction } from './regions/list-regions.ts';

/** The list of everything a person can do, in the order of screens and documents. A new action is a file and a line here. */
const list = [
  addRegionAction, listRegionsAction,
  listJobsAction, getJobAction, cancelJobAction, retryJobAction,
];

/**
 * The actions by name.
 *
 * @example actions.get('regions.add-region')?.title // '新增地区'
 */
export const actions: ReadonlyMap<string, Action> = new Map((list as unknown as readonly Action[]).map((action) => [action.name, action]));
