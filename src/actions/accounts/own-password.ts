import { lockedAccount, type Account } from '#storage';
import { z } from 'zod';
import type { Preparation } from '../action.ts';
import { noFailures, reserveAttempt, takeBack } from '../credentials/sign-in-lock.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import type { Refusal } from '../refusal.ts';
import { passwordAccounts } from './password-accounts.ts';
import { passwordPolicyOn } from './policies.ts';

/** Asked again where an open session is not enough. */
export const ownPassword = z.string().min(1).max(1024).describe('现在的密码');

export const wrongPassword: Refusal = { refused: 'wrong-password', message: '现在的密码不正确。' };
const locked: Refusal = { refused: 'sign-in-locked', message: '密码连续输错多次，已锁定一段时间。请稍后再试，或请安全管理员重置。' };

/**
 * The account of who asks, when the password typed is the one in force. It counts against the lock of the login: whoever sits down at an open session guesses no more often than at the door.
 *
 * @example prepare: ({ password }, work) => accountByPassword(password, work)
 */
export async function accountByPassword(password: string, { store, hasher, caller, today, now }: Preparation): Promise<Account | Refusal> {
  const account = await store.transaction((connection) => lockedAccount(connection, caller.personId ?? ''));
  if (!account) return { refused: 'not-found', message: '账号已不存在。' };
  const { locking } = await passwordPolicyOn(store.connection, today);
  const [at, login, accounts] = [Date.parse(now), normaliseLogin(account.login), passwordAccounts(store, today, now)];
  const attempt = await accounts.changeFailures(login, (before) => reserveAttempt(before, at, locking));
  if (attempt.locked) return locked;
  const check = await hasher.verify(account.passwordHash, password);
  if (check.kind === 'verified' && !check.matches) return { ...wrongPassword, written: { subjectKind: 'person', subjectId: account.personId, sentence: '输入自己现在的密码时不正确', actor: account } };
  await accounts.changeFailures(login, (record) => ({ record: check.kind === 'busy' ? takeBack(record, at, locking) : noFailures }));
  return check.kind === 'busy' ? { refused: 'too-many-requests', message: check.message } : account;
}
