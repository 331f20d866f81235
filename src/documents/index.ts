export type { CellPlace, DocumentContent, DocumentFormat, PlacedLine } from './content.ts';
export { legacyFormat, readDocument } from './read-document.ts';
export { readTxt } from './read-txt.ts';
export { readTables } from './read-tables.ts';
export { blankCell, columnLetters } from './table.ts';
export type { SheetTable, TableCell, TableContent, TableRow } from './table.ts';
export type { Cell, Column, DrawnPicture, DrawnPictures, Run, SourceKey, Table } from './writing/tree.ts';
