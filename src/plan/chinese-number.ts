const digits = '〇一二三四五六七八九';
const plain = new Map<string, number>([...digits].map((digit, value) => [digit, value]));
plain.set('零', 0).set('两', 2).set('○', 0);

/**
 * Reads a Chinese numeral below ten thousand (十一, 二十, 一百零五, 二〇三〇) as a whole number; null when it is none.
 *
 * @example chineseNumber('二十三') // 23
 */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  if ([...text].every((character) => plain.has(character))) {
    return text.length > 4 ? null : [...text].reduce((sum, character) => sum * 10 + (plain.get(character) ?? 0), 0);
  }
  let total = 0;
  let pending = 0;
  for (const character of text) {
    const digit = plain.get(character);
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (digit !== undefined) pending = digit;
    else if (unit === undefined) return null;
    else {
      total += (pending === 0 ? 1 : pending) * unit;
      pending = 0;
    }
  }
  return total + pending;
}
