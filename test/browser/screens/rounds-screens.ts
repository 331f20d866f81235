import type { Page } from 'playwright-core';
import type { Screen } from '../screen.ts';

/** Into the round under way, at one of its parts. */
const atPart = (part: string, seen: RegExp) => async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /年度妇女儿童发展规划监测数据填报/ }).first().click();
  await page.getByRole('tab', { name: part }).click();
  await page.getByText(seen).first().waitFor();
};

/** Rounds: the list, a new one, one of them part by part. */
export const roundsScreens: readonly Screen[] = [
  { group: 'rounds', name: 'rounds', path: '/rounds', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('cell', { name: '年度填报' }).waitFor() },
  {
    group: 'rounds', name: 'rounds-new', path: '/rounds', as: 'tongji',
    prepare: async (page) => {
      await page.getByRole('button', { name: '新建一轮' }).click();
      await page.getByRole('dialog').getByLabel('截止日期', { exact: true }).waitFor();
    },
  },
  { group: 'rounds', name: 'round-run', path: '/rounds', as: 'tongji', prepare: atPart('填报情况', /补充填报内容/) },
  { group: 'rounds', name: 'round-dates', path: '/rounds', as: 'tongji', prepare: atPart('日期和表头', /制定机关/) },
  { group: 'rounds', name: 'round-asked', path: '/rounds', as: 'tongji', prepare: atPart('收什么', /已经开网/) },
  { group: 'rounds', name: 'round-who', path: '/rounds', as: 'tongji', isWalked: true, prepare: atPart('谁来填', /各单位的填报任务/) },
  { group: 'rounds', name: 'rounds-of-the-office', path: '/rounds', as: 'bangongshi' },
  { group: 'rounds', name: 'rounds-forbidden', path: '/rounds', as: 'xitong', expects: [/^answered 403: GET \/api\/rounds\.list-rounds/] },
  { group: 'rounds', name: 'reminders', path: '/reminders', as: 'bangongshi', isWalked: true, prepare: (page) => page.getByText('退回未重报').first().waitFor() },
  {
    group: 'rounds', name: 'reminders-to-send', path: '/reminders?kind=returned', as: 'bangongshi',
    prepare: async (page) => {
      await page.getByRole('button', { name: '全选' }).click();
      await page.getByRole('button', { name: '发提醒' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    group: 'rounds', name: 'scores', path: '/reminders?tab=scores', as: 'bangongshi',
    prepare: async (page) => {
      await page.getByRole('button', { name: '看组成：示例区统计局' }).click();
      await page.getByText('权重').first().waitFor({ state: 'attached' });
    },
  },
  { group: 'rounds', name: 'gaps', path: '/gaps', as: 'tongji', prepare: (page) => page.getByText(/规划需要/).waitFor() },
  { group: 'rounds', name: 'gaps-of-an-area', path: '/gaps?part=area&targets=true', as: 'tongji', isWalked: true, prepare: (page) => page.getByText(/规划需要/).waitFor() },
  {
    group: 'rounds', name: 'gaps-survey', path: '/gaps?part=sex', as: 'tongji',
    prepare: async (page) => {
      await page.getByRole('button', { name: '全选' }).click();
      await page.getByRole('button', { name: /^布置专项调查/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { group: 'rounds', name: 'gaps-none', path: '/gaps?part=other&reason=refused', as: 'tongji' },
];
