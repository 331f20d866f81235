import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import { observationColumns, type RecordedObservation } from './stored-observation.ts';

/** Which observations of a region: of some indicators, of some reporting years (both ends included). */
export type ObservationQuestion = { readonly regionId: string; readonly indicatorIds?: readonly string[]; readonly fromYear?: number | undefined; readonly toYear?: number | undefined };

function asked(connection: Connection, { regionId, indicatorIds, fromYear, toYear }: ObservationQuestion) {
  let query = connection.selectFrom('observations').select(observationColumns).where('region_id', '=', regionId);
  if (indicatorIds !== undefined) query = query.where(sql<boolean>`indicator_id = ANY(${[...indicatorIds]}::text[])`);
  if (fromYear !== undefined) query = query.where('reporting_year', '>=', fromYear);
  if (toYear !== undefined) query = query.where('reporting_year', '<=', toYear);
  return query.orderBy('indicator_id').orderBy('period_start').orderBy('cell_key');
}

/**
 * Nobody else adds observations of the region until the transaction ends; false: there is no such region. People reading, and everything else that is written there, go on. `patiently`: work
 * behind requests waits as long as another import takes.
 *
 * @example await holdObservations(connection, regionId)
 */
export async function holdObservations(connection: Connection, regionId: string, { patiently = false }: { readonly patiently?: boolean } = {}): Promise<boolean> {
  if (patiently) for (const setting of [sql`SET LOCAL lock_timeout = '30min'`, sql`SET LOCAL statement_timeout = 0`]) await setting.execute(connection);
  return (await connection.selectFrom('regions').select('region_id').where('region_id', '=', regionId).forNoKeyUpdate().execute()).length > 0;
}

/**
 * What is known now: the latest version of every cell, by indicator and period.
 *
 * @example (await latestObservations(connection, { regionId, fromYear: 2021 })).length
 */
export async function latestObservations(connection: Connection, question: ObservationQuestion): Promise<readonly RecordedObservation[]> {
  return (await asked(connection, question).orderBy('version', 'desc').distinctOn(['indicator_id', 'period_start', 'cell_key']).execute()) as RecordedObservation[];
}

/**
 * Everything that had been recorded before an instant, all versions, the oldest of a cell first; figures of townships, schools and the like only of some indicators. At most `limit` rows: a region may
 * hold more than a program can take at once.
 *
 * @example await observationsKnown(connection, { regionId, knownBefore: now, partsOf: indicatorIds, limit: 400_000 })
 */
export async function observationsKnown(connection: Connection, { regionId, knownBefore, partsOf, limit }: { readonly regionId: string; readonly knownBefore: string; readonly partsOf: readonly string[]; readonly limit: number }): Promise<readonly RecordedObservation[]> {
  return (await asked(connection, { regionId }).where('recorded_at', '<', knownBefore).where(sql<boolean>`(sub_place IS NULL OR indicator_id = ANY(${[...partsOf]}::text[]))`).orderBy('version').limit(limit).execute()) as RecordedObservation[];
}

/**
 * Every version ever known, the oldest of a cell first.
 *
 * @example (await observationVersions(connection, { regionId, indicatorIds: ['maternal-mortality-ratio'] })).length
 */
export async function observationVersions(connection: Connection, question: ObservationQuestion): Promise<readonly RecordedObservation[]> {
  return (await asked(connection, question).orderBy('version').execute()) as RecordedObservation[];
}
