import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import { conditionsOf, isLatestKnown, type ObservationFilter } from './observation-filter.ts';
import { observationColumnsOf, type RecordedObservation } from './stored-observation.ts';

/** What is known of a cell at a later moment, and what was known of it at an earlier one; null: nothing. */
export type ObservationRevision = { readonly now: RecordedObservation; readonly before: RecordedObservation | null };

/** Where a page of revisions ended: the cell, and when its later version was recorded. */
export type RevisionPlace = { readonly recordedAt: string; readonly indicatorId: string; readonly periodStart: string; readonly cellKey: string };

/** What lies between two moments (ISO instants; what was recorded at the first is before, at the second is after), in pages. */
type RevisionQuestion = { readonly since: string; readonly until: string; readonly newAlso: boolean; readonly after: RevisionPlace | null; readonly limit: number };

type CellPlace = Pick<RecordedObservation, 'indicatorId' | 'periodStart' | 'cellKey'>;
const cellOf = ({ indicatorId, periodStart, cellKey }: CellPlace): string => `${indicatorId} ${periodStart} ${cellKey}`;

/** What was known of some cells before an instant. */
async function knownThen(connection: Connection, regionId: string, cells: readonly CellPlace[], until: string): Promise<ReadonlyMap<string, RecordedObservation>> {
  if (cells.length === 0) return new Map();
  const { rows } = await sql<RecordedObservation>`SELECT ${observationColumnsOf('o')}
    FROM unnest(${cells.map(({ indicatorId }) => indicatorId)}::text[], ${cells.map(({ periodStart }) => periodStart)}::date[], ${cells.map(({ cellKey }) => cellKey)}::text[]) AS asked (indicator_id, period_start, cell_key)
    JOIN observations o ON o.indicator_id = asked.indicator_id AND o.period_start = asked.period_start AND o.cell_key = asked.cell_key
    WHERE o.region_id = ${regionId}::uuid AND o.recorded_at < ${until}::timestamptz AND ${isLatestKnown(until)}`.execute(connection);
  return new Map(rows.map((row) => [cellOf(row), row]));
}

/**
 * The cells of which something else was known at the end of a stretch of time than at its beginning, in the order in which it came to be known: each once, with both versions. What was not known
 * at all before is there only when `newAlso`. Two statements a page.
 *
 * @example await revisionsBetween(connection, regionId, {}, { since, until, newAlso: false, after: null, limit: 100 })
 */
export async function revisionsBetween(connection: Connection, regionId: string, filter: Omit<ObservationFilter, 'knownBefore'>, { since, until, newAlso, after, limit }: RevisionQuestion): Promise<readonly ObservationRevision[]> {
  const { rows } = await sql<RecordedObservation>`SELECT ${observationColumnsOf('o')} FROM observations o
    WHERE ${conditionsOf(regionId, filter)} AND o.recorded_at >= ${since}::timestamptz AND o.recorded_at < ${until}::timestamptz AND ${isLatestKnown(until)}
    ${newAlso ? sql`` : sql`AND o.version > 1 AND EXISTS (SELECT 1 FROM observations f WHERE f.region_id = o.region_id AND f.indicator_id = o.indicator_id AND f.period_start = o.period_start AND f.cell_key = o.cell_key AND f.version = 1 AND f.recorded_at < ${since}::timestamptz)`}
    ${after === null ? sql`` : sql`AND (o.recorded_at, o.indicator_id, o.period_start, o.cell_key) > (${after.recordedAt}::timestamptz, ${after.indicatorId}, ${after.periodStart}::date, ${after.cellKey})`}
    ORDER BY o.recorded_at, o.indicator_id, o.period_start, o.cell_key LIMIT ${limit}`.execute(connection);
  const before = await knownThen(connection, regionId, rows, since);
  return rows.map((now) => ({ now, before: before.get(cellOf(now)) ?? null }));
}
