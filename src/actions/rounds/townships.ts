import { versionOn } from '#kernel';
import { regionVersions, unitVersions, type Connection } from '#storage';

/** The sort under which the towns and streets of a district are asked one by one. */
export const townships = '乡镇街道';

/**
 * The names of the towns and streets below a region: those that are regions of their own, else the units of that kind in their order.
 *
 * @example await townshipNames(connection, regionId, today) // ['东街街道', '西山镇']
 */
export async function townshipNames(connection: Connection, regionId: string, today: string): Promise<readonly string[]> {
  const below = [...Map.groupBy(await regionVersions(connection), (region) => region.regionId).values()].flatMap((versions) => {
    const now = versionOn(versions, today);
    return now && !now.ended && now.level === 'township' && now.parentRegionId === regionId ? [now.name.zh] : [];
  });
  if (below.length > 0) return below.toSorted((one, other) => one.localeCompare(other, 'zh'));
  const units = [...Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId).values()].flatMap((of) => {
    const now = versionOn(of, today);
    return now && !now.ended && now.kind === 'township' ? [now] : [];
  });
  return units.toSorted((one, other) => one.ordinal - other.ordinal).map(({ name }) => name.zh);
}
