import type { Issue } from '#kernel';

/** Formats whose text can be read. */
export type DocumentFormat = 'txt' | 'docx' | 'pdf';

/** Where a line stands in a table of the document. All count from 1; `rowSpan` and `columnSpan` are present when over 1. */
export type CellPlace = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
};

/**
 * One line of a document, exactly as printed (blanks kept, no line end).
 * In a txt file `line` is the raw line number; in a docx the ordinal of the paragraph; in a pdf the ordinal of the line in reading order through the whole document.
 *
 * - `breaksAfter`: true when the format says that a paragraph ends here (docx: the last line of each paragraph; txt: unknown; pdf: only when clear from the layout).
 * - `startsParagraph`: true when the format says that a paragraph starts here (docx: the first line of each paragraph; pdf: first-line indent).
 *   A soft break (Shift+Enter) in Word makes a second line with the same `line`.
 * - `headingLevel`: 1… when the format marks the line as a heading.
 * - `generated`: how many characters at the head of `text` were made by Word's own list numbering: they are shown to readers but stand nowhere in the file as text.
 * - `furniture`: the line is a running header, footer or page number found by the format's own layout.
 */
export type PlacedLine = {
  readonly text: string;
  readonly line: number;
  readonly page: number;
  readonly breaksAfter?: true;
  readonly startsParagraph?: true;
  readonly headingLevel?: number;
  readonly generated?: number;
  readonly furniture?: 'header' | 'footer' | 'page-mark';
  readonly cell?: CellPlace;
};

/** The text of one document as placed lines, in reading order as the format gives it, with everything that went wrong on the way. */
export type DocumentContent = {
  readonly format: DocumentFormat;
  readonly lines: readonly PlacedLine[];
  readonly pages: number;
  readonly issues: readonly Issue[];
};
