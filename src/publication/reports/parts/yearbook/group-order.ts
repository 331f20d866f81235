import { breakdowns } from '#registry';

/** What a yearbook of women and children tells first. */
const womenFirst: Readonly<Record<string, readonly string[]>> = { sex: ['女', '男'] };

/** Ranks of one breakdown lie apart from those of the next. */
const apart = 1000;

const ageRank = breakdowns.findIndex(({ id }) => id === 'age') * apart;

const ranks: ReadonlyMap<string, number> = new Map(
  breakdowns.flatMap(({ id, categories }, at) => (womenFirst[id] ?? categories).map((category, place): readonly [string, number] => [category, at * apart + place])).toReversed(),
);

const other: ReadonlyMap<string, string> = new Map([['城镇', '城市'], ['乡村', '农村'], ['女性', '女'], ['男性', '男']]);

/** Ages of whatever breakdown count by the years they begin with; labels nobody taught us come last. */
function rankOf(group: string): number {
  const age = /^(\d+).*?(岁|月)/.exec(group);
  if (age !== null) return ageRank + Number(age[1]) / (age[2] === '月' ? 12 : 1);
  return ranks.get(other.get(group) ?? group) ?? Number.MAX_SAFE_INTEGER;
}

/** Of two parts of the people: everyone first, then one word before several, then the breakdowns in the order of the registry, women before men. */
function compare(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (const [at, group] of a.entries()) {
    const difference = rankOf(group) - rankOf(b[at] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Parts of the people in the order in which a yearbook prints them: 合计, 女, 男, 城市, 农村, ages, others in the order of the data.
 *
 * @example inGroupOrder([{ groups: ['农村'] }, { groups: [] }, { groups: ['女'] }]).map(({ groups }) => groups.join()) // ['', '女', '农村']
 */
export const inGroupOrder = <Told extends { readonly groups: readonly string[] }>(told: readonly Told[]): readonly Told[] => told.toSorted((a, b) => compare(a.groups, b.groups));
