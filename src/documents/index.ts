export type { CellPlace, DocumentContent, DocumentFormat, PlacedLine } from './content.ts';
export { legacyFormat, readDocument } from './read-document.ts';
export { readTxt } from './read-txt.ts';
