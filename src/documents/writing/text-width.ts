/** Marks that are half as wide in a Latin font, but as wide as a character in the Chinese fonts of offices. */
const wideMarks = new Set('—…“”‘’‰±×÷°·≥≤≠℃①②③④⑤⑥⑦⑧⑨⑩');

/** Whether a character takes the room of two digits. */
const isWide = (character: string, code: number): boolean =>
  (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || code >= 0x1f000 || wideMarks.has(character);

/**
 * How many digits wide a line of text is in print: a Chinese character takes two. Rather too many than too few, so that what is measured by it shows.
 *
 * @example textWidth('指标 12') // 7
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += code < 0x80 || !isWide(character, code) ? 1 : 2;
  }
  return width;
}
