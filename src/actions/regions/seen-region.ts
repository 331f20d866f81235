import type { Refusal } from '../refusal.ts';
import type { RegionVersion } from '#storage';

/** A region as a person saw it. */
export type SeenRegion = { readonly regionId: string; readonly version: number };

/** The versions of one region, and those of all. */
export type RegionState = { readonly versions: readonly RegionVersion[]; readonly own: readonly RegionVersion[] };

/**
 * What a region is called in the version recorded last.
 *
 * @example newestRegion(own).name.zh // '示例区'
 */
export function newestRegion(own: readonly RegionVersion[]): RegionVersion {
  const found = own.find(({ version }) => own.every((other) => other.version <= version));
  if (!found) throw new Error('a region without a version');
  return found;
}

/**
 * The region a person saw, or why not: there is none, or somebody changed it since.
 *
 * @example seenRegion(versions, { regionId, version: 2 })
 */
export function seenRegion(versions: readonly RegionVersion[], { regionId, version }: SeenRegion): RegionState | Refusal {
  const own = versions.filter((one) => one.regionId === regionId);
  if (own.length === 0) return { refused: 'not-found', message: '没有这个地区。' };
  const newest = newestRegion(own);
  return newest.version === version ? { versions, own } : { refused: 'stale-version', message: `“${newest.name.zh}”刚刚被别人改过，请刷新后再改。` };
}

