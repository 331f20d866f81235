import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';

/** What to compare: figures of a region, of one indicator, some years, one source; `least`: only differences of so many hundredths of our value. */
export type ComparisonQuestion = { readonly regionId: string; readonly indicatorId?: string | undefined; readonly fromYear?: number | undefined; readonly toYear?: number | undefined; readonly source?: string | undefined; readonly limit: number; readonly offset: number };

/** A cell in which our figure and that of another source differ by more than half of the last digit both print. Decimal texts; the difference is theirs less ours. */
export type SourceDifference = {
  readonly indicatorId: string;
  readonly year: number;
  readonly groups: readonly string[];
  readonly place: string | null;
  readonly subPlace: string | null;
  readonly value: string;
  readonly otherValue: string;
  readonly difference: string;
  readonly source: string;
  readonly otherSource: string;
  readonly unitId: string | null;
};

/**
 * Where the figures that count and those of sources ranked behind them differ, the latest version of each, by indicator and period.
 *
 * @example (await sourceDifferences(connection, { regionId, limit: 100, offset: 0 }))[0]?.difference // '1.2'
 */
export async function sourceDifferences(connection: Connection, { regionId, indicatorId, fromYear, toYear, source, limit, offset }: ComparisonQuestion): Promise<readonly SourceDifference[]> {
  const { rows } = await sql<SourceDifference>`WITH latest AS MATERIALIZED (
      SELECT DISTINCT ON (indicator_id, period_start, cell_key) indicator_id, period_start, period_end, reporting_year, breakdown, place, sub_place, definition_version, source, source_rank, unit_id, value_text FROM observations
      WHERE region_id = ${regionId}::uuid AND (${indicatorId ?? null}::text IS NULL OR indicator_id = ${indicatorId ?? null}::text)
        AND (${fromYear ?? null}::int IS NULL OR reporting_year >= ${fromYear ?? null}::int) AND (${toYear ?? null}::int IS NULL OR reporting_year <= ${toYear ?? null}::int)
      ORDER BY indicator_id, period_start, cell_key, version DESC),
    figures AS (SELECT *, value_text::numeric AS value, concat_ws(E'\\t', indicator_id, period_start, period_end, breakdown, coalesce(place, ''), coalesce(sub_place, ''), definition_version) AS cell FROM latest WHERE value_text ~ '^-?[0-9]+([.][0-9]+)?$')
    SELECT ours.indicator_id AS "indicatorId", ours.reporting_year AS year, ours.breakdown AS groups, ours.place, ours.sub_place AS "subPlace", ours.value_text AS value, others.value_text AS "otherValue", (others.value - ours.value)::text AS difference,
      ours.source, others.source AS "otherSource", ours.unit_id AS "unitId"
    FROM figures AS ours JOIN figures AS others ON others.cell = ours.cell
    WHERE ours.source_rank = 1 AND others.source_rank > 1 AND (${source ?? null}::text IS NULL OR others.source = ${source ?? null}::text)
      AND abs(others.value - ours.value) > 0.5 * power(10::numeric, -least(scale(ours.value), scale(others.value)))
    ORDER BY ours.indicator_id, ours.reporting_year, ours.cell, ours.source, others.source LIMIT ${limit} OFFSET ${offset}`.execute(connection);
  return rows;
}
