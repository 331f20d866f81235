import type { Dated } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** A level of the administrative division; `installation` is the root that all others hang from. */
export type RegionLevel = 'installation' | 'country' | 'province' | 'city' | 'district' | 'township';

/** What a region was called, of which code and where it belonged, on some days. */
export type RegionVersion = Dated & {
  readonly regionId: string;
  readonly level: RegionLevel;
  readonly code: string | null;
  readonly name: { readonly zh: string };
  readonly parentRegionId: string | null;
  readonly ended: boolean;
};

type Recorded = { readonly at: string; readonly by: string | null };

/** The region that stands for the installation: what belongs to no other region (its administrators, new regions) happens there. */
export const installationRegionId = '00000000-0000-0000-0000-000000000000';

const columns = ['region_id as regionId', 'level', 'code', 'name', 'parent_region_id as parentRegionId', 'ended', 'version', 'valid_from as validFrom', 'valid_to as validTo'] as const;

/**
 * Every version of one region, or of all, oldest first.
 *
 * @example versionOn(await regionVersions(connection, regionId), today)?.name.zh // '示例区'
 */
export async function regionVersions(connection: Connection, regionId?: string): Promise<readonly RegionVersion[]> {
  const query = connection.selectFrom('region_versions').select(columns).orderBy('region_id').orderBy('version');
  return (regionId === undefined ? query : query.where('region_id', '=', regionId)).execute() as Promise<RegionVersion[]>;
}

/**
 * The same for one region, locked: nobody else adds a version until the transaction ends. Empty: there is no such region.
 *
 * @example (await lockedRegionVersions(connection, regionId)).at(-1)?.version
 */
export async function lockedRegionVersions(connection: Connection, regionId: string): Promise<readonly RegionVersion[]> {
  await connection.selectFrom('regions').select('region_id').where('region_id', '=', regionId).forUpdate().execute();
  return regionVersions(connection, regionId);
}

/**
 * Makes a region; what it is called comes with its first version.
 *
 * @example await addRegion(connection, regionId, now)
 */
export async function addRegion(connection: Connection, regionId: string, at: string): Promise<void> {
  await connection.insertInto('regions').values({ region_id: regionId, created_at: at }).execute();
}

/**
 * Adds a version of a region; those before it stay as they were.
 *
 * @example await addRegionVersion(connection, { regionId, version: 1, level: 'district', code: '999901', name: { zh: '示例区' }, … }, { at: now, by: personId })
 */
export async function addRegionVersion(connection: Connection, { regionId, level, code, name, parentRegionId, ended, version, validFrom, validTo }: RegionVersion, { at, by }: Recorded): Promise<void> {
  await connection.insertInto('region_versions').values({
    region_id: regionId, level, code, name: JSON.stringify(name), parent_region_id: parentRegionId, ended, version, valid_from: validFrom, valid_to: validTo, recorded_at: at, recorded_by: by,
  }).execute();
}
