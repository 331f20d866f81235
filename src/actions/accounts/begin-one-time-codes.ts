import { z } from 'zod';
import { changeAccount, installationRegionId } from '#storage';
import { writeAction } from '../action.ts';
import { codeAddress, createCodeSecret } from '../credentials/one-time-code.ts';
import { accountState } from './account-state.ts';
import { hasCodesAlready } from './has-codes-already.ts';
import { accountByPassword, ownPassword } from './own-password.ts';

/** Proposes a secret for an authenticator app; it counts once a code of it has been typed back. Who sits down at an open session needs the password, too. */
export const beginOneTimeCodesAction = writeAction({
  name: 'accounts.begin-one-time-codes',
  title: '设置两步验证',
  summary: '再输一次密码，得到一个验证器密钥（只显示一次）；输入验证器上的验证码确认后才生效。',
  input: z.object({ password: ownPassword }),
  output: z.object({ secret: z.string(), address: z.string() }),
  permission: 'signed-in',
  answerIsSecret: true,
  scope: () => ({ regionId: installationRegionId }),
  prepare: ({ password }, work) => accountByPassword(password, work),
  load: (_input, { connection, caller }) => accountState(connection, caller.personId ?? ''),
  decide: ({ account }) => (account.oneTimeSecret === null ? { effect: { secret: createCodeSecret() } } : hasCodesAlready),
  store: async ({ secret }, { connection }, { account }) => {
    await changeAccount(connection, account.personId, { oneTimeProposal: secret });
    return { secret, address: codeAddress({ issuer: 'HalfSky 半边天', account: account.login, secret }) };
  },
  audit: (_effect, { account }) => ({ subjectKind: 'person', subjectId: account.personId, sentence: `“${account.personName}”开始设置两步验证` }),
  examples: [{ input: { password: '一个够长的密码9x' } }, { input: {}, refusedAt: 'password' }],
});
