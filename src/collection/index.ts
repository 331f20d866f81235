export { figuresOfPlace } from './imports/figures-of-place.ts';
export { importTables } from './imports/import-tables.ts';
export { planMatching } from './imports/plan-matching.ts';
export { loadImportedDataSchema } from './load-schemas.ts';
export type { ImportedData, MappingRow } from './imports/mapping.ts';
