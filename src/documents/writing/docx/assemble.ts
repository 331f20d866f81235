import { Paragraph } from 'docx';
import { blockPieces, line, partId } from './blocks.ts';
import { closingPieces } from './closing.ts';
import { contentsPieces, entryParagraph, entryText } from './contents.ts';
import { countPages } from './count-pages.ts';
import { contentsField } from './fields.ts';
import { letterFurniture, letterNumber } from './letterhead.ts';
import { furnitureOf } from './page-furniture.ts';
import { bodyLine, sectionOf, paperOf } from './page-geometry.ts';
import { lookOf } from './paragraph-styles.ts';
import { textWidth } from './text-width.ts';
import { contentsLine } from '../contents-line.ts';
import { titleLines } from '../title-phrases.ts';
import type { IParagraphOptions, ISectionOptions } from 'docx';
import type { DocumentTree, Section } from '../tree.ts';
import type { Paper } from './page-geometry.ts';
import type { Piece, TextPiece, Writing } from './writing-state.ts';

/** Pages of one orientation, one after another. */
type Stretch = { readonly paper: Paper; readonly pieces: readonly Piece[] };

/** Pieces that follow what is before them, or begin a page. */
type Part = Stretch & { readonly newPage: boolean };

const changed = (piece: Piece, more: IParagraphOptions): Piece => (piece.kind === 'text' ? { ...piece, options: { ...piece.options, ...more } } : piece);

/** A line of one point, for where Word wants a paragraph: between two tables, after the last, before one that begins a page. */
const spacer: Piece = { kind: 'text', style: 'Spacer', id: '', text: '', options: {} };

/** Distance of what follows from a table, or from the notes below a table or picture, in twips. */
const afterTable = 160;

/** Lets pieces begin a page, with a line of no height where they begin with a table. */
const onNewPage = ([first, ...others]: readonly Piece[]): Piece[] => (first?.kind === 'text' ? [changed(first, { pageBreakBefore: true }), ...others] : [changed(spacer, { pageBreakBefore: true }), ...(first ? [first] : []), ...others]);

/** The pieces with the last of them changed. */
const lastChanged = (pieces: readonly Piece[], more: IParagraphOptions): Piece[] => pieces.map((piece, at) => (at === pieces.length - 1 ? changed(piece, more) : piece));

/** A title with its lines broken where its phrases end. */
const brokenTitle = (style: 'Title' | 'AnnexTitle', text: string, paper: Paper): string => titleLines(text, (words) => textWidth(words, lookOf(style).size), paper.textWidth / 20).join('\n');

function titlePieces({ title, subtitle, letterhead }: DocumentTree, paper: Paper, writing: Writing): TextPiece[] {
  const lines = title.filter((text) => text !== '').map((text, at) => line('Title', `#title-${String(at + 1)}`, brokenTitle('Title', text, paper), writing));
  return [...(letterhead ? letterNumber(letterhead, writing) : []), ...lines, ...(subtitle === '' ? [] : [line('Subtitle', '#subtitle', subtitle, writing)])];
}

/** 附件1 and the title of the annex below it; both together are one hidden entry for the contents. */
function annexHead({ id, title }: Section, paper: Paper, writing: Writing): Piece[] {
  const label = line('AnnexLabel', id, writing.labels.of.get(id) ?? '', writing);
  const entry = contentsField(entryText({ id, level: 0, label: label.text, text: title }), 1);
  const listed = { ...label, options: { ...label.options, children: [...(label.options.children ?? []), ...entry] } };
  return [listed, ...(title === '' ? [] : [line('AnnexTitle', partId(id, 'title'), brokenTitle('AnnexTitle', title, paper), writing)])];
}

function sectionPieces(section: Section, paper: Paper, writing: Writing): Piece[] {
  const { id, title, annex, blocks } = section;
  const head = annex ? annexHead(section, paper, writing) : title === '' ? [] : [line('PartTitle', partId(id, 'title'), title, writing)];
  return [...head, ...blocks.flatMap((block) => blockPieces(block, { paper, annex }, writing))];
}

/** The height of a line of the contents below the title, in twips: less than usual where few would go to a page of their own. */
function entryLine(above: readonly TextPiece[], { labels }: Writing): number {
  const { textHeight } = paperOf('portrait');
  const used = above.reduce((sum, { style, text }) => sum + (lookOf(style).before ?? 0) + (lookOf(style).after ?? 0) + lookOf(style).line * text.split('\n').length, 0);
  return Math.floor(contentsLine({ lines: labels.contents.length, first: textHeight - used, page: textHeight, line: lookOf('TOC1').line }));
}

