import type { StoredObservation } from '../observations/stored-observation.ts';

/** Which import of which region. */
export type ImportPlace = { readonly regionId: string; readonly importId: string };

/** Where a row belongs while it is checked: the number of its related indicators, that of its place, that of its printed name, and the cell it was read from. */
export type StagedPlace = {
  /** Its place among all rows of the import. */
  readonly ordinal: number;
  readonly relatedGroup: number;
  readonly slice: number;
  readonly nameNumber: number;
  readonly sheetNumber: number;
  readonly sheetRow: number;
  readonly valueColumn: number;
  /** What checks look at and the store does not keep, as whoever stages it writes it; null: nothing. */
  readonly beside: string | null;
};

/** A row of an import that waits to be checked and written. */
export type StagedRow = StagedPlace & { readonly observation: StoredObservation };

/** A row as it comes back to be checked: without what no check looks at. */
export type WaitingRow = StagedPlace & {
  readonly observation: Pick<StoredObservation,
    'indicatorId' | 'periodStart' | 'cellKey' | 'periodEnd' | 'periodKind' | 'reportingYear' | 'kind' | 'groups' | 'place' | 'subPlace' | 'source' | 'sourceRank' | 'valueText' | 'numeratorText' | 'denominatorText' |
    'standardErrorText' | 'answer' | 'happenedOn' | 'grade' | 'evidence' | 'missingReason' | 'definitionVersion' | 'status' | 'quality' | 'reportedOn'>;
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The condition that names the rows of an import, for statements that take no parameters. Throws for ids that are none.
 *
 * @example rowsOfImport({ regionId, importId }) // "region_id = '…' AND import_id = '…'"
 */
export function rowsOfImport({ regionId, importId }: ImportPlace): string {
  if (!uuid.test(regionId) || !uuid.test(importId)) throw new Error('an import is named by two ids');
  return `region_id = '${regionId}' AND import_id = '${importId}'`;
}
