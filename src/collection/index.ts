export { figuresOfPlace } from './imports/figures-of-place.ts';
export { importTables } from './imports/import-tables.ts';
export { planMatching } from './imports/plan-matching.ts';
export { loadImportedDataSchema } from './load-schemas.ts';
export type { ImportedData, MappingRow } from './imports/mapping.ts';
export { cellKey } from './keeping/cell-key.ts';
export { isSmallCount } from './keeping/small-count.ts';
export { usualPeriod } from './keeping/usual-period.ts';
export { writeLongTable } from './exports/long-table.ts';
