import type { Page } from 'playwright-core';
import type { Screen } from '../screen.ts';
import { asIf } from './as-if.ts';

const group = 'administration';
/** What machines call browsers, days and formats by. */
const machine = ['CSV', 'JSON', 'MB', 'SHA'];
const press = (role: 'button' | 'tab', name: string | RegExp) => async (page: Page): Promise<void> => { await page.getByRole(role, { name }).first().click(); };
const shows = (text: string | RegExp) => async (page: Page): Promise<void> => { await page.getByRole('main').getByText(text).first().waitFor(); };
const thenDialog = (first: (page: Page) => Promise<void>, name: string | RegExp) => async (page: Page): Promise<void> => {
  await first(page);
  await page.getByRole('dialog').filter({ hasText: name }).first().waitFor();
};

/** What a job is on its way: not begun, begun, asked to stop, tried in vain and to be tried again, given up, stopped. */
const states = [
  { state: 'waiting', progress: 0, finishedAt: null, allowed: ['jobs.cancel-job'] }, { state: 'running', progress: 40, progressNote: '示例：写了 12 个文件', finishedAt: null, allowed: ['jobs.cancel-job'] },
  { state: 'running', progress: 70, cancelRequested: true, finishedAt: null, allowed: [] }, { state: 'waiting', progress: 0, attempts: 2, mostAttempts: 3, failure: '第 2 次没有成功，稍后再试：示例：磁盘已满', finishedAt: null, allowed: ['jobs.cancel-job'] },
  { state: 'failed', attempts: 3, mostAttempts: 3, failure: '试了 3 次都没有成功：示例：磁盘已满', allowed: ['jobs.retry-job'] }, { state: 'cancelled', allowed: ['jobs.retry-job'] },
] as const;

