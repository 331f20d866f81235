import { installationRegionId, regionVersions, settingVersions, type Connection, type RegionVersion } from '#storage';
import { regionPath } from '../regions/region-path.ts';
import { effectiveSetting } from './effective-setting.ts';
import type { SettingKey } from './setting-key.ts';

/** Where and when a setting is asked for; without a region that of the installation. */
export type SettingPlace = { readonly regionId?: string; readonly day: string };

/**
 * The same among region versions that were read before.
 *
 * @example settingPathIn(await regionVersions(connection), { regionId, day: '2026-11-22' })
 */
export const settingPathIn = (versions: readonly RegionVersion[], { regionId, day }: Required<SettingPlace>): readonly string[] => [...new Set([regionId, ...regionPath(versions, regionId, day).map((region) => region.regionId), installationRegionId])];

/**
 * The regions from which a region takes its settings, itself first, the installation last.
 *
 * @example await settingPath(connection, { regionId, day: '2026-11-22' })
 */
export async function settingPath(connection: Connection, { regionId = installationRegionId, day }: SettingPlace): Promise<readonly string[]> {
  return regionId === installationRegionId ? [installationRegionId] : settingPathIn(await regionVersions(connection), { regionId, day });
}

/**
 * What a setting is somewhere on a day, for the actions that follow it.
 *
 * @example (await settingOn(connection, planApprovers, { regionId, day: today })).roles // ['office-head', 'committee-leader']
 */
export async function settingOn<Value>(connection: Connection, key: SettingKey<Value>, place: SettingPlace): Promise<Value> {
  const path = await settingPath(connection, key.scope === 'installation' ? { day: place.day } : place);
  return effectiveSetting(key, await settingVersions(connection, path, key.key), path, place.day).value;
}
