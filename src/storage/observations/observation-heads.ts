import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';

/**
 * Notes that figures of a region were added, in the transaction that adds them.
 *
 * @example await noteObservations(connection, regionId)
 */
export async function noteObservations(connection: Connection, regionId: string): Promise<void> {
  await sql`INSERT INTO observation_heads (region_id, revision) VALUES (${regionId}::uuid, 1) ON CONFLICT (region_id) DO UPDATE SET revision = observation_heads.revision + 1`.execute(connection);
}

/**
 * How often figures of a region were added; 0: never.
 *
 * @example await observationRevision(connection, regionId) // as before: what was read then is as it was
 */
export async function observationRevision(connection: Connection, regionId: string): Promise<number> {
  return Number((await connection.selectFrom('observation_heads').select('revision').where('region_id', '=', regionId).executeTakeFirst())?.revision ?? 0);
}
