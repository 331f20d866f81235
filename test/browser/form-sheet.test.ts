import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath } from './open-browser.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody filled in a form as a sheet');

/** The cell of a row and a column, by what stands before it and above it. */
async function cellOf(page: Page, name: string, heading: RegExp): Promise<Locator> {
  const [row, column] = await Promise.all([page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }), page.getByRole('columnheader', { name: heading }).first().getAttribute('aria-colindex')]);
  return row.locator(`[aria-colindex="${column ?? ''}"]`);
}

const textIn = async (page: Page, name: string, heading: RegExp): Promise<string> => (await (await cellOf(page, name, heading)).innerText()).replaceAll(/[✕？✓≠\s]/gu, '');

/** Presses a cell: brought from under the frozen columns first; the field of the sheet may lie over it. */
async function press(page: Page, name: string, heading: RegExp): Promise<void> {
  const cell = await cellOf(page, name, heading);
  const column = Number(await cell.getAttribute('aria-colindex'));
  await page.evaluate(`document.querySelector('.sheet').scrollLeft = ${column < 10 ? '0' : '2000'}`);
  await cell.click({ force: true });
}

/** Types into a cell as one does: press it, type, Enter. */
async function type(page: Page, name: string, heading: RegExp, text: string): Promise<void> {
  await press(page, name, heading);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** A range comes from the clipboard, as from Excel. */
const paste = (page: Page, text: string): Promise<unknown> => page.evaluate(`(() => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', ${JSON.stringify(text)});
  document.querySelector('.sheet-editor').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
})()`);

async function intoForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(在线填报|看填报的内容)$/ }).first().click();
  await page.getByText(/^已填 \d+ \/ \d+ 项/).waitFor();
}

/** What shows after a moment: checks wait for a pause, the server for the network. */
const patient = { timeout: 10_000 } as const;

const confirm = async (page: Page, word: string): Promise<void> => page.getByRole('dialog').getByRole('button', { name: word }).click();

