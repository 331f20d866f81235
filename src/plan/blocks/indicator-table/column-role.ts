import { foldWidth } from '../../fold-width.ts';

/**
 * What a column holds, told by its heading.
 *
 * - `level`: figures of a year, of the past or of the goal; `said` when the heading tells which; `term` when it names the middle or the end of the plan instead of a year.
 * - `change`: 年均增速, 累计: how much in all, or `per` year.
 * - `kind`: 类型 alone, which is an attribute or a domain by what stands below it.
 * - `names`: 一级指标, 二级指标: the last of them is the name, those before it are domains.
 */
export type ColumnRole =
  | { readonly kind: 'number' | 'domain' | 'name' | 'unit' | 'attribute' | 'source' | 'kind' | 'other' }
  | { readonly kind: 'names'; readonly level: number }
  | { readonly kind: 'units'; readonly label: '责任单位' | '牵头单位' | '配合单位' }
  | { readonly kind: 'level'; readonly year: number | null; readonly said: 'goal' | 'past' | null; readonly term: 'middle' | 'end' | null }
  | { readonly kind: 'change'; readonly year: number | null; readonly per: 'year' | null };

/** A column of an understood table; `heading` is printed text without blanks. */
export type Column = { readonly column: number; readonly heading: string; readonly role: ColumnRole };

const simple: readonly (readonly [RegExp, Exclude<ColumnRole['kind'], 'names' | 'units' | 'level' | 'change'>])[] = [
  [/^(?:序号?|编号|号|no\.?)$/i, 'number'],
  [/(?:数据|资料|指标)(?:来源|提供|采集|报送)|^来源/, 'source'],
  [/^(?:计量|指标|度量)?单位(?:[（(].*[)）])?$/, 'unit'],
  [/^(?:指标)?(?:属性|性质)$/, 'attribute'],
  [/^(?:指标)?类[型别]$/, 'kind'],
  [/^(?:发展|所属|主要|指标)?(?:领域|分类|维度|类目|大类|方面|门类)$/, 'domain'],
];
const unitWords = /(?:责任|牵头|配合|负责|主责|主办|承担|实施|主管|协办|参与|填报|落实|支持)(?:单位|部门|机构)|^(?:部门|责任|牵头|配合)$/;
const name = /^(?!.*(?:[12]\d{3}|目标值|说明|解释|定义|口径))[^，。；]{0,14}指标(?:名称|项目|内容|及(?:计量)?单位)?(?:[（(][^（）()]*[)）])?$|^(?:监测|统计)?项目(?:名称)?$/;
const nameLevels = '一二三';
const growth = /年均|增速|增长|增幅|累计|变化/;
const goal = /目标|规划值|规划数|预期值|指标值|达到值|任务/;
const past = /基期|基数|基准|现状|实际|实绩|完成|现值|初值|起点|当前|目前|已达|现有/;
const fiveYearPlans: Readonly<Record<string, number>> = { 十二五: 2015, 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035 };

/** The year a heading speaks of: the last it prints, or the last of a five-year plan. */
function yearOf(heading: string): number | null {
  const printed = heading.match(/(?:19|20)\d\d/g)?.at(-1);
  if (printed !== undefined) return Number(printed);
  const named = Object.keys(fiveYearPlans).find((plan) => heading.includes(plan));
  return named === undefined ? null : (fiveYearPlans[named] ?? null);
}

/**
 * What the heading of a column says that stands below it. Headings may be spelt and blanked in any way.
 *
 * @example roleOf('2020年基期') // { kind: 'level', year: 2020, said: 'past', term: null }
 */
export function roleOf(printed: string): ColumnRole {
  const heading = foldWidth(printed).replaceAll(/[\s\u3000]/g, '').replace(/[：:*]+$/, '');
  if (heading === '' || heading.length > 30) return { kind: 'other' };
  const found = simple.find(([pattern]) => pattern.test(heading));
  if (found) return { kind: found[1] };
  if (unitWords.test(heading)) return { kind: 'units', label: /牵头|主责|主办/.test(heading) ? '牵头单位' : /配合|协办|参与|支持/.test(heading) ? '配合单位' : '责任单位' };
  const level = /^([一二三])级指标/.exec(heading)?.[1];
  if (level !== undefined) return { kind: 'names', level: nameLevels.indexOf(level) };
  if (name.test(heading)) return { kind: 'name' };
  const year = yearOf(heading);
  if (growth.test(heading)) return { kind: 'change', year, per: /年均|增速/.test(heading) ? 'year' : null };
  const term = /中期/.test(heading) ? 'middle' : /终期|期末|末期/.test(heading) ? 'end' : null;
  const said = past.test(heading) ? 'past' : goal.test(heading) ? 'goal' : null;
  return year !== null || term !== null || (said !== null && heading.length <= 8) ? { kind: 'level', year, said, term } : { kind: 'other' };
}
