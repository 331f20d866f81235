export type { CellPlace, DocumentContent, DocumentFormat, PlacedLine } from './content.ts';
export { legacyFormat, readDocument } from './read-document.ts';
export { readTxt } from './read-txt.ts';
export { readTables } from './read-tables.ts';
export { blankCell, columnLetters } from './table.ts';
export type { SheetTable, TableCell, TableContent, TableRow } from './table.ts';
export { labelsOf, textOf as writtenText } from './writing/labels.ts';
export type { Block, Carried, Cell, CellNumber, Column, DocumentTree, DrawnPicture, DrawnPictures, Heading, Paragraph, Picture, ReferenceRun, Run, Section, SourceKey, Table, TextRun } from './writing/tree.ts';
export { writeDocx } from './writing/docx/write-docx.ts';
