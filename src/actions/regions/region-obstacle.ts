import { versionOn } from '#kernel';
import { installationRegionId, type RegionLevel, type RegionVersion } from '#storage';
import type { Refusal } from '../refusal.ts';
import { dayAfter } from '../versions/neighbouring-day.ts';
import { timeline } from '../versions/timeline.ts';

/** Regions from the highest level to the lowest; a region lies below one of a higher level. */
const levels: readonly RegionLevel[] = ['installation', 'country', 'province', 'city', 'district', 'township'];

const higher = (one: RegionLevel, other: RegionLevel): boolean => levels.indexOf(one) < levels.indexOf(other);

/** What is wrong with a region on one day, or null. */
function obstacleOn(regions: ReadonlyMap<string, readonly RegionVersion[]>, regionId: string, day: string): Refusal | null {
  const living = (id: string): RegionVersion | undefined => {
    const held = versionOn(regions.get(id) ?? [], day);
    return held?.ended === false ? held : undefined;
  };
  const region = living(regionId);
  if (!region || region.regionId === installationRegionId) return null;
  const { name, code, level, parentRegionId } = region;
  const parent = parentRegionId === null ? undefined : living(parentRegionId);
  if (!parent) return { refused: 'unknown-parent', message: `“${name.zh}”的上级地区在 ${day} 不存在。` };
  if (!higher(parent.level, level)) return { refused: 'parent-not-higher', message: `上级“${parent.name.zh}”的层级不高于“${name.zh}”。` };
  const others = [...regions.keys()].flatMap((id) => (id === regionId ? [] : living(id) ?? []));
  const sameCode = code === null ? undefined : others.find((other) => other.code === code);
  if (sameCode) return { refused: 'code-taken', message: `行政区划代码 ${code ?? ''} 在 ${day} 已用于“${sameCode.name.zh}”。` };
  if (others.some((other) => other.parentRegionId === parentRegionId && other.name.zh === name.zh)) return { refused: 'name-taken', message: `“${parent.name.zh}”之下在 ${day} 已有“${name.zh}”。` };
  return null;
}

/**
 * Why a region cannot be as it would be with some new versions, or null: on every day it has a parent of a higher level, a code of its own, a name of its own among those beside it.
 *
 * @example regionObstacle(versions, [changedVersion])?.refused // 'code-taken'
 */
export function regionObstacle(versions: readonly RegionVersion[], added: readonly RegionVersion[]): Refusal | null {
  const [first] = added;
  if (!first) return null;
  const from = added.reduce((earliest, { validFrom }) => (validFrom < earliest ? validFrom : earliest), first.validFrom);
  const regions = Map.groupBy([...versions, ...added], ({ regionId }) => regionId);
  const days = new Set([from, ...[...regions.values()].flatMap((all) => timeline(all).flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, dayAfter(validTo)]))).filter((day) => day > from)]);
  for (const day of [...days].sort()) {
    const refusal = obstacleOn(regions, first.regionId, day);
    if (refusal) return refusal;
  }
  return null;
}

/**
 * The regions that lie below a region on a day or later, as far as is known.
 *
 * @example regionsBelow(versions, cityId, '2025-01-01').map(({ name }) => name.zh)
 */
export function regionsBelow(versions: readonly RegionVersion[], regionId: string, from: string): readonly RegionVersion[] {
  return [...Map.groupBy(versions, (version) => version.regionId).values()].flatMap((all) => {
    const below = timeline(all).find(({ held, validTo }) => held.parentRegionId === regionId && !held.ended && (validTo === null || validTo >= from));
    return below ? [below.held] : [];
  });
}
