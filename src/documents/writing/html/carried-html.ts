import type { Carried } from '../tree.ts';

const carriedId = 'halfsky-carried';

/**
 * What a page carries unseen, as a block of data that no browser runs. Nothing in it can end the block or begin another.
 *
 * @example carriedHtml({ name: 'a', text: '</script>' }) // '<script type="application/json" id="halfsky-carried">{"name":"a","text":"\u003c/script\u003e"}</script>'
 */
export const carriedHtml = ({ name, text }: Carried): string =>
  `<script type="application/json" id="${carriedId}">${JSON.stringify({ name, text }).replaceAll(/[<>&\u2028\u2029\uFFFE\uFFFF\x7F]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>`;

/**
 * Reads back what {@link carriedHtml} put into a page, also after a browser saved it. Null where there is nothing, or nothing whole. Never throws.
 *
 * @example readCarriedHtml(page)?.name // 'report'
 */
export function readCarriedHtml(bytes: Uint8Array): Carried | null {
  const page = new TextDecoder().decode(bytes);
  const found = new RegExp(`<script\\b[^>]*\\bid\\s*=\\s*["']?${carriedId}["']?[^>]*>([\\s\\S]*?)</script\\s*>`, 'i').exec(page);
  if (!found) return null;
  try {
    const read: unknown = JSON.parse(found[1] ?? '');
    return typeof read === 'object' && read !== null && 'name' in read && 'text' in read && typeof read.name === 'string' && typeof read.text === 'string' ? { name: read.name, text: read.text } : null;
  } catch {
    return null;
  }
}
