import type { Page } from 'playwright-core';
import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import { prepareApplication } from '../../src/cli/serving/prepare-application.ts';
import { openDistrict, type District } from '../journeys/round/open-district.ts';
import { closeBrowser, withPage, type PageOptions } from './open-browser.ts';
import { signIn } from './sign-in.ts';

/** The example district with its pages, for the journeys of one file. */
export type OpenApplication = {
  readonly district: District;
  /** The address of a page. */
  readonly at: (path: string) => string;
  /** Somebody (a login of the example district without `shili-`) at a page that has its main part; fails when the browser was not content, see `withPage`. */
  readonly within: (login: string, path: string, work: (page: Page) => Promise<void>, options?: PageOptions) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Builds the pages where they are old, plays the example district with a round under way, and opens its server. Every file of journeys has its own, and closes it.
 *
 * @example let open: OpenApplication; beforeAll(async () => { open = await openApplication(); }, 120_000); afterAll(() => open.close());
 */
export async function openApplication(day = '2026-11-22'): Promise<OpenApplication> {
  const applicationFolder = await prepareApplication({ err: (text) => { throw new Error(text); } });
  if (applicationFolder === null) throw new Error('the application was not built');
  const district = await openDistrict(day, { withRound: true, applicationFolder });
  const at = (path: string): string => `${district.address}${path}`;
  return {
    district, at,
    within: (login, path, work, options = {}) => withPage(at('/api/'), async (page) => {
      await signIn(page, `shili-${login}`, demoPassword);
      await page.goto(at(path));
      await page.getByRole('main').waitFor();
      await work(page);
    }, options),
    close: async () => {
      await closeBrowser();
      await district.close();
    },
  };
}
