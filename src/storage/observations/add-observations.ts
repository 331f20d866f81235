import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import { noteObservations } from './observation-heads.ts';
import type { StoredObservation } from './stored-observation.ts';

type Recorded = { readonly at: string; readonly by: string | null };

/** Rows of one statement: more save nothing (stack.md), fewer cost round trips. */
const blockSize = 5000;

/** A column: its name, the type of its array, and what stands in it. */
export type ObservationColumn = readonly [name: string, type: 'uuid' | 'text' | 'date' | 'int' | 'boolean' | 'jsonb', value: (row: StoredObservation) => string | number | boolean | null];

/** Everything that is told of a version of an observation, in the order of the table; who brought it in and when come besides. */
export const toldColumns: readonly ObservationColumn[] = [
  ['region_id', 'uuid', (row) => row.regionId], ['indicator_id', 'text', (row) => row.indicatorId], ['period_start', 'date', (row) => row.periodStart], ['cell_key', 'text', (row) => row.cellKey], ['version', 'int', (row) => row.version],
  ['period_end', 'date', (row) => row.periodEnd], ['period_kind', 'text', (row) => row.periodKind], ['reporting_year', 'int', (row) => row.reportingYear], ['kind', 'text', (row) => row.kind],
  ['breakdown', 'jsonb', (row) => JSON.stringify(row.groups)], ['place', 'text', (row) => row.place], ['sub_place', 'text', (row) => row.subPlace], ['source', 'text', (row) => row.source], ['source_rank', 'int', (row) => row.sourceRank],
  ['value_text', 'text', (row) => row.valueText], ['numerator_text', 'text', (row) => row.numeratorText], ['denominator_text', 'text', (row) => row.denominatorText], ['standard_error_text', 'text', (row) => row.standardErrorText],
  ['measure_unit', 'text', (row) => row.measureUnit], ['answer', 'boolean', (row) => row.answer], ['happened_on', 'date', (row) => row.happenedOn], ['grade', 'text', (row) => row.grade], ['evidence', 'text', (row) => row.evidence],
  ['missing_reason', 'text', (row) => row.missingReason], ['definition_version', 'text', (row) => row.definitionVersion], ['status', 'text', (row) => row.status], ['quality', 'text', (row) => row.quality], ['note', 'text', (row) => row.note],
  ['unit_id', 'uuid', (row) => row.unitId], ['reported_on', 'date', (row) => row.reportedOn], ['origin', 'jsonb', (row) => (row.origin === null ? null : JSON.stringify(row.origin))],
];

const names = sql.join(toldColumns.map(([name]) => sql.ref(name)));

/** An array of jsonb travels as an array of texts: drivers write arrays of objects in different ways. */
const selected = sql.join(toldColumns.map(([name, type]) => (type === 'jsonb' ? sql`${sql.ref(name)}::jsonb` : sql.ref(name))));

/**
 * Adds versions of observations, in blocks of 5,000 rows a statement; those before them stay as they were. Throws when a version is there already: whoever adds holds the region
 * (`holdObservations`) and has seen the latest.
 *
 * @example await addObservations(connection, rows, { at: now, by: personId })
 */
export async function addObservations(connection: Connection, rows: readonly StoredObservation[], { at, by }: Recorded): Promise<void> {
  for (let from = 0; from < rows.length; from += blockSize) {
    const block = rows.slice(from, from + blockSize);
    const arrays = sql.join(toldColumns.map(([, type, value]) => sql`${block.map(value)}::${sql.raw(type === 'jsonb' ? 'text' : type)}[]`));
    await sql`INSERT INTO observations (${names}, recorded_at, recorded_by) SELECT ${selected}, ${at}::timestamptz, ${by}::uuid FROM unnest(${arrays}) AS told (${names})`.execute(connection);
  }
  for (const regionId of new Set(rows.map((row) => row.regionId)).values()) await noteObservations(connection, regionId);
}
