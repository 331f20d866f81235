import { versionOn, type Role } from '#kernel';
import type { RegionVersion } from '#storage';
import type { HeldRole } from '../caller.ts';

/** Roles that count in the regions below, too: administrators keep them, upper levels read them. */
const reachingDown: ReadonlySet<Role> = new Set(['system-administrator', 'security-administrator', 'audit-administrator', 'upper-reader']);

/**
 * Whether a role counts in the regions below the one it is held in.
 *
 * @example reachesDown('office-clerk') // false
 */
export const reachesDown = (role: Role): boolean => reachingDown.has(role);

type Below = ReadonlyMap<string | null, readonly RegionVersion[]>;

const withRegionsBelow = (regionId: string, below: Below): readonly string[] => [regionId, ...(below.get(regionId) ?? []).flatMap((region) => withRegionsBelow(region.regionId, below))];

/**
 * The regions in which a role counts on a day: its own and, where it reaches down, all below.
 *
 * @example coveredRegions({ role: 'system-administrator', regionId: cityId }, versions, today) // [cityId, districtId, …]
 */
export function coveredRegions({ role, regionId }: Pick<HeldRole, 'role' | 'regionId'>, versions: readonly RegionVersion[], day: string): readonly string[] {
  if (!reachesDown(role)) return [regionId];
  const regions = [...Map.groupBy(versions, (version) => version.regionId).values()].flatMap((all) => versionOn(all, day) ?? []);
  return withRegionsBelow(regionId, Map.groupBy(regions, ({ parentRegionId }) => parentRegionId));
}
