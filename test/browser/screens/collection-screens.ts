import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { gridOf, packGrid, typeInto } from '../../makers/edited-workbook.ts';
import type { Screen } from '../screen.ts';

/** The unit's own workbook, filled in at a desk and sent back: what it would change is shown and not brought in. */
async function sendBack(page: Page): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载工作簿' }).click()]);
  const grid = await gridOf(new Uint8Array(readFileSync(await download.path())));
  typeInto(grid, new Map(grid.flatMap(({ rows }) => rows).flatMap(({ asks }) => (asks === null ? [] : [[asks, { missing: '未收集', missingNote: '示例：康复系统年报未出' }]]))));
  await page.getByLabel('选择文件').setInputFiles({ name: '残联填报表.xlsx', mimeType: '', buffer: Buffer.from(packGrid(grid)) });
  await page.getByText(/与现在的内容有 \d+ 处不同/).waitFor();
}

/** The pages of the yearly collection. */
export const collectionScreens: readonly Screen[] = [
  { group: 'collection', name: 'board', path: '/board', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('cell', { name: '示例区教育局', exact: true }).waitFor() },
  { group: 'collection', name: 'board-filtered', path: '/board?state=returned', as: 'tongji' },
  { group: 'collection', name: 'own-form', path: '/forms', as: 'weijianju', isWalked: true, prepare: (page) => page.getByText('下载工作簿').first().waitFor() },
  { group: 'collection', name: 'own-form-returned', path: '/forms', as: 'gonganju' },
  { group: 'collection', name: 'workbook-differs', path: '/forms', as: 'canlian', prepare: sendBack },
  {
    group: 'collection', name: 'workbook-refused', path: '/forms', as: 'canlian', expects: [/files\.add-file/],
    prepare: async (page) => {
      await page.getByLabel('选择文件').setInputFiles({ name: '通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 no') });
      await page.getByRole('alert').first().waitFor();
    },
  },
];
