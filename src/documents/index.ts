export type { CellPlace, DocumentContent, DocumentFormat, PlacedLine } from './content.ts';
export { readTxt } from './read-txt.ts';
