import { foldWidth } from '../fold-width.ts';

/** Words that narrow whom or where a figure speaks of, each with the one word it counts as. Longer words stand before the shorter ones inside them. */
const narrowing: readonly (readonly [RegExp, string])[] = [
  [/城乡/g, ''],
  [/农村牧区|农牧区|农村|牧区|乡村|行政村|嘎查村/g, '农村'],
  [/城镇|城市/g, '城镇'],
  [/低保|最低生活保障/g, '低保'],
  [/低收入|经济困难|困难|贫困|脱贫/g, '困难'],
  [/重度残疾|残疾/g, '残疾'],
  [/流动|随迁/g, '流动'],
  [/留守/g, '留守'],
  [/困境/g, '困境'],
  [/孤儿/g, '孤儿'],
  [/重点/g, '重点'],
  [/高危/g, '高危'],
  [/失能/g, '失能'],
  [/少数民族/g, '少数民族'],
  [/中小学/g, '中小学'],
  [/小学/g, '小学'],
  [/初中/g, '初中'],
  [/高中/g, '高中'],
  [/大学|高校|高等教育/g, '高校'],
  [/女童|女生|女孩/g, '女童'],
  [/男童|男生|男孩/g, '男童'],
];
const ages = /\d+(?:[—–\-~～至]\d+)?(?:周岁|岁|个月)(?:以下|以上|以内|及以上)?/g;

/** The narrowing words of one item of a list, sorted, each once. */
function wordsOf(item: string): string[] {
  const words = new Set<string>();
  let rest = item;
  for (const [pattern, word] of narrowing) {
    rest = rest.replaceAll(pattern, () => {
      if (word !== '') words.add(word);
      return '，';
    });
  }
  for (const [age] of item.matchAll(ages)) words.add(age.replaceAll(/[—–~～至]/g, '-').replace('周岁', '岁').replace('以内', '以下'));
  return [...words].sort((a, b) => a.localeCompare(b));
}

/** Who or where a figure speaks of: one set of narrowing words for each item of a list (农村、城镇低保家庭 gives two). */
export type Populations = readonly (readonly string[])[];

/**
 * The populations a name and its printed scope narrow the figure to. Words in `usual` belong to the indicator itself and narrow nothing.
 *
 * @example populationsOf('农村牧区、城镇低保家庭适龄妇女“两癌”筛查覆盖率', null, []) // [['农村'], ['低保', '城镇']]
 */
export function populationsOf(name: string, scope: string | null, usual: readonly string[]): Populations {
  const folded = foldWidth(`${scope !== null && !name.includes(scope) ? scope : ''}${name}`);
  const found = folded.split(/[、和与及]/).map((item) => wordsOf(item).filter((word) => !usual.includes(word))).filter((words) => words.length > 0);
  return found.filter((words, index) => found.findIndex((other) => other.join() === words.join()) === index);
}

/** Words an indicator has of its own: 农村 in 农村自来水普及率. */
export const usualWords = (names: readonly string[]): string[] => names.flatMap((name) => populationsOf(name, null, []).flat());

const key = (populations: Populations): string => populations.map((words) => words.join('+')).sort((a, b) => a.localeCompare(b)).join('|');

/** Whether two figures speak of the same people or places. */
export const samePopulation = (a: Populations, b: Populations): boolean => key(a) === key(b);

/**
 * Whether everyone `narrow` speaks of is among those `wide` speaks of.
 *
 * @example coversPopulation([['农村'], ['低保', '城镇']], [['农村']]) // true
 */
export function coversPopulation(wide: Populations, narrow: Populations): boolean {
  if (wide.length === 0) return true;
  return narrow.length > 0 && narrow.every((words) => wide.some((wider) => wider.every((word) => words.includes(word))));
}
