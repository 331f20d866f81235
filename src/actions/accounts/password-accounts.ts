import { changeAccount, findAccountByLogin, keepFailures, lockedAccount, lockedFailures, roleHoldings, strengthenHash, type Store } from '#storage';
import type { PasswordAccounts } from '../credentials/password-provider.ts';
import { noFailures, type FailureRecord } from '../credentials/sign-in-lock.ts';
import { hasLeft } from './role-rules.ts';

/**
 * The accounts of the store as the password form needs them: every change is a transaction of its own that locks its row, so that a failed attempt counts although
 * the sign-in is refused.
 *
 * @example createPasswordProvider({ accounts: passwordAccounts(store, today, now), hasher, locking, passwords })
 */
export const passwordAccounts = (store: Store, today: string, now: string): PasswordAccounts => ({
  find: async (login) => {
    const account = await findAccountByLogin(store.connection, login);
    if (!account) return null;
    const { personId, disabledAt, leftOn, passwordHash, passwordSetAt, mustChangePassword, oneTimeSecret, oneTimeStep, recoveryHashes } = account;
    return {
      personId, passwordHash, mustChangePassword, passwordSetAt: Date.parse(passwordSetAt), disabled: disabledAt !== null || hasLeft({ leftOn }, today),
      hasRoleToday: (await roleHoldings(store.connection, { personId, on: today })).length > 0,
      code: oneTimeSecret === null ? null : { secret: oneTimeSecret, lastStep: oneTimeStep, recoveryHashes },
    };
  },
  changeFailures: (login, change) => store.transaction(async (connection) => {
    const before = (await lockedFailures(connection, login, now)) as FailureRecord | null;
    const changed = change(before ?? noFailures);
    await keepFailures(connection, login, changed.record === noFailures ? null : changed.record, now);
    return changed;
  }),
  claimStep: (personId, step) => store.transaction(async (connection) => {
    const account = await lockedAccount(connection, personId);
    if (!account || (account.oneTimeStep !== null && account.oneTimeStep >= step)) return false;
    await changeAccount(connection, personId, { oneTimeStep: step });
    return true;
  }),
  claimRecoveryCode: (personId, hash) => store.transaction(async (connection) => {
    const account = await lockedAccount(connection, personId);
    if (!account?.recoveryHashes.includes(hash)) return false;
    await changeAccount(connection, personId, { recoveryHashes: account.recoveryHashes.filter((kept) => kept !== hash) });
    return true;
  }),
  replaceHash: (personId, former, hash) => strengthenHash(store.connection, { personId, former, hash }),
});
