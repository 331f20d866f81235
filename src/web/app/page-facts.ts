import type { Session } from '../session/session.ts';

/** What the server writes into the page it sends; `session`: null where it did not. */
export type PageFacts = { readonly nonce: string; readonly installation: string; readonly isDemo: boolean; readonly isSetUp: boolean; readonly session: Session | null };

const metaOf = (page: Document, name: string): string => page.querySelector<HTMLMetaElement>(`meta[name="halfsky-${name}"]`)?.content ?? '';

const sessionIn = (text: string): Session | null => {
  try {
    return JSON.parse(text) as Session;
  } catch {
    return null;
  }
};

/**
 * Reads what the server wrote into the page: the number its styles must bear, which installation this is, who is signed in.
 *
 * @example pageFactsOf(document).installation // '示例市'
 */
export const pageFactsOf = (page: Document): PageFacts => ({ nonce: metaOf(page, 'nonce'), installation: metaOf(page, 'installation'), isDemo: metaOf(page, 'demo') === 'true', isSetUp: metaOf(page, 'set-up') !== 'false', session: sessionIn(metaOf(page, 'session')) });
