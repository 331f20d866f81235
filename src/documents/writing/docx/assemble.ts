import { Paragraph } from 'docx';
import { blockPieces, line, partId } from './blocks.ts';
import { closingPieces } from './closing.ts';
import { contentsPieces, entryParagraph } from './contents.ts';
import { countPages } from './count-pages.ts';
import { furnitureOf } from './page-furniture.ts';
import { sectionOf, sheetOf } from './page-geometry.ts';
import type { IParagraphOptions, ISectionOptions } from 'docx';
import type { DocumentTree, Section } from '../tree.ts';
import type { Sheet } from './page-geometry.ts';
import type { Piece, Writing } from './writing-state.ts';

/** Pages of one orientation, one after another, while they are put together. */
type Stretch = { readonly sheet: Sheet; readonly pieces: Piece[] };

const changed = (piece: Piece, more: IParagraphOptions): Piece => (piece.kind === 'text' ? { ...piece, options: { ...piece.options, ...more } } : piece);

/** A line of one point, for where Word wants a paragraph: between two tables, after the last, before one that begins a page. */
const spacer: Piece = { kind: 'text', style: 'Spacer', id: '', text: '', options: {} };

/** Distance of text from a table above it, in twips. */
const afterTable = 160;

const onNewPage = (pieces: readonly Piece[]): Piece[] => {
  const [first] = pieces;
  return first?.kind === 'text' ? [changed(first, { pageBreakBefore: true }), ...pieces.slice(1)] : pieces.length > 0 ? [changed(spacer, { pageBreakBefore: true }), ...pieces] : [];
};

/** Keeps the last paragraph with what follows. */
const keptWithNext = (pieces: readonly Piece[]): Piece[] => pieces.map((piece, at) => (at === pieces.length - 1 ? changed(piece, { keepNext: true }) : piece));

function titlePieces({ title, subtitle }: DocumentTree, writing: Writing): Piece[] {
  const lines = title.filter((text) => text !== '').map((text, at) => line('Title', `#title-${String(at + 1)}`, text, writing));
  return [...lines, ...(subtitle === '' ? [] : [line('Subtitle', '#subtitle', subtitle, writing)])];
}

/** A title is followed by an empty line, as a distance, unless the contents or nothing follow. */
const withDistance = (pieces: readonly Piece[]): Piece[] => pieces.map((piece, at) => (at === pieces.length - 1 ? changed(piece, { spacing: { after: 579 } }) : piece));

function annexHead({ id, title }: Section, writing: Writing): Piece[] {
  return [line('AnnexLabel', id, writing.labels.of.get(id) ?? '', writing), ...(title === '' ? [] : [line('AnnexTitle', partId(id, 'title'), title, writing)])];
}

function sectionPieces(section: Section, sheet: Sheet, writing: Writing): Piece[] {
  const { id, title, annex, blocks } = section;
  const head = annex ? annexHead(section, writing) : title === '' ? [] : [line('PartTitle', partId(id, 'title'), title, writing)];
  return [...head, ...blocks.flatMap((block) => blockPieces(block, { sheet, annex }, writing))];
}

/** All pages in order: title, contents, main part with its closing, annexes. */
function stretchesOf(tree: DocumentTree, writing: Writing): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (orientation: Section['orientation'], pieces: readonly Piece[], newPage: boolean): void => {
    const last = stretches.at(-1);
    if (last?.sheet.orientation === orientation) last.pieces.push(...(newPage && last.pieces.length > 0 ? onNewPage(pieces) : pieces));
    else if (pieces.length > 0) stretches.push({ sheet: sheetOf(orientation), pieces: [...pieces] });
  };
  const main = tree.sections.filter(({ annex }) => !annex);
  const title = titlePieces(tree, writing);
  const hasContents = tree.contents && writing.labels.contents.length > 0;
  add(main[0]?.orientation ?? 'portrait', hasContents || main.length === 0 ? title : withDistance(title), false);
  if (hasContents) add('portrait', [line('TOCHeading', '#contents', '目　录', writing), ...contentsPieces(writing.labels)], false);
  let newPage = hasContents;
  for (const section of main) {
    const pieces = sectionPieces(section, sheetOf(section.orientation), writing);
    add(section.orientation, pieces, newPage);
    if (pieces.length > 0) newPage = false;
  }
  const closing = main.some(({ blocks }) => blocks.length > 0) ? closingPieces(tree, writing) : [];
  const end = stretches.at(-1);
  if (end && closing.length > 0) end.pieces.splice(0, end.pieces.length, ...keptWithNext(end.pieces), ...closing);
  for (const section of tree.sections) if (section.annex) add(section.orientation, sectionPieces(section, sheetOf(section.orientation), writing), true);
  return stretches.length > 0 ? stretches : [{ sheet: sheetOf('portrait'), pieces: [spacer] }];
}

/** Puts distances and the lines that Word wants around tables. */
function settled(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, at): Piece[] => {
    const isAfterTable = pieces[at - 1]?.kind === 'table';
    if (piece.kind === 'table') return [...(isAfterTable ? [spacer] : []), piece, ...(at === pieces.length - 1 ? [spacer] : [])];
    const isFar = piece.kind !== 'text' || piece.style === 'TableNote' || piece.options.spacing !== undefined || piece.options.pageBreakBefore === true;
    return [isAfterTable && !isFar ? changed(piece, { spacing: { before: afterTable } }) : piece];
  });
}

/** The sections of the library: one for each run of pages of the same orientation. */
export function assembleSections(tree: DocumentTree, writing: Writing): ISectionOptions[] {
  const stretches = stretchesOf(tree, writing).map(({ sheet, pieces }) => ({ sheet, pieces: settled(pieces) }));
  const pages = countPages(stretches);
  return stretches.map(({ sheet, pieces }) => ({
    properties: sectionOf(sheet),
    ...furnitureOf(tree.stamps, sheet),
    children: pieces.map((piece) => {
      if (piece.kind === 'table') return piece.table;
      return piece.kind === 'entry' ? entryParagraph(piece, sheet, pages.get(piece.entry.id) ?? 1) : new Paragraph({ style: piece.style, ...piece.options });
    }),
  }));
}
