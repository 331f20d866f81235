import { z } from 'zod';
import { changeAccount, endSessions, keepFailures, openSessions } from '#storage';
import { writeAction } from '../action.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { accountInput, anAccount, notForOneself } from './account-state.ts';
import { hashOfWish, rememberedHashes } from './password-check.ts';
import { passwordPolicyOn } from './policies.ts';
import { firstPassword } from './person-fields.ts';
import { isReachedBy, reachedAccount } from './within-reach.ts';

/** A new first password for somebody who forgot theirs, shown once; also lifts a lock. */
export const resetPasswordAction = writeAction({
  name: 'accounts.reset-password',
  title: '重置密码',
  summary: '为人员重置密码并解除锁定，得到只显示一次的初始密码，首次登录须修改。',
  input: z.object(accountInput),
  output: z.object({ personId: z.uuid(), firstPassword: z.string() }),
  permission: ['security-administrator'],
  answerIsSecret: true,
  actsOn: 'person',
  possible: isReachedBy('security-administrator'),
  scope: ({ regionId }) => ({ regionId }),
  prepare: async (_input, { hasher, store, today }): Promise<{ hash: string; password: string; remembered: number } | Refusal> => {
    const { passwords } = await passwordPolicyOn(store.connection, today);
    const password = firstPassword(passwords.leastLength);
    const made = await hashOfWish({ password, ownWords: [], formerHashes: [] }, hasher, passwords);
    return isRefusal(made) ? made : { hash: made.hash, password, remembered: passwords.rememberedPasswords };
  },
  load: ({ personId }, work) => reachedAccount(personId, work),
  decide: ({ account }, _input, { caller }, prepared) => (account.personId === caller.personId ? notForOneself('重置') : { effect: prepared }),
  store: async ({ hash, password, remembered }, { connection, now }, { account }) => {
    const { personId } = account;
    const formerHashes = rememberedHashes(account.passwordHash, account.formerHashes, remembered);
    await changeAccount(connection, personId, { passwordHash: hash, passwordSetAt: now, mustChangePassword: true, formerHashes });
    await keepFailures(connection, normaliseLogin(account.login), null, now);
    await endSessions(connection, (await openSessions(connection, personId)).map(({ sessionId }) => sessionId), { at: now, because: 'password-changed' });
    return { personId, firstPassword: password };
  },
  audit: (_effect, { account }) => ({ subjectKind: 'person', subjectId: account.personId, sentence: `重置“${account.personName}”的密码` }),
  examples: [{ input: { personId: anAccount } }, { input: {}, refusedAt: 'personId' }],
});
