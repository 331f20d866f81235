import { jsonsIn, textAt, type Evidence, type Json } from './evidence.ts';
import type { Trail } from './follow-source.ts';
import { readDocxText, type FileBlock, type FileParagraph, type FileTable, type FileText } from './read-docx.ts';
import { strangeInDescription } from './trace-description.ts';
import { isUnit, walkTable } from './walk-table.ts';
import { addTo, decide, digits, tell, type Entry, type Listed, type Stretch, type Untraced, type Walk } from './walk.ts';

/** How many numbers of a report were traced, by the kind of their source; `structure` are numbers of headings, tables, pages and the like. */
export type TracedReport = { readonly traced: Readonly<Record<string, number>>; readonly untraced: readonly Untraced[] };

/** The number of a bold claim: 1. 2. 3. below each heading. */
function claimStretch(text: string, expected: number): readonly Stretch[] {
  const label = `${String(expected)}.`;
  return text.startsWith(label) && !/^\d+\.\d/.test(text) ? [{ from: 0, to: label.length, kind: 'structure' }] : [];
}

/** A line of the contents: a heading that is there, with the page Word fills in. */
function contentsLine({ text, fields }: FileParagraph, headings: readonly string[], walk: Walk): void {
  const isHeading = headings.includes(text.replaceAll('　', '').trim());
  for (const number of [...(text.match(digits) ?? []), ...fields.flatMap((field) => field.match(digits) ?? [])]) {
    if (isHeading && /^\d+$/.test(number)) addTo(walk, 'structure');
    else tell(walk, 'contents', text, 0, number, 'no heading of the report');
  }
}

/** Titles say the year that was asked for and the names of the plans, nothing else. */
function titleLine(text: string, { planTitles, year }: Evidence, walk: Walk): void {
  const rest = planTitles.reduce((told, name) => told.replace(`《${name}》`, ''), text.replace(new RegExp(`^${String(year)}年`), ''));
  for (const number of text.match(digits) ?? []) {
    if (/\p{Nd}/u.test(rest)) tell(walk, 'title', text, 0, number, 'not asked for');
    else addTo(walk, 'structure');
  }
}

/** A line of the list of annexes: its number and its title, as the annex has them. */
function listedLine(text: string, place: string, walk: Walk): void {
  const [label = '', number = ''] = /^(?:附件：)?\s*(\d+)\.\s*/.exec(text) ?? [];
  const title = walk.annexes.get(`附件${number}`);
  decide(text, undefined, place, walk, { structure: title === text.slice(label.length) ? [{ from: 0, to: text.length, kind: 'structure' }] : [] });
}

/** The unit over a table: one of those the data or the targets are in. */
function unitLine(text: string, place: string, evidence: Evidence, walk: Walk): void {
  const isKnown = isUnit(text.replace(/^单位：/, ''), evidence);
  for (const number of text.match(digits) ?? []) {
    if (isKnown) addTo(walk, 'structure');
    else tell(walk, place, text, 0, number, 'no unit of the data');
  }
}

/** Caption of a table or picture: its label, then its words. */
function captionLine(text: string, id: string, walk: Walk): boolean {
  const entry = walk.captions.get(id);
  if (entry === undefined) return false;
  const label = /^(?:表|图)\d+(?=　)/.exec(text)?.[0] ?? '';
  if (text.replace('　', '') !== entry.text) tell(walk, id, text, 0, text, `the caption was ${entry.text}`);
  decide(text, entry, id, walk, { structure: [{ from: 0, to: label.length, kind: 'structure' }, ...pageOfCaption(text, walk)] });
  return true;
}

/** （1）, （2） behind captions that are otherwise the same. */
function pageOfCaption(text: string, { captions }: Walk): readonly Stretch[] {
  const found = /（(\d+)）$/.exec(text);
  if (found === null) return [];
  const stem = text.slice(0, found.index).replace(/^图\d+　/, '');
  const pages = [...captions.values()].flatMap((entry) => (entry.text.replace(/^图\d+/, '').startsWith(stem) ? [/（(\d+)）$/.exec(entry.text)?.[1] ?? ''] : []));
  const counted = pages.every((page, at) => page === String(at + 1)) && pages.includes(found[1] ?? '');
  return counted ? [{ from: found.index, to: text.length, kind: 'structure' }] : [];
}

/** Over a table of the data of charts. */
const dataTitle = /^(picture-data\/\d+)-title$/;

/** The words that stand for a picture say what its table says; of that the annex of the charts' data has been compared with it cell by cell. */
function describePicture({ label, caption, description }: FileText['pictures'][number], blocks: readonly FileBlock[], walk: Walk): void {
  const [id = ''] = [...walk.captions].find(([, { text }]) => text === `${label}${caption}`) ?? [];
  const own = walk.tables.get(id);
  const [told] = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).find((cells) => cells.length === 1 && (cells[0] ?? '').startsWith(`${label}　${caption}`)) ?? [];
  const strange = own === undefined || told === undefined ? (description.match(digits) ?? []) : strangeInDescription(description, told, { kind: 'table', rows: own['rows'] as FileTable['rows'] });
  for (const number of strange) tell(walk, `description of ${caption}`, description, description.indexOf(number), number, 'not in the table of the picture');
  for (const _number of (description.match(digits) ?? []).slice(strange.length)) addTo(walk, 'description');
}

