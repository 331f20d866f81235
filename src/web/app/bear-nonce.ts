/**
 * Lets every style element that a part of the page makes bear the number of the page: antd's own do, some of the parts below it (measuring scroll bars, locking the page behind a dialog) forget it,
 * and the policy of the server would refuse them. Scripts come from this server alone, so nobody else makes any.
 *
 * @example bearNonce(document, pageFactsOf(document).nonce)
 */
export function bearNonce(page: Document, nonce: string): void {
  const make = page.createElement.bind(page) as (tag: string, options?: ElementCreationOptions) => HTMLElement;
  page.createElement = ((tag: string, options?: ElementCreationOptions) => {
    const made = make(tag, options);
    if (tag.toLowerCase() === 'style') made.nonce = nonce;
    return made;
  }) as Document['createElement'];
}