/** The title with the contents below it; without contents, with an empty line before the text. */
function frontPart(tree: DocumentTree, writing: Writing, hasContents: boolean): Part {
  const first = hasContents ? 'portrait' : (tree.sections.find(({ annex }) => !annex)?.orientation ?? 'portrait');
  const title = titlePieces(tree, paperOf(first), writing);
  if (!hasContents) return { paper: paperOf(first), pieces: lastChanged(title, { spacing: { after: bodyLine } }), newPage: false };
  const heading = line('TOCHeading', '#contents', '目　录', writing);
  return { paper: paperOf('portrait'), pieces: [...title, heading, ...contentsPieces(writing.labels, entryLine([...title, heading], writing))], newPage: false };
}

/** The main sections one after another, the list of annexes, issuer and date behind the last: at least its last lines stand on the same page. */
function mainParts(tree: DocumentTree, writing: Writing, newPage: boolean): Part[] {
  const sections = tree.sections.filter(({ annex }) => !annex);
  const parts = sections.map((section) => ({ paper: paperOf(section.orientation), pieces: sectionPieces(section, paperOf(section.orientation), writing) })).filter(({ pieces }) => pieces.length > 0);
  const closing = sections.some(({ blocks }) => blocks.length > 0) ? closingPieces(tree, writing) : [];
  return parts.map(({ paper, pieces }, at) => ({ paper, pieces: at === parts.length - 1 && closing.length > 0 ? [...lastChanged(pieces, { keepNext: true }), ...closing] : pieces, newPage: newPage && at === 0 }));
}

/** All pages in order: title, contents, main part with its closing, annexes, each on a new page. */
function stretchesOf(tree: DocumentTree, writing: Writing): Stretch[] {
  const hasContents = tree.contents && writing.labels.contents.length > 0;
  const front = frontPart(tree, writing, hasContents);
  const main = mainParts(tree, writing, hasContents);
  const annexes = tree.sections.filter(({ annex }) => annex).map((section): Part => ({ paper: paperOf(section.orientation), pieces: sectionPieces(section, paperOf(section.orientation), writing), newPage: true }));
  const stretches: { readonly paper: Paper; readonly pieces: Piece[] }[] = [];
  for (const { paper, pieces, newPage } of [front, ...main, ...annexes].filter((part) => part.pieces.length > 0)) {
    const last = stretches.at(-1);
    if (last?.paper === paper) last.pieces.push(...(newPage ? onNewPage(pieces) : pieces));
    else stretches.push({ paper, pieces: [...pieces] });
  }
  return stretches.length > 0 ? stretches : [{ paper: paperOf('portrait'), pieces: [spacer] }];
}

/** Whether a table begins with the piece. */
const opensTable = (piece: Piece | undefined): boolean => piece?.kind === 'table' || (piece?.kind === 'text' && piece.style === 'TableUnit');

/** What the neighbours of a piece ask of it: distance from a table above, a centred line stays with the table that it names. */
function beside(piece: TextPiece, before: Piece | undefined, after: Piece | undefined): Piece {
  const isClose = piece.style !== 'TableNote' && piece.options.spacing === undefined && piece.options.pageBreakBefore !== true;
  const endsNotes = piece.style === 'TableNote' && !(after?.kind === 'text' && after.style === 'TableNote');
  return changed(piece, {
    ...(endsNotes ? { spacing: { after: afterTable } } : {}),
    ...(before?.kind === 'table' && isClose ? { spacing: { before: afterTable } } : {}),
    ...(piece.style === 'Centred' && opensTable(after) ? { keepNext: true } : {}),
  });
}

/** Puts distances and the lines that Word wants around tables. */
function settled(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, at): Piece[] => {
    const before = pieces[at - 1];
    if (piece.kind === 'text') return [beside(piece, before, pieces[at + 1])];
    if (piece.kind === 'entry') return [piece];
    return [...(before?.kind === 'table' ? [spacer] : []), piece, ...(at === pieces.length - 1 ? [spacer] : [])];
  });
}

/** The sections of the library: one for each run of pages of the same orientation. */
export function assembleSections(tree: DocumentTree, writing: Writing): ISectionOptions[] {
  const stretches = stretchesOf(tree, writing).map(({ paper, pieces }) => ({ paper, pieces: settled(pieces) }));
  const pages = countPages(stretches);
  return stretches.map(({ paper, pieces }, at) => ({
    properties: { ...sectionOf(paper), ...(at === 0 && tree.letterhead ? { titlePage: true } : {}) },
    ...(at === 0 && tree.letterhead ? letterFurniture(tree.letterhead, tree.stamps, paper) : furnitureOf(tree.stamps, paper)),
    children: pieces.map((piece) => {
      if (piece.kind === 'table') return piece.table;
      return piece.kind === 'entry' ? entryParagraph(piece, paper, pages.get(piece.entry.id) ?? 1) : new Paragraph({ style: piece.style, ...piece.options });
    }),
  }));
}
