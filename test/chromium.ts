import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser/find-browser.ts';

/** What a test asks of a page: load it at a width, ask it something, print or picture it. Sizes in CSS pixels. */
export type BrowserPage = {
  readonly open: (html: Uint8Array, width: number, asked?: { readonly dark?: boolean; readonly height?: number }) => Promise<void>;
  readonly ask: <T>(expression: string) => Promise<T>;
  readonly print: () => Promise<Uint8Array>;
  readonly picture: (whole?: boolean) => Promise<Uint8Array>;
};

type Reply = { readonly id?: number; readonly method?: string; readonly result?: Record<string, unknown>; readonly error?: { readonly message: string } };

/** Where the browser is on this machine, undefined where there is none. */
export const chromiumPath: string | undefined = findBrowser();

const bytesOf = (base64: unknown): Uint8Array => new Uint8Array(Buffer.from(String(base64), 'base64'));

/**
 * Runs a headless browser for as long as `work` takes, spoken to through a pipe (no port is opened), with one page.
 *
 * @example await withChromium(async ({ open, ask }) => { await open(html, 390); return ask<number>('document.documentElement.scrollWidth'); })
 */
export async function withChromium<T>(work: (page: BrowserPage) => Promise<T>): Promise<T> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-browser-'));
  const browser = spawn(chromiumPath, ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--font-render-hinting=none', '--disable-lcd-text', '--remote-debugging-pipe', `--user-data-dir=${folder}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , toBrowser, fromBrowser] = browser.stdio;
  const waiting = new Map<number, { readonly resolve: (result: Record<string, unknown>) => void; readonly reject: (error: Error) => void }>();
  const loaded: (() => void)[] = [];
  let count = 0;
  let rest = '';
  fromBrowser?.on('data', (piece: Buffer) => {
    const messages = (rest + piece.toString('utf8')).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, method, result, error } = JSON.parse(message) as Reply;
      if (method === 'Page.loadEventFired') for (const resolve of loaded.splice(0)) resolve();
      const asked = id === undefined ? undefined : waiting.get(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result ?? {});
    }
  });
  const send = async (method: string, params: Record<string, unknown> = {}, sessionId?: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      if (toBrowser && 'write' in toBrowser) toBrowser.write(`${JSON.stringify({ id: count, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  try {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const session = String((await send('Target.attachToTarget', { targetId, flatten: true }))['sessionId']);
    const tell = async (method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> => send(method, params, session);
    await tell('Page.enable');
    return await work({
      open: async (html, width, { dark = false, height = 900 } = {}) => {
        const file = join(folder, 'page.html');
        writeFileSync(file, html);
        await tell('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
        await tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });
        const done = new Promise<void>((resolve) => loaded.push(resolve));
        await tell('Page.navigate', { url: `file://${file}` });
        await done;
      },
      ask: async <T>(expression: string) => {
        const { result } = (await tell('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })) as { result: { value: T } };
        return result.value;
      },
      print: async () => bytesOf((await tell('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true }))['data']),
      picture: async (whole = false) => bytesOf((await tell('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole }))['data']),
    });
  } finally {
    await send('Browser.close').catch(() => browser.kill());
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}
