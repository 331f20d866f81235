import type { Screen } from '../screen.ts';

/** The pages of the yearly collection. */
export const collectionScreens: readonly Screen[] = [
  { group: 'collection', name: 'board', path: '/board', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('cell', { name: '示例区教育局' }).waitFor() },
  { group: 'collection', name: 'board-filtered', path: '/board?state=returned', as: 'tongji' },
  { group: 'collection', name: 'own-form', path: '/forms', as: 'weijianju', isWalked: true, prepare: (page) => page.getByText('下载工作簿').first().waitFor() },
  { group: 'collection', name: 'own-form-returned', path: '/forms', as: 'gonganju' },
  { group: 'collection', name: 'review', path: '/review', as: 'tongji', isWalked: true, prepare: (page) => page.getByText('待审核').first().waitFor() },
  {
    group: 'collection', name: 'review-opened', path: '/review', as: 'tongji',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^展开/ }).first().click();
      await page.getByText(/有核对意见的/).waitFor();
    },
  },
];
