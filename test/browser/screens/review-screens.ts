import type { Page } from 'playwright-core';
import type { Screen } from '../screen.ts';

/** Into the form of a unit from the queue. */
const into = (unit: string) => async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: unit }).click();
  await page.getByText(/有核对意见的/).first().waitFor();
};

/** The review: queues, one form. */
export const reviewScreens: readonly Screen[] = [
  { group: 'review', name: 'queue', path: '/review', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('link', { name: '示例区妇联' }).waitFor() },
  { group: 'review', name: 'queue-filtered', path: '/review?queue=all&doubts=true', as: 'tongji-fuzeren' },
  { group: 'review', name: 'queue-of-a-leader', path: '/review', as: 'sifaju-lingdao', prepare: (page) => page.getByRole('link', { name: '示例区司法局' }).waitFor() },
  { group: 'review', name: 'form', path: '/review', as: 'tongji', isWalked: true, prepare: into('示例区妇联') },
  { group: 'review', name: 'form-returned', path: '/review?queue=returned', as: 'tongji-fuzeren', prepare: into('示例区公安局') },
  {
    group: 'review', name: 'form-about-a-question', path: '/review', as: 'tongji',
    prepare: async (page) => {
      await into('示例区民政局')(page);
      await page.getByRole('button', { name: /^口径：/ }).first().click();
      await page.getByRole('button', { name: '修改记录' }).click();
      await page.locator('th', { hasText: '第几次' }).first().waitFor({ state: 'attached' });
    },
  },
  {
    group: 'review', name: 'form-returning', path: '/review', as: 'tongji',
    prepare: async (page) => {
      await into('示例区民政局')(page);
      await page.getByRole('button', { name: '退回', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
