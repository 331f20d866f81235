import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath } from './open-browser.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody tried the pages of plans');

describe.skipIf(browserPath === undefined)('the pages of plans', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test('the office finds a goal, sees its source, its owners and its figures; a line of the source leads back; the keyboard is enough', async () => {
    await open.within('bangongshi', '/plans', async (page) => {
      await page.getByRole('link', { name: '示例区妇女发展规划（2021—2030年）', exact: true }).click();
      await page.getByRole('searchbox', { name: '在规划中查找' }).fill('孕产妇死亡率');
      await page.getByText(/^找到 \d+ 处$/).waitFor();
      await page.getByRole('treeitem', { name: /^2\. 孕产妇系统管理率/ }).click();
      await page.getByRole('listbox', { name: '原文' }).locator('mark').first().waitFor();
      expect((await page.getByRole('listbox', { name: '原文' }).locator('mark').allInnerTexts()).join('')).toBe('2.孕产妇系统管理率到2025年达到95%以上，到2030年稳定在96%以上；孕产妇死亡率控制在9/10万以下，城乡之间的差距进一步缩小。');
      await page.getByRole('region', { name: '责任单位' }).getByText('示例区卫生健康局').first().waitFor();
      await page.getByRole('region', { name: '指标与目标值' }).getByText('97.1%（2025年，2023/2084）').first().waitFor();
      await page.getByRole('region', { name: '指标与目标值' }).getByText(/^现状：.+；前景：/).first().waitFor();
      await page.getByRole('region', { name: '条目沿革' }).locator('ins', { hasText: '8' }).first().waitFor();
      expect(new URL(page.url()).searchParams.get('item')).toBe('women/1/goal/2');
      await page.getByRole('listbox', { name: '原文' }).focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      await page.getByRole('heading', { name: '“妇女与健康”主要目标3' }).waitFor();
      await page.getByRole('searchbox', { name: '在规划中查找' }).fill('');
      await page.getByRole('treeitem', { name: /^1 妇女与健康/ }).focus();
      for (const key of ['Home', 'End', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      await page.getByRole('heading', { name: /^指标表“/ }).waitFor();
    });
  });

  test('two versions are compared word by word, and the plans of women and children part by part', async () => {
    await open.within('weijianju', '/plans/compare', async (page) => {
      await page.locator('.compared del').filter({ hasText: /^9$/ }).first().waitFor();
      expect(await page.locator('.compared ins').allInnerTexts()).toContain('8');
      await page.getByRole('combobox', { name: '右边（新）' }).click();
      await page.getByTitle(/儿童发展规划/).last().click();
      await page.getByRole('button', { name: /^新增（\d+）$/ }).click();
      await page.getByText('，只在《示例区儿童发展规划（2021—2030年）》中').first().waitFor();
      expect(new URL(page.url()).searchParams.get('only')).toBe('added');
    });
  });

  test('what nobody leads is given to a unit at once, and the table of tasks says so; a row and a cell are reached by the keyboard', async () => {
    await open.within('bangongshi', '/plans', async (page) => {
      await page.getByRole('link', { name: /条未落实牵头单位$/ }).first().click();
      await page.getByRole('button', { name: /^选中未落实的（\d+）$/ }).click();
      await page.getByRole('button', { name: /^定分工（\d+ 条）$/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: '单位' }).fill('司法');
      await page.getByTitle('示例区司法局').last().click();
      await dialog.getByLabel('依据或理由').fill('示例：全委会议定');
      await dialog.getByRole('button', { name: /条一起办$/ }).click();
      await page.getByText(/^定好了 \d+ 条。$/).waitFor();
      await page.getByText('没有符合条件的条目。').waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载分解表（Excel）' }).click()]);
      const { tables } = await readTables(new Uint8Array(readFileSync(await download.path())), '表.xlsx');
      expect(tables.flatMap(({ rows }) => rows).filter(({ cells }) => cells.some(({ text }) => text.includes('家庭暴力警情依法处置率')) && cells.some(({ text }) => text.includes('司法局'))).length).toBeGreaterThan(0);

      await page.getByRole('checkbox', { name: '只看未落实' }).uncheck();
      await page.getByRole('rowheader').first().focus();
      for (const key of ['Control+Home', 'ArrowDown', ' ']) await page.keyboard.press(key);
      await page.getByRole('button', { name: '定分工（1 条）' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByText('分工沿革').waitFor();
      await page.keyboard.press('Escape');
    });
  });

  test('contradictions are accepted with their reason, one or all at once, and the acceptance taken back', async () => {
    await open.within('bangongshi-zhuren', '/plans/conflicts', async (page) => {
      await page.getByRole('button', { name: '待处理（33）' }).waitFor();
      await page.getByRole('button', { name: '写明理由，接受' }).first().click();
      await page.getByLabel('为什么可以不改').fill('示例：两部规划口径不同');
      await page.getByRole('dialog').getByRole('button', { name: '写明理由，接受' }).click();
      await page.getByRole('button', { name: '已接受（1）' }).click();
      await page.getByText(/办公室主任乙（示例） .+ 接受：示例：两部规划口径不同/).waitFor();
      await page.getByRole('button', { name: '撤销接受' }).click();
      await page.getByLabel('为什么撤销').fill('示例：上级要求一致');
      await page.getByRole('dialog').getByRole('button', { name: '撤销接受' }).click();
      await page.getByRole('button', { name: '待处理（33）' }).waitFor();
      expect(await page.getByRole('button', { name: /^已接受（/ }).innerText()).toBe('已接受（0）');
      await page.getByRole('button', { name: '待处理（33）' }).click();
      await page.getByRole('button', { name: '再看 13 处' }).click();
      await page.getByRole('button', { name: '选中全部 33 处' }).click();
      await page.getByRole('button', { name: '接受选中的 33 处' }).click();
      await page.getByLabel('为什么可以不改').fill('示例：示例区的规划只作演示');
      await page.getByRole('dialog').getByRole('button', { name: '写明理由，接受' }).click();
      await page.getByRole('button', { name: '已接受（33）' }).waitFor();
    });
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
