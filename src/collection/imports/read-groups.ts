import { breakdowns, catalogue } from '#registry';

/**
 * What a printed group says: `groups` are categories of breakdowns in the registry's words, none for everyone. A place or a township in the column of groups is told apart;
 * `unfamiliar` labels are kept as they are, never taken for everyone.
 */
export type PrintedGroups = { readonly groups: readonly string[]; readonly place: string | null; readonly subUnit: string | null; readonly unfamiliar: boolean };

const everyone: PrintedGroups = { groups: [], place: null, subUnit: null, unfamiliar: false };

const totals = new Set(
  '全国 全省 全市 全区 全县 全旗 全州 全盟 全自治区 全域 全镇 全乡 合计 总计 总数 总体 全体 全部 整体 平均 共计 不分组 不分性别 不分城乡 城乡合计 男女合计 全人群 小计 总 计 total all both bothsexes overall sum - — / 无'.split(' '),
);

/** Other words for categories of the registry; small letters. */
const synonyms: ReadonlyMap<string, string> = new Map(Object.entries({
  女性: '女', 妇女: '女', 女生: '女', 女童: '女', 女孩: '女', 女婴: '女', 女子: '女', female: '女', females: '女', f: '女', women: '女', woman: '女', girls: '女', girl: '女',
  男性: '男', 男生: '男', 男童: '男', 男孩: '男', 男婴: '男', 男子: '男', male: '男', males: '男', m: '男', men: '男', man: '男', boys: '男', boy: '男',
  城镇: '城市', 城区: '城市', 市区: '城市', urban: '城市', 乡村: '农村', 农牧区: '农村', 农村牧区: '农村', rural: '农村',
  小学生: '小学', 初中生: '初中', 高中生: '高中', 户籍人口: '户籍', 常住人口: '常住', primary: '小学',
}));

const categories = new Set(breakdowns.flatMap((breakdown) => breakdown.categories));
/** A column called 类别 or 分类 often holds the domain of a plan (妇女与健康, 健康), which is no part of the people. */
const domains = new Set(catalogue.flatMap((definition) => definition.domains).flatMap((domain) => [domain, domain.replace(/^(?:妇女|儿童)与/, '')]));
const age = /^\d+(?:(?:周)?岁|个月)?(?:[-—–~～至]\d+)?(?:周岁|岁|个月)(?:以上|以下|以内|及以上|及以下)?$/;
const term = /^第?[一二三四五六七八九十百\d]+届$/;
const placeEnding = /^[\p{Script=Han}·]{2,}(?:省|市|区|县|旗|州|盟|地区|兵团)(?:\(.{1,8}\))?$/u;
const subUnitEnding = /^[\p{Script=Han}\d·]{2,}(?:乡|镇|街道|苏木|村|嘎查|社区|街道办事处)$/u;

const folded = (label: string): string => label.normalize('NFKC').replaceAll(/\s/g, '').replace(/^(?:其中[:：]?|#|——?|-)+(?=.)/, '');

/** One label that is a whole group; null when it is none that we know. */
function known(label: string): PrintedGroups | null {
  const word = label.toLowerCase();
  if (word === '' || totals.has(word) || term.test(word)) return everyone;
  const group = synonyms.get(word) ?? (categories.has(label) ? label : null);
  if (group !== null) return { ...everyone, groups: [group] };
  if (domains.has(label)) return everyone;
  if (age.test(label)) return { ...everyone, groups: [label.replaceAll(/[—–~～至]/g, '-').replaceAll('周岁', '岁').replace('以内', '以下')] };
  return null;
}

/** Two groups in one word: 农村女性, 城市男童. */
function compound(label: string): PrintedGroups | null {
  for (let at = 1; at < label.length; at++) {
    const first = known(label.slice(0, at));
    const second = known(label.slice(at));
    if (first && second && first.groups.length > 0 && second.groups.length > 0) return { ...everyone, groups: [...first.groups, ...second.groups] };
  }
  return null;
}

/** Whether a text is a group or a word for everyone, and nothing else: the heading of a part, a row under an indicator. @example isGroupLabel('其中：女性') // true */
export const isGroupLabel = (text: string): boolean => {
  const label = folded(text);
  return label !== '' && (known(label) ?? compound(label)) !== null && !/^[-—/无]$/.test(label);
};

/**
 * Reads the printed group of a figure: 女 and 女性 are one, 全国 and 合计 are everyone, 农村女性 and 农村/女 two groups, 某某县 a place, 某某镇 a part of the place. The number of a term
 * (十三届) is no group.
 *
 * @example readGroups('农村女性').groups // ['农村', '女']
 */
export function readGroups(text: string): PrintedGroups {
  const label = folded(text);
  const whole = known(label) ?? compound(label);
  if (whole) return whole;
  const parts = label.split(/[/、;；,，|+·]|\(|\)/).filter((part) => part !== '');
  const read = parts.map((part) => known(part) ?? compound(part));
  if (parts.length > 1 && read.every((part) => part !== null)) return { ...everyone, groups: [...new Set(read.flatMap((part) => part.groups))] };
  if (subUnitEnding.test(label)) return { ...everyone, subUnit: text.trim() };
  if (placeEnding.test(label)) return { ...everyone, place: text.trim() };
  return { ...everyone, groups: [text.trim()], unfamiliar: true };
}