describe.skipIf(browserPath === undefined)('a form as a sheet', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test('a unit fills it by typing and pasting, explains, says what is missing, attaches, hands in; its leader signs; it is returned, mended, handed in again, approved', async () => {
    const [perHead, education, health, care] = ['妇女儿童工作人均经费', '预算内教育经费占财政支出比例', '卫生健康支出', '妇幼保健经费'] as const;
    await open.within('caizhengju', '/forms', async (page) => {
      await intoForm(page);
      await press(page, perHead, /^分子数/);
      await paste(page, '120000\t100000\r\n\r\n5600\t30000\r\n');
      await expect.poll(() => Promise.all([textIn(page, perHead, /^本年数/), textIn(page, education, /^本年数/)]), patient).toEqual(['得1.20', '得18.67']);
      await page.keyboard.press('Control+Z');
      expect(await textIn(page, education, /^分母数/)).not.toBe('30000');
      await page.keyboard.press('Control+Y');
      await type(page, health, /^本年数/, '99560');
      await type(page, care, /^缺失原因/, '未收集');
      await page.getByText('须改正 1 处').waitFor();
      await type(page, care, /^缺失说明/, '示例：由卫生健康局单列');
      await press(page, health, /^本年数/);
      await page.getByText('？ 须说明').first().waitFor();
      await page.getByLabel('说明（写给审核的人看）').fill('示例：新建医院一次性投入');
      await page.getByText('✓ 已说明').first().waitFor();
      await page.getByLabel('附在这一项').setInputFiles({ name: '批复.txt', mimeType: 'text/plain', buffer: Buffer.from('示例区财政局关于新建医院的批复，仅为示例。') });
      await page.getByRole('button', { name: '下载 批复.txt' }).waitFor();
      await page.getByText('✓ 已保存').waitFor();
      await page.getByRole('button', { name: '还要办的（0）' }).waitFor();
      await page.getByRole('button', { name: '提交给分管领导' }).click();
      await confirm(page, '提交给分管领导');
      await page.getByText('待单位审核', { exact: true }).waitFor();
    });
    await open.within('caizhengju-lingdao', '/forms', async (page) => {
      await intoForm(page);
      expect(await textIn(page, health, /^说明/)).toBe('示例：新建医院一次性投入');
      await page.getByRole('button', { name: '审核通过，报统计部门' }).click();
      await confirm(page, '审核通过，报统计部门');
      await page.getByText('待统计审核', { exact: true }).waitFor();
    });
    const review = async (button: string, reason?: string): Promise<void> => open.within('tongji', '/review', async (page) => {
      await page.getByRole('checkbox', { name: '选示例区财政局' }).check();
      await page.getByRole('button', { name: button, exact: true }).click();
      if (reason !== undefined) {
        await page.getByLabel('退回理由').fill(reason);
        await confirm(page, button);
      }
      await page.getByText('办好了 1 份。').waitFor();
    });
    await review('退回', '示例：请核对人均经费的分母');
    await open.within('caizhengju', '/forms', async (page) => {
      await intoForm(page);
      await page.getByText('示例：请核对人均经费的分母').waitFor();
      await type(page, perHead, /^分母数/, '98000');
      await page.getByText('✓ 已保存').waitFor();
      await page.getByRole('button', { name: '改动' }).click();
      await page.getByRole('cell', { name: '100000' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '提交给分管领导' }).click();
      await confirm(page, '提交给分管领导');
      await page.getByText('待单位审核', { exact: true }).waitFor();
    });
    await open.within('caizhengju-lingdao', '/forms', async (page) => {
      await intoForm(page);
      await page.getByRole('button', { name: '审核通过，报统计部门' }).click();
      await confirm(page, '审核通过，报统计部门');
      await page.getByText('待统计审核', { exact: true }).waitFor();
    });
    await review('审核通过');
    await open.within('caizhengju', '/forms', async (page) => {
      await intoForm(page);
      await page.getByText(/现在只能看，不能填/).waitFor();
      expect([await page.getByText('已审核', { exact: true }).count(), await page.locator('.sheet-editor').getAttribute('readonly')]).toEqual([1, '']);
    });
  }, 120_000);

  const [contracts, congress, workers] = ['女职工权益保护专项集体合同签订率', '职工代表大会中女性代表比例', '职工中女性比例'] as const;

  test('what is typed without a connection outlives the closed page, and two pages of one person do not disturb each other', async () => {
    await open.within('zonggonghui', '/forms', async (page) => {
      await intoForm(page);
      const address = page.url();
      await page.context().setOffline(true);
      await type(page, contracts, /^本年数/, '86.2');
      await type(page, congress, /^本年数/, '36.8');
      await page.getByText(/未保存 2 处：连接不上服务器/).waitFor();
      await page.close();
      await page.context().setOffline(false);
      const [first, second] = [await page.context().newPage(), await page.context().newPage()];
      await first.goto(address);
      await expect.poll(() => textIn(first, contracts, /^本年数/), patient).toBe('86.2');
      await first.getByText('✓ 已保存').waitFor();
      await second.goto(address);
      await expect.poll(() => textIn(second, congress, /^本年数/), patient).toBe('36.8');
      await type(second, workers, /^本年数/, '41.5');
      await expect.poll(() => textIn(first, workers, /^本年数/), patient).toBe('41.5');
      await type(first, workers, /^备注/, '示例：年末数');
      await expect.poll(() => textIn(second, workers, /^备注/), patient).toBe('示例：年末数');
    });
  }, 60_000);

  test('two people in one cell: both texts stay until one of them decides', async () => {
    await open.within('zonggonghui', '/forms', async (reporter) => {
      await intoForm(reporter);
      await open.within('zonggonghui-lingdao', '/forms', async (leader) => {
        await intoForm(leader);
        await type(reporter, contracts, /^本年数/, '87.1');
        await reporter.getByText('✓ 已保存').waitFor();
        await type(leader, contracts, /^本年数/, '85.9');
        await leader.getByText(/待确认 1 处/).waitFor();
        await leader.getByRole('button', { name: /^还要办的/ }).click();
        await leader.getByRole('dialog').getByRole('button', { name: /待确认/ }).click();
        await leader.getByRole('button', { name: /^用总工会分管领导（示例）填的“85.9”$/ }).click();
        await leader.getByText('✓ 已保存').waitFor();
        expect(await leader.getByText(/待确认/).count()).toBe(0);
        expect(await textIn(leader, contracts, /^本年数/)).toBe('85.9');
      });
    });
  }, 60_000);

  test('an input method writes into the cell it begins in, Alt and Enter break a line, Tab leaves the sheet until one works in it and after Esc', async () => {
    await open.within('huanjingju', '/forms', async (page) => {
      await intoForm(page);
      await press(page, '空气质量优良天数比例', /^缺失说明/);
      const keys = await page.context().newCDPSession(page);
      await keys.send('Input.imeSetComposition', { text: 'sha chen', selectionStart: 8, selectionEnd: 8 });
      await keys.send('Input.insertText', { text: '沙尘天气' });
      await page.keyboard.press('Alt+Enter');
      await page.keyboard.type('2');
      await page.keyboard.press('Enter');
      expect(await textIn(page, '空气质量优良天数比例', /^缺失说明/)).toBe('沙尘天气2');
      const focused = (): Promise<string> => page.evaluate('document.activeElement.className');
      await page.keyboard.press('Tab');
      expect(await focused()).toContain('sheet-editor');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await focused()).not.toContain('sheet-editor');
    });
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
