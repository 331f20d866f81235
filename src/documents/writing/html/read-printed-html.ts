/** What nobody reads as text: the head, programs and styles, drawings. */
const unread = /<head\b[\s\S]*?<\/head\s*>|<(script|style|svg)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;

/** Elements that stand inside a line; every other one ends it. */
const inLine = /<\/?(?:a|abbr|b|bdi|cite|code|data|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/gi;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };
const plain = (text: string): string => text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});

/**
 * What a page prints, line by line: the texts of its paragraphs, headings, cells, without drawings and without blanks at their ends. A browser that saves the page changes tags, not lines.
 *
 * @example readPrintedHtml(new TextEncoder().encode('<p>共<data value="3">3项</data></p>')) // ['共3项']
 */
export const readPrintedHtml = (bytes: Uint8Array): readonly string[] =>
  new TextDecoder().decode(bytes).replaceAll(unread, '\n').replaceAll(/<br\b[^>]*>/gi, ' ').replaceAll(inLine, '').split(/<[^>]*>/).flatMap((part) => {
    const text = plain(part).replaceAll(/\s+/g, ' ').trim();
    return text === '' ? [] : [text];
  });
