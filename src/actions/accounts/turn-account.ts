import { z } from 'zod';
import { changeAccount, endSessions, openSessions, type Account } from '#storage';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import { accountInput, anAccount, notForOneself } from './account-state.ts';
import { isReachedBy, reachedAccount } from './within-reach.ts';

type Turn = { readonly name: string; readonly title: string; readonly summary: string; readonly word: string; readonly isOn: (account: Pick<Account, 'disabledAt'>) => boolean; readonly already: string; readonly disable: boolean };

/**
 * Disabling and enabling an account are one thing in two directions.
 *
 * @example export const disableAccountAction = turnAccount({ name: 'accounts.disable-account', … disable: true })
 */
export const turnAccount = ({ name, title, summary, word, isOn, already, disable }: Turn) => writeAction({
  name, title, summary,
  input: z.object({ ...accountInput, reason: words(1, 200).describe('原因') }),
  output: z.object({ personId: z.uuid() }),
  permission: ['security-administrator'],
  actsOn: 'person',
  possible: (person) => isReachedBy('security-administrator')(person) && !isOn(person as Account),
  scope: ({ regionId }) => ({ regionId }),
  load: ({ personId }, work) => reachedAccount(personId, work),
  decide: ({ account }, _input, { caller }) => {
    if (account.personId === caller.personId) return notForOneself(word);
    return isOn(account) ? { refused: 'done-already', message: already } : { effect: {} };
  },
  store: async (_effect, { connection, now }, { account }) => {
    await changeAccount(connection, account.personId, { disabledAt: disable ? now : null });
    if (disable) await endSessions(connection, (await openSessions(connection, account.personId)).map(({ sessionId }) => sessionId), { at: now, because: 'account-disabled' });
    return { personId: account.personId };
  },
  audit: (_effect, { account }, { reason }) => ({ subjectKind: 'person', subjectId: account.personId, sentence: `${word}“${account.personName}”的账号：${reason}` }),
  examples: [{ input: { personId: anAccount, reason: '离岗' } }, { input: { personId: anAccount, reason: ' ' }, refusedAt: 'reason' }],
});
