/** Widths of the characters from blank to ~ in Noto Sans SC, in thousandths of the size; held against the shipped font by a test of `rendering`. */
const latin = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646,
  543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802,
  498, 521, 475, 338, 270, 338, 555,
];
const narrow: Readonly<Record<string, number>> = { '—': 894, '–': 536, '−': 555, '✓': 683, '°': 370 };

const widthOf = (character: string): number => latin[character.charCodeAt(0) - 32] ?? narrow[character] ?? 1000;

/**
 * How wide a line of text is, in the unit of its size. Signs that are not listed count as wide as a Chinese character, so that nothing is wider than this says.
 *
 * @example textWidth('98%', 11) // 22.341
 */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return (sum * size) / 1000;
}

/** Characters that no line begins with (避头尾). */
const notFirst = /^[，。、；：？！）》〉】〕”’%‰℃…—·,.;:)]/u;

/** Characters that no line ends with. */
const notLast = /[（《〈【〔“‘(]+$/u;

/** What stays together: a number with its sign and decimals, a word in Latin letters, any other character by itself. */
const pieces = /[−-]?\d[\d.,]*[%‰]?|[A-Za-z]+|[^]/gu;

/**
 * Breaks a text into lines no wider than told; what exceeds `most` lines is cut and ends in …. A line feed in the text stays.
 *
 * @example wrapText('孕产妇系统管理率', 60, 11, 2) // ['孕产妇系统', '管理率']
 */
export function wrapText(text: string, width: number, size: number, most = Infinity): readonly string[] {
  const lines = text.split('\n').flatMap((paragraph) => {
    const wrapped: string[] = [];
    let line = '';
    for (const [piece] of paragraph.matchAll(pieces)) {
      const [opening = ''] = notLast.exec(line) ?? [];
      const ended = line.slice(0, line.length - opening.length);
      if (ended !== '' && textWidth(line + piece, size) > width && !notFirst.test(piece)) {
        wrapped.push(ended);
        line = opening + piece;
      } else line += piece;
    }
    return [...wrapped, line];
  });
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), shortened(`${kept.at(-1) ?? ''}${lines[most] ?? ''}`, width, size)];
}

/**
 * A text cut to a width, with … where something was left out.
 *
 * @example shortened('义务教育巩固率', 50, 11) // '义务教…'
 */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}
