import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath } from './open-browser.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody ran a round in the pages');

describe.skipIf(browserPath === undefined)('the bureau runs a round to its lock', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test('sets one up as the last one was, sees who is asked what, gives what nobody answers for to a unit, opens it', async () => {
    await open.within('tongji', '/rounds', async (page) => {
      await page.getByRole('button', { name: '新建一轮' }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByLabel('数据年度').inputValue()).toBe('2026');
      await dialog.getByLabel('开网日期').fill('2026.11.20');
      await dialog.getByLabel('截止日期', { exact: true }).fill('2026年11月21日');
      await dialog.getByLabel('补报截止日期').fill('2026-12-31');
      await dialog.getByLabel('查看截止日期').fill('2027-06-30');
      await dialog.getByRole('button', { name: '建立' }).click();
      await page.getByRole('heading', { name: '2026年度妇女儿童发展规划监测数据填报' }).waitFor();
      await page.getByLabel('表号').fill('示统综2表');
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('已保存。').waitFor();
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByRole('checkbox', { name: '城乡' }).uncheck();
      await page.getByRole('button', { name: '下一步' }).click();
      const nobody = page.getByText(/没有单位可填的 \d+ 个指标/).first();
      const before = await nobody.innerText();
      await page.getByRole('row').filter({ hasNot: page.getByRole('columnheader') }).getByRole('checkbox').first().check();
      await page.getByRole('combobox', { name: '由哪个单位填' }).first().click();
      await page.keyboard.type('残联');
      await page.getByTitle('示例区残联').click();
      await page.getByRole('button', { name: '指定（1 个指标）' }).click();
      await page.getByText('已指定 1 个指标。').waitFor();
      await expect.poll(() => nobody.innerText(), { timeout: 10_000 }).not.toBe(before);
      await page.getByRole('tab', { name: '4 开网' }).click();
      await page.getByRole('checkbox', { name: /照样开网/ }).check();
      await page.getByRole('button', { name: '开网填报' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '开网填报' }).click();
      await page.getByText(/^已开网：发出 \d+ 份填报表/).waitFor();
      await page.getByText('已报 0/').first().waitFor();
    });
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
