import { versionOn } from '#kernel';
import type { RegionVersion } from '#storage';

/**
 * A region and those above it on a day, the nearest first, up to the installation; empty: there is no such region on that day.
 *
 * @example regionPath(versions, districtId, '2026-11-22').map(({ name }) => name.zh) // ['示例区', '示例市', '本系统']
 */
export const regionPath = (versions: readonly RegionVersion[], regionId: string, day: string): readonly RegionVersion[] => regionPathIn(Map.groupBy(versions, (version) => version.regionId), regionId, day);

/**
 * The same among versions sorted by region, for who asks of many regions.
 *
 * @example regionPathIn(Map.groupBy(versions, ({ regionId }) => regionId), districtId, day)
 */
export function regionPathIn(regions: ReadonlyMap<string, readonly RegionVersion[]>, regionId: string, day: string): readonly RegionVersion[] {
  const path: RegionVersion[] = [];
  for (let next: string | null = regionId; next !== null;) {
    const id: string = next;
    const held: RegionVersion | undefined = versionOn(regions.get(id) ?? [], day);
    if (!held || path.includes(held)) break;
    path.push(held);
    next = held.parentRegionId;
  }
  return path;
}
