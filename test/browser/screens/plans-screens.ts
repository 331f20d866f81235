import type { Screen } from '../screen.ts';

/** The pages of plans. */
export const plansScreens: readonly Screen[] = [
  { group: 'plans', name: 'list', path: '/plans', as: 'bangongshi', isWalked: true, prepare: (page) => page.getByRole('link', { name: '示例区妇女发展规划（2021—2030年）' }).first().waitFor() },
  {
    group: 'plans', name: 'plan', path: '/plans', as: 'bangongshi', isWalked: true,
    prepare: async (page) => {
      await page.getByRole('link', { name: '示例区妇女发展规划（2021—2030年）' }).first().click();
      await page.getByRole('treeitem', { name: /妇女与健康/ }).click();
      await page.getByRole('treeitem', { name: /^主要目标（/ }).first().click();
      await page.getByRole('treeitem', { name: /孕产妇/ }).first().click();
      await page.getByRole('heading', { name: '条目沿革' }).waitFor();
    },
  },
  { group: 'plans', name: 'assignment', path: '/assignment', as: 'bangongshi', isWalked: true, prepare: (page) => page.getByText(/无单位承担 \d+ 条/).waitFor() },
  {
    group: 'plans', name: 'assignment-dialog', path: '/assignment?open=true', as: 'bangongshi',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^选中未落实的/ }).click();
      await page.getByRole('button', { name: /^定分工（/ }).click();
      await page.getByRole('dialog').getByLabel('依据或理由').fill('示例：全委会议定');
    },
  },
  { group: 'plans', name: 'assignment-proposals', path: '/assignment?view=proposals', as: 'bangongshi', isWalked: true, prepare: (page) => page.getByRole('button', { name: /^采用印得明白的/ }).waitFor() },
  { group: 'plans', name: 'assignment-of-a-unit', path: '/assignment?kind=all', as: 'weijianju', prepare: (page) => page.getByText(/无单位承担 \d+ 条/).waitFor() },
  { group: 'plans', name: 'compare', path: '/plans/compare', as: 'bangongshi', isWalked: true, prepare: (page) => page.getByText(/另有 \d+ 处相同/).waitFor() },
  {
    group: 'plans', name: 'compare-two-plans', path: '/plans/compare', as: 'weijianju',
    prepare: async (page) => {
      await page.getByRole('combobox', { name: '右边（新）' }).click();
      await page.getByTitle(/儿童发展规划/).last().click();
      await page.getByText(/按文字和指标配对/).waitFor();
    },
  },
  {
    group: 'plans', name: 'plan-files', path: '/plans', as: 'bangongshi',
    prepare: async (page) => {
      await page.getByRole('link', { name: '示例区妇女发展规划（2021—2030年）' }).first().click();
      await page.getByRole('button', { name: '附件' }).click();
      await page.getByRole('button', { name: '引用已有附件' }).click();
      await page.getByLabel('附在哪里的').waitFor();
    },
  },
  { group: 'plans', name: 'conflicts', path: '/plans/conflicts', as: 'bangongshi', isWalked: true, prepare: (page) => page.getByText(/待处理（\d+）/).waitFor() },
  {
    group: 'plans', name: 'conflicts-accepting', path: '/plans/conflicts', as: 'bangongshi',
    prepare: async (page) => {
      await page.getByRole('button', { name: '写明理由，接受' }).first().click();
      await page.getByLabel('为什么可以不改').fill('示例：两部规划口径不同');
    },
  },
  { group: 'plans', name: 'links', path: '/plans/conflicts?view=links', as: 'bangongshi', isWalked: true, prepare: (page) => page.getByText('还没有登记衔接。').waitFor() },
  {
    group: 'plans', name: 'linking', path: '/plans/conflicts?view=links', as: 'bangongshi',
    prepare: async (page) => {
      await page.getByRole('button', { name: '登记衔接', exact: true }).click();
      await page.getByLabel('纳入哪部规划').waitFor();
    },
  },
  { group: 'plans', name: 'no-such-plan', path: '/plans/0193c000-0000-7000-8000-000000000010', as: 'bangongshi', prepare: (page) => page.getByText(/没有这部规划/).waitFor() },
];
