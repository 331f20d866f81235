/** What the server writes into the page it sends. */
export type PageFacts = { readonly nonce: string; readonly installation: string; readonly isDemo: boolean; readonly isSetUp: boolean };

const metaOf = (page: Document, name: string): string => page.querySelector<HTMLMetaElement>(`meta[name="halfsky-${name}"]`)?.content ?? '';

/**
 * Reads what the server wrote into the page: the number its styles must bear, which installation this is.
 *
 * @example pageFactsOf(document).installation // '示例市'
 */
export const pageFactsOf = (page: Document): PageFacts => ({ nonce: metaOf(page, 'nonce'), installation: metaOf(page, 'installation'), isDemo: metaOf(page, 'demo') === 'true', isSetUp: metaOf(page, 'set-up') !== 'false' });
