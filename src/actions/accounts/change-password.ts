import { z } from 'zod';
import { changeAccount, endSessions, installationRegionId, lockedAccount, openSessions, type Account, type StoredSession } from '#storage';
import { writeAction } from '../action.ts';
import { normalisePassword, usualPasswordSettings } from '../credentials/password-rules.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { accountByPassword, ownPassword, wrongPassword } from './own-password.ts';
import { hashOfWish, rememberedHashes } from './password-check.ts';
import { passwordPolicyOn } from './policies.ts';

const input = z.object({ password: ownPassword, newPassword: z.string().min(1).max(1024).describe(`新密码，通常至少 ${String(usualPasswordSettings.leastLength)} 个字，大写字母、小写字母、数字、其他字符（含汉字）中至少 ${String(usualPasswordSettings.leastKinds)} 种`) });

type Prepared = { readonly hash: string; readonly formerHash: string; readonly remembered: number };
type State = { readonly account: Account; readonly sessions: readonly StoredSession[] };

/** A person changes their own password; every session of theirs ends, this one too. */
export const changePasswordAction = writeAction({
  name: 'accounts.change-password',
  title: '修改密码',
  summary: '修改自己的密码。修改后所有登录都会结束，须用新密码重新登录。',
  input,
  output: z.object({ changed: z.literal(true) }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  prepare: async ({ password, newPassword }, work): Promise<Prepared | Refusal> => {
    const { store, hasher, today } = work;
    const account = await accountByPassword(password, work);
    if (isRefusal(account)) return account;
    if (normalisePassword(password) === normalisePassword(newPassword)) return { refused: 'password-too-weak', message: '新密码不能和现在的一样。' };
    const { passwords } = await passwordPolicyOn(store.connection, today);
    const made = await hashOfWish({ password: newPassword, ownWords: [account.login, account.personName], formerHashes: [account.passwordHash, ...account.formerHashes] }, hasher, passwords);
    return isRefusal(made) ? made : { hash: made.hash, formerHash: account.passwordHash, remembered: passwords.rememberedPasswords };
  },
  load: async (_input, { connection, caller }, { formerHash }): Promise<State | Refusal> => {
    const account = await lockedAccount(connection, caller.personId ?? '');
    return account?.passwordHash === formerHash ? { account, sessions: await openSessions(connection, account.personId) } : wrongPassword;
  },
  decide: ({ account }, _input, _work, { hash, remembered }) => ({ effect: { hash, formerHashes: rememberedHashes(account.passwordHash, account.formerHashes, remembered) } }),
  store: async ({ hash, formerHashes }, { connection, now }, { account, sessions }) => {
    await changeAccount(connection, account.personId, { passwordHash: hash, passwordSetAt: now, mustChangePassword: false, formerHashes });
    await endSessions(connection, sessions.map(({ sessionId }) => sessionId), { at: now, because: 'password-changed' });
    return { changed: true as const };
  },
  audit: (_effect, { account }) => ({ subjectKind: 'person', subjectId: account.personId, sentence: `“${account.personName}”修改了自己的密码` }),
  examples: [{ input: { password: 'a', newPassword: 'b' } }, { input: { password: 'a' }, refusedAt: 'newPassword' }],
});
