/** What a cell is for; decides its font, size and borders. `link` leads to a sheet, `back` to the contents. */
export type CellRole = 'title' | 'line' | 'stamp' | 'unit' | 'head' | 'body' | 'note' | 'link' | 'back';

/** How a cell looks. `edge` draws the heavy line above or below a table, `format` shows a number, `mark` hatches what a person has to look at. */
export type CellLook = {
  readonly role: CellRole;
  readonly align: 'left' | 'centre' | 'right';
  readonly small: boolean;
  readonly strong: boolean;
  readonly shade: 'group' | 'total' | '';
  readonly mark: boolean;
  readonly edge: 'top' | 'bottom' | 'both' | '';
  readonly format: string;
  /** On a sheet that people fill in: `open` takes what they type, `closed` is a place where nothing is asked, `told` is worked out for them. Absent on sheets that are only read. */
  readonly use?: 'open' | 'closed' | 'told';
};

/** A stretch of the text of a cell. */
export type TextPiece = { readonly text: string; readonly strong: boolean };

/** A formula (without =) and what it shows before a program computes it again. */
export type SheetFormula = { readonly formula: string; readonly shown: number | string };

/** A cell of a sheet. Rows and columns count from 1. Content '' is an empty cell with a look. */
export type SheetCell = { readonly column: number; readonly look: CellLook; readonly content: number | string | readonly TextPiece[] | SheetFormula };

/** A row: its height in points; `fixed` where a program that opens the file must not make it lower (merged cells do not count there). */
export type SheetRow = { readonly height: number; readonly fixed: boolean; readonly hidden?: true; readonly cells: readonly SheetCell[] };

/** A rectangle of cells, both ends included. */
export type CellRange = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/**
 * What may be typed into cells, and what is said to who stands in one (`title`, `hint`). `strict` refuses anything else; without it the program asks whether it shall stand. Bounds of numbers and
 * days (ISO) are included, null is none.
 */
export type CellRule = {
  readonly at: readonly CellRange[];
  readonly allows:
    | { readonly kind: 'words'; readonly words: readonly string[] }
    | { readonly kind: 'number'; readonly from: number | null; readonly to: number | null }
    | { readonly kind: 'day'; readonly from: string; readonly to: string }
    | { readonly kind: 'anything' };
  readonly strict: boolean;
  readonly title: string;
  readonly hint: string;
  readonly fault: string;
};

/** How cells look while a formula holds (written for the first cell of the range): something is still wanted, does not fit, or is done. */
export type CellCondition = { readonly at: CellRange; readonly formula: string; readonly shows: 'wanted' | 'fault' | 'done' };

/** A sheet that people fill in: only cells whose look is `open` take something (no password: it keeps hands from slipping, not people from working). */
export type SheetFilling = { readonly hiddenColumns: readonly number[]; readonly rules: readonly CellRule[]; readonly conditions: readonly CellCondition[] };

/** A drawn chart on a sheet. Sizes in pixels of 1/96 inch. */
export type SheetPicture = { readonly row: number; readonly column: number; readonly width: number; readonly height: number; readonly png: Uint8Array; readonly name: string; readonly description: string };

/** One sheet, ready to be written. Widths of columns in digits. `titleRows` repeat on every printed page; `onePage` makes all of it fit on one. A link leads to `cell` of its sheet, the first unless told. */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly orientation: 'portrait' | 'landscape';
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly printed: CellRange | null;
  readonly filter: CellRange | null;
  readonly comments: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly links: readonly { readonly row: number; readonly column: number; readonly sheet: string; readonly cell?: string; readonly says: string }[];
  readonly picture: SheetPicture | null;
  readonly header: { readonly left: string; readonly right: string };
  readonly onePage?: true;
  readonly filling?: SheetFilling;
};

/** The looks of a plain cell of a role. @example lookOf('note') */
export const lookOf = (role: CellRole, more: Partial<CellLook> = {}): CellLook => ({ role, align: 'left', small: false, strong: false, shade: '', mark: false, edge: '', format: '', ...more });
