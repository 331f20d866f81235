import type { Page } from 'playwright-core';

/**
 * Shows the page as it would be at another moment: what the server answers to one of its questions is changed on the way, and the page is opened again. Only for pictures of states that last too short to be caught.
 *
 * @example await asIf<Listed>(page, 'backups.list-backups', () => ({ backups: [] }));
 */
export async function asIf<Answer extends object>(page: Page, action: string, change: (answer: Answer) => Answer): Promise<void> {
  await page.route((url) => url.pathname.endsWith(`/${action}`), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change(await response.json() as Answer) });
  });
  await page.reload();
}
