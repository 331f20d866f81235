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

/** A version with who recorded it, and when. */
export type RecordedRegionVersion = RegionVersion & { readonly recordedAt: string; readonly recordedBy: string | null };

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
 * Every version of one region as it was recorded, with who did it and when.
 *
 * @example (await recordedRegionVersions(connection, regionId)).at(-1)?.recordedAt
 */
export async function recordedRegionVersions(connection: Connection, regionId: string): Promise<readonly RecordedRegionVersion[]> {
  return connection.selectFrom('region_versions').select([...columns, 'recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('region_id', '=', regionId).orderBy('version').execute() as Promise<RecordedRegionVersion[]>;
}

/**
 * The same for one region, locked: nobody else adds a version, or changes its units, until the transaction ends (rows may still refer to it). Empty: there is no such region.
 *
 * @example (await lockedRegionVersions(connection, regionId)).at(-1)?.version
 */
export async function lockedRegionVersions(connection: Connection, regionId: string): Promise<readonly RegionVersion[]> {
  await connection.selectFrom('regions').select('region_id').where('region_id', '=', regionId).forNoKeyUpdate().execute();
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
