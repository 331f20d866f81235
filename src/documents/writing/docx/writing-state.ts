import { Bookmark } from 'docx';
import { bookmarkNameOf } from './bookmark-names.ts';
import type { IParagraphOptions, ParagraphChild, Table } from 'docx';
import type { ContentsEntry, Labels } from '../labels.ts';
import type { DrawnPictures } from '../tree.ts';
import type { StyleId } from './paragraph-styles.ts';

/** The state of one writing of one docx: what it refers to, and what is numbered through the file. Never leaves this folder. */
export type Writing = {
  readonly labels: Labels;
  readonly pictures: DrawnPictures;
  /** Ids that have a bookmark, by its name, in the order of the text. */
  readonly marked: Map<string, string>;
  /** Bytes of the pictures used, in the order of the text. */
  readonly drawn: Uint8Array[];
};

/** A paragraph as options of the library, so that it can still be given a distance or a page break; with its id and words, from which its page is told. `tall` is the height of the picture in it, in twips. */
export type TextPiece = { readonly kind: 'text'; readonly style: StyleId; readonly id: string; readonly text: string; readonly options: IParagraphOptions; readonly tall?: number };

/** How high a row of a table is about, in twips, and whether it stays with the next. */
export type RowHeight = { readonly height: number; readonly head: boolean; readonly keepNext: boolean };

/** A table with the heights of its rows. */
export type TablePiece = { readonly kind: 'table'; readonly table: Table; readonly rows: readonly RowHeight[] };

/** A line of the contents, `line` twips high: it is written when the pages are known. */
export type EntryPiece = { readonly kind: 'entry'; readonly style: StyleId; readonly entry: ContentsEntry; readonly first: boolean; readonly last: boolean; readonly line: number };

/** What stands on the pages, in order. */
export type Piece = TextPiece | TablePiece | EntryPiece;

/** Starts the writing of a document. */
export const startWriting = (labels: Labels, pictures: DrawnPictures): Writing => ({ labels, pictures, marked: new Map(), drawn: [] });

/** Sets the bookmark of an id around what a paragraph holds. A name that stands in the file already is not set twice: Word would drop the second. */
export function bookmarked(id: string, children: readonly ParagraphChild[], { marked }: Writing): ParagraphChild[] {
  const name = bookmarkNameOf(id);
  if (marked.has(name)) return [...children];
  marked.set(name, id);
  return [new Bookmark({ id: name, children })];
}
