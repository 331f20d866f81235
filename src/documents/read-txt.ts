import type { DocumentContent, PlacedLine } from './content.ts';
import { decodeText } from './decode-text.ts';

/** Text taken out of a pdf marks the first line of a page with one blank; more blanks, or most lines, are indents of paragraphs. */
const opensPage = /^ \S/;
const indented = /^(?: {2,}|\t|\u3000)/;

function pagesAreMarkedByBlanks(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const openers = filled.filter((line) => opensPage.test(line)).length;
  const indents = filled.filter((line) => indented.test(line)).length;
  return openers > 0 && openers * 8 <= filled.length && indents * 4 <= openers;
}

/**
 * Reads a text file (UTF-8 with or without byte order mark, UTF-16, GB18030) into placed lines. Pages are known from form feeds, else from lines that start
 * with exactly one blank; without either everything is page 1. Offsets count UTF-16 units of the decoded line, its byte order mark left out.
 * Blank lines are lines too: `line` is the raw line number.
 *
 * @example readTxt(bytes).lines[0] // { text: ' 前 言', line: 1, page: 1 }
 */
export function readTxt(bytes: Uint8Array): DocumentContent {
  const { text, issues } = decodeText(bytes);
  const raw = text === '' ? [] : text.split(/\r\n|\n|\r/);
  const byFeed = text.includes('\f');
  const byBlank = !byFeed && pagesAreMarkedByBlanks(raw);
  let page = 1;
  const lines = raw.map((line, index): PlacedLine => {
    if (byFeed) page += line.match(/\f/g)?.length ?? 0;
    else if (byBlank && index > 0 && opensPage.test(line)) page++;
    return { text: line, line: index + 1, page };
  });
  return { format: 'txt', lines, pages: page, issues };
}
