import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actions } from '../../src/web/client/actions.ts';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath } from './open-browser.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody tried the pages of monitoring');

type Standings = Actions['monitoring.list-standings']['output'];

describe.skipIf(browserPath === undefined)('the pages of monitoring', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  /** Somebody who never sits at the browser at the same time: signing in there ends what they had open elsewhere. */
  const asked = async (query: string, login = 'shili-tongji-fuzeren'): Promise<Standings> => (await (await open.district.who(login)).get<Standings>('monitoring.list-standings', { regionId: open.district.regionId, ...Object.fromEntries(new URLSearchParams(query)) }));

  test('the table shows what the server judged, filters stand in the address, and the file is what is shown', async () => {
    const missed = await asked('year=2024&standing=not-met&order=probability&limit=500');
    await open.within('tongji', '/monitoring?year=2024', async (page) => {
      await page.getByRole('columnheader', { name: '现状' }).waitFor();
      await page.getByRole('combobox', { name: '计入' }).click();
      await page.getByTitle('未达标', { exact: true }).first().click();
      await page.getByRole('combobox', { name: '排序' }).click();
      await page.getByTitle('排序：达标概率').click();
      await page.getByText(`${String(missed.total)} 项：`).waitFor();
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ year: '2024', standing: 'not-met', order: 'probability' });
      const rows = await page.getByRole('region', { name: '监测' }).getByRole('row').allInnerTexts();
      expect(rows.slice(1).map((row) => row.split('\t')[0]?.split('\n')[0])).toEqual(missed.standings.slice(0, 60).map(({ indicator }) => indicator));
      await page.getByRole('button', { name: '导出' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('CSV 文件').click()]);
      const lines = readFileSync(await download.path(), 'utf8').trim().split('\r\n');
      expect(lines[1]).toBe('指标,目标,期限,最新,现状,进度,前景,达标概率,历年,旁注、预警,责任单位');
      expect(lines.length - 2).toBe(missed.total);
      await page.goBack();
    });
  });

  test('a figure is clicked down to where it came from: its target, its record, its file and row; and on to its place in the plan, its unit, what that unit owes', async () => {
    await open.within('tongji', '/monitoring?year=2024&search=孕产妇系统管理率', async (page) => {
      await page.getByRole('link', { name: '孕产妇系统管理率' }).first().click();
      await page.getByRole('heading', { level: 1, name: '孕产妇系统管理率' }).waitFor();
      await page.getByRole('button', { name: '2024年，看来历' }).click();
      const origin = page.getByRole('dialog');
      await origin.getByText('登记人').waitFor();
      expect(await origin.innerText()).toMatch(/示例区监测数据\.xlsx 工作表“.+”第 \d+ 行/);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: '在规划里看' }).click();
      await page.getByRole('region', { name: '指标与目标值' }).getByRole('link', { name: '97.1%（2025年，2023/2084）' }).waitFor();
      await page.getByRole('region', { name: '指标与目标值' }).getByRole('link', { name: '为什么这样判断，看监测' }).click();
      await page.getByRole('link', { name: '这个指标', exact: true }).click();
      await page.getByRole('heading', { level: 2, name: '用在哪里，谁负责' }).waitFor();
      await page.getByRole('link', { name: '示例区卫生健康局', exact: true }).first().click();
      await page.getByRole('navigation', { name: '这个单位的' }).getByRole('link', { name: '缺项' }).click();
      await page.getByRole('heading', { level: 1, name: '缺项' }).waitFor();
      expect(new URL(page.url()).searchParams.get('unit')).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  test('a statistician opens the rate into its parts: the numbers add up, and each figure is as long as its list', async () => {
    await open.within('tongji', '/attainment?year=2024', async (page) => {
      const numbers = async (title: string): Promise<readonly (readonly number[])[]> => (await page.getByRole('region', { name: title, exact: true }).locator('tbody tr').allInnerTexts()).map((row) => row.split('\t').slice(2, 6).map(Number));
      await page.getByRole('heading', { name: '按责任单位' }).waitFor();
      const [whole] = await page.locator('section[aria-label="合计"] tbody tr').allInnerTexts();
      const total = whole?.split('\t').slice(2, 6).map(Number) ?? [];
      for (const title of ['按规划', '按领域', '按责任单位']) {
        const parts = await numbers(title);
        expect(total.map((_figure, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0))).toEqual(total);
      }
      await page.getByRole('button', { name: /^合计：没有计入/ }).click();
      const list = page.getByRole('region', { name: /^合计：没有计入/ });
      await list.waitFor();
      await expect.poll(() => list.locator('tbody tr:not(.group)').count()).toBe(total[3]);
    });
  });

  test('a figure that worsens a target makes a warning, which is seen at once', async () => {
    const { standings: [before] } = await asked('year=2024&search=孕产妇系统管理率');
    const person = await open.district.who('shili-tongji');
    expect(before?.warnings.map(({ rule }) => rule)).not.toContain('W3');
    await person.post('collection.import-figures', { regionId: open.district.regionId, figures: [{ indicatorId: before?.indicatorId, year: 2024, groups: [], content: { kind: 'figure', text: '71.0', value: 71, digits: 1, numerator: null, denominator: null, standardError: null }, status: 'revised', note: '示例：核实后更正' }] });
    const { standings: [after] } = await asked('year=2024&search=孕产妇系统管理率');
    const come = after?.warnings.find(({ rule }) => !before?.warnings.some((one) => one.rule === rule));
    await open.within('bangongshi', `/warnings?year=2024&rule=${come?.rule ?? ''}`, async (page) => {
      await page.getByRole('row').filter({ hasText: '孕产妇系统管理率' }).filter({ hasText: come?.sentence ?? '?' }).first().waitFor();
      expect(come).toBeDefined();
    });
  });

  test('the head of statistics changes a rule after seeing what it would do, with approval and reason; the table follows', async () => {
    await open.within('tongji-fuzeren', '/rules?year=2024', async (page) => {
      await page.getByRole('button', { name: 'W1 预计不达标，改这一条' }).click();
      await page.getByRole('spinbutton', { name: /^概率界限/ }).fill('45');
      await page.getByRole('button', { name: '看会改变什么' }).click();
      const preview = page.getByRole('region', { name: '看会改变什么' });
      await preview.getByText(/会出现 \d+ 条预警/).first().waitFor();
      const coming = Number(/会出现 (\d+) 条预警/.exec(await preview.innerText())?.[1] ?? 0);
      expect(coming).toBeGreaterThan(0);
      const count = async (): Promise<number> => Number(/(\d+)$/.exec(await page.getByRole('region', { name: 'W1 预计不达标' }).getByRole('link').first().innerText())?.[1]);
      const now = await count();
      await page.getByLabel('改动的理由').fill('示例：提高对预计不达标目标的关注');
      await page.getByRole('button', { name: '按此改动' }).click();
      await page.getByText(/须填写批准人和批准日期/).first().waitFor();
      await page.getByLabel('批准人（单位或负责人）').fill('示例区妇儿工委');
      await page.getByRole('button', { name: '按此改动' }).click();
      await page.getByText('已改动，监测表已按新规则判断。').waitFor();
      await expect.poll(count).toBe(now + coming);
      await page.getByText(/由示例区妇儿工委批准/).first().waitFor();
      await page.getByRole('cell', { name: '示例：提高对预计不达标目标的关注' }).waitFor();
    }, { expects: [/^answered 400: POST \/api\/settings\.change-setting$/] });
    expect((await asked('year=2024&rule=W1&limit=500', 'shili-bangongshi')).standings.every(({ warnings }) => warnings.some(({ rule }) => rule === 'W1'))).toBe(true);
  });

  test('the office sees on its first page how many targets stand where', async () => {
    await open.within('bangongshi', '/', async (page) => {
      const section = page.getByRole('region', { name: '监测情况' });
      await section.getByRole('link', { name: /^达标率 \d+\.\d%（\d+\/\d+，可监测）$/ }).waitFor();
      await section.getByText('没有回复的预警').click();
      await page.getByRole('heading', { level: 1, name: '预警' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/warnings');
    });
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
