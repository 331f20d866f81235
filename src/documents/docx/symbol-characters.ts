/**
 * Characters of the private area that Word uses for its symbol fonts (Symbol, Wingdings), as ordinary Unicode.
 * Only what stands in Chinese office documents: list bullets, ticks and boxes. Source: the fonts' own encodings.
 */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x70: '□', 0x71: '❑', 0x72: '❒', 0x75: '◆', 0x76: '❖', 0x77: '◆', 0x9e: '·', 0x9f: '•',
  0xa1: '○', 0xa7: '▪', 0xa8: '□', 0xb2: '✧', 0xd8: '➢', 0xdc: '➲', 0xe0: '→', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
  0x52: '☑', 0x54: '☒', 0xa3: '□',
  0x81: '①', 0x82: '②', 0x83: '③', 0x84: '④', 0x85: '⑤', 0x86: '⑥', 0x87: '⑦', 0x88: '⑧', 0x89: '⑨', 0x8a: '⑩',
};

const symbol: Readonly<Record<number, string>> = {
  0xa3: '≤', 0xb3: '≥', 0xb4: '×', 0xb1: '±', 0xb0: '°', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xae: '→', 0xac: '←', 0xad: '↑', 0xaf: '↓',
  0xa5: '∞', 0xe5: '∑', 0xd6: '√', 0x61: 'α', 0x62: 'β', 0x6d: 'μ', 0x70: 'π', 0x2d: '−',
};

/**
 * The ordinary character for one of a symbol font; undefined when we have none for it.
 * `code` may lie in the private area (F020–F0FF) or not; `font` is the font's name as written in the file.
 *
 * @example readSymbol(0xf0fc, 'Wingdings') // '✓'
 */
export function readSymbol(code: number, font: string): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/wingdings/i.test(font)) return wingdings[low];
  if (/^symbol$/i.test(font)) return symbol[low] ?? (low < 0x80 && low >= 0x20 && code < 0xf000 ? String.fromCodePoint(low) : undefined);
  if (code >= 0xf000 && code <= 0xf0ff) return symbol[low] ?? wingdings[low];
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** A list bullet as written in `w:lvlText`, readable: private-area characters become ordinary ones, unknown ones a plain bullet. */
export function readBullet(text: string, font: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code >= 0xe000 && code <= 0xf8ff ? (readSymbol(code, font) ?? '•') : /wingdings/i.test(font) ? (readSymbol(code, font) ?? character) : character;
    })
    .join('');
}
