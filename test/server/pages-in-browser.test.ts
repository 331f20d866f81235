import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions } from '#actions';
import { chromiumPath, withChromium, type BrowserPage } from '../chromium.ts';
import { ask as askServer, bearer, serve } from './serve.ts';
import { testActions } from './test-actions.ts';

if (chromiumPath === undefined) console.warn('skipped: no Chromium, the pages of the server were not looked at');

/** Goes to an address of the server and waits until something stands there. */
async function visit({ goTo, ask }: BrowserPage, address: string, sign: string, width = 1440): Promise<void> {
  await goTo(address, width);
  await shows({ ask }, sign);
}

async function shows({ ask }: Pick<BrowserPage, 'ask'>, sign: string): Promise<void> {
  await expect.poll(async () => ask<boolean>(`document.readyState === 'complete' && document.body.innerText.includes(${JSON.stringify(sign)})`).catch(() => false), { timeout: 15_000 }).toBe(true);
}

const fill = (values: Readonly<Record<string, string>>): string => `${Object.entries(values).map(([name, value]) => `document.querySelector('[name=${name}]').value = ${JSON.stringify(value)}`).join(';')};document.querySelector('form button').click()`;

test.skipIf(chromiumPath === undefined)('a person signs in, sees who they are and what they may do, finds an action, and signs out, by the pages alone', async () => {
  const served = await serve({ actions: new Map([...actions, ...testActions]) });
  await askServer(served.address, '/api/regions.add-region', { body: { name: '示例区', level: 'district', code: '999901', validFrom: '2021-01-01' }, headers: bearer('system-administrator') });
  try {
    await withChromium(async (page) => {
      const { ask } = page;
      const picture = async (name: string): Promise<void> => {
        const folder = process.env['HALFSKY_PICTURES'];
        if (folder !== undefined) writeFileSync(`${folder}/${name}.png`, await page.picture());
      };
      await visit(page, `${served.address}/`, '登录');
      expect(await ask('document.querySelector("header").innerText')).toContain('示例区');
      await ask(fill({ login: 'system_administrator', password: 'wrong' }));
      await shows(page, '账号或密码不对。');
      await ask(fill({ login: 'system_administrator', password: 'right' }));
      await shows(page, '我能办的事');
      expect(await ask('document.cookie')).toBe('');
      expect(await ask('document.querySelector("main").innerText')).toContain('系统管理员');
      expect(await ask('getComputedStyle(document.querySelector("mark")).color')).toBe('rgb(255, 255, 255)');
      for (const width of [1440, 390]) {
        await visit(page, `${served.address}/api/#regions.add-region`, '可能的错误', width);
        expect(await ask('[document.documentElement.scrollWidth, document.querySelector("details[open]").id]')).toEqual([width, 'regions.add-region']);
        await picture(`api-open-${String(width)}`);
        await ask('scrollTo(0, 0); document.querySelector("#search").value = "地区 岗位不存在"; document.querySelector("#search").dispatchEvent(new Event("input"))');
        expect(await ask('[...document.querySelectorAll("details")].filter((one) => one.checkVisibility()).map((one) => one.id)')).toEqual([]);
        await ask('document.querySelector("#search").value = "地区列表 list"; document.querySelector("#search").dispatchEvent(new Event("input"))');
        expect(await ask('[...document.querySelectorAll("details")].filter((one) => one.checkVisibility()).map((one) => one.id)')).toEqual(['regions.list-regions']);
        await picture(`api-found-${String(width)}`);
        await visit(page, `${served.address}/`, '我能办的事', width);
        expect(await ask('document.documentElement.scrollWidth')).toBe(width);
        await picture(`home-${String(width)}`);
      }
      await ask('document.querySelector("form[data-action=\'accounts.sign-out\'] button").click()');
      await shows(page, '密码');
    });
  } finally {
    await served.stop();
  }
}, 120_000);
