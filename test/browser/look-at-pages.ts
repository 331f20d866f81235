import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import { axeFindings } from './axe.ts';
import { walkByTab } from './keyboard.ts';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath, withPage, type PageOptions } from './open-browser.ts';
import { screenFaults } from './screen-faults.ts';
import { screenList } from './screen-list.ts';
import { signIn } from './sign-in.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody looked at the pages');

/** One screen of every page, by who looks at it: they sign in once. */
const walked = [...Map.groupBy(screenList.filter(({ isWalked }) => isWalked === true), ({ as }) => as)];

/**
 * The tests of every page in some looks: axe finds nothing, everything is reached by Tab (but in the dark, where the way is that of the light), nothing is cut off, wider than the window or English.
 *
 * @example lookAtPages([['light', {}]])
 */
export const lookAtPages = (looks: readonly (readonly [look: string, options: PageOptions])[]): unknown => describe.skipIf(browserPath === undefined)('every page', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  const faultsOf = async (page: Page, allowed: readonly string[], { dark = false }: PageOptions): Promise<readonly string[]> => [...await axeFindings(page), ...(dark ? [] : (await walkByTab(page)).faults), ...await screenFaults(page, allowed)];

  describe.each(looks)('axe finds nothing, every element is reached by Tab, nothing shows wrong: %s', (_look, options) => {
    test.each(walked)('as %s', async (as, screens) => {
      const faults: string[] = [];
      await withPage(open.at('/api/'), async (page) => {
        if (as !== null) await signIn(page, `shili-${as}`, demoPassword);
        for (const { path, prepare, name, allowed = [] } of screens) {
          const found = await page.goto(open.at(path)).then(() => page.getByRole('main').waitFor()).then(() => prepare?.(page)).then(() => faultsOf(page, allowed, options)).catch((error: unknown) => [String(error)]);
          faults.push(...found.map((fault) => `${name}: ${fault}`));
        }
      }, { ...options, expects: screens.flatMap(({ expects = [] }) => expects) });
      expect(faults).toEqual([]);
    }, 240_000);
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
