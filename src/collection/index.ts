export { importTables } from './imports/import-tables.ts';
export type { ImportedData, ImportedTable, MappingProposal, MappingRow } from './imports/mapping.ts';
