import { chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from './browser/find-browser.ts';
import { evaluate } from './browser/in-page.ts';

/** What a test asks of a page: load it at a width, ask it something, print or picture it. Sizes in CSS pixels. */
export type BrowserPage = {
  readonly open: (html: Uint8Array, width: number, asked?: { readonly dark?: boolean; readonly height?: number }) => Promise<void>;
  /** Goes to an address of a server and waits until it is loaded. */
  readonly goTo: (address: string, width: number) => Promise<void>;
  readonly ask: <T>(expression: string) => Promise<T>;
  readonly print: () => Promise<Uint8Array>;
  readonly picture: (whole?: boolean) => Promise<Uint8Array>;
};

/** Where the browser is on this machine, undefined where there is none. */
export const chromiumPath: string | undefined = findBrowser();

/**
 * Runs a headless browser for as long as `work` takes, with one page at a time. A page that is opened anew forgets what was before it; one that goes to an address of the same server keeps who is signed in.
 *
 * @example await withChromium(async ({ open, ask }) => { await open(html, 390); return ask<number>('document.documentElement.scrollWidth'); })
 */
export async function withChromium<T>(work: (page: BrowserPage) => Promise<T>): Promise<T> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium on this machine');
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...browserArguments] });
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page: Page = await context.newPage();
    return await work({
      open: async (html, width, { dark = false, height = 900 } = {}) => {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
        await page.goto('about:blank');
        await page.setContent(Buffer.from(html).toString('utf8'));
      },
      goTo: async (address, width) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
      },
      ask: async <T>(expression: string) => evaluate<T>(page, expression),
      print: async () => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
      picture: async (whole = false) => page.screenshot({ fullPage: whole }),
    });
  } finally {
    await context.close();
    await browser.close();
  }
}
