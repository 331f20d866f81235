import { sql } from 'kysely';
import type { Role } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** A role that a person holds in a region, and in a unit of it, from a day to a day. A holding that was revoked keeps its row. */
export type RoleHolding = {
  readonly regionId: string;
  readonly holdingId: string;
  readonly personId: string;
  readonly unitId: string | null;
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly grantedAt: string;
  readonly grantedBy: string | null;
  readonly revokedAt: string | null;
  readonly reason: string | null;
  readonly version: number;
};

const columns = [
  'region_id as regionId', 'holding_id as holdingId', 'person_id as personId', 'unit_id as unitId', 'role', 'valid_from as validFrom', 'valid_to as validTo', 'granted_at as grantedAt', 'granted_by as grantedBy',
  'revoked_at as revokedAt', 'reason', 'version',
] as const;

/** Which holdings: of a person, of a region, of some roles, that count on a day (neither revoked nor out of date). */
export type HoldingQuestion = { readonly personId?: string; readonly personIds?: readonly string[]; readonly regionIds?: readonly string[]; readonly roles?: readonly Role[]; readonly on?: string };

/**
 * Role holdings, oldest first.
 *
 * @example await roleHoldings(connection, { personId, on: today })
 */
export async function roleHoldings(connection: Connection, { personId, personIds, regionIds, roles, on }: HoldingQuestion): Promise<readonly RoleHolding[]> {
  let query = connection.selectFrom('role_holdings').select(columns).orderBy('granted_at').orderBy('holding_id');
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  if (personIds !== undefined) query = query.where(sql<boolean>`person_id = ANY(${[...personIds]}::uuid[])`);
  if (regionIds !== undefined) query = query.where(sql<boolean>`region_id = ANY(${[...regionIds]}::uuid[])`);
  if (roles !== undefined) query = query.where('role', 'in', [...roles]);
  if (on !== undefined) query = query.where('revoked_at', 'is', null).where('valid_from', '<=', on).where((builder) => builder.or([builder('valid_to', 'is', null), builder('valid_to', '>=', on)]));
  return (await query.execute()) as RoleHolding[];
}

/** Who held roles of a region on a day, by the days written down: `until` is the end of that day as an instant; what was taken back later was held then. `after` continues a list. */
export type HoldersQuestion = { readonly regionId: string; readonly day: string; readonly until: string; readonly role?: Role | undefined; readonly unitId?: string | undefined; readonly after: string | null; readonly limit: number };

/**
 * The roles of a region as they were held at the end of a day, with their people, by id.
 *
 * @example await holdersOn(connection, { regionId, day: '2025-06-30', until: '2025-06-30T16:00:00.000Z', after: null, limit: 100 })
 */
export async function holdersOn(connection: Connection, { regionId, day, until, role, unitId, after, limit }: HoldersQuestion): Promise<readonly (RoleHolding & { readonly personName: string })[]> {
  let query = connection.selectFrom('role_holdings').innerJoin('people', 'people.person_id', 'role_holdings.person_id')
    .select([
      'region_id as regionId', 'holding_id as holdingId', 'role_holdings.person_id as personId', 'people.name as personName', 'unit_id as unitId', 'role', 'valid_from as validFrom', 'valid_to as validTo', 'granted_at as grantedAt',
      'granted_by as grantedBy', 'revoked_at as revokedAt', 'reason', 'role_holdings.version as version',
    ])
    .where('region_id', '=', regionId).where('valid_from', '<=', day).where((builder) => builder.or([builder('valid_to', 'is', null), builder('valid_to', '>=', day)]))
    .where((builder) => builder.or([builder('revoked_at', 'is', null), builder('revoked_at', '>=', until)])).orderBy('holding_id').limit(limit);
  if (role !== undefined) query = query.where('role', '=', role);
  if (unitId !== undefined) query = query.where('unit_id', '=', unitId);
  if (after !== null) query = query.where('holding_id', '>', after);
  return (await query.execute()) as (RoleHolding & { readonly personName: string })[];
}

/**
 * One holding, locked until the transaction ends; null: none of this id in the region.
 *
 * @example await lockedHolding(connection, regionId, holdingId)
 */
export async function lockedHolding(connection: Connection, regionId: string, holdingId: string): Promise<RoleHolding | null> {
  const row = await connection.selectFrom('role_holdings').select(columns).where('region_id', '=', regionId).where('holding_id', '=', holdingId).forUpdate().executeTakeFirst();
  return (row as RoleHolding | undefined) ?? null;
}

/**
 * Gives a person a role.
 *
 * @example await addHolding(connection, holding)
 */
export async function addHolding(connection: Connection, holding: Omit<RoleHolding, 'revokedAt' | 'version'>): Promise<void> {
  const { regionId, holdingId, personId, unitId, role, validFrom, validTo, grantedAt, grantedBy, reason } = holding;
  await connection.insertInto('role_holdings').values({
    region_id: regionId, holding_id: holdingId, person_id: personId, unit_id: unitId, role, valid_from: validFrom, valid_to: validTo, granted_at: grantedAt, granted_by: grantedBy, reason,
  }).execute();
}

/**
 * Gives people roles.
 *
 * @example await addHoldings(connection, [holding])
 */
export async function addHoldings(connection: Connection, holdings: readonly Omit<RoleHolding, 'revokedAt' | 'version'>[]): Promise<void> {
  if (holdings.length === 0) return;
  await connection.insertInto('role_holdings').values(holdings.map(({ regionId, holdingId, personId, unitId, role, validFrom, validTo, grantedAt, grantedBy, reason }) => (
    { region_id: regionId, holding_id: holdingId, person_id: personId, unit_id: unitId, role, valid_from: validFrom, valid_to: validTo, granted_at: grantedAt, granted_by: grantedBy, reason }))).execute();
}

/**
 * Ends a holding: its last day, and revoked at once where `revokedAt` is given. Lock it first.
 *
 * @example await endHolding(connection, { regionId, holdingId, validTo: today, revokedAt: now, revokedBy: personId, reason: '调离' })
 */
export async function endHolding(connection: Connection, ended: Pick<RoleHolding, 'regionId' | 'holdingId' | 'validTo' | 'revokedAt' | 'reason'> & { readonly revokedBy: string | null }): Promise<void> {
  await connection.updateTable('role_holdings')
    .set({ valid_to: ended.validTo, revoked_at: ended.revokedAt, revoked_by: ended.revokedBy, reason: ended.reason, version: sql`version + 1` })
    .where('region_id', '=', ended.regionId).where('holding_id', '=', ended.holdingId).execute();
}
