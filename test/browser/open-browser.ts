import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from './find-browser.ts';
import { watchTroubles } from './watch-troubles.ts';

/** Where the tests' browser is; undefined where there is none, and tests that need one say that they skip. */
export const browserPath: string | undefined = findBrowser();

/**
 * How a page is looked at: the window in CSS pixels, the dark scheme, the letters half as large again that a person set in the browser (24 px for 16), no movement.
 * `expects` are the troubles a journey provokes: each must happen, and nothing else may.
 */
export type PageOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly largeText?: boolean;
  readonly reducedMotion?: boolean;
  readonly expects?: readonly RegExp[];
};

const opened = new Map<boolean, Promise<Browser>>();

/** What a person sets who wants larger letters. Told to the browser as it starts: told to a page, a picture of the whole page undoes it. */
const largeText = '--blink-settings=defaultFontSize=24,defaultFixedFontSize=20';

/** One browser serves all journeys of a test file (two, where some want large text): starting it takes longer than most of them. */
function sharedBrowser(isLarge: boolean): Promise<Browser> {
  if (browserPath === undefined) throw new Error('there is no browser on this machine');
  const browser = opened.get(isLarge) ?? chromium.launch({ executablePath: browserPath, args: [...browserArguments, ...(isLarge ? [largeText] : [])] });
  opened.set(isLarge, browser);
  return browser;
}

/**
 * Closes what `withPage` started, if it did: once, after the last journey of a file.
 *
 * @example afterAll(closeBrowser);
 */
export async function closeBrowser(): Promise<void> {
  const closing = [...opened.values()];
  opened.clear();
  for (const browser of closing) await (await browser).close();
}

/** The page cannot be closed before it has told what it has to tell: everything said before an answer comes before it. */
const settle = (page: Page): Promise<unknown> => (page.isClosed() ? Promise.resolve() : page.evaluate('new Promise((resolve) => setTimeout(resolve))').catch(() => null));

/**
 * Lets `work` use a page of its own (no cookie, nothing stored, Chinese, Shanghai's clock), already at `address`. Fails when anything went wrong meanwhile that the journey
 * does not expect: an error or warning on the console, an error nobody caught, a request that failed or was answered 400 and above, anything the
 * content security policy stopped, or a request to anywhere but the server.
 *
 * @example await withPage(`${address}/`, async (page) => { await page.getByLabel('密码').fill('x'); }, { width: 390, dark: true });
 */
export async function withPage<T>(address: string, work: (page: Page) => Promise<T>, options: PageOptions = {}): Promise<T> {
  const { width = 1440, height = 900, dark = false, largeText: isLarge = false, reducedMotion = false, expects = [] } = options;
  const context = await (await sharedBrowser(isLarge)).newContext({
    viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true,
    colorScheme: dark ? 'dark' : 'light', reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  try {
    context.setDefaultTimeout(15_000);
    const troubles = await watchTroubles(context, new URL(address).origin);
    const page = await context.newPage();
    let result: T;
    try {
      await page.goto(address);
      result = await work(page);
    } catch (error) {
      const told = troubles.lines();
      if (told.length > 0 && error instanceof Error) error.message += `\nmeanwhile in the browser:\n${told.join('\n')}`;
      throw error;
    }
    for (const one of context.pages()) await settle(one);
    const faults = troubles.faults(expects);
    if (faults.length > 0) throw new Error(`the browser was not content with ${page.url()}:\n${faults.join('\n')}`);
    return result;
  } finally {
    await context.close();
  }
}

/**
 * Switches the network off for as long as `work` takes, and on again. What fails for that reason is no trouble.
 *
 * @example await offline(page, async () => { await page.getByRole('button', { name: '保存' }).click(); });
 */
export async function offline<T>(page: Page, work: () => Promise<T>): Promise<T> {
  await page.context().setOffline(true);
  try {
    return await work();
  } finally {
    await page.context().setOffline(false);
  }
}
