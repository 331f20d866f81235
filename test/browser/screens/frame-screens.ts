import type { Screen } from '../screen.ts';

/** Sign-in, the homes, an address that has no page. */
export const frameScreens: readonly Screen[] = [
  { group: 'frame', name: 'sign-in', path: '/', as: null, isWalked: true, prepare: (page) => page.getByRole('heading', { name: '登录' }).waitFor() },
  {
    group: 'frame', name: 'sign-in-refused', path: '/', as: null, expects: [/^answered 422: POST \/api\/accounts\.sign-in$/],
    prepare: async (page) => {
      await page.getByLabel('登录名').fill('nobody');
      await page.getByLabel('密码').fill('wrong');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    },
  },
  { group: 'frame', name: 'home-of-the-office', path: '/', as: 'bangongshi' },
  { group: 'frame', name: 'home-of-the-bureau', path: '/', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('main').getByText('已报').first().waitFor() },
  { group: 'frame', name: 'home-of-a-unit', path: '/', as: 'weijianju' },
  { group: 'frame', name: 'home-of-a-unit-returned', path: '/', as: 'gonganju', isWalked: true, prepare: (page) => page.getByRole('main').getByText('已退回').first().waitFor() },
  { group: 'frame', name: 'home-of-an-administrator', path: '/', as: 'xitong', isWalked: true, prepare: (page) => page.getByRole('main').getByText('使用准备').first().waitFor() },
  { group: 'frame', name: 'no-such-page', path: '/no-such-page', as: 'bangongshi' },
];
