import type { Page } from 'playwright-core';
import { debuggerOf, inPage } from './in-page.ts';

/** What a walk met: every stop as a screen reader says it (`button 登录`), in order, and what was wrong on the way. */
export type KeyboardWalk = { readonly stops: readonly string[]; readonly faults: readonly string[] };

type Stop = { readonly words: string; readonly again: boolean; readonly faults: readonly string[] } | null;
type AxNode = { readonly role?: { readonly value?: unknown }; readonly name?: { readonly value?: unknown } };

/** Role and name of what has the focus, after the browser's own tree for screen readers. */
async function spokenFocus(page: Page): Promise<{ readonly role: string; readonly name: string }> {
  const session = await debuggerOf(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { ...(result.objectId === undefined ? {} : { objectId: result.objectId }), fetchRelatives: false });
  const [node]: readonly AxNode[] = nodes;
  return { role: String(node?.role?.value ?? 'none'), name: String(node?.name?.value ?? '').trim() };
}

/** Far more stops than any page should have. */
const mostStops = 600;

/**
 * Walks a page from its beginning by Tab alone, until the focus leaves it or comes round. Faults: something is reached that is not shown, is covered or has no name, or cannot be seen to have the
 * focus; something is never reached (the focus was lost or caught before); something can only be pressed by a pointer. `within` walks a dialog that keeps the focus.
 *
 * @example expect((await walkByTab(page)).faults).toEqual([]);
 */
export async function walkByTab(page: Page, within = 'body'): Promise<KeyboardWalk> {
  const stops: string[] = [];
  const faults: string[] = [];
  const session = await debuggerOf(page);
  // The tree for screen readers is kept from stop to stop instead of being made for each.
  await session.send('Accessibility.enable');
  await inPage(page, 'startKeyboardWalk', within);
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await inPage<Stop>(page, 'keyboardStop');
    faults.push(...stop?.faults ?? []);
    if (stop === null || stop.again) break;
    const { role, name } = await spokenFocus(page);
    if (name === '') faults.push(`has the focus but no name (${role}): ${stop.words}`);
    stops.push(`${role} ${name}`.trim());
    if (stops.length > mostStops) {
      faults.push(`more than ${String(mostStops)} stops`);
      break;
    }
  }
  await session.send('Accessibility.disable');
  faults.push(...await inPage<readonly string[]>(page, 'neverReached'), ...await inPage<readonly string[]>(page, 'pointerOnly', within));
  return { stops, faults };
}
