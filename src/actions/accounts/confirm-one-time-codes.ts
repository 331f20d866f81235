import { z } from 'zod';
import { changeAccount, installationRegionId } from '#storage';
import { writeAction } from '../action.ts';
import { verifyOneTimeCode } from '../credentials/one-time-code.ts';
import { createRecoveryCodes } from '../credentials/recovery-codes.ts';
import { accountState } from './account-state.ts';
import { hasCodesAlready } from './has-codes-already.ts';

/** The first code typed back puts the secret in force, and gives recovery codes, shown once. */
export const confirmOneTimeCodesAction = writeAction({
  name: 'accounts.confirm-one-time-codes',
  title: '启用两步验证',
  summary: '输入验证器上的验证码，启用两步验证，并得到十个只显示一次的恢复码。',
  input: z.object({ code: z.string().min(1).max(40).describe('验证器上的六位验证码') }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  permission: 'signed-in',
  answerIsSecret: true,
  scope: () => ({ regionId: installationRegionId }),
  load: (_input, { connection, caller }) => accountState(connection, caller.personId ?? ''),
  decide: ({ account }, { code }, { now }) => {
    const { oneTimeSecret, oneTimeProposal: secret } = account;
    if (oneTimeSecret !== null) return hasCodesAlready;
    if (secret === null) return { refused: 'not-begun', message: '请先设置两步验证，得到密钥。' };
    const verdict = verifyOneTimeCode({ code, secret, now: Date.parse(now), lastStep: null });
    return verdict.kind === 'right' ? { effect: { secret, step: verdict.step, ...createRecoveryCodes() } } : { refused: 'wrong-code', message: '验证码不正确，请等下一个验证码出现后再试。' };
  },
  store: async ({ secret, step, codes, hashes }, { connection }, { account }) => {
    await changeAccount(connection, account.personId, { oneTimeSecret: secret, oneTimeProposal: null, oneTimeStep: step, recoveryHashes: hashes });
    return { recoveryCodes: [...codes] };
  },
  audit: (_effect, { account }) => ({ subjectKind: 'person', subjectId: account.personId, sentence: `“${account.personName}”启用了两步验证` }),
  examples: [{ input: { code: '123456' } }, { input: { code: '' }, refusedAt: 'code' }],
});
