import { turnAccount } from './turn-account.ts';

/** The account can sign in again. */
export const enableAccountAction = turnAccount({
  name: 'accounts.enable-account', title: '启用账号', summary: '重新启用一个停用的账号。', word: '启用', isOn: ({ disabledAt }) => disabledAt === null, already: '这个账号没有停用。', disable: false,
});
