import { versionOn } from '#kernel';
import { installationRegionId, type RegionVersion } from '#storage';

/**
 * A region and those above it on a day, the nearest first, up to the installation; empty: there is no such region on that day.
 *
 * @example regionPath(versions, districtId, '2026-11-22').map(({ name }) => name.zh) // ['示例区', '示例市', '本系统']
 */
export function regionPath(versions: readonly RegionVersion[], regionId: string, day: string): readonly RegionVersion[] {
  const path: RegionVersion[] = [];
  for (let next: string | null = regionId; next !== null;) {
    const id: string = next;
    const held: RegionVersion | undefined = versionOn(versions.filter((version) => version.regionId === id), day);
    if (!held || path.includes(held)) break;
    path.push(held);
    next = held.parentRegionId;
  }
  return path;
}

/**
 * Where changes of a region are decided and written down: the region above it; for the installation itself, there.
 *
 * @example regionAbove(versionsOfDistrict) // the id of the city
 */
export const regionAbove = (versions: readonly RegionVersion[]): string => versions.toSorted((one, other) => other.version - one.version)[0]?.parentRegionId ?? installationRegionId;
