import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import { browserArguments, findBrowser } from '../../test/browser/find-browser.ts';
import { signIn } from '../../test/browser/sign-in.ts';

/** The example district, started as a user starts it, and a browser beside it. `within`: a new window of somebody who is signed in, of nobody where `login` is null. */
export type OpenDemo = {
  readonly address: string;
  readonly browser: Browser;
  readonly within: <Result>(login: string | null, work: (page: Page) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

const root = join(import.meta.dirname, '..', '..');
const port = 43_817;

/** A window as it stands on a desk. The policy of the page is put aside, so that the bench can look into it. */
const desk = { locale: 'zh-CN', viewport: { width: 1440, height: 900 }, bypassCSP: true } as const;

/**
 * Starts it. Null where the machine has no browser.
 *
 * @example const demo = await openDemo(); await demo?.within('shili-tongji', (page) => page.goto(demo.address));
 */
export async function openDemo(): Promise<OpenDemo | null> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-bench-pages-'));
  /* As root PostgreSQL runs as another account, which must come through. */
  chmodSync(folder, 0o711);
  const address = `http://127.0.0.1:${String(port)}`;
  const server = spawn(process.execPath, ['bin/halfsky.js', 'start', '--demo'], { stdio: 'ignore', cwd: root, env: { ...process.env, HALFSKY_DATA: join(folder, 'data'), HALFSKY_PORT: String(port) } });
  while (await fetch(`${address}/health/ready`).then(({ ok }) => !ok, () => true)) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${String(server.exitCode)}`);
    await pause(200);
  }
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  return {
    address, browser,
    within: async (login, work) => {
      const context = await browser.newContext(desk);
      try {
        const page = await context.newPage();
        if (login !== null) {
          await page.goto(`${address}/api/`);
          await signIn(page, login, demoPassword);
        }
        return await work(page);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      if (server.exitCode === null) {
        server.kill('SIGTERM');
        await new Promise((resolve) => { server.once('exit', resolve); });
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
