import type { Screen } from '../screen.ts';

/** The registry of indicators and the page of one. */
export const indicatorsScreens: readonly Screen[] = [
  { group: 'indicators', name: 'registry', path: '/indicators', as: 'tongji', isWalked: true, prepare: (page) => page.getByText(/^共 \d+ 个指标$/).waitFor() },
  { group: 'indicators', name: 'registry-filtered', path: '/indicators?search=死亡率&used=yes', as: 'weijianju', prepare: (page) => page.getByText(/^共 \d+ 个指标$/).waitFor() },
  { group: 'indicators', name: 'registry-empty', path: '/indicators?search=没有这样的指标', as: 'tongji', prepare: (page) => page.getByText('没有符合条件的指标').waitFor() },
  { group: 'indicators', name: 'trend', path: '/indicators/maternal-systematic-management-rate', as: 'tongji', isWalked: true, prepare: (page) => page.getByText(/^保持在96%以上（2030年）：/).waitFor() },
  { group: 'indicators', name: 'trend-as-table', path: '/indicators/maternal-systematic-management-rate?view=table', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('columnheader', { name: '80%区间' }).waitFor() },
  { group: 'indicators', name: 'women-and-men', path: '/indicators/compulsory-education-retention-rate?compare=sex', as: 'tongji', prepare: (page) => page.getByRole('img', { name: /女性/ }).waitFor() },
  { group: 'indicators', name: 'parts', path: '/indicators/national-immunisation-programme-vaccination-rate?compare=parts', as: 'tongji', prepare: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  {
    group: 'indicators', name: 'origin', path: '/indicators/maternal-mortality-rate?view=table', as: 'tongji', allowed: ['csv'],
    prepare: async (page) => {
      await page.getByRole('button', { name: '50.8，看这个数的来源' }).click();
      await page.getByRole('dialog').getByText('示例区监测数据.xlsx').first().waitFor();
    },
  },
  { group: 'indicators', name: 'local', path: '/indicators/local%2Fchildren-2021-2030%2F1', as: 'tongji', prepare: (page) => page.getByRole('button', { name: '修订定义' }).waitFor() },
  { group: 'indicators', name: 'unknown', path: '/indicators/no-such-indicator', as: 'tongji', expects: [/^answered 404: GET \/api\/indicators\.(?:get-indicator)/], prepare: (page) => page.getByText('没有这个指标').waitFor() },
  {
    group: 'indicators', name: 'add', path: '/indicators', as: 'tongji',
    prepare: async (page) => {
      await page.getByRole('button', { name: '增加本地指标' }).click();
      await page.getByRole('dialog').getByText('提请批准').waitFor();
    },
  },
];
