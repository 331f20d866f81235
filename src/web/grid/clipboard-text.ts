/** A cell that would be taken for several, or whose quotes would be taken away, stands in quotes. */
const needsQuotes = /[\t\r\n"]/;

/**
 * A range as Excel puts it on the clipboard as plain text: cells parted by tabs, each row ended by \r\n, quotes around cells with tabs, line breaks or quotes.
 *
 * @example writeClipboardText([['1872', '两行\n文字']]) // '1872\t"两行\n文字"\r\n'
 */
export const writeClipboardText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((text) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')}\r\n`).join('');

/** A cell from where it begins, in quotes and up to what parts it from the next; quotes that are not closed there are text like any other. */
const quotedCell = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
const plainCell = /[^\t\r\n]*/y;
const lineBreak = /\r\n|\r|\n/y;

/** What a pattern finds at a place. */
function foundAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The range that a plain text on the clipboard holds, read as Excel reads it: written by Excel, WPS, LibreOffice or by hand. A line break at the very end ends the last row and begins none. Texts are
 * not trimmed. Rows may differ in length.
 *
 * @example readClipboardText('1872\t93.6\r\n') // [['1872', '93.6']]
 */
export function readClipboardText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [cells, at]: [string[], number] = [[], 0];
  while (at < text.length || cells.length > 0) {
    const quoted = foundAt(quotedCell, text, at);
    const [whole, inner] = quoted ? [quoted[0], (quoted[1] ?? '').replaceAll('""', '"')] : [foundAt(plainCell, text, at)?.[0] ?? '', null];
    cells.push(inner ?? whole);
    at += whole.length;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(cells);
    cells = [];
    at += foundAt(lineBreak, text, at)?.[0].length ?? 0;
  }
  return rows;
}
