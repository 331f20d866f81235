/** Widths of Times New Roman in thousandths of its size, for ASCII from the space on. */
const latin = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389,
  722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500,
  500, 722, 500, 500, 444, 480, 200, 480, 541,
] as const;

/** Word sets a quarter of a character between Chinese and Latin letters or digits (LibreOffice a fifth). */
const gap = 0.25;

type Kind = 'latin' | 'han' | 'other';

const kindOf = (character: string): Kind => (/[0-9A-Za-z]/.test(character) ? 'latin' : /[\u3400-\u9fff\uf900-\ufaff]/.test(character) ? 'han' : 'other');

const meets = (before: Kind, after: Kind): boolean => before !== after && before !== 'other' && after !== 'other';

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 127 ? (latin[code - 32] ?? 0) / 1000 : 1;
}

/** How wide text is in points at a size in points: a Chinese character is as wide as high, Latin as in Times New Roman. `spacing` in points is added to each. @example textWidth('2030年', 10) // 32.5 */
export function textWidth(text: string, size: number, spacing = 0): number {
  let width = 0;
  let before: Kind = 'other';
  for (const character of text) {
    const kind = kindOf(character);
    width += (widthOf(character) + (meets(before, kind) ? gap : 0)) * size + spacing;
    before = kind;
  }
  return width;
}

/** What may not begin a line, and what may not end one. */
const closing = '，。、；：？！）》〉」』】〕”’％%‰…—·,.;:?!)]}';
const opening = '（《〈「『【〔“‘([{';

/** Pieces between which a line may be broken: Latin words and numbers whole, a closing mark with what is before it, an opening one with what is after it. @example unbreakables("共3项") // ["共", "3", "项"] */
export function unbreakables(text: string): string[] {
  const pieces: string[] = [];
  let glued = false;
  let latinBefore = false;
  for (const character of text) {
    const isLatin = /[!-~]/.test(character) && character !== '-';
    const last = pieces.length - 1;
    if (pieces.length > 0 && (glued || closing.includes(character) || (isLatin && latinBefore) || (/\d/.test(character) && pieces[last]?.endsWith('-')))) pieces[last] = `${pieces[last] ?? ''}${character}`;
    else pieces.push(character);
    glued = opening.includes(character);
    latinBefore = isLatin;
  }
  return pieces;
}

/** Room for lines in points; `first` is how much less the first line has. */
export type LineRoom = { readonly size: number; readonly room: number; readonly first?: number; readonly spacing?: number };

/**
 * How many lines text takes. Good enough to tell the page of a heading beforehand; a program that sets the text works it out itself.
 *
 * @example countLines('甲'.repeat(29), { size: 16, room: 448 }) // 2
 */
export function countLines(text: string, { size, room, first = 0, spacing = 0 }: LineRoom): number {
  let lines = 0;
  for (const [at, paragraph] of text.split('\n').entries()) {
    lines += 1;
    let width = at === 0 ? first : 0;
    let before = '';
    for (const piece of unbreakables(paragraph)) {
      const alone = textWidth(piece, size, spacing);
      const more = textWidth(before + piece, size, spacing) - textWidth(before, size, spacing);
      if (width + more <= room + 0.01) width += more;
      else {
        // A word longer than a line is broken wherever the line ends.
        lines += Math.ceil(alone / room) - (width > 0 ? 0 : 1);
        width = alone <= room ? alone : alone % room;
      }
      before = piece.at(-1) ?? '';
    }
  }
  return lines;
}
