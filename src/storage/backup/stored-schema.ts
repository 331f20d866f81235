import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';

/** A table with its columns in their order. */
export type TableColumns = { readonly name: string; readonly columns: readonly string[] };

/**
 * The columns of tables as the database has them; a table that is not there has none.
 *
 * @example await columnsOf(connection, ['units']) // [{ name: 'units', columns: ['region_id', 'unit_id', …] }]
 */
export async function columnsOf(connection: Connection, tables: readonly string[]): Promise<readonly TableColumns[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT table_name::text AS "table", column_name::text AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position`.execute(connection);
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return tables.map((name) => ({ name, columns: (byTable.get(name) ?? []).map(({ column }) => column) }));
}

/**
 * The steps of the schema that the store has taken, in order.
 *
 * @example (await takenSteps(connection)).at(-1)?.number // 1
 */
export const takenSteps = (connection: Connection): Promise<readonly { readonly number: number; readonly name: string; readonly fingerprint: string }[]> =>
  connection.selectFrom('schema_migrations').select(['number', 'name', 'fingerprint']).orderBy('number').execute();
