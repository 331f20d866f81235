import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import type { RecordedObservation } from '../observations/stored-observation.ts';

/** Which reports, which figures: all of them where null. */
type ChangeQuestion = { readonly reportIds: readonly string[] | null; readonly cells: readonly Pick<RecordedObservation, 'indicatorId' | 'periodStart' | 'cellKey'>[] | null };

/** A report that was made, and of how many figures up to its year the database says something else now than when it was made. */
export type OutdatedReport = { readonly reportId: string; readonly kind: string; readonly year: number; readonly madeAt: string; readonly changed: number };

/**
 * The reports that were made from values which have changed since: not those of which only the status changed (a preliminary figure that became final as it was). A figure of a later year than the
 * report's does not count. Newest first.
 *
 * @example await reportsChangedSince(connection, regionId, { reportIds: null, cells: figures }) // what was told with the old values of these
 */
export async function reportsChangedSince(connection: Connection, regionId: string, { reportIds, cells }: ChangeQuestion): Promise<readonly OutdatedReport[]> {
  if (reportIds?.length === 0 || cells?.length === 0) return [];
  const asked = cells === null ? sql`` : sql`AND EXISTS (SELECT 1 FROM unnest(${cells.map(({ indicatorId }) => indicatorId)}::text[], ${cells.map(({ periodStart }) => periodStart)}::date[], ${cells.map(({ cellKey }) => cellKey)}::text[]) AS asked (indicator_id, period_start, cell_key)
      WHERE asked.indicator_id = o.indicator_id AND asked.period_start = o.period_start AND asked.cell_key = o.cell_key)`;
  const { rows } = await sql<OutdatedReport>`SELECT r.report_id AS "reportId", r.kind, r.year, r.made_at AS "madeAt", count(*)::int AS changed
    FROM reports r
    JOIN observations o ON o.region_id = r.region_id AND o.recorded_at >= r.known_before AND o.version > 1 AND o.reporting_year <= r.year
    JOIN observations t ON t.region_id = o.region_id AND t.indicator_id = o.indicator_id AND t.period_start = o.period_start AND t.cell_key = o.cell_key AND t.recorded_at < r.known_before
    WHERE r.region_id = ${regionId}::uuid AND r.made_at IS NOT NULL ${reportIds === null ? sql`` : sql`AND r.report_id = ANY(${[...reportIds]}::uuid[])`} ${asked}
    AND NOT EXISTS (SELECT 1 FROM observations n WHERE n.region_id = o.region_id AND n.indicator_id = o.indicator_id AND n.period_start = o.period_start AND n.cell_key = o.cell_key AND n.version = o.version + 1)
    AND NOT EXISTS (SELECT 1 FROM observations n WHERE n.region_id = t.region_id AND n.indicator_id = t.indicator_id AND n.period_start = t.period_start AND n.cell_key = t.cell_key AND n.version = t.version + 1 AND n.recorded_at < r.known_before)
    AND (o.kind, o.value_text, o.numerator_text, o.denominator_text, o.answer, o.happened_on, o.grade, o.missing_reason) IS DISTINCT FROM (t.kind, t.value_text, t.numerator_text, t.denominator_text, t.answer, t.happened_on, t.grade, t.missing_reason)
    GROUP BY r.report_id, r.kind, r.year, r.made_at ORDER BY r.report_id DESC`.execute(connection);
  return rows;
}
