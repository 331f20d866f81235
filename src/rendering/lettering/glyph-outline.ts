/** The tables outlines are read from: where they begin, and whether places are told in four bytes. */
export type GlyphTables = { readonly view: DataView; readonly glyf: number; readonly loca: number; readonly isLong: boolean };

/** A point of a contour; between two points off the curve lies one on it. */
type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean };

type Contour = readonly Point[];

const flag = { onCurve: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32 } as const;
const part = { words: 1, offsets: 2, scale: 8, more: 32, twoScales: 64, matrix: 128 } as const;

const placeOf = ({ view, loca, isLong }: GlyphTables, glyph: number): number => (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));

/** Coordinates of one axis: each a difference to the one before, in one byte, two, or none where it is the same. */
function readAxis(view: DataView, start: number, flags: readonly number[], short: number, same: number): { readonly values: number[]; readonly next: number } {
  let [at, value] = [start, 0];
  const values = flags.map((bits) => {
    if ((bits & short) !== 0) value += (bits & same) !== 0 ? view.getUint8(at++) : -view.getUint8(at++);
    else if ((bits & same) === 0) {
      value += view.getInt16(at);
      at += 2;
    }
    return value;
  });
  return { values, next: at };
}

function simpleContours(view: DataView, start: number, count: number): Contour[] {
  const ends = Array.from({ length: count }, (_, at) => view.getUint16(start + 10 + 2 * at));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = start + 10 + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const bits = view.getUint8(at++);
    const times = (bits & flag.repeat) !== 0 ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i += 1) flags.push(bits);
  }
  const across = readAxis(view, at, flags, flag.shortX, flag.sameX);
  const up = readAxis(view, across.next, flags, flag.shortY, flag.sameY);
  const points = flags.map((bits, index): Point => ({ x: across.values[index] ?? 0, y: up.values[index] ?? 0, onCurve: (bits & flag.onCurve) !== 0 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

/** A glyph made of others, each moved and perhaps stretched. Parts placed by matching points do not occur in our fonts. */
function compositeContours(tables: GlyphTables, start: number): Contour[] {
  const { view } = tables;
  const contours: Contour[] = [];
  let at = start + 10;
  let bits: number;
  do {
    bits = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    const inWords = (bits & part.words) !== 0;
    const moves = (bits & part.offsets) !== 0;
    const dx = moves ? (inWords ? view.getInt16(at + 4) : view.getInt8(at + 4)) : 0;
    const dy = moves ? (inWords ? view.getInt16(at + 6) : view.getInt8(at + 5)) : 0;
    at += inWords ? 8 : 6;
    const numbers = (bits & part.matrix) !== 0 ? 4 : (bits & part.twoScales) !== 0 ? 2 : (bits & part.scale) !== 0 ? 1 : 0;
    const read = Array.from({ length: numbers }, (_, index) => view.getInt16(at + 2 * index) / 16_384);
    at += 2 * numbers;
    const [a = 1, b = 0, c = 0, d = 1] = numbers === 4 ? read : [read[0], 0, 0, read[1] ?? read[0]];
    contours.push(...contoursOf(tables, glyph).map((contour) => contour.map(({ x, y, onCurve }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, onCurve }))));
  } while ((bits & part.more) !== 0);
  return contours;
}

function contoursOf(tables: GlyphTables, glyph: number): Contour[] {
  const [from, to] = [placeOf(tables, glyph), placeOf(tables, glyph + 1)];
  if (from === to) return [];
  const start = tables.glyf + from;
  const count = tables.view.getInt16(start);
  return count < 0 ? compositeContours(tables, start) : simpleContours(tables.view, start, count);
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true });

/** A closed line of a glyph: where it starts, and its way from there as SVG path data relative to each point before, so that it can be put anywhere. */
export type OutlinePart = { readonly x: number; readonly y: number; readonly way: string };

function partOf(contour: Contour): readonly OutlinePart[] {
  const [first, last] = [contour[0], contour.at(-1)];
  if (!first || !last) return [];
  const begin = first.onCurve ? first : last.onCurve ? last : middle(first, last);
  let [at, way] = [begin, ''];
  let control: Point | null = null;
  const from = ({ x, y }: Point): string => `${String(x - at.x)} ${String(y - at.y)}`;
  const to = (point: Point): void => {
    way += control ? `q${from(control)} ${from(point)}` : `l${from(point)}`;
    at = point;
  };
  for (const point of first.onCurve ? contour.slice(1) : contour) {
    if (point.onCurve) {
      to(point);
      control = null;
    } else {
      if (control) to(middle(control, point));
      control = point;
    }
  }
  if (control) to(begin);
  return [{ x: begin.x, y: begin.y, way: `${way}z` }];
}

/**
 * The outline of a glyph in units of the font, y upwards.
 *
 * @example glyphOutline(tables, 0).length // 2, the box of a character that is not there: its outer and its inner edge
 */
export const glyphOutline = (tables: GlyphTables, glyph: number): readonly OutlinePart[] => contoursOf(tables, glyph).flatMap(partOf);
