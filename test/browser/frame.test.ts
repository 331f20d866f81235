import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import { axeFindings } from './axe.ts';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath, offline, withPage } from './open-browser.ts';
import { screenFaults } from './screen-faults.ts';
import { signIn } from './sign-in.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody tried the frame of the staff application');

describe.skipIf(browserPath === undefined)('the frame of the staff application', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test('somebody signs in at the address they were sent, is told what is wrong, and comes to that page', async () => {
    await withPage(open.at(`/board?search=${encodeURIComponent('公安')}`), async (page) => {
      const send = async (password: string): Promise<void> => {
        await page.getByLabel('登录名').fill('shili-tongji');
        await page.getByLabel('密码', { exact: true }).fill(password);
        await page.getByRole('button', { name: '登录' }).click();
      };
      await send('not this one');
      await page.getByRole('alert').filter({ hasText: '登录名或密码不正确' }).waitFor();
      await offline(page, async () => {
        await send(demoPassword);
        await page.getByRole('alert').filter({ hasText: '连接不上服务器' }).waitFor();
      });
      await send(demoPassword);
      await page.getByRole('heading', { name: '填报进度', level: 1 }).waitFor();
      await page.getByRole('cell', { name: '示例区公安局', exact: true }).waitFor();
      expect(await page.getByRole('cell', { name: /^示例区/ }).allInnerTexts()).toEqual(['示例区公安局']);
      expect(await page.getByRole('searchbox').inputValue()).toBe('公安');
    }, { expects: [/^answered 422: POST \/api\/accounts\.sign-in$/] });
  });

  test('an old kernel (Chromium 109) that lacks what newer ones have does the same', async () => {
    await withPage(open.at('/api/'), async (page) => {
      await page.addInitScript(() => {
        for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) Reflect.deleteProperty(Array.prototype, name);
        Reflect.deleteProperty(Map, 'groupBy');
        Reflect.deleteProperty(Object, 'groupBy');
        Reflect.deleteProperty(Promise, 'withResolvers');
        for (const name of ['isWellFormed', 'toWellFormed']) Reflect.deleteProperty(String.prototype, name);
      });
      await signIn(page, 'shili-tongji', demoPassword);
      await page.goto(open.at('/board'));
      await page.getByRole('cell', { name: '示例区教育局', exact: true }).waitFor();
      expect(await page.evaluate('[3, 1].toSorted().join() + Map.groupBy([1], () => 1).size')).toBe('1,31');
    });
  });

  test('somebody with business in two regions chooses which of them the pages show', async () => {
    const security = await open.district.who('shili-anquan');
    const { regions } = await security.get<{ regions: readonly { regionId: string; level: string; name: { zh: string } }[] }>('regions.list-regions', {});
    const city = regions.find(({ level }) => level === 'city');
    const { people } = await security.get<{ people: readonly { personId: string; login: string }[] }>('accounts.list-people', { regionId: open.district.regionId, limit: 500 });
    await security.post('accounts.grant-role', { regionId: city?.regionId, personId: people.find(({ login }) => login === 'shili-bangongshi-zhuren')?.personId, role: 'office-head', validFrom: '2026-11-22', reason: '示例：兼管' });
    await open.within('bangongshi-zhuren', '/', async (page) => {
      await page.getByRole('combobox', { name: '地区' }).click();
      await page.getByTitle('示例市').click();
      await page.getByText('现在没有进行中的填报。').waitFor();
      await page.getByRole('combobox', { name: '地区' }).click();
      await page.getByTitle('示例区').click();
      await page.getByText(/已报 \d+\/21 家/).waitFor();
      expect([...await axeFindings(page), ...await screenFaults(page)]).toEqual([]);
    });
    await open.within('bangongshi-zhuren', '/', async (page) => {
      await page.getByRole('combobox', { name: '地区' }).waitFor();
      expect([...await axeFindings(page), ...await screenFaults(page)]).toEqual([]);
    }, { width: 390, height: 844 });
  });

  test('somebody finds a page, a unit and a part of a plan by Ctrl+K and the keyboard alone', async () => {
    await open.within('bangongshi', '/', async (page) => {
      await page.getByRole('button', { name: '查找' }).waitFor();
      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: '查找' });
      await field.fill('孕产妇');
      const options = page.getByRole('option');
      await options.first().waitFor();
      expect([...await axeFindings(page), ...await screenFaults(page, ['Ctrl'])]).toEqual([]);
      await field.fill('进度');
      await page.getByRole('option', { name: '填报进度' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '填报进度', level: 1 }).waitFor();
      await page.keyboard.press('Control+k');
      await field.fill('没有这种东西');
      await page.getByText('没有找到“没有这种东西”').waitFor();
      await page.keyboard.press('Escape');
      await field.waitFor({ state: 'hidden' });
    });
  });

  test('somebody keeps the filters of a page, opens them later, removes them and takes that back', async () => {
    await open.within('tongji', '/board?state=returned&search=公安', async (page) => {
      await page.getByRole('button', { name: '我的视图' }).click();
      await page.getByLabel('名称').fill('退回的');
      await page.keyboard.press('Enter');
      await page.getByText('已保存为“退回的”。').waitFor();
      expect([...await axeFindings(page), ...await screenFaults(page)]).toEqual([]);
      await page.goto(open.at('/board'));
      await page.getByRole('cell', { name: '示例区教育局', exact: true }).waitFor();
      await page.getByRole('button', { name: '我的视图' }).click();
      await page.getByRole('button', { name: '打开“退回的”' }).click();
      await expect.poll(() => page.getByRole('cell', { name: /^示例区/ }).allInnerTexts()).toEqual(['示例区公安局']);
      expect(await page.getByRole('searchbox').inputValue()).toBe('公安');
      await page.getByRole('button', { name: '我的视图' }).click();
      await page.getByRole('button', { name: '删除“退回的”' }).click();
      await page.getByText('还没有保存过').waitFor();
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByRole('button', { name: '我的视图' }).click();
      await page.getByRole('button', { name: '打开“退回的”' }).waitFor();
    });
  });

  test('a unit is told what others did with its form, and is told so once', async () => {
    await open.within('gonganju', '/', async (page) => {
      await page.getByRole('button', { name: /^消息，\d+ 条新的$/ }).click();
      await page.getByRole('dialog').getByText('等您办理').first().waitFor();
      expect([...await axeFindings(page), ...await screenFaults(page)]).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '消息', exact: true }).waitFor();
    });
  });

  test('whoever changes their password is told to sign in with the new one, and can', async () => {
    await open.within('pinggu', '/', async (page) => {
      await page.getByRole('button', { name: /评估专家/ }).click();
      await page.getByRole('menuitem', { name: '修改密码' }).click();
      await page.getByLabel('现在的密码').fill(demoPassword);
      for (const field of ['新密码', '再输一遍新密码']) await page.getByLabel(field, { exact: true }).fill('Hong-Ye#2026zz');
      await page.getByRole('button', { name: '改密码' }).click();
      await page.getByText('密码已修改，请用新密码登录。').waitFor();
      await page.getByLabel('登录名').fill('shili-pinggu');
      await page.getByLabel('密码', { exact: true }).fill('Hong-Ye#2026zz');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { name: /您好/ }).waitFor();
      expect(await page.getByText('请用新密码登录').count()).toBe(0);
    });
  });

  test('what is loaded before sign-in and before home stays small: 240 and 380 kB of packed script', async () => {
    const kilobytesOf = (page: Page): (() => number) => {
      let bytes = 0;
      page.on('response', (response) => { bytes += response.request().resourceType() === 'script' ? Number(response.headers()['content-length'] ?? 0) : 0; });
      return () => bytes / 1000;
    };
    await withPage(open.at('/api/'), async (page) => {
      const signIns = kilobytesOf(page);
      await page.goto(open.at('/'));
      await page.getByRole('heading', { name: '登录' }).waitFor();
      expect([signIns() > 100, signIns() <= 240 ? 'small' : signIns()]).toEqual([true, 'small']);
    });
    await withPage(open.at('/api/'), async (page) => {
      await signIn(page, 'shili-bangongshi', demoPassword);
      const homes = kilobytesOf(page);
      await page.goto(open.at('/'));
      await page.getByText('已报').first().waitFor();
      expect([homes() > 200, homes() <= 380 ? 'small' : homes()]).toEqual([true, 'small']);
    });
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
