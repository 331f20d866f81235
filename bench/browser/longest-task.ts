import type { Page } from 'playwright-core';

/** A task in milliseconds: from its beginning to its end, and what of it the processor worked (on a machine that others use the first is longer). */
export type Task = { readonly passed: number; readonly worked: number };

type TraceEvent = { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly dur?: number; readonly tdur?: number; readonly args?: { readonly name?: string } };

/**
 * The longer of two tasks, in time and in work.
 *
 * @example longer({ passed: 12, worked: 9 }, { passed: 4, worked: 10 }) // { passed: 12, worked: 10 }
 */
export const longer = (one: Task, other: Task): Task => ({ passed: Math.max(one.passed, other.passed), worked: Math.max(one.worked, other.worked) });

/**
 * The longest task of the page's own thread while something is done, as the browser's own trace tells it: script, styles, layout and painting of it together.
 *
 * @example (await longestTask(page, () => page.keyboard.press('n'))).worked // 21
 */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<Task> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }: { readonly value: readonly object[] }): void => void events.push(...value as readonly TraceEvent[]));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] } });
  await work();
  const complete = new Promise<void>((resolve) => { session.once('Tracing.tracingComplete', () => resolve()); });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const threads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${String(pid)} ${String(tid)}`));
  const tasks = events.filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && threads.has(`${String(pid)} ${String(tid)}`));
  return tasks.reduce((longest, { dur = 0, tdur = dur }) => longer(longest, { passed: dur / 1000, worked: tdur / 1000 }), { passed: 0, worked: 0 });
}
