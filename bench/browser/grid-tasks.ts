/** How long the longest task of the page is while somebody works in a form of three thousand cells: an extra part of the bench in the browser. */
import type { CDPSession, Page } from 'playwright-core';

/** A task in milliseconds: from its beginning to its end, and what of it the processor worked (on a machine that others use the first is longer). */
type Task = { readonly passed: number; readonly worked: number };

/** What came of it: the cells of the sheet, and the longest task of the page's own thread while it was scrolled, walked through and filled in, of each way by itself. */
export type GridTasks = { readonly cells: number; readonly longest: Task; readonly ways: Readonly<Record<string, Task>> };

type Question = { readonly questionId: string; readonly subUnit: string | null };
type Item = { readonly questions: readonly Question[] };
type TraceEvent = { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly dur?: number; readonly tdur?: number; readonly args?: { readonly name?: string } };

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

/** The longer of two tasks, in time and in work. */
const longer = (one: Task, other: Task): Task => ({ passed: Math.max(one.passed, other.passed), worked: Math.max(one.worked, other.worked) });

/** The longest task of the page's thread while something is done. */
async function longestOf(session: CDPSession, work: () => Promise<void>): Promise<Task> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { readonly value: readonly object[] }): void => void events.push(...value as readonly TraceEvent[]);
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] } });
  await work();
  const complete = new Promise<void>((resolve) => { session.once('Tracing.tracingComplete', () => resolve()); });
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  const threads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${String(pid)} ${String(tid)}`));
  const tasks = events.filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && threads.has(`${String(pid)} ${String(tid)}`));
  return tasks.reduce((longest, { dur = 0, tdur = dur }) => longer(longest, { passed: dur / 1000, worked: tdur / 1000 }), { passed: 0, worked: 0 });
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
  const size = await page.getByRole('grid').evaluate((grid) => Number(grid.getAttribute('aria-rowcount')) * Number(grid.getAttribute('aria-colcount')));
  const session = await page.context().newCDPSession(page);
  const field = page.locator('.sheet-editor');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(500);
  const frames = async (count: number, step: string): Promise<void> => {
    await page.evaluate(`new Promise((resolve) => { const box = document.querySelector('.sheet'); let left = ${String(count)}; const next = () => { ${step}; left -= 1; if (left > 0) requestAnimationFrame(next); else resolve(null); }; next(); })`);
  };
  const press = async (key: string, times: number): Promise<void> => { for (let at = 0; at < times; at++) await page.keyboard.press(key); };
  const ways = {
    scrolling: await longestOf(session, () => frames(120, 'box.scrollTop += 90')),
    leaping: await longestOf(session, async () => {
      await press('Control+End', 1);
      await press('Control+Home', 1);
      await press('PageDown', 6);
    }),
    walking: await longestOf(session, () => press('ArrowDown', 40)),
    typing: await longestOf(session, async () => {
      for (let at = 0; at < 15; at++) {
        await page.keyboard.type('1872');
        await page.keyboard.press('Enter');
      }
      await page.waitForTimeout(1500);
    }),
    pasting: await longestOf(session, async () => {
      await page.evaluate(`(() => { const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', '1872\\t2000\\r\\n'.repeat(100)); document.querySelector('.sheet-editor').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); })()`);
      await page.waitForTimeout(1500);
    }),
  };
  await session.detach();
  return { cells: size, longest: Object.values(ways).reduce(longer), ways };
}
