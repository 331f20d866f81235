/** Which form of which unit and year a row or line was written for. */
export type FormStamp = { readonly formId: string; readonly year: number; readonly unitName: string };

/**
 * What the unseen first cell of a row says: the question it asks (with what was printed of last year), a line of signature, or a line that nobody fills in, with a mark of its words ('' where they
 * are worked out by formulas).
 */
export type RowCode = FormStamp & (
  | { readonly kind: 'question'; readonly questionId: string; readonly lastYear: string }
  | { readonly kind: 'signature'; readonly field: string }
  | { readonly kind: 'line'; readonly mark: string }
);

const magic = 'HS1';
const columnMagic = 'HS1~column~';

const escaped = (text: string): string => text.replaceAll(/[%~\s]/gu, (character) => [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** FNV-1a over UTF-16, 32 bits: tells an untouched text from a changed one; it keeps no secret. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

/**
 * A mark of words by which a line is known to be as it was written, however blanks and widths were changed on the way.
 *
 * @example markOf(['填报单位：', '示例区教育局']) === markOf(['填报单位:示例区教育局']) // true
 */
export const markOf = (texts: readonly string[]): string => fingerprint(texts.join('').normalize('NFKC').replaceAll(/\s/gu, ''));

/**
 * The text of the unseen first cell of a row.
 *
 * @example rowCode({ kind: 'line', formId: 'f1', year: 2024, unitName: '示例区教育局', mark: '' }) // 'HS1~line~f1~2024~示例区教育局~~…'
 */
export function rowCode(code: RowCode): string {
  const rest = code.kind === 'question' ? [code.questionId, code.lastYear] : code.kind === 'signature' ? [code.field] : [code.mark];
  const text = [magic, code.kind, code.formId, String(code.year), code.unitName, ...rest].map(escaped).join('~');
  return `${text}~${fingerprint(text)}`;
}

/** Whether a cell holds a code of ours, whole or damaged. @example isRowCode('HS1~line~…') // true */
export const isRowCode = (text: string): boolean => text.startsWith(`${magic}~`) && !text.startsWith(columnMagic);

/**
 * What a row's code says; null for one that was changed by hand.
 *
 * @example readRowCode(rowCode(code)) // code
 */
export function readRowCode(text: string): RowCode | null {
  const at = text.lastIndexOf('~');
  const [head, kind, ...fields] = text.slice(0, at).split('~');
  if (head !== magic || text.slice(at + 1) !== fingerprint(text.slice(0, at))) return null;
  const [formId, year, unitName, first, second] = fields.map(unescaped);
  if (formId === undefined || formId === null || unitName === undefined || unitName === null || first === undefined || first === null) return null;
  const stamp = { formId, year: Number(year), unitName };
  if (kind === 'question') return { ...stamp, kind, questionId: first, lastYear: second ?? '' };
  if (kind === 'signature') return { ...stamp, kind, field: first };
  return kind === 'line' ? { ...stamp, kind, mark: first } : null;
}

/** The text of the unseen cell above the heading of a column. @example columnCode('value') // 'HS1~column~value' */
export const columnCode = (id: string): string => `${columnMagic}${id}`;

/** The id of a column from the cell above its heading; null for any other text. @example readColumnCode('HS1~column~value') // 'value' */
export const readColumnCode = (text: string): string | null => (text.startsWith(columnMagic) ? text.slice(columnMagic.length) : null);
