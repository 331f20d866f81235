import { installationRegionId, lockedRegionVersions, regionVersions, type RegionVersion } from '#storage';
import type { Work } from '../action.ts';

/**
 * Every region of the installation, locked: two who change places take turns, so that no code comes to mean two.
 *
 * @example (await loadRegions(work)).versions
 */
export async function loadRegions({ connection }: Pick<Work, 'connection'>): Promise<{ readonly versions: readonly RegionVersion[] }> {
  await lockedRegionVersions(connection, installationRegionId);
  return { versions: await regionVersions(connection) };
}
