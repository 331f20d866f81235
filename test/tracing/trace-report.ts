import { jsonsIn, textAt, type Evidence, type Json } from './evidence.ts';
import { followFigure, type Trail } from './follow-source.ts';
import { readDocxText, type FileBlock, type FileParagraph, type FileTable, type FileText } from './read-docx.ts';
import { strangeInDescription } from './trace-description.ts';
import { changeBehind, unitBehind } from './unit-words.ts';

/** A number that leads nowhere: where it stands, the words around it, and what was found. */
type Untraced = { readonly in: string; readonly number: string; readonly around: string; readonly why: string };

/** How many numbers of a report were traced, by the kind of their source; `structure` are numbers of headings, tables, pages and the like. */
export type TracedReport = { readonly traced: Readonly<Record<string, number>>; readonly untraced: readonly Untraced[] };

/** A figure the manifest lists: its text and the key of its source. */
type Listed = readonly [text: string, key: string];

/** What the manifest says of a stretch of text: the text itself and its figures in order. */
type Entry = { readonly text: string; readonly figures: readonly Listed[] };

/** Everything known of a report while it is walked through. */
type Walk = { readonly trail: Trail; readonly traced: Record<string, number>; readonly untraced: Untraced[]; readonly labels: ReadonlySet<string>; readonly annexes: ReadonlyMap<string, string>; readonly entries: ReadonlyMap<string, Entry>; readonly captions: ReadonlyMap<string, Entry>; readonly tables: ReadonlyMap<string, Json> };

const digits = /\p{Nd}+(?:\.\p{Nd}+)?/gu;

const tell = (walk: Walk, place: string, text: string, at: number, number: string, why: string): void => void walk.untraced.push({ in: place, number, around: text.slice(Math.max(at - 12, 0), at + number.length + 12), why });

const addTo = (walk: Walk, kind: string): void => { walk.traced[kind] = (walk.traced[kind] ?? 0) + 1; };

const isDigit = (letter: string): boolean => /[\p{Nd}.]/u.test(letter);

/** Where a figure stands in a text from a place on, never in the middle of a number. */
function find(text: string, figure: string, from: number): number {
  for (let at = text.indexOf(figure, from); at >= 0; at = text.indexOf(figure, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + figure.length)];
    const splitsHead = /^\p{Nd}/u.test(figure) && isDigit(before);
    const splitsTail = /\p{Nd}$/u.test(figure) && (/\p{Nd}/u.test(after) || (after === '.' && /\p{Nd}/u.test(text.charAt(at + figure.length + 1))));
    if (!splitsHead && !splitsTail) return at;
  }
  return -1;
}

type Stretch = { readonly from: number; readonly to: number; readonly kind: string };

/** The stretches of a text that its figures cover, each followed to its source. */
function covered(text: string, figures: readonly Listed[], place: string, column: string, walk: Walk): readonly Stretch[] {
  let cursor = 0;
  return figures.flatMap(([figure, key]): Stretch[] => {
    if (!/\p{Nd}/u.test(figure)) return [];
    const at = find(text, figure, cursor);
    if (at < 0) {
      tell(walk, place, text, cursor, figure, 'listed, but not in the text');
      return [];
    }
    cursor = at + figure.length;
    const kind = textAt(walk.trail.sources[key], 'kind');
    const why = kind === 'order' ? null : followFigure(figure, key, { in: place, column, before: text.slice(0, at), after: text.slice(cursor) }, walk.trail);
    if (why !== null) tell(walk, place, text, at, figure, why);
    return [{ from: at, to: cursor, kind: why === null ? kind : 'wrong' }];
  });
}

/** Mentions of tables, pictures and annexes that are there. */
const mentions = (text: string, labels: ReadonlySet<string>): readonly Stretch[] =>
  [...text.matchAll(/(?:表|图|附件)\d+/g)].flatMap((found): Stretch[] => (labels.has(found[0]) ? [{ from: found.index, to: found.index + found[0].length, kind: 'structure' }] : []));

