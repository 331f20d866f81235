import { normalName, populationsOf, type Target } from '#plan';
import type { IndicatorDefinition } from '#registry';

/** Words for everyone; the number of a term (十三届) says when, not who. */
const everyone = /^(?:合计|总计|总体|全部|全体|全区|全国|不分组|小计|第?[\d一二三四五六七八九十]+届)?$/;
const female = /^女/;
const male = /^男/;

/** One word for one group: 乡村 is 农村, 女性 is 女; words nobody taught us stay as they are. */
function wordsOfGroup(group: string): string[] {
  const name = normalName(group);
  if (everyone.test(name)) return [];
  const known = populationsOf(group, null, []).flat();
  if (known.length > 0) return known.map((word) => (word === '女童' ? '女' : word === '男童' ? '男' : word));
  return [female.test(name) ? '女' : male.test(name) ? '男' : name];
}

/**
 * The groups of a row or target as one set of words, sorted, so that equal parts of the people compare equal.
 *
 * @example canonicalGroups(['城市', '女性']) // ['城镇', '女']
 */
export const canonicalGroups = (groups: readonly string[]): readonly string[] => [...new Set(groups.flatMap(wordsOfGroup))].sort((a, b) => a.localeCompare(b));

/** Two sides that together are everyone. */
const pairs = [['城镇', '农村'], ['女', '男']] as const;

/** The two sides a gap lies between, the one usually worse off first; null when the target names none. @example sidesWanted({ groups: ['城镇', '农村'], … }) // ['农村', '城镇'] */
export function sidesWanted({ groups }: Pick<Target, 'groups'>): readonly [string, string] | null {
  const words = canonicalGroups(groups);
  const pair = pairs.find(([first, second]) => words.includes(first) && words.includes(second));
  if (pair === undefined) return null;
  return pair[0] === '城镇' ? ['农村', '城镇'] : pair;
}

/** Words the indicator has of its own: 农村 in 农村自来水普及率, 女 in 女性比例. A name that lists several peoples (农村及城镇低保) has none: each is a part of it. */
function ownWords({ name }: IndicatorDefinition): string[] {
  const populations = populationsOf(name.zh, null, []);
  return [...(populations.length > 1 ? [] : populations.flat()), ...(/女|妇|母|产/.test(name.zh) ? ['女'] : []), ...(/男/.test(name.zh) ? ['男'] : [])];
}

/** Whether the scope of a target and the name of an indicator list the same peoples. */
function isWhole(scope: string | null, definition: IndicatorDefinition): boolean {
  const key = (text: string): string => populationsOf(text, null, []).map((words) => words.join('+')).sort((a, b) => a.localeCompare(b)).join('|');
  return scope !== null && key(scope) === key(definition.name.zh);
}

/**
 * The part of the people a target speaks of, as words its rows must carry; empty for everyone the indicator means. Both sides of a pair are everyone. Several peoples in
 * one scope stay several words and are found only where the data have that very group.
 *
 * @example groupsWanted({ scope: '农村适龄妇女', groups: ['农村'], … }, definition) // ['农村']
 */
export function groupsWanted(target: Pick<Target, 'groups' | 'scope'>, definition: IndicatorDefinition | null): readonly string[] {
  if (definition === null || isWhole(target.scope, definition)) return [];
  const own = ownWords(definition);
  const words = canonicalGroups([...target.groups, ...(target.scope === null ? [] : populationsOf(target.scope, null, []).flat())]);
  const sides = pairs.filter((pair) => pair.every((side) => words.includes(side))).flat() as readonly string[];
  return words.filter((word) => !own.includes(word) && !sides.includes(word));
}

/**
 * The part of the people a row speaks of, as words without those the indicator has of its own: rows with the same words speak of the same part.
 *
 * @example partWords(['乡村', '女性'], womensIncome) // ['农村']
 */
export function partWords(rowGroups: readonly string[], definition: IndicatorDefinition | null): readonly string[] {
  const own = definition === null ? [] : ownWords(definition);
  return canonicalGroups(rowGroups).filter((word) => !own.includes(word));
}

/** Whether a row speaks of exactly the wanted part; words the indicator has of its own may stand beside it or not. */
export function speaksOf(rowGroups: readonly string[], wanted: readonly string[], definition: IndicatorDefinition | null): boolean {
  const own = definition === null ? [] : ownWords(definition).filter((word) => !wanted.includes(word));
  const words = canonicalGroups(rowGroups).filter((word) => !own.includes(word));
  return words.length === wanted.length && words.every((word) => wanted.includes(word));
}