/** Whether a paragraph is a heading under which claims are counted anew. */
const opensClaims = ({ style }: FileParagraph): boolean => /^(?:Annex)?Heading[12]$/.test(style);

function walkParagraph(paragraph: FileParagraph, place: string, claim: number, walk: Walk): boolean {
  const { text } = paragraph;
  const entry = walk.entries.get(place);
  if (place.startsWith('#title-')) titleLine(text, walk.trail.evidence, walk);
  else if (place.endsWith('#listed')) listedLine(text, place, walk);
  else if (place.endsWith('#unit')) unitLine(text, place, walk.trail.evidence, walk);
  else if (captionLine(text, place, walk)) return false;
  else {
    const own = claimStretch(text, claim);
    if (entry !== undefined && entry.text !== text) tell(walk, place, text, 0, text, `the paragraph was ${entry.text.slice(0, 80)}`);
    decide(text, entry, place, walk, { structure: own });
    return own.length > 0;
  }
  return false;
}

const entriesOf = (list: unknown): readonly (readonly [string, Entry])[] =>
  jsonsIn(list).map((one) => [textAt(one, 'id'), { text: textAt(one, 'text'), figures: (Array.isArray(one['figures']) ? one['figures'] : []) as readonly Listed[] }]);

/** The labels under which tables, pictures and annexes stand in the file. */
const labelsIn = (blocks: readonly FileBlock[]): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => (block.kind === 'paragraph' && !block.style.startsWith('TOC') ? (/^(?:(?:表|图)\d+(?=　)|附件\d*$)/.exec(block.text) ?? []) : [])));

const paragraphsIn = (blocks: readonly FileBlock[]): readonly FileParagraph[] => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));

/** Titles of annexes by their labels. */
const annexesIn = (blocks: readonly FileBlock[]): ReadonlyMap<string, string> => new Map(paragraphsIn(blocks).flatMap(({ text }, at, all) => (/^附件\d*$/.test(text) ? [[text, all[at + 1]?.text ?? ''] as const] : [])));

/** Headings and titles of annexes as the contents list them. */
const headingsIn = (blocks: readonly FileBlock[]): readonly string[] =>
  [...paragraphsIn(blocks).flatMap(({ text, style }) => (style.startsWith('Heading') ? [text.replaceAll('　', '')] : [])), ...[...annexesIn(blocks)].map(([label, title]) => `${label}${title}`)];

/**
 * Reads the numbers of a finished Word file, digit by digit, and follows each to where the file says it came from; those of the words that stand for pictures to the tables of the pictures. What is not covered by a figure with a source, or whose source gives
 * another number, is untraced; strictly recognised numbers of headings, tables, pages and titles are structure.
 *
 * @example traceReport(bytes, evidence).untraced // []
 */
export function traceReport(bytes: Uint8Array, evidence: Evidence): TracedReport {
  const { blocks, margins, pictures, manifest: carried } = readDocxText(bytes);
  const manifest = JSON.parse(carried) as Json;
  const walk: Walk = {
    trail: { evidence, sources: manifest['sources'] as Trail['sources'] }, traced: {}, untraced: [], labels: labelsIn(blocks), annexes: annexesIn(blocks), entries: new Map([...entriesOf(manifest['paragraphs']), ...entriesOf(manifest['lines'])]),
    captions: new Map(entriesOf(manifest['captions'])), tables: new Map(jsonsIn(manifest['tables']).map((table) => [textAt(table, 'id'), table])),
  };
  const headings = headingsIn(blocks);
  let [claim, table] = [1, ''];
  for (const block of blocks) {
    if (block.kind === 'table') {
      const known = walk.tables.get(table);
      if (known === undefined) tell(walk, table, block.rows[0]?.join(' | ') ?? '', 0, '', 'a table nobody knows');
      else walkTable(block, table, known, walk);
      continue;
    }
    if (block.style.startsWith('TOC')) contentsLine(block, headings, walk);
    else {
      const place = (block.ids[0] ?? '').replace(/#tail$/, '');
      if (walk.captions.has(place) || dataTitle.test(place)) table = place.replace(dataTitle, '$1');
      if (opensClaims(block)) claim = 1;
      if (walkParagraph(block, place, claim, walk)) claim += 1;
    }
  }
  for (const { text } of margins) decide(text, undefined, 'margins', walk);
  for (const picture of pictures) describePicture(picture, blocks, walk);
  return { traced: walk.traced, untraced: walk.untraced };
}
