import { installationRegionId } from '#storage';
import type { Caller } from '../caller.ts';
import type { Refusal } from '../refusal.ts';

/**
 * Whether somebody may see and end sessions of a person: their own, or anybody's for the security administrator of the installation.
 *
 * @example mayLookAfter(caller, personId)
 */
export const mayLookAfter = (caller: Caller, personId: string): boolean =>
  caller.personId === personId || caller.roles.some(({ role, covers }) => role === 'security-administrator' && covers.includes(installationRegionId));

export const notYours: Refusal = { refused: 'forbidden', message: '只能查看和结束自己的登录。' };