/** Decides of every number of a text; `structure` are stretches the caller knows to be no findings. */
function decide(text: string, entry: Entry | undefined, place: string, walk: Walk, told: { readonly column?: string; readonly structure?: readonly Stretch[] } = {}): void {
  const stretches = [...covered(text, entry?.figures ?? [], place, told.column ?? '', walk), ...(told.structure ?? []), ...mentions(text, walk.labels)];
  for (const found of text.matchAll(digits)) {
    const [from, to] = [found.index, found.index + found[0].length];
    const stretch = stretches.find((one) => one.from <= from && to <= one.to);
    if (stretch === undefined) tell(walk, place, text, from, found[0], 'no source');
    else if (stretch.kind !== 'wrong') addTo(walk, stretch.kind);
  }
}

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

const isUnit = (told: string, { units }: Evidence): boolean => units.has(told) || [...units].some((unit) => told === unitBehind(unit) || told === changeBehind(unit));

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

/** The figures of a table by row and cell. */
function figuresByCell(table: Json): (row: number, cell: number) => readonly Listed[] {
  const all = Array.isArray(table['figures']) ? table['figures'].filter((one): one is readonly unknown[] => Array.isArray(one)) : [];
  const by = Map.groupBy(all, ([row, cell]) => `${String(row)} ${String(cell)}`);
  return (row, cell) => (by.get(`${String(row)} ${String(cell)}`) ?? []).map((one): Listed => [String(one[2]), String(one[3])]);
}

/** Places in a list, or years in a row: what is wrong with how they follow one another; null where nothing is. */
function orderProblem(text: string, kind: 'list' | 'heads' | 'years', before: string | null, { year }: Evidence, isLast: boolean): string | null {
  const [number, former] = [Number(/\d+/.exec(text)?.[0]), before === null ? null : Number(/\d+/.exec(before)?.[0])];
  if (kind === 'list') return number === (former ?? 0) + 1 ? null : `comes after ${before ?? 'nothing'}`;
  if (kind === 'heads' && isLast && number !== year) return `the last year is not ${String(year)}`;
  const isBase = before?.includes('基期') === true;
  return former === null || number === former + 1 || (isBase && number > former) ? null : `comes after ${String(former)}`;
}

function walkTable(file: FileTable, id: string, table: Json, walk: Walk): void {
  const rows = Array.isArray(table['rows']) ? (table['rows'] as readonly (readonly string[])[]) : [];
  const figuresOf = figuresByCell(table);
  const heads = file.rows[0] ?? [];
  const last = new Map<string, string>();
  const kindOf = (key: string): string => textAt(walk.trail.sources[key], 'kind');
  file.rows.forEach((cells, row) => cells.forEach((text, at) => {
    const figures = figuresOf(row, at);
    const place = `${id} ${String(row)}:${String(at)}`;
    if (text !== rows[row]?.[at]) tell(walk, place, text, 0, text, `the cell was ${rows[row]?.[at] ?? 'not there'}`);
    const [only] = figures;
    // Years over the data of charts are not a row without gaps; `dataTable` looks at them.
    if (only !== undefined && figures.length === 1 && !id.startsWith('picture-data/') && kindOf(only[1]) === 'order') {
      const kind = row === 0 ? 'heads' : heads[at] === '序号' ? 'list' : 'years';
      const track = row === 0 ? 'heads' : String(at);
      const isLast = row === 0 && !figures.some(() => (figuresOf(0, at + 1)[0] ?? ['', ''])[1] === only[1]);
      const before = kind === 'years' ? (file.rows[row - 1]?.[at] ?? null) : (last.get(track) ?? null);
      const why = orderProblem(text, kind, before, walk.trail.evidence, isLast);
      if (why !== null || only[0] !== text) tell(walk, place, text, 0, text, why ?? 'the cell says more than its place');
      last.set(track, text);
    }
    decide(text, { text, figures }, place, walk, { column: cells.length === heads.length ? (heads[at] ?? '') : '', structure: cells.length === 1 ? unitInName(text, walk) : [] });
  }));
  labelled(file, id, figuresOf, walk);
  if (id.startsWith('picture-data/')) dataTable(file, id, figuresOf, walk);
}

