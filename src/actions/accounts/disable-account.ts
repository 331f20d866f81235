import { turnAccount } from './turn-account.ts';

/** The account can no longer sign in; its sessions end. */
export const disableAccountAction = turnAccount({
  name: 'accounts.disable-account', title: '停用账号', summary: '停用一个账号，它的登录立即结束。', word: '停用', isOn: ({ disabledAt }) => disabledAt !== null, already: '这个账号已经停用。', disable: true,
});
