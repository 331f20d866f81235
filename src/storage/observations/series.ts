import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import { asksOfLatest, conditionsOf, isLatestKnown, ofIndicatorsOfUnit, seriesKeyOf, type ObservationFilter } from './observation-filter.ts';
import { observationColumns, type RecordedObservation } from './stored-observation.ts';

/** A series of a region: an indicator for a part of the people and a place, by one source and definition. `seriesKey` is the part of its cells' keys that they have in common. */
export type SeriesPlace = { readonly indicatorId: string; readonly seriesKey: string };

/** A figure with the series it belongs to. */
export type SeriesObservation = RecordedObservation & { readonly seriesKey: string };

type SeriesPage = { readonly after: SeriesPlace | null; readonly limit: number };

/**
 * The series of a region that have a figure of a kind, in the order of their keys: at most `limit` after one of them (null: from the first).
 *
 * @example await seriesPage(connection, regionId, { groups: ['女'], fromYear: 2020 }, { after: null, limit: 100 })
 */
export async function seriesPage(connection: Connection, regionId: string, filter: ObservationFilter, { after, limit }: SeriesPage): Promise<readonly SeriesPlace[]> {
  const key = seriesKeyOf('o');
  const { rows } = await sql<SeriesPlace>`SELECT o.indicator_id AS "indicatorId", ${key} AS "seriesKey" FROM observations o WHERE ${conditionsOf(regionId, filter)} AND ${ofIndicatorsOfUnit(regionId, filter)}
    ${after === null ? sql`` : sql`AND (o.indicator_id, ${key}) > (${after.indicatorId}, ${after.seriesKey} COLLATE "C")`}
    ${asksOfLatest(filter) ? sql`AND ${isLatestKnown(filter.knownBefore)}` : sql``}
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ${limit}`.execute(connection);
  return rows;
}

const columns = sql.join(observationColumns.map((column) => {
  const [name = '', called = name] = column.split(' as ');
  return sql`${sql.ref(`o.${name}`)} AS ${sql.ref(called)}`;
}));

/**
 * The figures of some series, by series, period and version: of every cell the latest that was known, or all versions known by then. One statement for all of them.
 *
 * @example await observationsOfSeries(connection, regionId, page, { fromYear: 2020 }, 'latest')
 */
export async function observationsOfSeries(connection: Connection, regionId: string, series: readonly SeriesPlace[], filter: ObservationFilter, versions: 'latest' | 'all'): Promise<readonly SeriesObservation[]> {
  if (series.length === 0) return [];
  const key = seriesKeyOf('o');
  const { rows } = await sql<SeriesObservation>`SELECT ${columns}, asked.series_key AS "seriesKey"
    FROM unnest(${series.map(({ indicatorId }) => indicatorId)}::text[], ${series.map(({ seriesKey }) => seriesKey)}::text[]) AS asked (indicator_id, series_key)
    JOIN observations o ON o.indicator_id = asked.indicator_id AND ${key} = asked.series_key
    WHERE ${conditionsOf(regionId, filter)} ${versions === 'latest' ? sql`AND ${isLatestKnown(filter.knownBefore)}` : sql``}
    ORDER BY o.indicator_id, ${key}, o.period_start, o.reporting_year, o.version`.execute(connection);
  return rows;
}

/**
 * Of some figures that another definition also stands beside: the first year in which each definition version of an indicator has figures for the same people, place and source. Asked for the
 * series of a page that name a definition, in one statement.
 *
 * @example await firstYearsOfDefinitions(connection, regionId, [{ indicatorId, groups: [], place: null, subPlace: null, source: '' }])
 */
export async function firstYearsOfDefinitions(connection: Connection, regionId: string, asked: readonly Pick<RecordedObservation, 'indicatorId' | 'groups' | 'place' | 'subPlace' | 'source'>[]): Promise<readonly { readonly at: number; readonly definitionVersion: string; readonly firstYear: number }[]> {
  if (asked.length === 0) return [];
  // Keys that differ in definition and source alone begin alike: that stretch of the index is read.
  const beginnings = asked.map(({ groups, place, subPlace }) => `${JSON.stringify([groups.toSorted(), place ?? '', subPlace ?? '']).slice(1, -1)},`);
  const key = seriesKeyOf('o');
  const { rows } = await sql<{ at: number; definitionVersion: string; firstYear: number }>`SELECT asked.at::int AS at, o.definition_version AS "definitionVersion", min(o.reporting_year) AS "firstYear"
    FROM unnest(${asked.map(({ indicatorId }) => indicatorId)}::text[], ${beginnings}::text[], ${beginnings.map((text) => `${text}\u{10ffff}`)}::text[], ${asked.map(({ source }) => source)}::text[]) WITH ORDINALITY AS asked (indicator_id, since, until, source, at)
    JOIN observations o ON o.indicator_id = asked.indicator_id AND ${key} >= asked.since COLLATE "C" AND ${key} < asked.until COLLATE "C" AND o.source = asked.source
    WHERE o.region_id = ${regionId}::uuid GROUP BY 1, 2`.execute(connection);
  return rows.map((row) => ({ ...row, at: row.at - 1 }));
}

/**
 * The first and last reporting year of the figures of a region that are meant; null where there are none.
 *
 * @example await yearsOfObservations(connection, regionId, {}) // { first: 2015, last: 2025 }
 */
export async function yearsOfObservations(connection: Connection, regionId: string, filter: ObservationFilter): Promise<{ readonly first: number; readonly last: number } | null> {
  const { rows: [row] } = await sql<{ first: number | null; last: number | null }>`SELECT min(o.reporting_year) AS first, max(o.reporting_year) AS last FROM observations o WHERE ${conditionsOf(regionId, filter)}`.execute(connection);
  return row === undefined || row.first === null || row.last === null ? null : { first: row.first, last: row.last };
}
