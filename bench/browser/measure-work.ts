import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { gridTasks } from './grid-tasks.ts';
import { longestTask, type Task } from './longest-task.ts';
import { median } from './median.ts';
import type { OpenDemo } from './open-demo.ts';

/** What somebody does on a page: the longest task of the page's own thread while they do it; `answered`: milliseconds from the key until what it asks for is on the screen (null where no key is pressed). */
export type WorkCost = { readonly what: string; readonly longest: Task; readonly answered: number | null };

const root = join(import.meta.dirname, '..', '..');

/** The longer of the two source texts, where they are absent the shipped example. */
const planFile = [join(root, '..', 'shared', 'plans', 'kundulun-2021-2030.txt'), join(root, 'example', '示例区妇女儿童发展规划.docx')].find((file) => existsSync(file)) ?? '';

/** So long an answer to a key is waited for. */
const patience = 5000;

/** Milliseconds from a key until something on the page says something else, and a frame shows it; what passed until then where nothing is ever said. */
async function answerTime(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate(`void (globalThis.answered = new Promise((resolve) => addEventListener('keydown', ({ timeStamp }) => {
    const said = () => document.querySelector(${JSON.stringify(selector)})?.textContent;
    const before = said();
    const look = () => { if (said() === before && performance.now() - timeStamp < ${String(patience)}) requestAnimationFrame(look); else requestAnimationFrame(() => resolve(performance.now() - timeStamp)); };
    requestAnimationFrame(look);
  }, { capture: true, once: true })))`);
  await page.keyboard.press(key);
  return page.evaluate<number>('globalThis.answered');
}

/** Scrolls what a selector finds down to its end, frame by frame. */
const scroll = (page: Page, selector: string): Promise<void> => page.evaluate(`new Promise((resolve) => {
  const box = document.querySelector(${JSON.stringify(selector)});
  let left = 90;
  const next = () => { box.scrollTop += 120; left -= 1; if (left > 0) requestAnimationFrame(next); else resolve(null); };
  next();
})`);

/** A plan that was read is looked through: on to the next doubt and the next, down its tree, through its source. */
const confirmPlan = ({ address, within }: OpenDemo): Promise<readonly WorkCost[]> => within('shili-bangongshi', async (page) => {
  await page.goto(`${address}/plans/import`);
  await page.getByLabel('规划文本').setInputFiles({ name: basename(planFile), mimeType: 'application/octet-stream', buffer: readFileSync(planFile) });
  await page.getByRole('button', { name: '用它起草修订版' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '起草修订版' }).click();
  const [card, named] = ['.plan-card [role=status]', `confirming ${basename(planFile)}`];
  await page.locator(card).waitFor();
  await page.waitForTimeout(1000);
  const times: number[] = [];
  const next = await longestTask(page, async () => { for (let at = 0; at < 12; at++) times.push(await answerTime(page, 'n', `${card} .figures`)); });
  await page.getByRole('tree').focus();
  const walking = await longestTask(page, async () => { for (let at = 0; at < 40; at++) await page.keyboard.press('ArrowDown'); });
  const tree = await longestTask(page, () => scroll(page, '.plan-tree'));
  const source = await longestTask(page, () => scroll(page, '.plan-source'));
  return [
    { what: `${named}: N, the next doubt (12 times)`, longest: next, answered: median(times) }, { what: `${named}: 40 lines down the tree`, longest: walking, answered: null },
    { what: `${named}: scrolling the tree`, longest: tree, answered: null }, { what: `${named}: scrolling the source`, longest: source, answered: null },
  ];
});

/** Who answers for what, all parts of a plan by all units of the district. */
const readMatrix = ({ address, within }: OpenDemo): Promise<readonly WorkCost[]> => within('shili-bangongshi', async (page) => {
  await page.goto(`${address}/plans`);
  await page.locator('[role=main] h1').waitFor();
  await page.waitForTimeout(500);
  const opening = await longestTask(page, async () => {
    await page.locator('nav a[href="/assignment"]').click();
    await page.locator('.matrix').waitFor();
    await page.waitForTimeout(500);
  });
  await page.goto(`${address}/assignment?kind=all`);
  await page.locator('.matrix [role=gridcell]').first().waitFor();
  await page.waitForTimeout(500);
  const size = (await Promise.all(['aria-rowcount', 'aria-colcount'].map((name) => page.locator('.matrix').getAttribute(name)))).map((count) => String(Number(count) - 1)).join(' × ');
  const scrolling = await longestTask(page, () => scroll(page, '.matrix'));
  await page.locator('.matrix [tabindex="0"]').first().focus();
  const walking = await longestTask(page, async () => {
    for (let at = 0; at < 20; at++) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
    }
  });
  const choosing = await longestTask(page, async () => { for (let at = 0; at < 5; at++) await page.keyboard.press('Space'); });
  return [
    { what: 'opening the matrix of goals', longest: opening, answered: null }, { what: `matrix of ${size}: scrolling`, longest: scrolling, answered: null },
    { what: `matrix of ${size}: 40 cells by the arrows`, longest: walking, answered: null }, { what: `matrix of ${size}: choosing a row`, longest: choosing, answered: null },
  ];
});

/** The table of all targets, a target, and an indicator with its charts. */
const watchTargets = ({ address, within }: OpenDemo): Promise<readonly WorkCost[]> => within('shili-tongji', async (page) => {
  const opening = async (path: string, stands: string): Promise<Task> => {
    await page.waitForTimeout(500);
    return await longestTask(page, async () => {
      await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
      await page.locator(stands).first().waitFor();
      await page.waitForTimeout(800);
    });
  };
  await page.goto(`${address}/`);
  await page.locator('[role=main] h1').waitFor();
  const table = await opening('/monitoring', '.standings td');
  const [rows, sparks] = [await page.locator('.standings tbody tr').count(), await page.locator('.standings .spark').count()];
  const aTarget = await page.locator('.standings tr:has(.spark) a[href*="/monitoring/"]').first().getAttribute('href') ?? '';
  const indicatorId = await page.evaluate<string>(`(async () => {
    const ask = async (path) => (await fetch('/api/' + path)).json();
    const { roles: [{ regionId }] } = await ask('session');
    return (await ask('collection.list-series?limit=1&regionId=' + regionId)).series[0].indicatorId;
  })()`);
  const indicator = await opening(`/indicators/${encodeURIComponent(indicatorId)}`, '.chart-picture svg');
  await opening('/monitoring', '.standings td');
  const target = await opening(aTarget, '.chart-picture svg');
  return [
    { what: `opening the table of targets (${String(rows)} rows, ${String(sparks)} sparks)`, longest: table, answered: null }, { what: 'opening a target with its chart', longest: target, answered: null },
    { what: 'opening an indicator with its chart', longest: indicator, answered: null },
  ];
});

/** A form of a unit, made as large as no unit has one: its questions asked of villages as well. */
const fillGrid = ({ address, within }: OpenDemo): Promise<readonly WorkCost[]> => within('shili-weijianju', async (page) => {
  const { cells, ways } = await gridTasks(page, address);
  return Object.entries(ways).map(([way, longest]) => ({ what: `form of ${String(cells)} cells (the example's, asked of villages too): ${way}`, longest, answered: null }));
});

/**
 * What the page's own thread does while people work: no task may be felt.
 *
 * @example (await measureWork(demo)).filter(({ longest }) => longest.passed > 50)
 */
export const measureWork = async (demo: OpenDemo): Promise<readonly WorkCost[]> => [...await fillGrid(demo), ...await confirmPlan(demo), ...await readMatrix(demo), ...await watchTargets(demo)];
