import { planMatching, type MatchTools } from '#collection';
import { versionOn } from '#kernel';
import { findIndicatorById } from '#registry';
import { ownIndicators, regionVersions, type Connection } from '#storage';

/** By which names figures of a region find their indicators, and what the region itself is called in tables. */
export type RegionMatching = { readonly tools: MatchTools; readonly ownNames: readonly string[] };

/**
 * How names of tables are understood in a region: the catalogue, then what its own definitions and the targets of its plans measure.
 *
 * @example (await regionMatching(connection, regionId, today)).tools.link('孕产妇死亡率', null).sure // true
 */
export async function regionMatching(connection: Connection, regionId: string, today: string): Promise<RegionMatching> {
  const own = [...await ownIndicators(connection, regionId)].filter((id) => findIndicatorById(id) === undefined);
  const name = versionOn(await regionVersions(connection, regionId), today)?.name.zh;
  return { tools: planMatching(own.map((id) => ({ id, indicator: id, indicatorId: null, unit: null, kind: 'level' as const }))), ownNames: name === undefined ? [] : [name] };
}
