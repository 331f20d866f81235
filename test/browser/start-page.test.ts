import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveReal, type RealServer } from '../server/serve-real.ts';
import { axeFindings } from './axe.ts';
import { walkByTab } from './keyboard.ts';
import { browserPath, closeBrowser, offline, withPage, type PageOptions } from './open-browser.ts';
import { screenFaults } from './screen-faults.ts';
import { signIn } from './sign-in.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody walked through the pages');

const phone = { width: 390, height: 844 };
const looks: readonly [look: string, options: PageOptions][] = [['light', {}], ['dark', { dark: true }], ['large text', { largeText: true }], ['a phone', phone], ['a phone in large text', { ...phone, largeText: true }]];
const apiWords = ['GET', 'POST', 'JSON', 'OpenAPI', 'multipart', 'form', 'data', 'input', 'file', 'country', 'province', 'city', 'district', 'township'];

describe.skipIf(browserPath === undefined)('the pages made by the server', () => {
  let server: RealServer;
  beforeAll(async () => {
    server = await serveReal();
  });
  afterAll(async () => {
    await closeBrowser();
    await server.stop();
  });

  const answer = (page: Page, words: string): Promise<void> => page.getByRole('alert').filter({ hasText: words }).waitFor();

  test('a wrong password is told, the right one opens, the first password has to be changed before anything else; whoever is offline is told so', async () => {
    await withPage(`${server.address}/`, async (page) => {
      const fill = async (password: string): Promise<void> => {
        await page.getByLabel('登录名').fill('xitong');
        await page.getByLabel('密码').fill(password);
        await page.getByRole('button', { name: '登录' }).click();
      };
      await fill('not this one');
      await answer(page, '登录名或密码不正确');
      await offline(page, async () => {
        await fill(server.firstPasswordOf('xitong'));
        await answer(page, '连接不上服务器，请稍后再试。');
      });
      await fill(server.firstPasswordOf('xitong'));
      await page.getByRole('heading', { name: '系统员，您好' }).waitFor();
      expect(await page.getByRole('heading', { name: /请先办理/ }).allInnerTexts()).toEqual(['请先办理：修改密码']);
    }, { expects: [/^answered 422: POST \/api\/accounts\.sign-in$/] });
  });

  test('the form to sign in is walked by Tab, filled and sent by keyboard alone', async () => {
    await withPage(`${server.address}/`, async (page) => {
      expect(await walkByTab(page)).toEqual({ stops: ['link 首页', 'link 接口说明', 'textbox 登录名', 'textbox 密码', 'textbox 一次性验证码或恢复码；启用了两步验证的账号需要', 'button 登录'], faults: [] });
      await page.reload();
      for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
      await page.keyboard.type('anquan');
      await page.keyboard.press('Tab');
      await page.keyboard.type(server.firstPasswordOf('anquan'));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '安全员，您好' }).waitFor();
    });
  });

  test.each(looks)('signing in, and what is seen then: axe finds nothing, every element is reached by Tab, nothing shows wrong, %s', async (_, options) => {
    await withPage(`${server.address}/`, async (page) => {
      const found = async (): Promise<readonly string[]> => [...await axeFindings(page), ...(await walkByTab(page)).faults, ...await screenFaults(page)];
      expect(await found()).toEqual([]);
      await signIn(page, 'anquan', server.firstPasswordOf('anquan'));
      await page.goto(`${server.address}/`);
      await page.getByRole('heading', { name: '安全员，您好' }).waitFor();
      expect(await found()).toEqual([]);
      expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe(options.largeText ? '24px' : '16px');
    }, options);
  });

  test('the page of the API: what is searched for is reached by Tab, and axe finds nothing, with an entry open', async () => {
    await withPage(`${server.address}/api/`, async (page) => {
      await page.getByLabel('查找').fill('regions');
      const { stops, faults } = await walkByTab(page);
      expect(stops.slice(0, 4)).toEqual(['link 首页', 'link 接口说明', 'link OpenAPI 3.1 说明', 'searchbox 查找']);
      expect([stops.length - 4, faults]).toEqual([await page.locator('details').filter({ visible: true }).count(), []]);
      await page.locator('#regions\\.add-region > summary').click();
      // What is put away says nothing, and axe would walk through it for seconds.
      await page.evaluate("document.querySelectorAll('section[hidden], details[hidden]').forEach((entry) => entry.remove())");
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  test.each(looks.filter(([look]) => look === 'light' || look === 'a phone in large text'))('the page of the API shows nothing wrong, with an entry open, %s', async (_, options) => {
    await withPage(`${server.address}/api/#regions.add-region`, async (page) => {
      expect(await page.locator('details[open]').count()).toBe(1);
      expect(await screenFaults(page, apiWords)).toEqual([]);
    }, options);
  });
});
