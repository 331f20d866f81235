import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import type { Screen } from './screens.ts';

const as = (login: string): Screen['as'] => ({ login: `shili-${login}`, password: demoPassword });

/** Every screen that is pictured by `npm run screens`, of the example district. A new page is a line here. */
export const screenList: readonly Screen[] = [
  { group: 'frame', name: 'sign-in', path: '/', as: null },
  {
    group: 'frame', name: 'sign-in-refused', path: '/', as: null, expects: [/^answered 422: POST \/api\/accounts\.sign-in$/],
    prepare: async (page) => {
      await page.getByLabel('登录名').fill('shili-tongji');
      await page.getByLabel('密码').fill('wrong');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    },
  },
  { group: 'frame', name: 'home-of-the-office', path: '/', as: as('bangongshi') },
  { group: 'frame', name: 'home-of-a-unit', path: '/', as: as('weijianju') },
];
