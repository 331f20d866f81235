import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import type { ImportPlace } from './staged-row.ts';

/** The turn of rows that are not written. */
export const leftOut = -1;

/** Which turn a row has among those of its cell: 1 and more in their order; `leftOut` for rows that are not written. */
export type MarkedTurn = { readonly ordinal: number; readonly turn: number };

/**
 * Says of rows of an import that they are not alone in their cell, or are left out. Give it a transaction.
 *
 * @example await markTurns(connection, { regionId, importId }, [{ ordinal: 7, turn: leftOut }])
 */
export async function markTurns(connection: Connection, { regionId, importId }: ImportPlace, marks: readonly MarkedTurn[]): Promise<void> {
  if (marks.length === 0) return;
  /* Nothing is known yet of the rows that were just put aside; going through all of them for each mark would never end. */
  await sql`SET LOCAL enable_nestloop = off`.execute(connection);
  const [ordinals, turns] = [marks.map(({ ordinal }) => ordinal), marks.map(({ turn }) => turn)];
  await sql`UPDATE import_rows SET turn = marked.turn FROM unnest(${ordinals}::int[], ${turns}::int[]) AS marked (ordinal, turn)
    WHERE import_rows.region_id = ${regionId} AND import_rows.import_id = ${importId} AND import_rows.ordinal = marked.ordinal`.execute(connection);
}

/**
 * Takes the rows of an import away, written or not.
 *
 * @example await forgetRows(connection, { regionId, importId })
 */
export async function forgetRows(connection: Connection, { regionId, importId }: ImportPlace): Promise<void> {
  await connection.deleteFrom('import_rows').where('region_id', '=', regionId).where('import_id', '=', importId).execute();
}

/**
 * Takes away the rows of imports whose job is over or gone: what a program left that was killed in the middle.
 *
 * @example await forgetStaleRows(connection)
 */
export async function forgetStaleRows(connection: Connection): Promise<void> {
  const waiting = await connection.selectFrom('import_rows').select(['region_id', 'import_id']).distinct().execute();
  for (const { region_id: regionId, import_id: importId } of waiting) {
    const job = await connection.selectFrom('table_imports').innerJoin('jobs', 'jobs.job_id', 'table_imports.job_id').select('jobs.state')
      .where('table_imports.region_id', '=', regionId).where('table_imports.import_id', '=', importId).executeTakeFirst();
    if (job?.state !== 'running' && job?.state !== 'waiting') await forgetRows(connection, { regionId, importId });
  }
}
