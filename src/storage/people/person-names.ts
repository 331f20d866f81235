import type { Connection } from '../engines/engine.ts';

/**
 * What people are called, by id. Asked apart from the tables that name them, which may lie on another machine.
 *
 * @example (await personNames(connection, [personId])).get(personId) // '王芳'
 */
export async function personNames(connection: Connection, personIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(personIds)].flatMap((id) => id ?? []);
  if (asked.length === 0) return new Map();
  const rows = await connection.selectFrom('people').select(['person_id as personId', 'name']).where('person_id', 'in', asked).execute();
  return new Map(rows.map(({ personId, name }) => [personId, name]));
}
