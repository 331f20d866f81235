/** Whether a person can see the element: drawn, with a size, not wholly transparent. An input that is only the transparent face of what lies below it counts by that. */
export function isShown(element: Element): boolean {
  const seen = element instanceof HTMLInputElement && getComputedStyle(element).opacity === '0' ? element.parentElement ?? element : element;
  const box = seen.getBoundingClientRect();
  return seen.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.width > 1 && box.height > 1;
}

/** Names an element for a person who looks for it: `table.rates > td.cell "50.8"`. */
export function words(element: Element): string {
  const own = (one: Element): string => `${one.localName}${one.id === '' ? '' : `#${one.id}`}${[...one.classList].slice(0, 2).map((name) => `.${name}`).join('')}`;
  const above = element.closest('[id], main, table, dialog, form');
  const text = (element.textContent || element.getAttribute('aria-label') || '').replaceAll(/\s+/g, ' ').trim().slice(0, 40);
  return `${above === null || above === element ? '' : `${own(above)} > `}${own(element)}${text === '' ? '' : ` "${text}"`}`;
}

/** Every piece of text that is shown, with the element it stands in. */
export function shownTexts(): { readonly text: Text; readonly element: Element }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: { readonly text: Text; readonly element: Element }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element !== null && (node.nodeValue ?? '').trim() !== '' && isShown(element)) found.push({ text: node as Text, element });
  }
  return found;
}
