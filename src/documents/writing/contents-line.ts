/** What the contents are set into: heights in one unit. `first` is left on their first page, `page` on each further one; `line` is the usual distance of lines. */
export type ContentsRoom = { readonly lines: number; readonly first: number; readonly page: number; readonly line: number };

/** So many lines alone on the last page are too few: the contents are set closer. */
const tooFew = 3;

/** Closer than this share of the usual distance lines are not set. */
const closest = 0.8;

const held = ({ first, page }: ContentsRoom, pages: number, line: number): number => Math.floor(first / line + 1e-6) + (pages - 1) * Math.floor(page / line + 1e-6);

/**
 * The distance of lines in the contents: the usual one, or a smaller one where otherwise one to three lines would stand alone on the last page.
 *
 * @example contentsLine({ lines: 11, first: 100, page: 300, line: 10 }) // 9
 */
export function contentsLine(room: ContentsRoom): number {
  const { lines, first, page, line } = room;
  let pages = 1;
  while (held(room, pages, line) < lines && pages < lines) pages += 1;
  if (pages === 1 || lines - held(room, pages - 1, line) > tooFew) return line;
  // The distances at which one more line fits onto a page, widest first.
  const widths = [first, page].flatMap((height) => Array.from({ length: lines }, (_one, at) => height / (at + 1))).filter((width) => width < line && width >= line * closest).toSorted((one, other) => other - one);
  return widths.find((width) => held(room, pages - 1, width) >= lines) ?? line;
}
