import { createContext, useContext, useMemo, useState } from 'react';
import { useRead } from './door.ts';
import type { Session } from './session.ts';

/** The regions somebody has business in, and the one that the pages show now. */
export type ShownRegion = { readonly regionId: string | null; readonly regions: readonly { readonly regionId: string; readonly name: string }[]; readonly nameOf: (regionId: string) => string | null; readonly choose: (regionId: string) => void };

const RegionContext = createContext<ShownRegion>({ regionId: null, regions: [], nameOf: () => null, choose: () => undefined });

/** The region that the pages show. @example const { regionId } = useRegion(); */
export const useRegion = (): ShownRegion => useContext(RegionContext);

/** Gives the regions of somebody's roles to everything below; the first that is a place is shown. */
export function RegionProvider({ session, children }: { readonly session: Session; readonly children: React.ReactNode }): React.JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useRead('regions.list-regions', {});
  const value = useMemo((): ShownRegion => {
    const names = new Map((found.data?.regions ?? []).map(({ regionId, name }) => [regionId, name.zh]));
    const held = [...new Set(session.roles.map(({ regionId }) => regionId))];
    const regions = held.flatMap((regionId) => {
      const name = names.get(regionId);
      return name === undefined ? [] : [{ regionId, name }];
    });
    return { regionId: chosen ?? regions[0]?.regionId ?? null, regions, nameOf: (regionId) => names.get(regionId) ?? null, choose: setChosen };
  }, [found.data, session.roles, chosen]);
  return <RegionContext.Provider value={value}>{children}</RegionContext.Provider>;
}
