import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath } from './open-browser.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody tried the pages of indicators');

/** What the table behind a chart shows, cell by cell. */
const shownTable = async (page: Page): Promise<string[][]> => Promise.all((await page.locator('.chart-table tr').all()).map((row) => row.locator('th, td').allInnerTexts()));

async function takeFile(page: Page, button: string, item: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: button }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe.skipIf(browserPath === undefined)('the pages of indicators', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test('the bureau finds an indicator, compares women and men, takes away exactly the table that is shown, and follows a value to where it came from', async () => {
    await open.within('tongji', '/indicators', async (page) => {
      await page.getByRole('searchbox', { name: '找指标（名称或别名）' }).fill('义务教育巩固率');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: '九年义务教育巩固率', exact: true }).click();
      await page.getByText('第 1 版，一直有效（指标目录）').waitFor();
      await page.getByText('该届初中毕业生数').waitFor();
      await page.getByRole('img', { name: /^九年义务教育巩固率：.*目标97%以上（2030年）.*80%区间/ }).waitFor();
      await page.getByText(/达标概率|概率\d+%/).first().waitFor();
      await page.getByRole('combobox', { name: '比较' }).click();
      await page.getByTitle('女性与男性').click();
      await page.getByRole('img', { name: /^九年义务教育巩固率：女性.*2025年女性高于男性0\.4个百分点。$/ }).waitFor();
      await page.getByRole('button', { name: '表', exact: true }).click();
      await page.getByRole('columnheader', { name: '女减男（百分点）' }).or(page.getByRole('columnheader', { name: /女性减男性/ })).waitFor();
      expect(new URL(page.url()).search).toBe('?compare=sex&view=table');
      const table = await shownTable(page);
      expect(table.at(-1)).toEqual(['2025', '97.4', '97.0', '97.2', '+0.4']);
      const { name, bytes } = await takeFile(page, '下载数据', 'CSV 文件');
      expect([name, bytes.toString('utf8')]).toEqual(['示例数据_九年义务教育巩固率（女性与男性）.csv', `\uFEFF${table.map((row) => `${row.join(',')}\r\n`).join('')}`]);
      const workbook = await takeFile(page, '下载数据', 'Excel 表格（xlsx）');
      expect([workbook.name.endsWith('.xlsx'), workbook.bytes.subarray(0, 2).toString()]).toEqual([true, 'PK']);
      await page.getByRole('button', { name: '97.1，看这个数的来源' }).first().click();
      const origin = page.getByRole('dialog');
      await origin.getByText('九年义务教育巩固率 女2024年数据的来源').waitFor();
      await origin.getByText('示例区监测数据.xlsx').first().waitFor();
      await origin.getByText('统计员丙（示例）').first().waitFor();
    });
  });

  test('a picture of a chart is a file; the chart stays in dark and on a phone', async () => {
    await open.within('weijianju', '/indicators/maternal-mortality-rate', async (page) => {
      await page.getByRole('img', { name: /^孕产妇死亡率：/ }).locator('svg').waitFor();
      const [png, svg] = [await takeFile(page, '下载图', 'PNG 图片'), await takeFile(page, '下载图', 'SVG 矢量图')];
      expect([png.bytes.subarray(1, 4).toString(), png.bytes.length > 10_000, svg.bytes.toString('utf8').includes('孕产妇') || svg.bytes.toString('utf8').includes('规划期')]).toEqual(['PNG', true, true]);
    }, { width: 390, height: 844, dark: true });
  });

  test('a local indicator is proposed by one and approved by another', async () => {
    await open.within('tongji', '/indicators', async (page) => {
      await page.getByRole('button', { name: '增加本地指标' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('名称（必填）').fill('社区妇女读书会覆盖率');
      await form.getByLabel('定义（必填）').fill('建有妇女读书会的社区占社区总数的比例');
      await form.getByLabel('分子').fill('建有妇女读书会的社区数');
      await form.getByLabel('分母').fill('社区总数');
      await form.getByLabel('理由或依据（必填）').fill('示例：区里自设');
      await form.getByRole('button', { name: '提请批准' }).click();
      await page.getByText('由您提请，须由另一人批准。').waitFor();
      expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
    });
    await open.within('tongji-fuzeren', '/indicators', async (page) => {
      await page.getByText('待批准的本地指标').waitFor();
      await page.getByRole('button', { name: '批准', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
      await page.getByRole('link', { name: '社区妇女读书会覆盖率' }).first().click();
      await page.getByText(/^第 1 版，自 /).waitFor();
      await page.getByText('统计负责人丁（示例） 登记').waitFor();
    });
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
