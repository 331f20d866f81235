export { convertLegacyDocument, findLibreOffice } from './convert-legacy.ts';
export type { ConvertOptions, ConvertOutcome, LegacyExtension } from './convert-legacy.ts';
