import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import { axeFindings } from './axe.ts';
import { evaluate } from './in-page.ts';
import { walkByTab } from './keyboard.ts';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath, withPage, type PageOptions } from './open-browser.ts';
import { screenFaults } from './screen-faults.ts';
import { screenList } from './screen-list.ts';
import { signIn } from './sign-in.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody looked at the pages');

/** One screen of every page, by who looks at it: they sign in once. */
const walked = [...Map.groupBy(screenList.filter(({ isWalked }) => isWalked === true), ({ as }) => as)];

/** What a look asks of a page that stands: a line for every fault. */
export type Look = (page: Page, allowed: readonly string[]) => Promise<readonly string[]>;

const say = (look: string, faults: readonly string[]): readonly string[] => faults.map((fault) => `${look}: ${fault}`);

/** The whole of axe, every element by Tab, nothing cut off, wider than the window or English. */
export const whole: Look = async (page, allowed) => [...await axeFindings(page), ...(await walkByTab(page)).faults, ...await screenFaults(page, allowed)];

/** Where only sizes differ from what was looked at whole: the rules of axe that measure, nothing cut off or wider than the window. */
export const sizes: Look = async (page, allowed) => [...await axeFindings(page, ['color-contrast', 'target-size']), ...await screenFaults(page, allowed)];

/** The browser goes dark while the page is open, as in the evening: only colours change, and axe has one rule for those. */
export const evening: Look = async (page) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html.dark').waitFor();
  await evaluate(page, 'new Promise((resolve) => requestAnimationFrame(() => { for (const one of document.getAnimations()) if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish(); resolve(null); }))');
  const faults = await axeFindings(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html:not(.dark)').waitFor();
  return faults;
};

/**
 * The tests of every page in some looks, one after the other on the page as it stands.
 *
 * @example lookAtPages('on a desk', {}, { light: whole, dark: evening })
 */
export const lookAtPages = (where: string, options: PageOptions, looks: Readonly<Record<string, Look>>): unknown => describe.skipIf(browserPath === undefined)(`every page ${where}`, () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test.each(walked)('axe finds nothing, every element is reached by Tab, nothing shows wrong: as %s', async (as, screens) => {
    const faults: string[] = [];
    await withPage(open.at('/api/'), async (page) => {
      if (as !== null) await signIn(page, `shili-${as}`, demoPassword);
      for (const { path, prepare, name, allowed = [] } of screens) {
        const found: string[] = [];
        try {
          await page.goto(open.at(path));
          await page.getByRole('main').waitFor();
          await prepare?.(page);
          for (const [look, ask] of Object.entries(looks)) found.push(...say(look, await ask(page, allowed)));
        } catch (error) {
          found.push(String(error));
        }
        faults.push(...say(name, found));
      }
    }, { ...options, expects: screens.flatMap(({ expects = [] }) => expects) });
    expect(faults).toEqual([]);
  }, 240_000);

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