/** In a table of years the label of a row and the figure beside it come from the same cell. */
function labelled({ rows }: FileTable, id: string, figuresOf: (row: number, cell: number) => readonly Listed[], walk: Walk): void {
  if (rows[0]?.[0] !== '年份') return;
  rows.forEach((cells, row) => {
    const [label] = figuresOf(row, 0);
    const cellKeys = cells.flatMap((_text, at) => figuresOf(row, at).filter(([, key]) => at > 0 && walk.trail.sources[key]?.['kind'] === 'cell').map(([, key]) => key));
    if (row > 0 && label !== undefined && cellKeys.length > 0 && !cellKeys.includes(label[1])) tell(walk, `${id} ${String(row)}:0`, cells.join(' | '), 0, label[0], 'the year is not that of the figure');
  });
}

/** Over a table of the data of charts. */
const dataTitle = /^(picture-data\/\d+)-title$/;

/** The name of a chart over its data: its caption, then the unit. */
const chartName = /^(图\d+)　(.*?)(?:（单位：([^（）]+)）)?$/;

/** The unit in the name of a chart over its data, where it is one of those the data or the targets are in. */
function unitInName(text: string, walk: Walk): readonly Stretch[] {
  const unit = chartName.exec(text)?.[3];
  return unit !== undefined && isUnit(unit, walk.trail.evidence) ? [{ from: text.length - unit.length - 1, to: text.length - 1, kind: 'structure' }] : [];
}

/** In the tables of the data of charts every cell is the one of the chart's own table, under its year and its name, from the same source. */
function dataTable({ rows }: FileTable, id: string, figuresOf: (row: number, cell: number) => readonly Listed[], walk: Walk): void {
  const heads = rows[0] ?? [];
  let own: { readonly rows: readonly (readonly string[])[]; readonly figuresOf: (row: number, cell: number) => readonly Listed[] } | null = null;
  let next = 1;
  rows.forEach((cells, row) => {
    if (row === 0) {
      if (heads[0] === '项目' && heads.slice(1).some((year, at) => at > 0 && year <= (heads[at] ?? ''))) tell(walk, id, heads.join(' | '), 0, '', 'years out of order');
      return;
    }
    const wrong = (at: number, why: string): void => tell(walk, `${id} ${String(row)}:${String(at)}`, cells.join(' | '), 0, cells[at] ?? '', why);
    if (cells.length === 1) {
      const [, label = '', caption = ''] = chartName.exec(cells[0] ?? '') ?? [];
      const [picture = ''] = [...walk.captions].find(([, { text }]) => text === `${label}${caption}`) ?? [];
      const table = walk.tables.get(picture);
      own = table === undefined ? null : { rows: table['rows'] as readonly (readonly string[])[], figuresOf: figuresByCell(table) };
      next = 1;
      if (own === null) wrong(0, 'the chart is not in the report');
      return;
    }
    cells.forEach((text, at) => {
      if (own === null || (heads[0] === '项目' && at === 0)) return;
      const [down, across] = heads[0] === '项目' ? [own.rows.findIndex(([year]) => year === heads[at]), own.rows[0]?.indexOf(cells[0] ?? '') ?? -1] : [next, at];
      if (text === '' && down < 0) return;
      if (own.rows[down]?.[across] !== text) wrong(at, `the chart has ${own.rows[down]?.[across] ?? 'nothing'}`);
      if (JSON.stringify(own.figuresOf(down, across)) !== JSON.stringify(figuresOf(row, at))) wrong(at, 'the chart has it from elsewhere');
    });
    next += 1;
  });
}

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
