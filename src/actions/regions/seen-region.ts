import { versionOn } from '#kernel';
import { installationRegionId, type RegionVersion } from '#storage';
import type { Refusal } from '../refusal.ts';

/** A region as a person saw it. */
export type SeenRegion = { readonly regionId: string; readonly version: number };

/** The versions of one region, and those of all; `now`: the one that holds today. */
export type RegionState = { readonly versions: readonly RegionVersion[]; readonly own: readonly RegionVersion[]; readonly now: RegionVersion };

/**
 * The version of a region that was recorded last: its number is the one to send back. What it says may be a correction of the past.
 *
 * @example newestRegion(own).version // 3
 */
export function newestRegion(own: readonly RegionVersion[]): RegionVersion {
  const found = own.find(({ version }) => own.every((other) => other.version <= version));
  if (!found) throw new Error('a region without a version');
  return found;
}

/**
 * A region as it is today, or, where nothing is known of today, as was recorded last: what it is called, and what it belongs to.
 *
 * @example standingRegion(own, today).name.zh // '示例区'
 */
export const standingRegion = (own: readonly RegionVersion[], today: string): RegionVersion => versionOn(own, today) ?? newestRegion(own);

/**
 * Where changes of a region are decided and written down: the region above it; for the installation itself, there.
 *
 * @example aboveOf(standingRegion(own, today)) // the id of the city
 */
export const aboveOf = ({ parentRegionId }: RegionVersion): string => parentRegionId ?? installationRegionId;

/**
 * The region a person saw, or why not: there is none, or somebody changed it since.
 *
 * @example seenRegion(versions, { regionId, version: 2 }, today)
 */
export function seenRegion(versions: readonly RegionVersion[], { regionId, version }: SeenRegion, today: string): RegionState | Refusal {
  const own = versions.filter((one) => one.regionId === regionId);
  if (own.length === 0) return { refused: 'not-found', message: '没有这个地区。' };
  const now = standingRegion(own, today);
  return newestRegion(own).version === version ? { versions, own, now } : { refused: 'stale-version', message: `“${now.name.zh}”刚刚被别人改过，请刷新后再改。` };
}

