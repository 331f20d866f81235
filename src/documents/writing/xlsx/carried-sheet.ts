import type { Carried } from '../tree.ts';
import { lookOf, type Sheet } from './sheet.ts';

/** The name of the sheet nobody sees, and what stands in its first cell. */
export const carriedName = 'halfsky';
const magic = 'halfsky-carried/1';

/** Less than a cell may hold (32,767), and whole groups of four letters. */
const chunk = 32_000;

/** UTF-8 in letters that no program trims, turns into a formula or takes for an escape. */
function lettersOf(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

const textOfLetters = (letters: string): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(atob(letters), (character) => character.charCodeAt(0)));

/**
 * A sheet that carries a text unseen: very hidden (Excel does not offer to show it), in cells of letters. Excel, WPS and LibreOffice keep it when they save, which they do not do
 * with parts of their own kind.
 *
 * @example carriedSheet({ name: 'report', text: '{}' }).hidden // true
 */
export function carriedSheet({ name, text }: Carried): Sheet {
  const letters = lettersOf(text);
  const chunks = Array.from({ length: Math.ceil(letters.length / chunk) }, (_, at) => letters.slice(at * chunk, (at + 1) * chunk));
  return {
    name: carriedName, hidden: true, orientation: 'portrait', widths: [], merges: [], frozen: { rows: 0, columns: 0 }, titleRows: null, printed: null, filter: null, comments: [], links: [], picture: null, header: { left: '', right: '' },
    rows: [magic, `name:${lettersOf(name)}`, String(letters.length), ...chunks].map((content) => ({ height: 15, fixed: true, cells: [{ column: 1, look: lookOf('line', { format: '@' }), content }] })),
  };
}

/**
 * What the cells of such a sheet say, null if they are not all there.
 *
 * @example carriedIn(['halfsky-carried/1', 'name:YQ==', '4', 'e30=']) // { name: 'a', text: '{}' }
 */
export function carriedIn(cells: readonly string[]): Carried | null {
  const [first, name = '', length, ...chunks] = cells;
  const letters = chunks.join('');
  if (first !== magic || String(letters.length) !== length) return null;
  try {
    return { name: textOfLetters(name.replace(/^name:/, '')), text: textOfLetters(letters) };
  } catch {
    return null;
  }
}
