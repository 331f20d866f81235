import type { Screen } from '../screen.ts';

/** What measures and rules of other bodies are called everywhere. */
const latin = ['logit', 'XmR', 'ESCAP', 'CSI', 'Eurostat', 'CAGR', 'AARR', 'UNSD', 'lim'] as const;

/** Where every target stands, why, what warns, and by which rules. */
export const monitoringScreens: readonly Screen[] = [
  { group: 'monitoring', name: 'table', path: '/monitoring', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('columnheader', { name: '现状' }).waitFor() },
  { group: 'monitoring', name: 'table-grouped', path: '/monitoring?year=2024&standing=not-met&group=domain&order=probability', as: 'bangongshi', prepare: (page) => page.getByRole('columnheader', { name: '现状' }).waitFor() },
  { group: 'monitoring', name: 'table-empty', path: '/monitoring?search=没有这样的指标', as: 'tongji', prepare: (page) => page.getByText('没有符合条件的目标').waitFor() },
  {
    group: 'monitoring', name: 'target', allowed: latin, path: '/monitoring?year=2024&search=孕产妇系统管理率', as: 'tongji', isWalked: true,
    prepare: async (page) => {
      await page.getByRole('link', { name: '孕产妇系统管理率' }).first().click();
      await page.getByRole('region', { name: '历年的判断' }).getByRole('cell', { name: '2024' }).first().waitFor();
    },
  },
  {
    group: 'monitoring', name: 'target-small', allowed: latin, path: '/monitoring?year=2024&search=孕产妇死亡率', as: 'tongji',
    prepare: async (page) => {
      await page.getByRole('link', { name: '孕产妇死亡率' }).first().click();
      await page.getByRole('region', { name: '小样本' }).waitFor();
      await page.getByRole('button', { name: /看来历/ }).last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { group: 'monitoring', name: 'attainment', path: '/attainment?year=2024', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('heading', { name: '按责任单位' }).waitFor() },
  {
    group: 'monitoring', name: 'attainment-opened', path: '/attainment?year=2024', as: 'bangongshi',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^合计：没有计入/ }).click();
      await page.getByRole('heading', { name: /^合计：没有计入/ }).waitFor();
    },
  },
  { group: 'monitoring', name: 'warnings', path: '/warnings?year=2024', as: 'bangongshi', isWalked: true, prepare: (page) => page.getByRole('columnheader', { name: '理由' }).waitFor() },
  { group: 'monitoring', name: 'rules', allowed: latin, path: '/rules?year=2024', as: 'tongji-fuzeren', isWalked: true, prepare: (page) => page.getByRole('heading', { name: /^W1 / }).waitFor() },
  {
    group: 'monitoring', name: 'rules-previewed', allowed: latin, path: '/rules?year=2024', as: 'tongji-fuzeren',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'W1 预计不达标，改这一条' }).click();
      await page.getByRole('spinbutton', { name: /^概率界限/ }).fill('35');
      await page.getByRole('button', { name: '看会改变什么' }).click();
      await page.getByLabel('改动的理由').waitFor();
    },
  },
  { group: 'monitoring', name: 'no-permission', path: '/monitoring', as: 'xitong', expects: [/^answered 403/], prepare: (page) => page.getByText('您没有查看这一页的权限').waitFor() },
];