/** The pages of the three administrators. */
export const administrationScreens: readonly Screen[] = [
  { group, name: 'units', path: '/units', as: 'xitong', isWalked: true, prepare: shows('示例区教育局') },
  { group, name: 'units-none-found', path: '/units?search=没有这个', as: 'xitong', prepare: shows('没有符合条件的单位') },
  {
    group, name: 'units-not-reached', path: '/units', as: 'xitong', expects: [/units\.list-units/],
    prepare: async (page) => { await page.route(/units\.list-units/, (route) => route.abort()); await page.reload(); await shows('连接不上服务器')(page); },
  },
  { group, name: 'units-being-read', path: '/units', as: 'xitong', prepare: async (page) => { await page.route(/units\.list-units/, () => undefined); await page.reload(); await page.getByRole('heading', { name: '单位' }).waitFor(); await shows('正在读取')(page); } },
  { group, name: 'units-one', path: '/units', as: 'bangongshi', prepare: async (page) => { await press('button', '示例区教育局')(page); await page.getByText('每次改动').waitFor(); } },
  { group, name: 'units-merge', path: '/units', as: 'bangongshi', prepare: async (page) => { await press('button', '示例区教育局')(page); await thenDialog(press('button', '合并'), '与哪些单位合并')(page); } },
  {
    group, name: 'units-paste-one-bad-line', path: '/units', as: 'xitong',
    prepare: async (page) => {
      await press('button', '粘贴名单')(page);
      await page.getByRole('textbox', { name: '名单' }).fill('单位名称\t简称\t别名\n示例区气象局\t气象局\t\n\t\t别的\n示例区教育局\t\t');
      await press('button', '看看读成了什么')(page);
      await page.getByText('2 处要改').first().waitFor();
    },
  },
  { group, name: 'people', path: '/people', as: 'xitong', isWalked: true, prepare: shows('办公室干事甲') },
  { group, name: 'people-of-security', path: '/people?search=教育局', as: 'anquan', prepare: async (page) => { await press('button', /教育局填报人/)(page); await page.getByText('现在没有登录').waitFor(); } },
  { group, name: 'people-add', path: '/people', as: 'xitong', prepare: thenDialog(press('button', '新增人员'), '登录名') },
  { group, name: 'people-none-found', path: '/people?search=没有这个人', as: 'xitong', prepare: shows('没有符合条件的人员') },
  { group, name: 'people-on-a-day', path: '/people?view=holders&on=2023-06-30', as: 'shenji', isWalked: true, prepare: shows('教育局填报人') },
  { group, name: 'audit', path: '/audit', as: 'shenji', isWalked: true, allowed: machine, prepare: shows('系统管理员甲（示例）') },
  { group, name: 'audit-one-line', path: '/audit?line=1', as: 'shenji', allowed: machine, prepare: async (page) => { await page.getByText('改动之后').waitFor(); } },
  { group, name: 'audit-none-found', path: '/audit?person=没有这个人', as: 'shenji', prepare: shows('没有符合条件的记录') },
  { group, name: 'audit-not-theirs', path: '/audit', as: 'xitong', expects: [/^answered 403: GET \/api\/audit\.list-lines/], prepare: shows('没有查看这一页的权限') },
  { group, name: 'jobs', path: '/jobs', as: 'xitong', isWalked: true, prepare: async (page) => { await page.getByRole('heading', { name: '后台任务' }).waitFor(); } },
  {
    group, name: 'jobs-of-every-state', path: '/jobs', as: 'xitong',
    prepare: async (page) => {
      await asIf<{ readonly jobs: readonly object[] }>(page, 'jobs.list-jobs', ({ jobs: [job], ...more }) => ({ ...more, jobs: states.map((state, at) => ({ ...job, jobId: `${String(at)}0000000-0000-7000-8000-000000000000`, ...state })) }));
      await shows('示例：磁盘已满')(page);
    },
  },
  { group, name: 'backups-none', path: '/backups', as: 'xitong', prepare: async (page) => { await asIf(page, 'backups.list-backups', () => ({ backups: [] })); await shows('还没有备份')(page); } },
  {
    group, name: 'backups-being-made', path: '/backups', as: 'xitong', allowed: ['MB'],
    prepare: async (page) => {
      await page.route(/jobs\.get-job/, async (route) => {
        const response = await route.fetch();
        const { job } = await response.json() as { readonly job: object };
        await route.fulfill({ response, json: { job: { ...job, state: 'running', progress: 40, finishedAt: null } } });
      });
      await press('button', '现在备份')(page);
      await page.getByRole('progressbar').waitFor();
    },
  },
  { group, name: 'backups', path: '/backups', as: 'xitong', isWalked: true, allowed: ['MB'], prepare: shows('要恢复时怎么做') },
  { group, name: 'regions', path: '/regions', as: 'xitong', isWalked: true, prepare: shows('示例区') },
  { group, name: 'regions-one', path: '/regions', as: 'xitong', prepare: async (page) => { await press('button', '示例区')(page); await page.getByText('没有区划调整').waitFor(); } },
  { group, name: 'settings', path: '/settings', as: 'xitong', isWalked: true, allowed: machine, prepare: shows('协调机构名称') },
  { group, name: 'settings-change', path: '/settings', as: 'anquan', allowed: machine, prepare: async (page) => { await shows('密码要求')(page); await thenDialog(press('button', /^修改：密码要求/), '最少字符数')(page); } },
  { group, name: 'settings-history', path: '/settings?key=reporting-calendar', as: 'xitong', allowed: machine, prepare: async (page) => { await page.getByText('系统默认的值').waitFor(); } },
  { group, name: 'calendar', path: '/calendar', as: 'tongji-fuzeren', isWalked: true, prepare: shows('下发通知、培训') },
  {
    group, name: 'calendar-holidays', path: '/calendar', as: 'bangongshi',
    prepare: async (page) => {
      await press('button', '录入放假安排')(page);
      await page.getByRole('dialog').getByLabel('放假安排').fill('四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。\n国庆节 10月1日放假');
      await page.getByText('第 2 行没有读懂').waitFor();
    },
  },
  { group, name: 'doctor', path: '/doctor', as: 'xitong', isWalked: true, allowed: ['Node', 'PostgreSQL', 'LibreOffice', 'Asia', 'Shanghai', 'postgres', 'usr', 'bin', 'chromium', 'soffice'], prepare: shows('断电保护') },
  { group, name: 'account', path: '/account', as: 'weijianju', isWalked: true, prepare: shows('就是这里') },
  { group, name: 'account-codes', path: '/account', as: 'shenji', prepare: async (page) => { await page.getByLabel('现在的密码').fill('Shili-Qu#2026'); await press('button', '设置两步验证')(page); await page.getByRole('img', { name: '两步验证的密钥图' }).waitFor(); } },
  { group, name: 'steps', path: '/set-up', as: 'xitong', isWalked: true, prepare: shows('导入并通过规划') },
];
