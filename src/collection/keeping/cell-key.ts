import type { Observation } from '#monitoring';

/** What tells cells apart that have the same indicator and first day. */
type CellPlace = Pick<Observation, 'year' | 'groups' | 'place' | 'subUnit' | 'definitionVersion' | 'source' | 'sourceRank'> & { readonly periodEnd: string };

/**
 * The key of a cell among those of one indicator and first day: the same figure told again has the same key and becomes its next version. Two sources, two definitions, two parts of
 * the people stand side by side; of what no source is named for, what an import ranked behind the first stands beside it.
 *
 * @example cellKey({ year: 2024, periodEnd: '2024-12-31', groups: ['女', '农村'], place: null, subUnit: null, definitionVersion: '', source: null, sourceRank: 1 }) // '[2024,"2024-12-31",["农村","女"],"","","",""]'
 */
export const cellKey = ({ year, periodEnd, groups, place, subUnit, definitionVersion, source, sourceRank }: CellPlace): string =>
  JSON.stringify([year, periodEnd, groups.toSorted(), place ?? '', subUnit ?? '', definitionVersion, source ?? (sourceRank > 1 ? `#${String(sourceRank)}` : '')]);
