import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCarried, readDocument } from '#documents';
import { manifestName, readManifest } from '#publication';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath } from './open-browser.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody tried the pages of reports');

const lead = /^本段：(?:为全面反映|示例)/;
const slow = { timeout: 60_000 };
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Opens the passage of the first paragraph. */
async function openLead(page: Page): Promise<void> {
  await page.getByRole('button', { name: lead }).first().click();
  await page.getByLabel('改写这一段').waitFor();
}

/** Writes instead of the first paragraph, and saves. */
async function writeLead(page: Page, text: string): Promise<void> {
  await openLead(page);
  await page.getByLabel('改写这一段').fill(text);
  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  await page.getByText('已保存。').waitFor();
}

/** Takes a step of the report, with its reason where it asks for one. */
async function take(page: Page, step: string, reason = ''): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reason !== '') await dialog.getByRole('textbox').last().fill(reason);
  await dialog.getByRole('button', { name: step, exact: true }).click();
}

describe.skipIf(browserPath === undefined)('the pages of reports', () => {
  let open: OpenApplication;
  let address: string;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test('the bureau makes the annual report, and rewrites a paragraph beside it', async () => {
    await open.within('tongji', '/reports', async (page) => {
      await page.getByText('还没有报告。编制一份').waitFor();
      await page.getByRole('button', { name: '编制报告' }).click();
      await page.getByRole('spinbutton', { name: '监测年份' }).fill('2024');
      await page.getByRole('button', { name: '开始编制' }).click();
      await page.getByRole('tab', { name: /^正文/ }).waitFor(slow);
      address = new URL(page.url()).pathname;
      const said = await page.getByRole('article').locator('.report-body').first().innerText();
      await writeLead(page, `示例：${said}各单位报送及时。`);
      await page.getByText('各单位报送及时。').first().waitFor();
      expect(await page.getByRole('tab', { name: /^手写段落/ }).innerText()).toBe('手写段落（1）');
    });
  }, 120_000);

  test('two write in one paragraph: the second is told, sees both, and nothing is lost', async () => {
    await open.within('bangongshi', address, async (other) => {
      await openLead(other);
      await open.within('tongji', address, (page) => writeLead(page, '示例：统计部门写的。'));
      await other.getByLabel('改写这一段').fill('示例：办公室写的。');
      await other.getByRole('button', { name: '保存', exact: true }).first().click();
      await other.getByRole('alert').filter({ hasText: '别人刚改成了下面这样' }).getByText('示例：统计部门写的。').waitFor();
      expect(await other.getByLabel('改写这一段').inputValue()).toBe('示例：办公室写的。');
      await other.getByRole('button', { name: '把他写的接在我写的后面' }).click();
      await other.getByRole('button', { name: '以上面的文字保存' }).click();
      await other.getByText('已保存。').waitFor();
      await expect.poll(() => other.getByRole('article').innerText()).toContain('示例：统计部门写的。');
      expect(await other.getByRole('article').innerText()).toContain('示例：办公室写的。');
    }, { expects: [/^answered 409: POST \/api\/reports\.edit-passage$/] });
  }, 60_000);

  test('a figure changes: after the refresh what moved is marked, every change is looked at, then the report is submitted', async () => {
    const who = await open.district.who('shili-tongji');
    const { regionId } = open.district;
    const { series } = await who.get<{ series: readonly { indicatorId: string }[] }>('collection.list-series', { regionId, indicators: ['孕产妇系统管理率'], totals: true });
    await who.post('collection.import-figures', { regionId, figures: [{ indicatorId: series[0]?.indicatorId, year: 2024, content: { kind: 'figure', text: '95.9', numerator: null, denominator: null } }], revisionReason: '示例：年报核对后更正' });
    await open.within('tongji', address, async (page) => {
      await page.getByText('编成以后，数据库里有 1 个数变了。').waitFor();
      await page.getByRole('button', { name: '刷新数据' }).click();
      await page.getByRole('tab', { name: /^变化（\d+）$/ }).waitFor(slow);
      await page.getByText(/送审前还有 \d+ 处要办/).waitFor();
      await page.getByRole('tab', { name: /^变化/ }).click();
      await page.locator('ins').filter({ hasText: '95.9' }).first().waitFor();
      await page.getByRole('button', { name: '全部核对无误' }).click();
      await page.getByText('没有待核对的变化。').waitFor();
      await page.getByRole('tab', { name: /^手写段落/ }).click();
      await page.getByText('数字变了').first().waitFor();
      await page.getByText('改写这一段').first().click();
      await page.getByRole('button', { name: '数字已核对，文字仍然适用' }).click();
      await page.getByText('与数字相符').first().waitFor();
      await take(page, '送审');
      await page.getByText('待审核').first().waitFor();
      expect(await page.getByText(/送审前还有/).count()).toBe(0);
    });
  }, 120_000);

  test('it is returned with its reason, mended and submitted again; a leader’s approval on paper is entered with its scan; frozen it is downloaded as Word, and the passage is in it', async () => {
    await open.within('tongji-fuzeren', address, async (page) => {
      await take(page, '退回', '示例：请写明与全市的比较');
      await page.getByText('已退回').first().waitFor();
    });
    await open.within('tongji', address, async (page) => {
      await page.getByRole('tab', { name: '办理经过' }).click();
      await page.getByRole('cell', { name: '示例：请写明与全市的比较' }).waitFor();
      await page.getByRole('tab', { name: '正文' }).click();
      await writeLead(page, '示例：本区略高于全市平均。');
      await take(page, '送审');
      await page.getByText('待审核').first().waitFor();
      expect(await page.getByRole('button', { name: '审核通过' }).count()).toBe(0);
    });
    await open.within('bangongshi-zhuren', address, async (page) => {
      await page.getByRole('button', { name: '代录纸上审核' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('签字的人（姓名）').fill('示例赵主任');
      await dialog.getByLabel('签字日期').fill('2026.11.20');
      await dialog.getByLabel('盖章签字页扫描件').setInputFiles({ name: '签字页.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') });
      await dialog.getByText('签字页.png').waitFor();
      await dialog.getByRole('button', { name: '审核通过' }).click();
      await page.getByText('已审核').first().waitFor();
      await page.getByRole('tab', { name: '办理经过' }).click();
      await page.getByText('（示例赵主任在纸上签字）').waitFor();
      const { plans } = await (await open.district.who('shili-bangongshi-zhuren')).get<{ plans: readonly { planId: string }[] }>('plan.list-plans', { regionId: open.district.regionId });
      await page.goto(open.at(`/plans/${plans[0]?.planId ?? ''}`));
      await page.getByRole('button', { name: '附件' }).click();
      await page.getByRole('button', { name: '引用已有附件' }).click();
      await page.getByLabel('附在哪里的').fill('统计监测报告');
      await page.locator('.ant-select-item-option').filter({ hasText: '统计监测报告' }).click();
      await page.getByRole('button', { name: '引用 签字页.png' }).click();
      await page.getByText('附件（1）').waitFor();
    });
    await open.within('tongji-fuzeren', address, async (page) => {
      await take(page, '定稿');
      await page.getByText('定稿指纹').waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'detached', ...slow });
      const [download] = await Promise.all([page.waitForEvent('download', slow), page.getByRole('button', { name: 'Word', exact: true }).click()]);
      const bytes = new Uint8Array(readFileSync(await download.path()));
      expect([download.suggestedFilename().endsWith('.docx'), download.suggestedFilename().includes('草稿')]).toEqual([true, false]);
      expect((await readDocument(bytes)).lines.map(({ text }) => text).join('')).toContain('示例：本区略高于全市平均。');
      expect(readManifest(await readCarried(bytes, manifestName))?.asked.year).toBe(2024);
    });
  }, 180_000);

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
