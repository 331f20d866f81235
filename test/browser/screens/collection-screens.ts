import type { Screen } from '../screen.ts';

/** The pages of the yearly collection. */
export const collectionScreens: readonly Screen[] = [
  { group: 'collection', name: 'board', path: '/board', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('cell', { name: '示例区教育局', exact: true }).waitFor() },
  { group: 'collection', name: 'board-filtered', path: '/board?state=returned', as: 'tongji' },
  { group: 'collection', name: 'own-form', path: '/forms', as: 'weijianju', isWalked: true, prepare: (page) => page.getByText('下载工作簿').first().waitFor() },
  { group: 'collection', name: 'own-form-returned', path: '/forms', as: 'gonganju' },
];
