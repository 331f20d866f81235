import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gridOf, packGrid, typeInto } from '../makers/edited-workbook.ts';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath } from './open-browser.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody tried the pages of the collection');

describe.skipIf(browserPath === undefined)('the pages of the collection', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test('the bureau filters the board, and the address says how', async () => {
    await open.within('tongji', '/', async (page) => {
      await page.getByText('已报 5/21 家').waitFor();
      await page.getByRole('link', { name: '看进度' }).click();
      await page.getByRole('combobox', { name: '状态' }).click();
      await page.getByTitle('已退回').click();
      await expect.poll(() => page.getByRole('cell', { name: /^示例区/ }).allInnerTexts(), { timeout: 10_000 }).toEqual(['示例区公安局']);
      expect(new URL(page.url()).searchParams.get('state')).toBe('returned');
      await page.goBack();
      await page.getByRole('heading', { name: '统计员丙（示例），您好' }).waitFor();
    });
  });

  test('a unit takes its workbook, sends a table back, sees what it changes, brings it in and hands in; its leader signs', async () => {
    await open.within('canlian', '/forms', async (page) => {
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
    await open.within('canlian-lingdao', '/forms', async (page) => {
      await page.getByRole('button', { name: '审核通过，报统计部门' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByText('待统计审核').first().waitFor();
    });
  });

  test('the bureau looks into what was signed, approves two at once, returns one of them with a reason; who locks is another', async () => {
    await open.within('tongji', '/review', async (page) => {
      await page.getByRole('link', { name: '示例区妇联' }).click();
      await page.getByText(/共 29 项，有核对意见的 \d+ 项排在前面/).waitFor();
      await page.getByRole('link', { name: '回审核列表' }).click();
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
    await open.within('tongji-fuzeren', '/review', async (page) => {
      await page.getByText('待锁定（3）').click();
      await page.getByRole('button', { name: '全选' }).click();
      await page.getByRole('button', { name: '锁定' }).click();
      await page.getByText('办好了 3 份。').waitFor();
      await page.goto(open.at('/board?state=locked'));
      await expect.poll(() => page.getByRole('cell', { name: /^示例区/ }).allInnerTexts(), { timeout: 10_000 }).toEqual(['示例区民政局', '示例区人力资源和社会保障局', '示例区统计局', '示例区法院']);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载进度表' }).click()]);
      expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    });
  });

  test('a file that cannot be read is refused with every reason, and nothing enters', async () => {
    await open.within('weijianju', '/forms', async (page) => {
      await page.getByLabel('选择文件').setInputFiles({ name: '数据.xlsx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 no') });
      await page.getByRole('alert').filter({ hasText: '文件不完整' }).waitFor();
      expect(await page.getByText(/^\d+ \/ 109 项$/).innerText()).toBe('55 / 109 项');
    }, { expects: [/^answered 422: POST \/api\/files\.add-file$/] });
  });

  test('a locked form is opened for a correction, for longer, and locked again as it was; a unit is excused and asked again', async () => {
    await open.within('tongji-fuzeren', '/review?queue=locked', async (page) => {
      const take = async (step: string, fill: (dialog: Locator) => Promise<void>): Promise<void> => {
        await page.getByRole('button', { name: step, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await fill(dialog);
        await dialog.getByRole('button', { name: step, exact: true }).click();
        await dialog.waitFor({ state: 'detached' });
      };
      await page.getByRole('checkbox', { name: '选示例区统计局' }).check();
      await take('批准限时更正', async (dialog) => {
        await dialog.getByLabel('可以更正到哪一天').fill('2026-11-28');
        await dialog.getByText('周六，之后第一个工作日是 2026-11-30').waitFor();
        await dialog.getByLabel('理由').fill('示例：年报更正');
      });
      await page.goto(open.at('/review?queue=excepted'));
      await page.getByRole('checkbox', { name: '选示例区统计局' }).check();
      await take('延长更正期', async (dialog) => {
        await dialog.getByLabel('可以更正到哪一天').fill('2026.12.1');
        await dialog.getByLabel('理由').fill('示例：等上级核定');
      });
      await page.getByRole('checkbox', { name: '选示例区统计局' }).check();
      await take('恢复锁定', (dialog) => dialog.getByLabel('理由').fill('示例：上级没有更正'));
      await page.goto(open.at('/board?state=returned'));
      await page.getByRole('checkbox', { name: '选示例区公安局' }).check();
      await take('免报', (dialog) => dialog.getByLabel('理由').fill('示例：今年机构改革'));
      await page.goto(open.at('/board?state=excused'));
      await page.getByRole('checkbox', { name: '选示例区公安局' }).check();
      await take('恢复填报', (dialog) => dialog.getByLabel('理由').fill('示例：仍须填报'));
      await page.goto(open.at('/board?state=locked'));
      await expect.poll(() => page.getByRole('cell', { name: /^示例区/ }).count(), { timeout: 10_000 }).toBe(4);
    });
  }, 90_000);

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
