import type { ReportManifest, WrittenParagraph } from './manifest.ts';
import { placeAfter, type Passage, type Passages } from './passage.ts';

/** A paragraph as it stands in the file now: by the id it was written with, null for one that somebody added. */
export type PresentParagraph = { readonly id: string | null; readonly text: string; readonly inTable: boolean };

/** Something that was changed by hand and cannot be taken back: in a table, in a caption, before the first paragraph, in a title, unit or note; `printed-text`: in a page or workbook. */
type UntakenEdit = { readonly kind: 'table-text' | 'caption' | 'added-in-front' | 'line' | 'printed-text'; readonly text: string };

/** What stands in one place now: instead of a paragraph, or after it. No passages: those there were are gone. */
export type EditedPlace = { readonly key: string; readonly place: Passage['place']; readonly passages: readonly Passage[] };

/** What was found in a report edited by hand. */
export type FoundEdits = { readonly places: readonly EditedPlace[]; readonly untaken: readonly UntakenEdit[] };

const folded = (text: string): string => text.replaceAll(/\s+/g, '');

const headingNumber = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）)/;

/** The number of a heading is not part of its words, and marks of an earlier refresh are none of the author's. */
function ownWords(text: string, written: WrittenParagraph | null): string {
  const unmarked = text.replaceAll(/【请核对：本段所依据的数字已变化[^】]*】/g, '').trim();
  return written !== null && headingNumber.test(written.text) ? unmarked.replace(headingNumber, '') : unmarked;
}

/** The paragraphs of the present file by the paragraph of the report they stand at: its own words, and what follows it. */
function byParagraph(paragraphs: readonly WrittenParagraph[], present: readonly PresentParagraph[]): { readonly own: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, readonly string[]>; readonly inFront: readonly string[] } {
  const known = new Set(paragraphs.map(({ id }) => id));
  const own = new Map<string, string>();
  const after = new Map<string, string[]>();
  const inFront: string[] = [];
  let last: string | null = null;
  for (const { id, text, inTable } of present) {
    // What follows a bold claim in its paragraph is a stretch of its own; captions and the like are no paragraphs.
    const paragraph = id?.replace(/#tail$/, '') ?? null;
    if (inTable || folded(text) === '' || (paragraph !== null && !known.has(paragraph))) continue;
    const key = paragraph === null ? last : (placeAfter(paragraph)?.key ?? paragraph);
    if (paragraph !== null && placeAfter(paragraph) === null) {
      own.set(paragraph, `${own.get(paragraph) ?? ''}${text}`);
      last = paragraph;
    } else if (key === null) inFront.push(text);
    else after.set(key, [...(after.get(key) ?? []), text]);
  }
  return { own, after, inFront };
}

/** Texts that stand there more often than they were written: a figure overwritten by another of the same table is one too many of that. */
export function unexpected(present: readonly string[], written: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const text of written) left.set(folded(text), (left.get(folded(text)) ?? 0) + 1);
  return present.filter((text) => {
    const count = left.get(folded(text)) ?? 0;
    left.set(folded(text), count - 1);
    return count <= 0;
  });
}

/**
 * What somebody changed in a finished report: paragraphs written anew, added after another, or deleted (a passage without text). What was added goes by the paragraph before it, so it
 * cannot be placed before the first; changes inside tables are never taken, since their figures follow from the data.
 *
 * @example findEdits(manifest, present).places
 */
export function findEdits({ paragraphs, tables, captions, lines }: Pick<ReportManifest, 'paragraphs' | 'tables' | 'captions' | 'lines'>, present: readonly PresentParagraph[]): FoundEdits {
  const { own, after, inFront } = byParagraph(paragraphs, present);
  const writtenAfter = Map.groupBy(paragraphs.filter(({ id }) => placeAfter(id) !== null), ({ id }) => placeAfter(id)?.key ?? '');
  const places = paragraphs.flatMap((written): EditedPlace[] => {
    if (placeAfter(written.id) !== null) return [];
    const { id, text, basis } = written;
    const now = own.get(id) ?? '';
    const added = after.get(id) ?? [];
    const before = writtenAfter.get(id) ?? [];
    const passage = (place: Passage['place'], words: string): Passage => ({ key: id, place, text: words, basis: [...basis] });
    return [
      ...(folded(now) === folded(text) ? [] : [{ key: id, place: 'instead' as const, passages: [passage('instead', ownWords(now, written))] }]),
      ...(folded(added.join('\n')) === folded(before.map((one) => one.text).join('\n')) && added.length === before.length ? [] : [{ key: id, place: 'after' as const, passages: added.map((words) => passage('after', ownWords(words, null))) }]),
    ];
  });
  const captionOf = new Map(captions.map(({ id, text }) => [id, folded(text)]));
  const inCaptions = present.filter(({ id, text, inTable }) => !inTable && id !== null && captionOf.has(id) && captionOf.get(id) !== folded(text));
  const lineOf = new Map(lines.map(({ id, text }) => [id, folded(text)]));
  const inLines = present.filter(({ id, text, inTable }) => !inTable && id !== null && lineOf.has(id) && lineOf.get(id) !== folded(text));
  const inCells = present.flatMap(({ inTable, text }) => (inTable && folded(text) !== '' ? [text] : []));
  const ofCells = tables.filter(({ of }) => of !== 'chart').flatMap(({ rows }) => rows.flat().filter((text) => folded(text) !== ''));
  const inTables = [...unexpected(inCells, ofCells), ...unexpected(ofCells, inCells).map((text) => `（原来的）${text}`)];
  return { places, untaken: [...inFront.map((text): UntakenEdit => ({ kind: 'added-in-front', text })), ...inCaptions.map(({ text }): UntakenEdit => ({ kind: 'caption', text })), ...inLines.map(({ text }): UntakenEdit => ({ kind: 'line', text })), ...inTables.map((text): UntakenEdit => ({ kind: 'table-text', text }))] };
}

/**
 * The passages there were, with the edited places as they are now.
 *
 * @example mergeEdits(before, edits.places)
 */
export function mergeEdits(before: Passages, places: readonly EditedPlace[]): Passages {
  const isEdited = ({ key, place }: Passage): boolean => places.some((edited) => edited.key === key && edited.place === place);
  return { ...before, passages: [...before.passages.filter((passage) => !isEdited(passage)), ...places.flatMap(({ passages }) => passages)] };
}

