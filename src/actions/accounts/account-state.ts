import { installationRegionId, lockedAccount, type Account, type Connection } from '#storage';
import { z } from 'zod';
import type { Refusal } from '../refusal.ts';

/** What is asked about somebody else's account: where, and whose. */
export const accountInput = { regionId: z.uuid().default(installationRegionId).describe('在哪个地区办理'), personId: z.uuid().describe('谁的账号') };

/**
 * The account of a person, locked, or the refusal that there is none.
 *
 * @example load: ({ personId }, { connection }) => accountState(connection, personId)
 */
export async function accountState(connection: Connection, personId: string): Promise<{ readonly account: Account } | Refusal> {
  const account = await lockedAccount(connection, personId);
  return account ? { account } : { refused: 'not-found', message: '没有这个账号。' };
}

/** Nobody does this to their own account: another administrator must. */
export const notForOneself = (what: string): Refusal => ({ refused: 'not-for-oneself', message: `不能${what}自己的账号，请由另一位安全管理员办理。` });

export const anAccount = '0193c000-0000-7000-8000-000000000002';
