/** What XML 1.0 cannot hold, and the escapes spreadsheets know for it. Controls are left out: nobody meant them. */
const unprintable = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/** No cell holds more. */
const longest = 32_767;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

const clean = (text: string): string => text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '');

/**
 * Text for the attribute of a part. @example escapeAttribute('a"b') // 'a&quot;b'
 */
export const escapeAttribute = (text: string): string => clean(text).replaceAll(/[&<>"\n\t]/g, (character) => entities[character] ?? '');

/** Text for the content of a part. @example escapeText('a<b') // 'a&lt;b' */
export const escapeText = (text: string): string => clean(text).replaceAll(/[&<>]/g, (character) => entities[character] ?? '');

/**
 * Text for a cell: what only looks like a spreadsheet's escape (_x0041_) is kept from being read as one; longer text than a cell may hold ends with ….
 *
 * @example cellText('_x0041_') // '_x005F_x0041_'
 */
export function cellText(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1).toWellFormed().replace(/\uFFFD$/, '')}…` : text;
  return escapeText(cut.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'));
}

/** The first line of every part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
