import { readCharacterMap } from './character-map.ts';
import { glyphOutline, type GlyphTables, type OutlinePart } from './glyph-outline.ts';

/** What setting a line of text needs of a TrueType font. Lengths are in units of the font, `unitsPerEm` to the size of the type. Glyph 0 is the box of a character the font lacks. */
export type Font = {
  readonly unitsPerEm: number;
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  /** Nothing for a blank. */
  readonly outlineOf: (glyph: number) => readonly OutlinePart[];
};

type Span = { readonly offset: number; readonly length: number };

function tablesOf(view: DataView): ReadonlyMap<string, Span> {
  const tag = (at: number): string => String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
  const entries = Array.from({ length: view.getUint16(4) }, (_, at) => 12 + 16 * at);
  return new Map(entries.map((at) => [tag(at), { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) }]));
}

/**
 * Reads a TrueType font: widths and outlines of its characters. Throws for bytes that are no such font. Nothing is read before it is asked for.
 *
 * @example readFont(bytes).glyphOf(0x4e2d) !== 0 // the font has 中
 */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const table = (name: string): Span => {
    const found = tables.get(name);
    if (!found) throw new Error(`the font has no table ${name}`);
    return found;
  };
  const head = table('head').offset;
  const glyphs: GlyphTables = { view, glyf: table('glyf').offset, loca: table('loca').offset, isLong: view.getInt16(head + 50) === 1 };
  const widths = table('hmtx').offset;
  const lastWidth = view.getUint16(table('hhea').offset + 34) - 1;
  const outlines = new Map<number, readonly OutlinePart[]>();
  return {
    unitsPerEm: view.getUint16(head + 18),
    glyphOf: readCharacterMap(view, table('cmap').offset),
    advanceOf: (glyph) => view.getUint16(widths + 4 * Math.min(glyph, lastWidth)),
    outlineOf: (glyph) => {
      const known = outlines.get(glyph) ?? glyphOutline(glyphs, glyph);
      outlines.set(glyph, known);
      return known;
    },
  };
}
