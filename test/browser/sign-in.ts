import type { Page } from 'playwright-core';

/**
 * Signs the page's person in without the form: for journeys whose subject is something else. The cookie is the browser's from here on; go to a page afterwards. Throws with the server's words when it is refused.
 *
 * @example await signIn(page, 'weijian', demoPassword); await page.goto(`${address}/`);
 */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post(`${origin}/api/accounts.sign-in`, { data: { login, password }, headers: { 'x-halfsky-client': 'web', origin } });
  if (!answer.ok()) throw new Error(`${login} could not sign in: ${await answer.text()}`);
}
