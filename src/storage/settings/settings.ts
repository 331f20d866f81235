import type { Dated } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** A value that a region set for a key, on some days, with who did it and why. A `value` of null: the region takes the value from above again. */
export type SettingVersion = Dated & {
  readonly regionId: string;
  readonly key: string;
  readonly value: unknown;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
};

const columns = ['region_id as regionId', 'key', 'value', 'reason', 'version', 'valid_from as validFrom', 'valid_to as validTo', 'recorded_at as recordedAt', 'recorded_by as recordedBy'] as const;

/**
 * Every version of the settings of some regions, of one key or of all, oldest first.
 *
 * @example versionOn(await settingVersions(connection, [regionId], 'time-zone'), today)?.value
 */
export async function settingVersions(connection: Connection, regionIds: readonly string[], key?: string): Promise<readonly SettingVersion[]> {
  if (regionIds.length === 0) return [];
  const query = connection.selectFrom('settings').select(columns).where('region_id', 'in', [...regionIds]).orderBy('region_id').orderBy('key').orderBy('version');
  return key === undefined ? query.execute() : query.where('key', '=', key).execute();
}

/**
 * Adds a version of a setting; those before it stay as they were.
 *
 * @example await addSettingVersion(connection, { regionId, key: 'time-zone', value: { zone: 'Asia/Urumqi' }, version: 1, … })
 */
export async function addSettingVersion(connection: Connection, { regionId, key, value, reason, version, validFrom, validTo, recordedAt, recordedBy }: SettingVersion): Promise<void> {
  await connection.insertInto('settings').values({
    region_id: regionId, key, value: JSON.stringify(value), reason, version, valid_from: validFrom, valid_to: validTo, recorded_at: recordedAt, recorded_by: recordedBy,
  }).execute();
}
