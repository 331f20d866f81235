import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { carriedParts, carriedRelation, carriedType } from './carried-part.ts';
import { fontTable } from './fonts.ts';
import { bodyLine } from './page-geometry.ts';
import type { Zippable } from 'fflate';
import type { DocumentTree } from '../tree.ts';
import type { Writing } from './writing-state.ts';

/** The day as a date with time, when it is one that zip files can hold (1980–2099). */
const dayOf = (dated: string): string => (/^(?:19[89]\d|20\d\d)-\d\d-\d\d/.test(dated) ? dated.slice(0, 10) : '1980-01-01');

/** A part by its name, changed; that it is there is certain, because the library has just written it. */
function change(parts: Record<string, Uint8Array>, name: string, edit: (xml: string) => string): void {
  const part = parts[name];
  if (!part) throw new Error(`the library wrote no ${name}`);
  parts[name] = strToU8(edit(strFromU8(part)));
}

/** The library writes the moment of writing into the properties. */
const dateProperties = (day: string) => (xml: string): string => xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);

/** The library has no word for it: what is not set in lines of the text must not be stretched to the grid of its lines, as LibreOffice does even with lines of exact height. */
const freeFromGrid = (xml: string): string => xml.replaceAll(/<w:spacing (?=[^>]*\bw:line="(\d+)")/g, (whole, line: string) => (line === String(bodyLine) ? whole : `<w:snapToGrid w:val="0"/>${whole}`));

/** Bookmarks and drawings count through the process: here each kind is counted from 1 in the order of the text. */
function numberMarks(xml: string): string {
  const bookmarks = new Map<string, string>();
  let drawings = 0;
  return xml
    .replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g, (_whole, start: string, id: string) => {
      const number = bookmarks.get(id) ?? String(bookmarks.size + 1);
      bookmarks.set(id, number);
      return `${start}${number}`;
    })
    .replaceAll(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_whole, start: string) => `${start}${String((drawings += 1))}`);
}

/** Numbers stand for the pictures up to here: now their pixels take the place. Pictures are packed already: deflating them again costs time and gains nothing. */
function putPictures(parts: Record<string, Uint8Array>, drawn: readonly Uint8Array[]): Zippable {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => {
      if (!name.startsWith('word/media/')) return [name, bytes];
      const picture = drawn[Number(strFromU8(bytes)) - 1];
      if (!picture) throw new Error(`${name} stands for no picture`);
      return [name, [picture, { level: 0 }]];
    }),
  );
}

/** Marks at the end of a line do not stand out into the margin: LibreOffice loses some that do, or sets an empty line behind them. The library knows no such word for styles. */
const withinMargin = '<w:overflowPunct w:val="0"/>';
const keepWithinMargin = (xml: string): string => xml.replace(/<w:pPrDefault\s*\/>/, `<w:pPrDefault><w:pPr>${withinMargin}</w:pPr></w:pPrDefault>`).replaceAll(/(?:<w:snapToGrid [^>]*>)?<w:spacing (?=[^>]*\bw:line=)/g, `${withinMargin}$&`);

/** The types first, then the relations of the package, as readers expect; then by name. */
const order = (name: string): string => (name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`);

/**
 * The package as the library packed it, made a function of the tree alone: dated as the tree says, numbered from 1, in the order of names; with the table of fonts, the pictures and what the
 * file carries.
 */
export function settlePackage(packed: Uint8Array, { dated, carried }: DocumentTree, { marked, drawn }: Writing): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(packed);
  const day = dayOf(dated);
  change(parts, 'docProps/core.xml', dateProperties(day));
  change(parts, 'word/document.xml', numberMarks);
  change(parts, 'word/fontTable.xml', () => fontTable);
  change(parts, 'word/styles.xml', (xml) => keepWithinMargin(freeFromGrid(xml)));
  const carriedByName = Object.entries(carriedParts(carried, marked));
  if (carriedByName.length > 0) {
    for (const [name, xml] of carriedByName) parts[name] = strToU8(xml);
    change(parts, 'word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', `${carriedRelation}</Relationships>`));
    change(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${carriedType}</Types>`));
  }
  const files = putPictures(parts, drawn);
  const names = Object.keys(files).sort((one, other) => (order(one) < order(other) ? -1 : 1));
  // Without a zone the time is that of the place, and so are the fields of a zip: they are the same wherever the file is written.
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name] ?? new Uint8Array()])), { mtime: `${day}T12:00:00`, level: 6 });
}
