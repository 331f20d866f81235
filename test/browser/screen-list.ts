import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import type { Screen } from './screens.ts';

const as = (login: string): Screen['as'] => ({ login: `shili-${login}`, password: demoPassword });

/** Every screen that is pictured by `npm run screens`, of the example district. A new page is a line here. */
export const screenList: readonly Screen[] = [
  { group: 'frame', name: 'sign-in', path: '/', as: null, prepare: (page) => page.getByRole('heading', { name: '登录' }).waitFor() },
  {
    group: 'frame', name: 'sign-in-refused', path: '/', as: null, expects: [/^answered 422: POST \/api\/accounts\.sign-in$/],
    prepare: async (page) => {
      await page.getByLabel('登录名').fill('nobody');
      await page.getByLabel('密码').fill('wrong');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    },
  },
  { group: 'frame', name: 'home-of-the-office', path: '/', as: as('bangongshi') },
  { group: 'frame', name: 'home-of-a-unit', path: '/', as: as('weijianju') },
  { group: 'frame', name: 'home-of-an-administrator', path: '/', as: as('xitong') },
  { group: 'frame', name: 'no-such-page', path: '/no-such-page', as: as('bangongshi') },
  { group: 'collection', name: 'board', path: '/board', as: as('tongji') },
  { group: 'collection', name: 'board-filtered', path: '/board?state=returned', as: as('tongji') },
  { group: 'collection', name: 'own-form', path: '/forms', as: as('weijianju') },
  { group: 'collection', name: 'own-form-returned', path: '/forms', as: as('gonganju') },
  { group: 'collection', name: 'review', path: '/review', as: as('tongji') },
  {
    group: 'collection', name: 'review-opened', path: '/review', as: as('tongji'),
    prepare: async (page) => {
      await page.getByRole('button', { name: /^展开/ }).first().click();
      await page.getByText(/有核对意见的/).waitFor();
    },
  },
];
