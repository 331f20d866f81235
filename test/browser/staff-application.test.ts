import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import { prepareApplication } from '../../src/cli/serving/prepare-application.ts';
import { openDistrict, type District } from '../journeys/round/open-district.ts';
import { gridOf, packGrid, typeInto } from '../makers/edited-workbook.ts';
import { axeFindings } from './axe.ts';
import { walkByTab } from './keyboard.ts';
import { browserPath, closeBrowser, offline, withPage, type PageOptions } from './open-browser.ts';
import { screenFaults } from './screens.ts';
import { signIn } from './sign-in.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody tried the staff application');

const phone = { width: 390, height: 844 };
const looks: readonly [look: string, options: PageOptions][] = [['light', {}], ['dark', { dark: true }], ['large text', { largeText: true }], ['a phone', phone]];

describe.skipIf(browserPath === undefined)('the staff application', () => {
  let district: District;
  beforeAll(async () => {
    const folder = await prepareApplication({ err: (text) => { throw new Error(text); } });
    if (folder === null) throw new Error('the application was not built');
    district = await openDistrict('2026-11-22', { withRound: true, applicationFolder: folder });
  }, 120_000);
  afterAll(async () => {
    await closeBrowser();
    await district.close();
  });

  const at = (path: string): string => `${district.address}${path}`;
  const within = (login: string, path: string, work: (page: Page) => Promise<void>, options: PageOptions = {}): Promise<void> =>
    withPage(at('/api/'), async (page) => {
      await signIn(page, login, demoPassword);
      await page.goto(at(path));
      await page.getByRole('main').waitFor();
      await work(page);
    }, options);

  test('somebody signs in at the address they were sent, is told what is wrong, and comes to that page', async () => {
    await withPage(at(`/board?search=${encodeURIComponent('公安')}`), async (page) => {
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
      await page.getByRole('cell', { name: '示例区公安局' }).waitFor();
      expect(await page.getByRole('cell', { name: /^示例区/ }).allInnerTexts()).toEqual(['示例区公安局']);
    }, { expects: [/^answered 422: POST \/api\/accounts\.sign-in$/] });
  });

  test('the bureau filters the board, and the address says how', async () => {
    await within('shili-tongji', '/', async (page) => {
      await page.getByText('已报 5/21 家').waitFor();
      await page.getByRole('link', { name: '看进度' }).click();
      await page.getByRole('combobox', { name: '状态' }).click();
      await page.getByTitle('已退回').click();
      await expect.poll(() => page.getByRole('cell', { name: /^示例区/ }).allInnerTexts()).toEqual(['示例区公安局']);
      expect(new URL(page.url()).searchParams.get('state')).toBe('returned');
      await page.goBack();
      await page.getByRole('heading', { name: '统计员丙（示例），您好' }).waitFor();
    });
  });

  test('a unit takes its workbook, sends a table back, sees what it changes, brings it in and hands in; its leader signs', async () => {
    await within('shili-canlian', '/forms', async (page) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载工作簿' }).click()]);
      expect(download.suggestedFilename()).toBe('示例区残联_2025年填报表.xlsx');
      const grid = await gridOf(new Uint8Array(readFileSync(await download.path())));
      typeInto(grid, new Map(grid.flatMap(({ rows }) => rows).flatMap(({ asks }) => (asks === null ? [] : [[asks, { missing: '未收集', missingNote: '示例：康复系统年报未出' }]]))));
      await page.getByLabel('选择文件').setInputFiles({ name: '残联填报表.xlsx', mimeType: '', buffer: Buffer.from(packGrid(grid)) });
      await page.getByText('与现在的内容有 2 处不同').waitFor();
      await page.getByRole('button', { name: '导入' }).click();
      await page.getByText('1 / 1 项').waitFor();
      await page.getByRole('button', { name: '提交给分管领导' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByText('待单位审核').first().waitFor();
    });
    await within('shili-canlian-lingdao', '/forms', async (page) => {
      await page.getByRole('button', { name: '审核通过，报统计部门' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByText('待统计审核').first().waitFor();
    });
  });

  test('the bureau looks into what was signed, approves two at once, returns one of them with a reason; who locks is another', async () => {
    await within('shili-tongji', '/review', async (page) => {
      await page.getByRole('button', { name: '展开：示例区妇联填报的内容' }).click();
      await page.getByText(/共 29 项，有核对意见的 \d+ 项排在前面/).waitFor();
      await page.getByRole('checkbox', { name: '选示例区妇联' }).check();
      await page.getByRole('checkbox', { name: '选示例区民政局' }).check();
      await page.getByRole('button', { name: '审核通过' }).click();
      await page.getByText('办好了 2 份。').waitFor();
      await page.getByText('待锁定（4）').click();
      await page.getByRole('checkbox', { name: '选示例区妇联' }).check();
      await page.getByRole('button', { name: '退回', exact: true }).click();
      await page.getByLabel('退回理由').fill('示例：请补附证明');
      await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
      await page.getByText('待锁定（3）').waitFor();
    });
    await within('shili-tongji-fuzeren', '/review', async (page) => {
      await page.getByText('待锁定（3）').click();
      await page.getByRole('button', { name: '全选' }).click();
      await page.getByRole('button', { name: '锁定' }).click();
      await page.getByText('办好了 3 份。').waitFor();
      await page.goto(at('/board?state=locked'));
      await expect.poll(() => page.getByRole('cell', { name: /^示例区/ }).allInnerTexts()).toEqual(['示例区民政局', '示例区人力资源和社会保障局', '示例区统计局', '示例区法院']);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载进度表' }).click()]);
      expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    });
  });

  test('a file that cannot be read is refused with every reason, and nothing enters', async () => {
    await within('shili-weijianju', '/forms', async (page) => {
      await page.getByLabel('选择文件').setInputFiles({ name: '数据.xlsx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 no') });
      await page.getByRole('alert').filter({ hasText: '文件不完整' }).waitFor();
      expect(await page.getByText(/^\d+ \/ 109 项$/).innerText()).toBe('55 / 109 项');
    }, { expects: [/^answered 422: POST \/api\/files\.add-file$/] });
  });

  test('an old kernel (Chromium 109) that lacks what newer ones have does the same', async () => {
    await withPage(at('/api/'), async (page) => {
      await page.addInitScript(() => {
        for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) Reflect.deleteProperty(Array.prototype, name);
        Reflect.deleteProperty(Map, 'groupBy');
        Reflect.deleteProperty(Object, 'groupBy');
        Reflect.deleteProperty(Promise, 'withResolvers');
        for (const name of ['isWellFormed', 'toWellFormed']) Reflect.deleteProperty(String.prototype, name);
      });
      await signIn(page, 'shili-tongji', demoPassword);
      await page.goto(at('/board'));
      await page.getByRole('cell', { name: '示例区教育局' }).waitFor();
      expect(await page.evaluate('[3, 1].toSorted().join() + Map.groupBy([1], () => 1).size')).toBe('1,31');
    });
  });

  test('somebody with business in two regions chooses which of them the pages show', async () => {
    const security = await district.who('shili-anquan');
    const { regions } = await security.get<{ regions: readonly { regionId: string; level: string; name: { zh: string } }[] }>('regions.list-regions', {});
    const city = regions.find(({ level }) => level === 'city');
    const { people } = await security.get<{ people: readonly { personId: string; login: string }[] }>('accounts.list-people', { regionId: district.regionId, limit: 500 });
    await security.post('accounts.grant-role', { regionId: city?.regionId, personId: people.find(({ login }) => login === 'shili-bangongshi-zhuren')?.personId, role: 'office-head', validFrom: '2026-11-22', reason: '示例：兼管' });
    await within('shili-bangongshi-zhuren', '/', async (page) => {
      await page.getByRole('combobox', { name: '地区' }).click();
      await page.getByTitle('示例市').click();
      await page.getByText('现在没有进行中的填报。').waitFor();
      await page.getByRole('combobox', { name: '地区' }).click();
      await page.getByTitle('示例区').click();
      await page.getByText(/已报 \d+\/21 家/).waitFor();
      expect([...await axeFindings(page), ...await screenFaults(page)]).toEqual([]);
    });
    await within('shili-bangongshi-zhuren', '/', async (page) => {
      await page.getByRole('combobox', { name: '地区' }).waitFor();
      expect([...await axeFindings(page), ...await screenFaults(page)]).toEqual([]);
    }, phone);
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(district.faults).toEqual([]);
  });

  test.each(looks)('every page: axe finds nothing, every element is reached by Tab, nothing shows wrong, %s', async (_look, options) => {
    const found = async (page: Page): Promise<readonly string[]> => [...await axeFindings(page), ...(await walkByTab(page)).faults, ...await screenFaults(page)];
    await withPage(at('/'), async (page) => {
      await page.getByRole('heading', { name: '登录' }).waitFor();
      expect(await found(page)).toEqual([]);
    }, options);
    for (const [login, path, words] of [['shili-tongji', '/', '已报'], ['shili-tongji', '/board', '示例区教育局'], ['shili-tongji', '/review', '待审核'], ['shili-gonganju', '/', '已退回'], ['shili-weijianju', '/forms', '下载工作簿'], ['shili-xitong', '/', '接口说明']] as const) {
      await within(login, path, async (page) => {
        await page.getByRole('main').getByText(words).first().waitFor();
        expect([path, ...await found(page)]).toEqual([path]);
      }, options);
    }
  });
});
