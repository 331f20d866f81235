import { ImageRun } from 'docx';
import { contentsField } from './fields.ts';
import { makeTable } from './make-table.ts';
import { lookOf } from './paragraph-styles.ts';
import { printable } from './printable-text.ts';
import { textRuns } from './text-runs.ts';
import { countLines } from './text-width.ts';
import { bookmarked } from './writing-state.ts';
import { textOf } from '../labels.ts';
import type { IParagraphOptions } from 'docx';
import type { Block, Heading, Paragraph, Picture, Run, Table } from '../tree.ts';
import type { Paper } from './page-geometry.ts';
import type { StyleId } from './paragraph-styles.ts';
import type { Piece, TextPiece, Writing } from './writing-state.ts';

/** Where a block stands: on which paper, in an annex or not. */
export type Place = { readonly paper: Paper; readonly annex: boolean };

/** A paragraph of runs in one style, with the bookmark of its id. */
const paragraphOf = (style: StyleId, id: string, runs: readonly Run[], writing: Writing, more: IParagraphOptions = {}): TextPiece => ({
  kind: 'text',
  style,
  id,
  text: textOf(runs, writing.labels),
  options: { ...more, children: bookmarked(id, textRuns(runs, writing.labels), writing) },
});

/** The parts of a block that are not in the tree as paragraphs have the id of the block and a word of their own. @example partId('t1', 'note-1') // 't1#note-1' */
export const partId = (id: string, part: string): string => `${id}#${part}`;

/** Headings of an annex look alike but have styles of their own: the contents are made of the styles of the main part. */
const headingStyle = (level: Heading['level'], annex: boolean): StyleId => (annex ? (`AnnexHeading${level}` as const) : (`Heading${level}` as const));

/** The label is as strong as the words it stands before. */
const labelled = (label: string, runs: readonly Run[]): Run[] => {
  const [first] = runs;
  return [first && 'text' in first && first.strong ? { text: label, strong: true } : { text: label }, ...runs];
};

/** A claim with its figures behind it is a paragraph of the text: the contents, when Word makes them anew, take up the hidden entry, not the whole paragraph. */
function claimPiece({ id, level, runs, tail }: Heading, label: string, { annex }: Place, writing: Writing): Piece {
  const claim = labelled(label, runs);
  const listed = !annex && level <= 2;
  const children = [
    ...bookmarked(id, textRuns(claim, writing.labels, { style: `Claim${String(level)}` }), writing),
    ...(listed ? contentsField(textOf(claim, writing.labels), level === 1 ? 1 : 2) : []),
    ...bookmarked(partId(id, 'tail'), textRuns(tail, writing.labels), writing),
  ];
  return { kind: 'text', style: 'NormalIndent', id, text: textOf([...claim, ...tail], writing.labels), options: { ...(listed ? { outlineLevel: level - 1 } : {}), children } };
}

function headingPieces(heading: Heading, place: Place, writing: Writing): Piece[] {
  const label = writing.labels.of.get(heading.id) ?? '';
  if (heading.tail.length > 0) return [claimPiece(heading, label, place, writing)];
  return [paragraphOf(headingStyle(heading.level, place.annex), heading.id, labelled(label, heading.runs), writing)];
}

const roles: Readonly<Record<Paragraph['role'], StyleId>> = { body: 'NormalIndent', note: 'Note', signature: 'Signature', centred: 'Centred', address: 'Salutation' };

const captionOf = (label: string | undefined, caption: string): string => (label === undefined ? caption : `${label}　${caption}`);

/** Notes keep together and with what they explain. */
const notePieces = (id: string, notes: Table['notes'], writing: Writing): Piece[] =>
  notes.map((runs, at) => paragraphOf('TableNote', partId(id, `note-${String(at + 1)}`), runs, writing, { keepLines: true, ...(at < notes.length - 1 ? { keepNext: true } : {}) }));

const unitOf = (unit: string): string => (unit.startsWith('单位') ? unit : `单位：${unit}`);

function tablePieces(table: Table, { paper }: Place, writing: Writing): Piece[] {
  const { id, caption, unit, notes } = table;
  const grid = makeTable(table, writing.labels, paper, notes.length > 0);
  return [
    ...(caption === '' ? [] : [paragraphOf('Caption', id, [{ text: captionOf(writing.labels.of.get(id), caption) }], writing, { keepNext: true })]),
    ...(unit === '' ? [] : [paragraphOf('TableUnit', partId(id, 'unit'), [{ text: unitOf(unit) }], writing)]),
    ...(grid ? [{ kind: 'table' as const, ...grid }] : []),
    ...notePieces(id, notes, writing),
  ];
}

const heightOf = (style: StyleId, text: string, { textWidth }: Paper): number => countLines(text, { size: lookOf(style).size, room: textWidth / 20 }) * lookOf(style).line;

/** Twips left above and below a picture. */
const air = 400;

/** Width and height in pixels (96 to the inch): as wide as the text, but never so high that caption and notes would go to the next page. */
function pictureSize({ caption, ratio, notes }: Picture, ratioDrawn: number, paper: Paper, writing: Writing): { width: number; height: number } {
  const shape = Number.isFinite(ratio) && ratio > 0 ? ratio : ratioDrawn;
  const below = notes.reduce((sum, runs) => sum + heightOf('TableNote', textOf(runs, writing.labels), paper), heightOf('Caption', caption, paper));
  const most = Math.max(paper.textHeight - below - air, paper.textHeight / 3);
  const width = Math.min(paper.textWidth, most / shape);
  return { width: width / 15, height: (width * shape) / 15 };
}

function picturePieces(picture: Picture, { paper }: Place, writing: Writing): Piece[] {
  const { id, caption, description, notes } = picture;
  const drawn = writing.pictures.get(picture.picture);
  if (!drawn) throw new Error(`no picture was drawn for ${picture.picture}`);
  writing.drawn.push(drawn.png);
  const number = String(writing.drawn.length);
  const label = writing.labels.of.get(id);
  // The pixels themselves are put into the package at the end: here a number stands for them.
  const size = pictureSize(picture, drawn.height / drawn.width, paper, writing);
  const image = new ImageRun({ type: 'png', data: new TextEncoder().encode(number), transformation: size, altText: { name: label ?? number, title: printable(caption), description: printable(description) } });
  return [
    { kind: 'text', style: 'Picture', id: partId(id, 'picture'), text: '', options: { children: [image] }, tall: size.height * 15 },
    paragraphOf('Caption', id, [{ text: captionOf(label, caption) }], writing, notes.length > 0 ? { keepNext: true } : {}),
    ...notePieces(id, notes, writing),
  ];
}

/** What a block of the tree becomes on the page. */
export function blockPieces(block: Block, place: Place, writing: Writing): Piece[] {
  if (block.kind === 'heading') return headingPieces(block, place, writing);
  if (block.kind === 'table') return tablePieces(block, place, writing);
  if (block.kind === 'picture') return picturePieces(block, place, writing);
  return [paragraphOf(roles[block.role], block.id, block.runs, writing)];
}

/** A line of text that the writer itself adds, such as a title. */
export const line = (style: StyleId, id: string, text: string, writing: Writing, more: IParagraphOptions = {}): TextPiece => paragraphOf(style, id, [{ text }], writing, more);
