import { z } from 'zod';
import { changeAccount } from '#storage';
import { writeAction } from '../action.ts';
import { accountInput, anAccount, notForOneself } from './account-state.ts';
import { isReachedBy, reachedAccount } from './within-reach.ts';

/** Takes one-time codes off an account whose owner lost telephone and recovery codes. */
export const removeOneTimeCodesAction = writeAction({
  name: 'accounts.remove-one-time-codes',
  title: '解除两步验证',
  summary: '人员丢失验证器和恢复码时，由安全管理员解除其两步验证。',
  input: z.object(accountInput),
  output: z.object({ personId: z.uuid() }),
  permission: ['security-administrator'],
  actsOn: 'person',
  possible: (person) => isReachedBy('security-administrator')(person) && (person as { hasOneTimeCode: boolean }).hasOneTimeCode,
  scope: ({ regionId }) => ({ regionId }),
  load: ({ personId }, work) => reachedAccount(personId, work),
  decide: ({ account }, _input, { caller }) => {
    if (account.personId === caller.personId) return notForOneself('解除');
    return account.oneTimeSecret === null ? { refused: 'done-already', message: '这个账号没有启用两步验证。' } : { effect: {} };
  },
  store: async (_effect, { connection }, { account }) => {
    await changeAccount(connection, account.personId, { oneTimeSecret: null, oneTimeStep: null, recoveryHashes: [] });
    return { personId: account.personId };
  },
  audit: (_effect, { account }) => ({ subjectKind: 'person', subjectId: account.personId, sentence: `解除“${account.personName}”的两步验证` }),
  examples: [{ input: { personId: anAccount } }, { input: {}, refusedAt: 'personId' }],
});
