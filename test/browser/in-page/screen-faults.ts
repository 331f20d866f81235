import { isShown, shownTexts, words } from './elements.ts';

/** What makes the page wider than the window: the window would have to be moved sideways to read it. */
export function sidewaysFaults(): string[] {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= innerWidth) return [];
  const outside = [...document.body.querySelectorAll('*')].filter((element) => isShown(element) && element.getBoundingClientRect().right > innerWidth + 1);
  const innermost = outside.filter((element) => !outside.some((other) => other !== element && element.contains(other)));
  return [`wider than the window: ${String(scrollWidth)} px of ${String(innerWidth)}: ${innermost.slice(0, 3).map(words).join(', ')}`];
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The inside of an element on the screen; one that is shown larger than it is laid out (a chart in large text) has its borders larger too. */
const insideOf = (element: Element): Box => {
  const { left, top, width, right, bottom } = element.getBoundingClientRect();
  if (!(element instanceof HTMLElement)) return { left, top, right, bottom };
  const scale = element.offsetWidth > 0 ? width / element.offsetWidth : 1;
  const [x, y] = [left + element.clientLeft * scale, top + element.clientTop * scale];
  return { left: x, top: y, right: x + element.clientWidth * scale, bottom: y + element.clientHeight * scale };
};

const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

/** Whether a line of text sticks out of a box that hides what sticks out; a line that lies wholly elsewhere was put away on purpose. */
function isCut(line: DOMRect, box: Box, style: CSSStyleDeclaration): boolean {
  const overlaps = line.left < box.right && line.right > box.left && line.top < box.bottom && line.bottom > box.top;
  const sideways = hides(style.overflowX) && (line.right > box.right + 1 || line.left < box.left - 1);
  const below = hides(style.overflowY) && (line.bottom > box.bottom + line.height / 4 || line.top < box.top - line.height / 4);
  return overlaps && (sideways || below);
}

/** The element that cuts a text off, going up until something can be scrolled: what it holds can be reached. */
function cutterOf(text: Text, element: Element): Element | undefined {
  const range = document.createRange();
  range.selectNodeContents(text);
  const lines = [...range.getClientRects()];
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    const box = insideOf(at);
    if (box.right - box.left > 1 && box.bottom - box.top > 1) {
      if (lines.some((line) => isCut(line, box, style))) return at;
      if (style.getPropertyValue('-webkit-line-clamp') !== 'none' && at.scrollHeight > at.clientHeight + 1) return at;
    } else if (style.display !== 'inline' && hides(style.overflowX)) return undefined;
    if (/auto|scroll/.test(`${style.overflowX}${style.overflowY}`) || style.position === 'fixed') return undefined;
  }
  return undefined;
}

/** Figures that do not show whole: cut off by an ellipsis, a box or a field too narrow. "1,23…" is another number. */
export function cutFigures(): string[] {
  const texts = shownTexts().filter(({ element }) => /\d/.test(element.textContent ?? ''))
    .flatMap(({ text, element }) => (cutterOf(text, element) === undefined ? [] : [`a figure is cut off: ${words(element)}`]));
  const fields = [...document.querySelectorAll('input, textarea')].filter((field): field is HTMLInputElement => /\d/.test((field as HTMLInputElement).value) && isShown(field) && field.scrollWidth > field.clientWidth + 1)
    .map((field) => `a figure is cut off: ${words(field)} ${field.value}`);
  return [...new Set([...texts, ...fields])];
}

const attributes = ['placeholder', 'title', 'aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'alt'];
/** Where words of a program stand as they are. */
const literal = 'code, pre, kbd, samp, [translate=no], [lang]:not([lang|=zh])';

/** Latin words of three letters and more that stand on the page, in its title or in what a screen reader says, but for those allowed. */
export function foreignWords(allowed: readonly string[]): string[] {
  const known = new Set(allowed.map((word) => word.toLowerCase()));
  const foreign = (text: string): string[] => (text.match(/[A-Za-zÀ-ɏ]{3,}/g) ?? []).filter((word) => !known.has(word.toLowerCase()));
  const told = [...document.body.querySelectorAll('*')].filter((element) => element.closest(literal) === null && isShown(element)).flatMap((element) => [
    ...attributes.map((name) => element.getAttribute(name) ?? ''),
    ...(element instanceof HTMLInputElement && /^(submit|button|reset)$/.test(element.type) ? [element.value] : []),
  ].flatMap((text) => foreign(text).map((word) => `${word} in ${words(element)}`)));
  const written = shownTexts().filter(({ element }) => element.closest(literal) === null).flatMap(({ text, element }) => foreign(text.data).map((word) => `${word} in ${words(element)}`));
  return [...new Set([...foreign(document.title).map((word) => `${word} in the title`), ...written, ...told])].map((line) => `not Chinese: ${line}`);
}

/** Everything a picture of the page would show wrong. */
export const screenFaults = (allowed: readonly string[]): string[] => [...sidewaysFaults(), ...cutFigures(), ...foreignWords(allowed)];
