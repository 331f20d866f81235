import type { Screen } from '../screen.ts';

/** The statistics database, and a table that comes in. */
export const dataScreens: readonly Screen[] = [
  { group: 'data', name: 'data-of-a-domain', path: '/data?from=2022&totals=true&counts=true&domain=%E5%84%BF%E7%AB%A5%E4%B8%8E%E5%AE%B6%E5%BA%AD', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('button', { name: /的来处$/ }).first().waitFor(), allowed: ['SDMX'] },
  { group: 'data', name: 'data', path: '/data?from=2020&totals=true', as: 'tongji', prepare: (page) => page.getByRole('button', { name: /的来处$/ }).first().waitFor(), allowed: ['SDMX'] },
  {
    group: 'data', name: 'data-figure', path: '/data?from=2020&totals=true', as: 'tongji', allowed: ['SDMX'],
    prepare: async (page) => {
      await page.getByRole('button', { name: /的来处$/ }).first().click();
      await page.getByText('可见范围和口径').click();
      await page.getByRole('dialog').getByText('标记口径变化').first().waitFor();
    },
  },
  { group: 'data', name: 'data-nothing', path: '/data?from=1990&to=1991', as: 'bangongshi', allowed: ['SDMX'] },
  { group: 'data', name: 'data-changes', path: '/data?tab=changes&added=true', as: 'tongji', prepare: (page) => page.getByText('下载变动').waitFor() },
  { group: 'data', name: 'data-sources', path: '/data?tab=sources', as: 'tongji' },
  { group: 'data', name: 'import', path: '/data/import', as: 'tongji', isWalked: true, prepare: (page) => page.getByText('还没有保存的对应关系').waitFor() },
  { group: 'data', name: 'import-forbidden', path: '/data/import', as: 'weijianju', prepare: (page) => page.getByText('没有查看这一页的权限').waitFor() },
  { group: 'data', name: 'data-changes-none', path: '/data?tab=changes&since=2026-11-22', as: 'tongji', prepare: (page) => page.getByText('这段时间没有变动').waitFor() },
  {
    group: 'data', name: 'import-read', path: '/data/import', as: 'tongji',
    prepare: async (page) => {
      await page.getByLabel('从 Excel、WPS 复制的表').fill('指标名称\t年份\t计量单位\t数值\t甲栏\n孕产妇死亡率\t2015\t/10万\t10.50\t1\n孕妈妈建册比例\t2015\t%\t91.20\t2\n孕产妇死亡率\t2016\t/10万\t很少\t3\n');
      await page.getByRole('button', { name: '读表' }).click();
      await page.getByText('读到', { exact: false }).first().waitFor();
    },
  },
];
