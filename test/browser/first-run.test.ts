import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { walkByTab } from './keyboard.ts';
import { browserPath, withPage } from './open-browser.ts';
import { openEmpty, type OpenEmpty } from './open-empty.ts';
import { screenFaults } from './screen-faults.ts';
import { firstSignIn, ownPassword } from '../journeys/two-districts/web-person.ts';
import { bringPlanToAdoption } from './adopt-a-plan.ts';
import { signIn } from './sign-in.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody tried the first run');

const passwords = { xitong: 'Zhong9-Kua3-Hou', anquan: 'Qiu4-Teng7-Lian', shenji: 'Bo5-Xun8-Cheng' } as const;
const people = [{ name: '办公室干事', login: 'ganshi', word: '妇儿工委办工作人员' }, { name: '办公室主任', login: 'zhuren', word: '妇儿工委办负责人' }] as const;

describe.skipIf(browserPath === undefined)('from an empty installation to an adopted plan', () => {
  let open: OpenEmpty;
  const first = new Map<string, string>();
  beforeAll(async () => { open = await openEmpty(); }, 120_000);
  afterAll(() => open.close());

  const wrongCode = async (): Promise<readonly [number, string]> => {
    const answer = await fetch(`${open.address}/api/set-up`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: 'AAAA-BBBB-CCCC', way: 'demo', wish: {} }) });
    return [answer.status, (await answer.json() as { reason: string }).reason];
  };
  const signedIn = async (login: keyof typeof passwords, path: string, work: (page: Page) => Promise<void>): Promise<void> => withPage(`${open.address}${path}`, async (page) => {
    await page.getByLabel('登录名').fill(login);
    await page.getByLabel('密码', { exact: true }).fill(passwords[login]);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await work(page);
  });

  test('whoever comes sees only the set-up; without the code of the terminal nothing is done, ten wrong ones make it void', async () => {
    const before = open.code();
    await withPage(`${open.address}/board`, async (page) => {
      await page.getByRole('heading', { name: '首次设置' }).waitFor();
      expect([...await axeFindings(page), ...(await walkByTab(page)).faults, ...await screenFaults(page)]).toEqual([]);
      await page.getByLabel('安装示例区').check();
      await page.getByLabel('验证码').fill('AAAA-BBBB-CCCC');
      await page.getByRole('button', { name: '安装示例区' }).click();
      await page.getByRole('alert').filter({ hasText: '验证码不对' }).waitFor();
      for (let tries = 2; tries < 10; tries++) expect(await wrongCode()).toEqual([422, 'wrong-code']);
      await page.getByRole('button', { name: '安装示例区' }).click();
      await page.getByRole('alert').filter({ hasText: '已经作废' }).waitFor();
    }, { expects: [/^answered 422: POST \/api\/set-up$/] });
    expect([open.code() === before, open.code() === '']).toEqual([false, false]);
    const told = await fetch(`${open.address}/api/set-up`, { headers: { 'x-set-up-code': before } });
    expect(await told.json()).toEqual({ state: 'open', progress: [], failure: null, outcome: null });
  });

  test('a district of one’s own: what is wrong is said in place and nothing is written; then three administrators stand there, and nobody sets it up again', async () => {
    const code = open.code();
    await withPage(`${open.address}/set-up`, async (page) => {
      await page.getByLabel('验证码').fill(code.toLowerCase().replaceAll('-', ' '));
      await page.getByLabel('区县名称').fill('示例区');
      await page.getByLabel('区县行政区划代码').fill('99');
      await page.getByLabel('上级市（州、盟）名称').fill('示例市');
      for (const [office, login] of [['系统管理员', 'xitong'], ['安全管理员', 'anquan'], ['审计管理员', 'shenji']] as const) {
        const group = page.getByRole('group', { name: new RegExp(`^${office}`) });
        await group.getByLabel('姓名').fill(`${office}某`);
        await group.getByLabel('登录名').fill(login);
        if (login !== 'shenji') await group.getByLabel('密码').fill(passwords[login]);
      }
      await page.getByRole('button', { name: '开始设置' }).click();
      await page.getByRole('alert').filter({ hasText: '本区县代码' }).waitFor();
      await page.getByLabel('区县行政区划代码').fill('999901');
      await page.getByRole('button', { name: '开始设置' }).click();
      await page.getByRole('heading', { name: '设置好了' }).waitFor();
      first.set('shenji', await page.locator('[data-first-password=shenji]').innerText());
      expect(await page.locator('[data-first-password]').count()).toBe(1);
      expect([...await axeFindings(page), ...await screenFaults(page)]).toEqual([]);
      await page.getByRole('link', { name: '已经记下，去登录' }).click();
      await page.getByRole('heading', { name: '登录' }).waitFor();
    }, { expects: [/^answered 422: POST \/api\/set-up$/] });
    const again = await fetch(`${open.address}/api/set-up`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, way: 'demo', wish: {} }) });
    expect([again.status, (await again.json() as { reason: string }).reason]).toEqual([422, 'set-up-already']);
    expect(await (await fetch(`${open.address}/api/set-up`, { headers: { 'x-set-up-code': code } })).json()).toMatchObject({ state: 'done', outcome: null });
  });

  test('the auditor finds who set it up, from where and after how many wrong codes', async () => {
    const auditor = await firstSignIn(open.address, { name: '审计', login: 'shenji', firstPassword: first.get('shenji') ?? '' });
    const { lines } = await auditor.get<{ lines: readonly { action: string; sentence: string; address: string }[] }>('audit.list-lines', { action: 'installation.set-up' });
    expect(lines.map(({ sentence, address }) => [sentence.includes('在浏览器里设置，此前输错验证码 10 次'), address])).toEqual([[true, '127.0.0.1']]);
  });

  test('units and people come from pasted lists, roles from the same', async () => {
    await signedIn('xitong', '/units', async (page) => {
      await page.getByRole('button', { name: '粘贴名单' }).click();
      const list = page.getByRole('dialog');
      await list.getByRole('textbox', { name: '名单' }).fill('单位名称\t简称\n示例区教育局\t教育局\n示例区妇联\t妇联\n示例区统计局\t统计局');
      await list.getByRole('button', { name: '看看读成了什么' }).click();
      await list.getByRole('button', { name: '导入这 3 个单位' }).click();
      await page.getByText('共 3 个单位').waitFor();
      await page.goto(`${open.address}/people`);
      await page.getByRole('button', { name: '粘贴人员名单' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: '名单' }).fill(['姓名\t登录名', ...people.map(({ name, login }) => `${name}\t${login}`)].join('\n'));
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByText('关闭后再也看不到').waitFor();
      for (const { login } of people) first.set(login, await page.getByRole('row').filter({ hasText: login }).locator('[data-first-password]').innerText());
      await page.getByRole('button', { name: '已经记下' }).click();
    });
    await signedIn('anquan', '/people', async (page) => {
      await page.getByRole('button', { name: '粘贴岗位名单' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('地区').click();
      await page.getByTitle('示例区', { exact: true }).click();
      await dialog.getByRole('textbox', { name: '名单' }).fill(['登录名\t岗位\t起始日', ...people.map(({ login, word }) => `${login}\t${word}\t2021-01-01`)].join('\n'));
      await dialog.getByRole('button', { name: '确定' }).click();
      await page.getByText('已授予 2 个岗位。').waitFor();
      expect(first.size).toBe(3);
    });
  }, 60_000);

  test('the plan is brought in, its doubts are settled, it is submitted by one and adopted by another, all in the browser; the steps of the set-up say so', async () => {
    for (const { name, login } of people) await firstSignIn(open.address, { name, login, firstPassword: first.get(login) ?? '' });
    const buffer = readFileSync(new URL('../../example/示例区妇女儿童发展规划.docx', import.meta.url));
    const at = (path: string): string => `${open.address}${path}`;
    await withPage(at('/api/'), (office) => withPage(at('/api/'), async (approver) => {
      const [clerk, chief] = people;
      await signIn(office, clerk.login, ownPassword(clerk.login));
      await signIn(approver, chief.login, ownPassword(chief.login));
      await bringPlanToAdoption({ office, approver, at }, { name: '示例区妇女儿童发展规划.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer }, { number: '示政发〔2021〕1号', date: '2021-12-30' });
    }));
    await signedIn('xitong', '/set-up', async (page) => {
      await page.getByRole('row').filter({ hasText: '导入并通过规划' }).getByText('通过 1 部规划').waitFor();
      expect(await page.getByText(/^还有 \d+ 步。$/).innerText()).toBe('还有 2 步。');
    });
  }, 120_000);

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.faults).toEqual([]);
  });
});
