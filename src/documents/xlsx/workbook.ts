import { readEntry, type ZipArchive } from '../zip-archive.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readXml } from './xml-events.ts';

/** An opened zip. */
export type OpenZip = Extract<ZipArchive, { kind: 'zip' }>;

/** One sheet as the workbook names it, and the part it stands in. */
export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly part: string | null };

/** What all sheets of a workbook share. `faults` name the shared parts that are damaged. */
export type Workbook = {
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly starts1904: boolean;
  readonly faults: readonly ('strings' | 'workbook')[];
};

/** No part is unpacked to more than this many bytes: half a million rows of figures, and little enough for a small machine. */
const mostBytes = 192 * 1024 * 1024;

/** The bytes of a part as far as they can be unpacked; null when it is not there. `cut`: there was more than {@link mostBytes}, or it is damaged. */
export function partOf(zip: OpenZip, name: string): { readonly bytes: Uint8Array; readonly cut: 'too-large' | 'damaged' | null } | null {
  const entry = zip.entries.get(name);
  if (!entry) return null;
  const { bytes, damage } = readEntry(zip.bytes, entry, mostBytes);
  return { bytes, cut: damage ?? null };
}

type Relation = { readonly kind: string; readonly part: string };

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The parts a part points to, by the id of the relation. */
function relationsOf(zip: OpenZip, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, Math.max(0, part.lastIndexOf('/')));
  const found = new Map<string, Relation>();
  const file = partOf(zip, `${folder}/_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`.replace(/^\//, ''));
  if (!file) return found;
  readXml(file.bytes, {
    open: (name, { Id: id, Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name === 'Relationship' && id !== undefined && mode !== 'External') found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target) });
    },
  });
  return found;
}

/** The main part of a workbook; undefined in a zip that holds none. */
export function workbookPart(zip: OpenZip): string | undefined {
  const main = [...relationsOf(zip, '').values()].find(({ kind }) => kind === 'officeDocument')?.part;
  return main !== undefined && zip.entries.has(main) ? main : ['xl/workbook.xml', 'word/document.xml', 'ppt/presentation.xml', 'xl/workbook.bin'].find((name) => zip.entries.has(name));
}

/**
 * Reads what the sheets of a workbook share: their names and parts, texts and number formats. A sheet whose relation is lost is looked for under its customary name.
 *
 * @example readWorkbook(zip, 'xl/workbook.xml').sheets[0]?.name // '2020年'
 */
export function readWorkbook(zip: OpenZip, main: string): Workbook {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(zip, main);
  const sheets: SheetEntry[] = [];
  let starts1904 = false;
  const book = partOf(zip, main);
  const end = readXml(book?.bytes ?? new Uint8Array(), {
    open: (name, attributes) => {
      if (name === 'workbookPr') starts1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(id);
      if (relation && relation.kind !== 'worksheet') return;
      const usual = `${folder}worksheets/sheet${String(sheets.length + 1)}.xml`;
      sheets.push({ name: attributes['name'] ?? '', hidden: ['hidden', 'veryHidden'].includes(attributes['state'] ?? ''), part: relation?.part ?? (zip.entries.has(usual) ? usual : null) });
    },
  });
  const shared = (kind: string): { readonly bytes: Uint8Array; readonly cut: string | null } | null =>
    partOf(zip, [...relations.values()].find((relation) => relation.kind === kind)?.part ?? `${folder}${kind}.xml`);
  const stringsPart = shared('sharedStrings');
  const { strings, end: stringsEnd } = stringsPart ? readSharedStrings(stringsPart.bytes) : { strings: [], end: 'whole' as const };
  const formats = readNumberFormats(shared('styles')?.bytes ?? new Uint8Array());
  const faults = [...(stringsEnd === 'whole' && !stringsPart?.cut ? [] : ['strings' as const]), ...(end === 'whole' && !book?.cut ? [] : ['workbook' as const])];
  return { sheets, strings, formats, starts1904, faults };
}
