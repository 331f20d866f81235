import type { Page } from 'playwright-core';
import { longer, longestTask, type Task } from './longest-task.ts';

/** What came of it: the cells of the sheet, and the longest task of the page's own thread while it was scrolled, walked through and filled in, of each way by itself. */
export type GridTasks = { readonly cells: number; readonly longest: Task; readonly ways: Readonly<Record<string, Task>> };

type Question = { readonly questionId: string; readonly subUnit: string | null };
type Item = { readonly questions: readonly Question[] };

const wantedRows = 220;

/** So many more rows as are wanted, each a village of the first question of its indicator. */
function enlarge<Found extends Item>(items: readonly Found[]): readonly Found[] {
  const has = items.reduce((sum, { questions }) => sum + questions.length, 0);
  const more = Math.max(0, Math.ceil((wantedRows - has) / items.length));
  return items.map((item) => {
    const [first] = item.questions;
    const villages = first === undefined ? [] : Array.from({ length: more }, (_, at) => ({ ...first, questionId: `${first.questionId}village ${String(at)}`, subUnit: `示例村${String(at + 1)}` }));
    return { ...item, questions: [...item.questions, ...villages] };
  });
}

/**
 * Opens the first form of whoever is signed in as a sheet of three thousand cells (its questions asked of villages as well; nothing of that is saved), and measures the longest task while it is
 * scrolled from end to end, walked through by arrows, typed into, and given a pasted block.
 *
 * @example const { longest } = await gridTasks(page, 'http://127.0.0.1:4000'); longest.worked // 21
 */
export async function gridTasks(page: Page, address: string): Promise<GridTasks> {
  for (const name of ['forms.get-form', 'forms.get-check-ground']) {
    await page.route(`**/api/${name}*`, async (route) => {
      const answer = await route.fetch();
      const body = await answer.json() as { readonly items?: readonly Item[]; readonly form?: { readonly items: readonly Item[] } };
      await route.fulfill({ response: answer, json: { ...body, ...(body.items ? { items: enlarge(body.items) } : {}), ...(body.form ? { form: { items: enlarge(body.form.items) } } : {}) } });
    });
  }
  await page.route('**/api/forms.save-answers', async (route) => {
    const { changes } = route.request().postDataJSON() as { readonly changes: readonly { readonly questionId: string; readonly texts: object }[] };
    const none = { asked: 0, answered: 0, missing: 0, errors: 0, doubts: 0, explained: 0, conflicts: 0 };
    await route.fulfill({ json: { revision: 1, answers: changes.map(({ questionId, texts }) => ({ questionId, version: 1000, texts, explains: [], conflicts: [] })), progress: none } });
  });
  await page.goto(`${address}/forms`);
  await page.getByRole('link', { name: '在线填报' }).first().click();
  await page.getByRole('grid').waitFor();
  const [rows, columns] = await Promise.all(['aria-rowcount', 'aria-colcount'].map((name) => page.getByRole('grid').getAttribute(name)));
  const size = Number(rows) * Number(columns);
  const field = page.locator('.sheet-editor');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(500);
  const frames = async (count: number, step: string): Promise<void> => {
    await page.evaluate(`new Promise((resolve) => { const box = document.querySelector('.sheet'); let left = ${String(count)}; const next = () => { ${step}; left -= 1; if (left > 0) requestAnimationFrame(next); else resolve(null); }; next(); })`);
  };
  const press = async (key: string, times: number): Promise<void> => { for (let at = 0; at < times; at++) await page.keyboard.press(key); };
  const ways = {
    scrolling: await longestTask(page, () => frames(120, 'box.scrollTop += 90')),
    leaping: await longestTask(page, async () => {
      await press('Control+End', 1);
      await press('Control+Home', 1);
      await press('PageDown', 6);
    }),
    walking: await longestTask(page, () => press('ArrowDown', 40)),
    typing: await longestTask(page, async () => {
      for (let at = 0; at < 15; at++) {
        await page.keyboard.type('1872');
        await page.keyboard.press('Enter');
      }
      await page.waitForTimeout(1500);
    }),
    pasting: await longestTask(page, async () => {
      await page.evaluate(`(() => { const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', '1872\\t2000\\r\\n'.repeat(100)); document.querySelector('.sheet-editor').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); })()`);
      await page.waitForTimeout(1500);
    }),
  };
  return { cells: size, longest: Object.values(ways).reduce(longer), ways };
}
