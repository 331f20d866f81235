import { idOfBookmark } from './bookmark-names.ts';
import { carriedIds } from './read-carried-docx.ts';
import { bodyOf, mainPartName, readParts } from '../../docx/docx-parts.ts';
import { preferredChoice } from '../../docx/inline-text.ts';
import { readSymbol } from '../../docx/symbol-characters.ts';
import { childOf, valueOf } from '../../docx/xml-tree.ts';
import { openZip } from '../../zip-archive.ts';
import type { XmlElement } from '../../docx/xml-tree.ts';

/** A stretch of text as it stands in the file now. `id` is that of the paragraph, heading or other part of the tree it was written from; null for what a person has added. */
export type WrittenParagraph = { readonly id: string | null; readonly text: string; readonly inTable: boolean };

/** A stretch while it is read. `id` undefined: nothing has told yet whose it is. */
type Growing = { id: string | null | undefined; text: string; readonly inTable: boolean };

/** One reading of one file. */
type Reading = {
  readonly idOf: (bookmark: string) => string | null;
  readonly isContents: (style: string | undefined) => boolean;
  /** Bookmarks of ours that have begun and not ended, by their number. */
  readonly open: Map<string, string>;
  readonly found: Growing[];
  /** Ids whose bookmark began between two paragraphs. */
  readonly waiting: string[];
  /** The end of the paragraph before was deleted in tracked changes: what follows belongs to it. */
  goesOn: boolean;
};

/** The paragraph being read: its stretches are the last of `found` from `from` on. */
type Line = { readonly from: number; readonly boxes: XmlElement[]; readonly inTable: boolean };

type Handler = (element: XmlElement, reading: Reading, line: Line) => void;

function begin(id: string, { found }: Reading, { inTable }: Line): void {
  const last = found.at(-1);
  // What stands before the first bookmark of a paragraph was typed in front of it.
  if (last && last.id === undefined) last.id = id;
  else found.push({ id, text: '', inTable });
}

function print(text: string, { found, open }: Reading): void {
  const last = found.at(-1);
  if (!last) return;
  if (last.id === undefined && last.text === '') last.id = [...open.values()].at(-1);
  last.text += text;
}

const skip: Handler = () => undefined;

const handlers: Readonly<Record<string, Handler>> = {
  'w:pPr': skip,
  'w:rPr': skip,
  'w:sdtPr': skip,
  'w:del': skip,
  'w:moveFrom': skip,
  'w:instrText': skip,
  'w:t': ({ text }, reading) => print(text, reading),
  'm:t': ({ text }, reading) => print(text, reading),
  'w:tab': (_element, reading) => print('\t', reading),
  'w:noBreakHyphen': (_element, reading) => print('-', reading),
  'w:cr': (_element, reading) => print('\n', reading),
  'w:br': ({ attributes }, reading) => {
    if ((attributes['w:type'] ?? 'textWrapping') === 'textWrapping') print('\n', reading);
  },
  'w:sym': ({ attributes }, reading) => print(readSymbol(Number.parseInt(attributes['w:char'] ?? '', 16), attributes['w:font'] ?? '') ?? '□', reading),
  'w:bookmarkStart': ({ attributes }, reading, line) => {
    const id = startBookmark(attributes, reading);
    if (id !== null) begin(id, reading, line);
  },
  'w:bookmarkEnd': ({ attributes }, { open }) => void open.delete(attributes['w:id'] ?? ''),
  'w:txbxContent': (element, _reading, { boxes }) => void boxes.push(element),
  'mc:AlternateContent': (element, reading, line) => {
    const choice = preferredChoice(element);
    if (choice) readInside(choice, reading, line);
  },
};

function startBookmark(attributes: XmlElement['attributes'], { idOf, open }: Reading): string | null {
  const id = idOf(attributes['w:name'] ?? '');
  if (id !== null) open.set(attributes['w:id'] ?? '', id);
  return id;
}

function readInside(element: XmlElement, reading: Reading, line: Line): void {
  for (const child of element.children) {
    const handler = Object.hasOwn(handlers, child.name) ? handlers[child.name] : undefined;
    if (handler) handler(child, reading, line);
    else readInside(child, reading, line);
  }
}

