import { isRole, type Role } from '#kernel';
import type { Connection } from '#storage';
import { planApprovers } from '../settings/keys/plan-approvers.ts';
import { settingOn } from '../settings/setting-on.ts';

/**
 * The roles that adopt plans of a region on a day, as its setting says (mission.md S18).
 *
 * @example await approversOf(connection, regionId, today) // ['office-head', 'committee-leader']
 */
export const approversOf = async (connection: Connection, regionId: string, day: string): Promise<readonly Role[]> => (await settingOn(connection, planApprovers, { regionId, day })).roles.filter(isRole);
