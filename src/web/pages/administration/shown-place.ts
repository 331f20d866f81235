import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import type { Actions } from '../../client/actions.ts';

type Region = Actions['regions.list-regions']['output']['regions'][number];

/** The place that a page of administration shows: that of the address, else the region somebody has business in, else the first district. Null until it is known, or where there is none yet. */
export type ShownPlace = { readonly regionId: string | null; readonly regions: readonly Region[]; readonly isKnown: boolean };

/**
 * The place a page of administration shows, and those to choose from.
 *
 * @example const { regionId } = useShownPlace(search.region);
 */
export function useShownPlace(asked: string | undefined): ShownPlace {
  const { regionId } = useRegion();
  const found = useRead('regions.list-regions', {});
  /* The installation stands above all places and is none. */
  const regions = (found.data?.regions ?? []).filter(({ level }) => level !== 'installation').map((region) => ({ ...region, depth: Math.max(0, region.depth - 1) }));
  const own = regions.find((region) => region.regionId === (asked ?? regionId));
  return { regionId: (own ?? regions.find(({ level }) => level === 'district') ?? regions[0])?.regionId ?? null, regions, isKnown: found.data !== undefined };
}
