import { isShown, words } from './elements.ts';

const focusables = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [contenteditable]:not([contenteditable=false]), [tabindex]';

const canFocus = (element: Element): element is HTMLElement => element instanceof HTMLElement && element.matches(focusables) && !element.matches(':disabled') && element.closest('[inert]') === null;

/** One radio of a group is reached by Tab, the others by the arrows. */
function isStop(element: Element): boolean {
  if (!canFocus(element) || element.tabIndex < 0 || !isShown(element)) return false;
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.name === '') return true;
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ name, form }) => name === element.name && form === element.form);
  return element === (group.find(({ checked }) => checked) ?? group[0]);
}

/** A walk under way, kept in the page between two presses of the key. */
type Walk = { readonly within: string; readonly owed: Set<Element>; readonly reached: Set<Element>; last: { readonly element: Element; readonly look: string } | null };
const walks = globalThis as unknown as { keyboardWalk: Walk };

/** Puts the focus before the first element and notes what Tab has to reach. */
export function startKeyboardWalk(within: string): void {
  const root = document.querySelector(within) ?? document.body;
  walks.keyboardWalk = { within, owed: new Set([...root.querySelectorAll(focusables)].filter(isStop)), reached: new Set(), last: null };
  const place = root as HTMLElement;
  const before = place.getAttribute('tabindex');
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (before === null) place.removeAttribute('tabindex');
  else place.setAttribute('tabindex', before);
}

/** How an element looks where focus is usually shown: on itself, around it, and beside an input that others draw. Movements are ended first. */
function lookOf(element: Element): string {
  for (const animation of document.getAnimations()) if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  const beside: readonly (readonly [Element | null])[] = element instanceof HTMLInputElement ? [[element.nextElementSibling], [element.previousElementSibling]] : [];
  const looked: readonly (readonly [Element | null, string?])[] = [[element], [element, '::before'], [element, '::after'], [element.parentElement], [element.parentElement?.parentElement ?? null], ...beside];
  return looked.flatMap(([one, pseudo]) => {
    if (one === null) return [];
    const style = getComputedStyle(one, pseudo);
    const outline = style.outlineStyle === 'none' ? 'none' : `${style.outlineWidth} ${style.outlineColor}`;
    return [outline, style.boxShadow, style.borderTopColor, style.borderBottomColor, style.backgroundColor, style.textDecorationLine];
  }).join('|');
}

/** Whether something else lies over every part of it that is in the window. */
function isCovered(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x0, x1, y0, y1] = [Math.max(left, 0) + 1, Math.min(right, innerWidth) - 1, Math.max(top, 0) + 1, Math.min(bottom, innerHeight) - 1];
  if (x0 > x1 || y0 > y1) return true;
  const labels = element instanceof HTMLInputElement ? [...element.labels ?? []] : [];
  return ![[x0, y0], [x1, y0], [x0, y1], [x1, y1], [(x0 + x1) / 2, (y0 + y1) / 2]].some(([x = 0, y = 0]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || labels.some((label) => label.contains(hit)) || (hit === element.parentElement || hit.parentElement === element.parentElement) && element instanceof HTMLInputElement);
  });
}

/** What is told of a stop: `null` where the focus is on nothing, `again` where it has been before. */
export type KeyboardStop = { readonly words: string; readonly again: boolean; readonly faults: readonly string[] } | null;

const focused = (): Element | null => {
  const { activeElement } = document;
  return activeElement === document.body || activeElement === document.documentElement ? null : activeElement;
};

/** Looks at where the last press of the key went. */
export function keyboardStop(): KeyboardStop {
  const walk = walks.keyboardWalk;
  const element = focused();
  const { last } = walk;
  const faults = last !== null && last.element !== element && last.element.isConnected && lookOf(last.element) === last.look ? [`cannot be seen to have the focus: ${words(last.element)}`] : [];
  walk.last = element === null ? null : { element, look: lookOf(element) };
  if (element === null) return faults.length === 0 ? null : { words: '', again: true, faults };
  const told = words(element);
  const again = walk.reached.has(element);
  walk.reached.add(element);
  if (!isShown(element)) faults.push(`has the focus but is not shown: ${told}`);
  else if (isCovered(element)) faults.push(`has the focus but is covered or outside the window: ${told}`);
  if (element.closest(walk.within) === null) faults.push(`the focus left ${walk.within}: ${told}`);
  return { words: told, again, faults };
}

/** What Tab should have reached, and did not. What was taken away meanwhile is owed no longer. */
export function neverReached(): string[] {
  const { owed, reached } = walks.keyboardWalk;
  return [...owed].filter((element) => !reached.has(element) && element.isConnected && isStop(element)).map((element) => `is never reached by Tab: ${words(element)}`);
}

/** Elements that look pressable to a mouse, and that no keyboard can press: neither they nor anything in or around them takes the focus. */
export function pointerOnly(within: string): string[] {
  const root = document.querySelector(within) ?? document.body;
  const points = (element: Element | null): boolean => element !== null && getComputedStyle(element).cursor === 'pointer';
  return [...root.querySelectorAll('*')].filter((element) => points(element) && !points(element.parentElement) && isShown(element))
    .filter((element) => {
      const around = element.closest(`${focusables}, label`);
      const labels = around instanceof HTMLLabelElement && around.control !== null;
      return !labels && !(around !== null && canFocus(around)) && ![...element.querySelectorAll(focusables)].some(canFocus);
    }).map((element) => `only a pointer can press it: ${words(element)}`);
}
