import { strFromU8, unzipSync } from 'fflate';

/** A paragraph as it stands in the file: the ids of our bookmarks in it, its style, what it prints. `fields`: what Word itself fills in (page numbers), taken out of the text. */
export type FileParagraph = { readonly kind: 'paragraph'; readonly ids: readonly string[]; readonly style: string; readonly text: string; readonly fields: readonly string[] };

/** A table as it stands in the file: what its cells print, by row; a cell under another's span is none. */
export type FileTable = { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export type FileBlock = FileParagraph | FileTable;

/** What a Word file prints, in order, the manifest it carries, and the words that stand for its pictures. */
export type FileText = { readonly blocks: readonly FileBlock[]; readonly margins: readonly FileParagraph[]; readonly manifest: string; readonly pictures: readonly { readonly label: string; readonly caption: string; readonly description: string }[] };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string => text.replaceAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_all, hex?: string, decimal?: string, name?: string) =>
  (hex !== undefined ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (entities[name ?? ''] ?? '')));

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : plain(found);
};

/** Names of bookmarks that spell their id: letters and digits as they are, _ for a hyphen, others as q + code + q. */
const spoken = (name: string): string => name.slice(3).replaceAll('_', '-').replaceAll(/q([0-9a-f]{1,6})q/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

type Open = { ids: string[]; style: string; text: string; fields: string[] };

/** A paragraph or table in the making; nothing here is nested deeper than a table in the body. */
type Reading = { readonly blocks: FileBlock[]; paragraph: Open | null; rows: string[][] | null; cell: { text: string; isBelow: boolean } | null; field: 'none' | 'code' | 'result'; inText: boolean };

function closeParagraph(reading: Reading): void {
  const { paragraph, cell, blocks } = reading;
  if (paragraph === null) return;
  if (cell === null) blocks.push({ kind: 'paragraph', ...paragraph });
  else cell.text += `${cell.text === '' ? '' : '\n'}${paragraph.text}`;
  reading.paragraph = null;
}

function closeCell(reading: Reading): void {
  if (reading.cell !== null && !reading.cell.isBelow) reading.rows?.at(-1)?.push(reading.cell.text);
  reading.cell = null;
}

function print(text: string, { paragraph, field }: Reading): void {
  if (paragraph === null) return;
  if (field === 'result') paragraph.fields.push(text);
  else paragraph.text += text;
}

/** What each part of a paragraph or table does to the reading. Deleted text and codes of fields print nothing: they are no w:t. */
const opening: Readonly<Record<string, (reading: Reading, tag: string, idOf: (name: string) => string | null) => void>> = {
  'w:p': (reading) => { reading.paragraph = { ids: [], style: '', text: '', fields: [] }; },
  'w:pStyle': ({ paragraph }, tag) => { if (paragraph !== null) paragraph.style = attribute(tag, 'w:val') ?? ''; },
  'w:bookmarkStart': ({ paragraph }, tag, idOf) => {
    const id = idOf(attribute(tag, 'w:name') ?? '');
    if (id !== null) paragraph?.ids.push(id);
  },
  'w:tbl': (reading) => { reading.rows = []; },
  'w:tr': ({ rows }) => { rows?.push([]); },
  'w:tc': (reading) => { reading.cell = { text: '', isBelow: false }; },
  'w:vMerge': ({ cell }, tag) => { if (cell !== null && attribute(tag, 'w:val') !== 'restart') cell.isBelow = true; },
  // Lines of titles are broken where their phrases end: the title is one all the same.
  'w:br': (reading) => print((reading.paragraph?.style ?? '').endsWith('Title') ? '' : '\n', reading),
  'w:noBreakHyphen': (reading) => print('-', reading),
  'w:t': (reading) => { reading.inText = true; },
  'w:fldChar': (reading, tag) => {
    const type = attribute(tag, 'w:fldCharType');
    // Contents are one field around whole paragraphs: only what a page number prints is Word's.
    if (type === 'separate') reading.field = reading.field === 'code' ? 'result' : 'none';
    else if (type === 'end') reading.field = 'none';
  },
  'w:instrText': (reading) => { reading.field = 'code'; },
};

const closing: Readonly<Record<string, (reading: Reading) => void>> = {
  'w:p': closeParagraph,
  'w:tc': closeCell,
  'w:t': (reading) => { reading.inText = false; },
  'w:tbl': (reading) => {
    reading.blocks.push({ kind: 'table', rows: reading.rows ?? [] });
    reading.rows = null;
  },
};

/** Reads the paragraphs and tables of one part of the file. */
function blocksOf(xml: string, idOf: (name: string) => string | null): readonly FileBlock[] {
  const reading: Reading = { blocks: [], paragraph: null, rows: null, cell: null, field: 'none', inText: false };
  let code = '';
  for (const [, slash, name = '', rest = '', text] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^>]*?)?\/?)>|([^<]+)/g)) {
    if (text !== undefined) {
      if (reading.inText) print(plain(text), reading);
      else if (reading.field === 'code') code += text;
      continue;
    }
    if (slash === '/') {
      closing[name]?.(reading);
      // The field of the contents holds paragraphs; its result is text like any other.
      if (name === 'w:instrText' && !/^\s*PAGE(?:REF)?\b/.test(code)) reading.field = 'none';
      if (name === 'w:instrText') code = '';
      continue;
    }
    opening[name]?.(reading, rest, idOf);
    if (rest.endsWith('/')) closing[name]?.(reading);
  }
  return reading.blocks;
}

/**
 * What a Word file prints, read without anything of the product: the body in order, headers and footers, and the manifest among the data of the file.
 *
 * @example readDocxText(bytes).blocks.length
 */
export function readDocxText(bytes: Uint8Array): FileText {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes)|customXml\/item1)\.xml$/.test(name) });
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const carried = part('customXml/item1.xml');
  const hashed = new Map([...carried.matchAll(/<bookmark name="([^"]*)">([^<]*)<\/bookmark>/g)].map(([, name = '', id = '']) => [name, plain(id)]));
  const idOf = (name: string): string | null => (name.startsWith('hs_') ? spoken(name) : (hashed.get(name) ?? null));
  const margins = Object.keys(parts).filter((name) => !/document|item1/.test(name)).flatMap((name) => blocksOf(part(name), idOf)).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const pictures = [...part('word/document.xml').matchAll(/<wp:docPr(\s[^>]*)>/g)].map(([, tag = '']) => ({ label: attribute(tag, 'name') ?? '', caption: attribute(tag, 'title') ?? '', description: attribute(tag, 'descr') ?? '' }));
  return { pictures, blocks: blocksOf(part('word/document.xml'), idOf), margins, manifest: plain(/<carried name="halfsky-report\.json">([^<]*)<\/carried>/.exec(carried)?.[1] ?? '') };
}
