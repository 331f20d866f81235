import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { median } from './median.ts';
import type { OpenDemo } from './open-demo.ts';

/** A way from one page to another, both seen before: milliseconds from the click until the other stands. `waitsFor`: what was still missing when we stopped waiting; null where the page always stood. */
export type MoveCost = { readonly what: string; readonly p50: number; readonly slowest: number; readonly waitsFor: string | null };

type Moved = { readonly ms: number; readonly waitsFor: string | null };

/** So long a page is waited for. */
const patience = 10_000;
const rounds = 5;

/**
 * Clicks a link of the navigation and waits, in the page, until the page behind it stands: its own heading, nothing in it that is still being read, and a frame with it on the screen. A heading that is the
 * same element as before is that of the page one left.
 */
const move = (page: Page, href: string): Promise<Moved> => page.evaluate<Moved>(`new Promise((resolve) => {
  const link = document.querySelector('nav a[href=' + CSS.escape(${JSON.stringify(href)}) + ']');
  const left = document.querySelector('[role=main] h1');
  const from = performance.now();
  link.click();
  const missing = () => {
    const heading = document.querySelector('[role=main] h1');
    if (location.pathname !== ${JSON.stringify(href)}) return 'the address';
    if (heading === null || heading === left) return 'its heading';
    const busy = document.querySelector('[role=main] [aria-busy=true], [role=main] .ant-spin-spinning');
    return busy === null ? null : 'what is busy: ' + busy.outerHTML.slice(0, 120);
  };
  const look = () => {
    const waitsFor = missing();
    if (waitsFor === null) requestAnimationFrame(() => resolve({ ms: performance.now() - from, waitsFor: null }));
    else if (performance.now() - from > ${String(patience)}) resolve({ ms: performance.now() - from, waitsFor });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`);

/**
 * How long it takes to go round all pages of somebody's navigation, when all were seen before.
 *
 * @example (await measureMoves(demo, 'shili-tongji')).filter(({ p50 }) => p50 > 200)
 */
export const measureMoves = ({ address, within }: OpenDemo, login: string): Promise<readonly MoveCost[]> => within(login, async (page) => {
  await page.goto(`${address}/`);
  await page.locator('[role=main] h1').waitFor();
  const links = await Promise.all((await page.locator('nav a').all()).map(async (link) => ({ href: await link.getAttribute('href') ?? '', word: await link.textContent() ?? '' })));
  /* The way begins at the page it ends at, so that home is come back to as every other. */
  const way = [...links.slice(1), ...links.slice(0, 1)];
  for (const { href } of way) {
    await move(page, href);
    await pause(300);
  }
  const moved = new Map(way.map(({ href }): [string, Moved[]] => [href, []]));
  for (let round = 0; round < rounds; round++) for (const { href } of way) moved.get(href)?.push(await move(page, href));
  return way.map(({ href, word }) => {
    const all = moved.get(href) ?? [];
    return { what: `${login}: ${word} ${href}`, p50: median(all.map(({ ms }) => ms)), slowest: Math.max(...all.map(({ ms }) => ms)), waitsFor: all.find(({ waitsFor }) => waitsFor !== null)?.waitsFor ?? null };
  });
});
