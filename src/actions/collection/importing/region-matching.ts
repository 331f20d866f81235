import { planMatching, type MatchTools } from '#collection';
import { versionOn } from '#kernel';
import { findIndicatorById } from '#registry';
import { ownIndicators, regionVersions, type Connection } from '#storage';
import { townshipNames } from '../../rounds/townships.ts';

/** By which names figures of a region find their indicators, what the region itself is called in tables, and the names of all its townships (null: none are known). */
export type RegionMatching = { readonly tools: MatchTools; readonly ownNames: readonly string[]; readonly subUnits: readonly string[] | null };

/**
 * How names of tables are understood in a region: the catalogue, then what its own definitions and the targets of its plans measure.
 *
 * @example (await regionMatching(connection, regionId, today)).tools.link('孕产妇死亡率', null).sure // true
 */
export async function regionMatching(connection: Connection, regionId: string, today: string): Promise<RegionMatching> {
  const own = [...await ownIndicators(connection, regionId)].filter((id) => findIndicatorById(id) === undefined);
  const below = await townshipNames(connection, regionId, today);
  const name = versionOn(await regionVersions(connection, regionId), today)?.name.zh;
  return { tools: planMatching(own.map((id) => ({ id, indicator: id, indicatorId: null, unit: null, kind: 'level' as const }))), ownNames: name === undefined ? [] : [name], subUnits: below.length === 0 ? null : below };
}
