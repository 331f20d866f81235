import type { Connection } from '../engines/engine.ts';
import { migrations } from './index.ts';

/** How far the schema of a store has come, held against what this program knows. */
export type SchemaStanding = 'current' | 'behind' | 'ahead';

/**
 * Asks the store how far its schema has come; rejects when the database does not answer.
 *
 * @example await schemaStanding(store.connection) // 'current'
 */
export async function schemaStanding(connection: Connection): Promise<SchemaStanding> {
  const { number } = await connection.selectFrom('schema_migrations').select(({ fn }) => fn.max('number').as('number')).executeTakeFirstOrThrow();
  const last = migrations.at(-1)?.number ?? 0;
  if (number === last) return 'current';
  return Number(number ?? 0) < last ? 'behind' : 'ahead';
}
