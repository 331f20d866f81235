import { setTimeout as pause } from 'node:timers/promises';
import { openEmptyPage } from './empty-page.ts';
import { median } from './median.ts';
import type { OpenDemo } from './open-demo.ts';

/** A screen: bytes of script until it stands (packed), milliseconds until it is seen, the empty page's in the same rounds (median of `rounds`). */
export type ScreenCost = { readonly what: string; readonly scriptBytes: number; readonly mostBytes: number; readonly ms: number; readonly emptyMs: number };

const rounds = 9;

/** Runs in the page from its first moment: notes when what is looked for is first seen. */
const watcher = (selector: string): string => `(() => { const look = () => { if (document.querySelector(${JSON.stringify(selector)})) globalThis.seenAt = performance.now(); else requestAnimationFrame(look); }; look(); })()`;

type Visit = { readonly at: string; readonly selector: string; readonly login: string | null };

const visit = ({ within }: OpenDemo, { at, selector, login }: Visit): Promise<{ readonly ms: number; readonly scriptBytes: number }> => within(login, async (page) => {
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
});

/**
 * What it takes until the first screens are seen, with nothing kept by the browser, each beside an empty page of the same parts.
 *
 * @example (await measureScreens(demo))[0]?.scriptBytes
 */
export async function measureScreens(demo: OpenDemo): Promise<readonly ScreenCost[]> {
  const empty = await openEmptyPage();
  try {
    const screens: ScreenCost[] = [];
    for (const [what, mostBytes, one] of [
      ['sign-in', 240_000, { at: `${demo.address}/`, selector: 'form button[type=submit]', login: null }], ['home of the office, signed in', 380_000, { at: `${demo.address}/`, selector: '[role=main] h1', login: 'shili-bangongshi' }],
    ] as const) {
      const [ours, beside]: [{ ms: number; scriptBytes: number }[], number[]] = [[], []];
      for (let round = 0; round <= rounds; round++) {
        const [seen, bare] = [await visit(demo, one), await visit(demo, { at: empty.address, selector: 'button', login: null })];
        if (round > 0) {
          ours.push(seen);
          beside.push(bare.ms);
        }
      }
      screens.push({ what, scriptBytes: ours[0]?.scriptBytes ?? 0, mostBytes, ms: median(ours.map(({ ms }) => ms)), emptyMs: median(beside) });
    }
    return screens;
  } finally {
    await empty.close();
  }
}
