import type { PlacedLine } from '#documents';
import type { Slice } from './passage.ts';
import { recogniseStart } from './starts/index.ts';
import { planTitle } from './starts/plan-title.ts';
import type { Start } from './starts/start.ts';

/**
 * The unit that reading order moves and the outline is built from: consecutive lines of one page that belong together, opened by a start or by an unnumbered
 * paragraph (or by the top of a page in the middle of one).
 */
export type Piece = {
  readonly start: Start | null;
  /** First column after blanks of the first slice. */
  readonly slices: readonly Slice[];
  readonly page: number;
  /** The format itself says that a paragraph begins here, so that this is no continuation of the piece before. */
  readonly opensParagraph: boolean;
  readonly headingLevel: number | null;
};

const finished = /[。！？；：!?;:…][”’』」）)】\]]*\s*$/;
const halfWidth = /[\u0000-\u00FF]/;

/** Whether a line of text ends like a sentence. */
export const endsSentence = (text: string): boolean => finished.test(text);

/** The width of a line in full-width characters, two ASCII characters counting as one; blanks at both ends left out. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.trim()) width += halfWidth.test(character) ? 0.5 : 1;
  return width;
}

/** Lines narrower than this are headings or a list, whatever the rest of the file looks like. */
const narrow = 16;

/** The usual width of a full line: the upper quartile of the widths, never less than a narrow column. */
export function fullWidth(lines: readonly PlacedLine[]): number {
  const widths = lines.map((line) => widthOf(line.text)).sort((a, b) => a - b);
  return Math.max(narrow, widths[Math.floor(widths.length * 0.75)] ?? 0);
}

/** What opens a line: Word's own label when it made one (2. before 5岁以下… is no 2.5), else the head of the text. */
function startOf(line: PlacedLine, at: number, to: number): Start | null {
  const label = at === 0 ? (line.generated ?? 0) : 0;
  if (label === 0) return recogniseStart(line.text.slice(at, to));
  const start = recogniseStart(`${line.text.slice(0, label).trim()} 文`);
  return start ? { ...start, length: label } : recogniseStart(line.text.slice(label, to).trimStart());
}

/** Cuts a line where a heading is glued to what it heads: 主要目标：1.提高…, （一）妇女与健康 主要目标：. */
function cutLine(line: PlacedLine, from: number, to: number): { start: Start | null; slice: Slice }[] {
  const cuts: { start: Start | null; slice: Slice }[] = [];
  let at = from;
  let start = startOf(line, at, to);
  while (start?.kind === 'keyword' && start.section !== 'units') {
    const next = at + start.length;
    if (next >= to) break;
    cuts.push({ start, slice: { line, from: at, to: next } });
    at = next;
    start = startOf(line, at, to);
  }
  const inner = start?.kind === 'numbered' ? gluedKeyword(line.text.slice(at, to), start.length) : null;
  if (inner !== null && start) {
    cuts.push({ start, slice: { line, from: at, to: at + inner } });
    return [...cuts, ...cutLine(line, at + inner, to)];
  }
  return [...cuts, { start, slice: { line, from: at, to } }];
}

/** Column of a keyword heading that follows a short title on the same line; 发展领域、主要目标和策略措施 holds none. */
function gluedKeyword(text: string, after: number): number | null {
  const found = /^[^，。；、：:]{2,16}?[\s\u3000：:]*(?=(?:主要目标|策略措施|责任单位)\s*[:：])/.exec(text.slice(after));
  return found ? after + found[0].length : null;
}

function lineCuts(line: PlacedLine, hole: readonly [number, number] | undefined): { start: Start | null; slice: Slice }[] {
  const from = line.text.length - line.text.trimStart().length;
  const to = line.text.trimEnd().length;
  if (!hole) return cutLine(line, from, to);
  const [holeFrom, holeTo] = hole;
  const ranges: [number, number][] = [[from, holeFrom], [holeTo, to]];
  return ranges.filter(([a, b]) => line.text.slice(a, b).trim() !== '').flatMap(([a, b]) => {
    const head = a + (line.text.slice(a, b).length - line.text.slice(a, b).trimStart().length);
    return cutLine(line, head, b);
  });
}

/** A wrapped sentence may break right after …发展规划: a title needs an ended sentence, a heading or a short line before it. */
const isTitleInSentence = (start: Start | null, before: PlacedLine | undefined, full: number): boolean =>
  start?.kind === 'part' && start.part === 'title' && before !== undefined && !endsSentence(before.text) && widthOf(before.text) > full - 5;

/** A title that takes two or three lines of a pdf: they begin no paragraph of their own, carry the same heading level, and read as one title. */
function wrappedTitle(lines: readonly PlacedLine[], at: number, before: number | null): Start | null {
  const level = lines[at]?.headingLevel;
  if (level === undefined ? lines[at]?.startsParagraph !== true : before === level) return null;
  let text = lines[at]?.text.trim() ?? '';
  for (const line of lines.slice(at + 1, at + 3)) {
    if (line.headingLevel !== level || line.startsParagraph === true || line.page !== lines[at]?.page) return null;
    text += line.text.trim();
    const start = planTitle.recognise(text);
    if (start) return start;
  }
  return null;
}

/**
 * Groups lines into pieces. A line opens a piece when it starts with a numbering token or a heading, when the format says so, when the line before ended a
 * paragraph well before the right margin, and at the top of each page.
 *
 * @example cutIntoPieces([{ text: '1.提高', line: 1, page: 1 }], new Map())[0]?.start?.kind // 'numbered'
 */
export function cutIntoPieces(lines: readonly PlacedLine[], holes: ReadonlyMap<number, readonly [number, number]>): Piece[] {
  const full = fullWidth(lines.filter((line) => !line.breaksAfter && !line.cell));
  const pieces: { start: Start | null; slices: Slice[]; page: number; opensParagraph: boolean; headingLevel: number | null }[] = [];
  /** The layout itself shows where paragraphs begin and end: a short line that ends no sentence is then just a short line. */
  const signs = lines.some((line) => line.startsParagraph ?? line.breaksAfter);
  let before: PlacedLine | undefined;
  for (const [at, line] of lines.entries()) {
    for (const [index, { start: found, slice }] of lineCuts(line, holes.get(line.line)).entries()) {
      const last = pieces.at(-1);
      const start = isTitleInSentence(found, before, full) ? null : (found ?? wrappedTitle(lines, at, last?.headingLevel ?? null));
      const told = index === 0 && (line.startsParagraph === true || before?.breaksAfter === true);
      const short = before !== undefined && !before.breaksAfter && widthOf(before.text) <= full - (endsSentence(before.text) ? 3 : signs ? Infinity : 5);
      const heading = line.headingLevel !== last?.headingLevel && !(line.headingLevel === undefined && last?.headingLevel === null);
      const opens = start !== null || index > 0 || told || short || before === undefined || line.page !== before.page || heading;
      const opensParagraph = told || short || start !== null || heading;
      if (opens || !last) pieces.push({ start, slices: [slice], page: line.page, opensParagraph, headingLevel: line.headingLevel ?? null });
      else last.slices.push(slice);
    }
    before = line;
  }
  return pieces;
}

/** The printed text of a piece, its lines run together, blanks kept out. */
export const textOfPiece = (piece: Piece): string => piece.slices.map(({ line, from, to }) => line.text.slice(from, to).trim()).join('');
