import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import { observationColumnsOf, type RecordedObservation } from './stored-observation.ts';

/** Which figures: of some indicators at some places (null: the region itself), of the whole of them and of some parts (townships, schools; null: all), up to a year; at most so many, the latest years first. */
export type FiguresBefore = { readonly regionId: string; readonly indicatorIds: readonly string[]; readonly places: readonly (string | null)[]; readonly subPlaces: readonly string[] | null; readonly fromYear: number; readonly toYear: number; readonly most: number };

/**
 * What is known now of some indicators at some places, by the source that counts, for figures to be compared with: whole years, the latest first, as many as fit.
 *
 * @example await figuresBefore(connection, { regionId, indicatorIds, places: [null], subPlaces: ['甲镇'], fromYear: 2015, toYear: 2025, most: 100_000 })
 */
export async function figuresBefore(connection: Connection, { regionId, indicatorIds, places, subPlaces, fromYear, toYear, most }: FiguresBefore): Promise<readonly RecordedObservation[]> {
  const named = places.filter((place) => place !== null);
  const { rows } = await sql<RecordedObservation>`SELECT ${observationColumnsOf('o')} FROM observations o
    WHERE o.region_id = ${regionId}::uuid AND o.indicator_id = ANY(${[...indicatorIds]}::text[]) AND o.source_rank = 1 AND o.reporting_year BETWEEN ${fromYear} AND ${toYear}
    AND (${places.includes(null) ? sql`o.place IS NULL OR` : sql``} o.place = ANY(${named}::text[])) ${subPlaces === null ? sql`` : sql`AND (o.sub_place IS NULL OR o.sub_place = ANY(${[...subPlaces]}::text[]))`}
    AND NOT EXISTS (SELECT 1 FROM observations n WHERE n.region_id = o.region_id AND n.indicator_id = o.indicator_id AND n.period_start = o.period_start AND n.cell_key = o.cell_key AND n.version = o.version + 1)
    ORDER BY o.reporting_year DESC LIMIT ${most + 1}`.execute(connection);
  if (rows.length <= most) return rows;
  const cut = rows.at(-1)?.reportingYear;
  return rows.filter(({ reportingYear }) => reportingYear !== cut);
}