function readParagraph(element: XmlElement, reading: Reading, inTable: boolean): void {
  const properties = childOf(element, 'w:pPr');
  const { found, waiting } = reading;
  const line: Line = { from: found.length, boxes: [], inTable };
  if (!reading.goesOn) found.push({ id: undefined, text: '', inTable });
  for (const id of waiting.splice(0)) begin(id, reading, line);
  readInside(element, reading, line);
  reading.goesOn = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
  // Entries of the contents are made by the program: they are nobody's text.
  if (reading.isContents(valueOf(properties, 'w:pStyle'))) found.length = line.from;
  for (const box of line.boxes) readBlocks(box, reading, inTable);
}

/** Reads the paragraphs below an element, those of tables as such. */
function readBlocks(element: XmlElement, reading: Reading, inTable: boolean): void {
  for (const child of element.children) {
    if (child.name === 'w:p') readParagraph(child, reading, inTable);
    else if (child.name === 'w:bookmarkStart') {
      const id = startBookmark(child.attributes, reading);
      if (id !== null) reading.waiting.push(id);
    } else if (child.name === 'w:bookmarkEnd') reading.open.delete(child.attributes['w:id'] ?? '');
    else if (!['w:del', 'w:moveFrom', 'w:sdtPr', 'w:sectPr', 'w:tblPr', 'w:tcPr'].includes(child.name)) readBlocks(child, reading, inTable || child.name === 'w:tbl');
  }
}

/** Styles of the lines of contents, by whatever id the program that saved the file gave them. */
function contentsStyles(styles: XmlElement | undefined): ReadonlySet<string> {
  const lines = (styles?.children ?? []).filter((style) => style.name === 'w:style' && /^(?:toc|contents) \d$/i.test(valueOf(style, 'w:name') ?? ''));
  return new Set(lines.map(({ attributes }) => attributes['w:styleId'] ?? ''));
}

/** Titles are written with their lines broken where phrases end. */
const isTitle = (id: string | null): boolean => id !== null && /^#title-\d+$|#title$/.test(id);

/** Leaves out stretches without text, but for the one that shows that all the text of an id is gone. */
function settled(found: readonly Growing[]): WrittenParagraph[] {
  const spoken = new Set(found.filter(({ text }) => text !== '').map(({ id }) => id));
  return found.flatMap(({ id = null, text, inTable }) => {
    if (text !== '') return [{ id, text: isTitle(id) ? text.replaceAll('\n', '') : text, inTable }];
    if (id === null || spoken.has(id)) return [];
    spoken.add(id);
    return [{ id, text, inTable }];
  });
}

/**
 * The present text of a Word file that `writeDocx` wrote and a person may have edited and saved in Word, WPS or LibreOffice, in order, by what it was written from:
 *
 * - a paragraph or heading has its own id, with the printed label of a heading at its head (`labelsOf` knows it); the `tail` of a heading is a stretch of its own, `ID#tail`;
 * - `ID` of a table or picture is its caption, `ID#unit` and `ID#note-1` what stands by it; of an annex its label, `ID#title` its title; `#title-1`, `#subtitle`, `#contents`, `#issuer`, `#date`
 *   and `ID#listed` (an annex in the list of annexes) the other lines of the document;
 * - a paragraph split in two is two stretches with the same id; two that were merged are told apart where the second began; what is gone is missing, or has the text '' when its bookmark is
 *   left;
 * - what a person added has no id, nor have the cells of tables (`inTable`) and text in boxes. Lines of the contents are left out, deleted text of tracked changes too.
 *
 * Empty for what is no Word file.
 *
 * @example readWrittenParagraphs(bytes) // [{ id: '#title-1', text: '统计监测报告', inTable: false }, { id: 'lead', text: '根据…', inTable: false }]
 */
export function readWrittenParagraphs(bytes: Uint8Array): readonly WrittenParagraph[] {
  const zip = openZip(bytes);
  const main = zip.kind === 'zip' ? mainPartName(zip) : undefined;
  if (zip.kind !== 'zip' || main === undefined) return [];
  const parts = readParts(zip, main);
  const body = bodyOf(parts.document);
  if (!body) return [];
  const ids = carriedIds(zip);
  const contents = contentsStyles(parts.styles.root);
  const reading: Reading = { idOf: (bookmark) => idOfBookmark(bookmark, ids), isContents: (style) => style !== undefined && contents.has(style), open: new Map(), found: [], waiting: [], goesOn: false };
  readBlocks(body, reading, false);
  return settled(reading.found);
}
