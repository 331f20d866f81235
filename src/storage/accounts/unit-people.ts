import type { Connection } from '../engines/engine.ts';

/** Somebody who works for a unit on a day, with the telephone of the office where it is known. */
export type UnitPerson = { readonly unitId: string; readonly personId: string; readonly name: string; readonly contact: string | null; readonly role: 'unit-reporter' | 'unit-leader' };

/**
 * Who fills in and who leads for the units of a region on a day, longest in the role first.
 *
 * @example (await unitPeople(connection, regionId, today)).filter(({ unitId }) => unitId === unit)
 */
export async function unitPeople(connection: Connection, regionId: string, on: string): Promise<readonly UnitPerson[]> {
  const rows = await connection.selectFrom('role_holdings').innerJoin('people', 'people.person_id', 'role_holdings.person_id')
    .select(['unit_id as unitId', 'people.person_id as personId', 'people.name as name', 'contact', 'role']).where('region_id', '=', regionId).where('role', 'in', ['unit-reporter', 'unit-leader']).where('revoked_at', 'is', null)
    .where('valid_from', '<=', on).where((builder) => builder.or([builder('valid_to', 'is', null), builder('valid_to', '>=', on)])).where((builder) => builder.or([builder('left_on', 'is', null), builder('left_on', '>', on)]))
    .orderBy('role_holdings.valid_from').orderBy('holding_id').execute();
  return rows.flatMap(({ unitId, ...person }) => (unitId === null ? [] : [{ unitId, ...person } as UnitPerson]));
}
