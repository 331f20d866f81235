/** What the staff application costs in a real browser on this machine: bytes, the first screen beside an empty antd page, moving between pages. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import { browserArguments, findBrowser } from '../../test/browser/find-browser.ts';
import { signIn } from '../../test/browser/sign-in.ts';
import { openEmptyPage } from './empty-page.ts';

/** A screen: bytes of script until it stands (packed), milliseconds until it is seen, the empty page's in the same rounds (median of `rounds`). */
export type ScreenCost = { readonly what: string; readonly scriptBytes: number; readonly ms: number; readonly emptyMs: number };

/** A way from one page to another, both seen before: milliseconds from the click until the other stands. */
export type MoveCost = { readonly what: string; readonly p50: number; readonly slowest: number };

const root = join(import.meta.dirname, '..', '..');
const port = 43_817;
const address = `http://127.0.0.1:${String(port)}`;
const rounds = 9;

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs in the page from its first moment: notes when what is looked for is first seen. */
const watcher = (selector: string): string => `(() => { const look = () => { if (document.querySelector(${JSON.stringify(selector)})) globalThis.seenAt = performance.now(); else requestAnimationFrame(look); }; look(); })()`;

type Visit = { readonly address: string; readonly selector: string; readonly login: string | null };

async function visit(browser: Browser, { address: at, selector, login }: Visit): Promise<{ readonly ms: number; readonly scriptBytes: number }> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    if (login !== null) {
      await page.goto(`${address}/api/`);
      await signIn(page, login, demoPassword);
    }
    let scriptBytes = 0;
    page.on('response', (response) => { if (response.request().resourceType() === 'script') scriptBytes += Number(response.headers()['content-length'] ?? 0); });
    await page.addInitScript(watcher(selector));
    await page.goto(at);
    await page.locator(selector).first().waitFor();
    for (;;) {
      const ms = await page.evaluate('globalThis.seenAt ?? null');
      if (typeof ms === 'number') return { ms, scriptBytes };
      await pause(10);
    }
  } finally {
    await context.close();
  }
}

/** Clicks a link of the navigation and waits, in the page, until the page behind it stands: its heading, and nothing that is still being read. */
const move = (page: Page, word: string): Promise<number> => page.evaluate<number>(`new Promise((resolve) => {
  const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent === ${JSON.stringify(word)});
  const from = performance.now();
  link.click();
  const look = () => {
    const heading = document.querySelector('[role=main] h1');
    const stands = heading && location.pathname === new URL(link.href).pathname && !document.querySelector('[role=main] [aria-busy=true], [role=main] .ant-spin');
    if (stands) resolve(performance.now() - from); else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`);

async function measureMoves(browser: Browser, login: string): Promise<readonly MoveCost[]> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(`${address}/api/`);
    await signIn(page, login, demoPassword);
    await page.goto(`${address}/`);
    await page.locator('[role=main] h1').waitFor();
    const words = await page.locator('nav a').allInnerTexts();
    for (const word of words) {
      await move(page, word);
      await pause(500);
    }
    const times = new Map(words.map((word): [string, number[]] => [word, []]));
    for (let round = 0; round < 5; round++) for (const word of words) times.get(word)?.push(await move(page, word));
    return [...times].map(([what, all]) => ({ what: `${login}: ${what}`, p50: median(all), slowest: Math.max(...all) }));
  } finally {
    await context.close();
  }
}

/**
 * Measures the example district's pages: started as a user starts them. Null where the machine has no browser.
 *
 * @example (await measurePages())?.screens[0]?.scriptBytes
 */
export async function measurePages(): Promise<{ readonly screens: readonly ScreenCost[]; readonly moves: readonly MoveCost[] } | null> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-bench-pages-'));
  /* As root PostgreSQL runs as another account, which must come through. */
  chmodSync(folder, 0o711);
  const server = spawn(process.execPath, ['bin/halfsky.js', 'start', '--demo'], { stdio: 'ignore', cwd: root, env: { ...process.env, HALFSKY_DATA: join(folder, 'data'), HALFSKY_PORT: String(port) } });
  const empty = await openEmptyPage();
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    while (await fetch(`${address}/health/ready`).then(({ ok }) => !ok, () => true)) {
      if (server.exitCode !== null) throw new Error(`the server ended with ${String(server.exitCode)}`);
      await pause(200);
    }
    const screens: ScreenCost[] = [];
    for (const [what, one] of [
      ['sign-in', { address: `${address}/`, selector: 'form button[type=submit]', login: null }], ['home of the office, signed in', { address: `${address}/`, selector: '[role=main] h1', login: 'shili-bangongshi' }],
    ] as const) {
      const [ours, beside]: [{ ms: number; scriptBytes: number }[], number[]] = [[], []];
      for (let round = 0; round <= rounds; round++) {
        const [seen, bare] = [await visit(browser, one), await visit(browser, { address: empty.address, selector: 'button', login: null })];
        if (round > 0) {
          ours.push(seen);
          beside.push(bare.ms);
        }
      }
      screens.push({ what, scriptBytes: ours[0]?.scriptBytes ?? 0, ms: median(ours.map(({ ms }) => ms)), emptyMs: median(beside) });
    }
    return { screens, moves: [...await measureMoves(browser, 'shili-bangongshi'), ...await measureMoves(browser, 'shili-tongji')] };
  } finally {
    await browser.close();
    await empty.close();
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await new Promise((resolve) => { server.once('exit', resolve); });
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
