/**
 * A document as every format writes it: what is said, in which order, with every figure bound to where it came from. Nothing here knows of fonts or file formats;
 * `labels.ts` numbers headings, tables, pictures and annexes once for all of them.
 */

/** Key of `DocumentTree.sources`: where a figure came from. The writers carry it, they do not read it. */
export type SourceKey = string;

/** What the words of a part of the document follow from, beside the sources of its figures: carried, not shown. */
export type Rests = { readonly restsOn?: readonly SourceKey[] };

/** A stretch of text. With a `source` it is a figure (number and unit) from there. `mark`: a person has to look (`changed`) or to write (`to-fill`) here; shown so that print shows it. */
export type TextRun = { readonly text: string; readonly strong?: true; readonly source?: SourceKey; readonly mark?: 'changed' | 'to-fill' };

/** A mention of a table, picture or annex by its id: 表3, 图2, 附件1. */
export type ReferenceRun = { readonly reference: string };

export type Run = TextRun | ReferenceRun;

/** A heading. Level 1 一、, 2 （一）, 3 1., 4 （1）; `numbered` false prints none. `tail` follows in the same paragraph: a bold claim, then its figures. */
export type Heading = { readonly kind: 'heading'; readonly id: string; readonly level: 1 | 2 | 3 | 4; readonly numbered: boolean; readonly runs: readonly Run[]; readonly tail: readonly Run[] } & Rests;

/** A paragraph. `body` is indented by two characters; `note` is small, without indent; `signature` stands to the right; `centred` in the middle; `address` names who a letter goes to, at the left edge. */
export type Paragraph = { readonly kind: 'paragraph'; readonly id: string; readonly role: 'body' | 'note' | 'signature' | 'centred' | 'address'; readonly runs: readonly Run[] } & Rests;

/** The number behind a cell, for workbooks: `text` of the runs is how it is printed. `suffix` is printed behind it (%, /10万), '' where the column tells the unit. */
export type CellNumber = { readonly value: number; readonly digits: number; readonly suffix: string };

/** A cell. A cell under another's span is left out of its row. `shade` lifts headings of groups and sums; `comment` becomes a note of the cell in a workbook. */
export type Cell = {
  readonly runs: readonly Run[];
  readonly number?: CellNumber;
  readonly align?: 'left' | 'centre' | 'right';
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly strong?: true;
  readonly shade?: 'group' | 'total';
  readonly comment?: string;
};

/** A column: its share of the width (any scale) and how its cells stand unless they say so themselves. */
export type Column = { readonly width: number; readonly align: 'left' | 'centre' | 'right' };

/**
 * A table. `head` rows repeat on every page and stay in sight in a workbook, with the first `keyColumns` columns. `caption` '' is none (no number either). `unit` stands above the right
 * corner (单位：%). `small` sets it in smaller type. `sheet` is the name of its sheet in a workbook; '' gives it the caption. `captionFigures` are the figures in the caption with their
 * sources: the writers print the caption and do not read them.
 */
export type Table = {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly unit: string;
  readonly columns: readonly Column[];
  readonly keyColumns: number;
  readonly head: readonly (readonly Cell[])[];
  readonly body: readonly (readonly Cell[])[];
  readonly notes: readonly (readonly Run[])[];
  readonly small: boolean;
  readonly sheet: string;
  readonly captionFigures?: readonly TextRun[];
};

/** A chart in its place, with the table of what it shows. `picture` is the key under which it was drawn; `description` says in words what is seen. Height over width is `ratio`. */
export type Picture = { readonly kind: 'picture'; readonly id: string; readonly caption: string; readonly picture: string; readonly ratio: number; readonly description: string; readonly data: Table; readonly notes: readonly (readonly Run[])[]; readonly captionFigures?: readonly TextRun[] } & Rests;

export type Block = Heading | Paragraph | Table | Picture;

/** A run of pages of one orientation. `annex` sections are numbered 附件1, 附件2 and begin a page; the others follow one another. `title` '' is none. */
export type Section = { readonly id: string; readonly title: string; readonly annex: boolean; readonly orientation: 'portrait' | 'landscape'; readonly blocks: readonly Block[] };

/** Something the file carries unseen, to be read back by us: a name and its text. */
export type Carried = { readonly name: string; readonly text: string };

/** What a letter prints above its title (信函格式, GB/T 9704-2012, 10.1): its issuer in red over a double line, below at the right its number. Blanks in the number are left to be filled in by hand. */
export type Letterhead = { readonly mark: string; readonly number: string };

/**
 * A whole document. `title` may have several lines. `issuer` and `date` close the main part (成文日期 as printed). `stamps` stand on every page and sheet (内部资料 不得公开).
 * `annexList` stands below the text for the list of annexes, where they are many of one kind (1—35. 各责任单位反馈表). `dated` is the ISO date written into the package, so that the same inputs give the same bytes. `properties` are shown in the file's properties.
 */
export type DocumentTree = {
  readonly title: readonly string[];
  readonly subtitle: string;
  readonly issuer: string;
  readonly date: string;
  readonly stamps: readonly string[];
  readonly contents: boolean;
  readonly annexList?: string;
  readonly letterhead?: Letterhead;
  readonly sections: readonly Section[];
  readonly sources: Readonly<Record<SourceKey, unknown>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly carried: Carried | null;
  readonly dated: string;
};

/** A drawn chart: as vector for pages on a screen, as pixels for Word and workbooks. Width and height in pixels of the vector. */
export type DrawnPicture = { readonly svg: string; readonly png: Uint8Array; readonly width: number; readonly height: number };

/** Drawn charts by key. */
export type DrawnPictures = ReadonlyMap<string, DrawnPicture>;
