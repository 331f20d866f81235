import type { Issue } from '#kernel';
import { breakdowns } from './breakdowns.ts';
import { forecastFamilies } from './forecast-families.ts';
import { findUnit } from './units.ts';

/** A name a user sees: Chinese first, other languages when known. */
export type LanguageMap = { readonly zh: string; readonly en?: string };

/** Whose development plan the indicator serves. */
export type Audience = 'women' | 'children';

/** Which way is good: more, less, inside a band, or neither (a background figure nobody is judged by). */
export type Direction = 'up' | 'down' | 'range' | 'reference';

/**
 * What values are possible, so that a forecast picks its transform (method 1.5): `share` cannot pass 100 % (logit), `gross-rate` may pass
 * 100 % (log), `positive` is above zero (log), `plain` may be zero or less (identity).
 */
export type Scale = 'share' | 'gross-rate' | 'positive' | 'plain';

/**
 * The time one figure speaks of. `health-year` is 1 October of the year before to 30 September; `school-date` is 1 September
 * (pupils, schools); `school-year` is 1 September to 31 August (graduates, admissions, tests of the year).
 */
export type ReferencePeriod =
  | { readonly kind: 'calendar-year' }
  | { readonly kind: 'health-year' }
  | { readonly kind: 'school-date' }
  | { readonly kind: 'school-year' }
  | { readonly kind: 'year-end' }
  | { readonly kind: 'term' }
  | { readonly kind: 'survey' }
  | { readonly kind: 'rolling-cycle'; readonly years: number };

/** How often a new figure can exist. */
export type Frequency = 'quarterly' | 'yearly' | 'per-term' | 'per-survey' | 'irregular';

/** The lowest level of government for which the figure means something; below it quote the upper level's figure. */
export type LowestLevel = {
  readonly level: 'township' | 'district' | 'city' | 'province' | 'nation';
  readonly note: string | null;
};

/** `sourced`: a text was found; `partly`: a text covers part of it; `own-knowledge`: nobody has shown a text. */
export type SourceBasis = 'sourced' | 'partly' | 'own-knowledge';

/** `unverified` is shown to people as 口径待核. */
export type DefinitionStatus = 'confirmed' | 'unverified';

/** The name another system gives the indicator. Indicators split from one row of a table share that row's code. */
export type IndicatorCode = { readonly system: string; readonly code: string };

/** What an indicator is. `id` never changes; everything a person reads is Chinese. */
export type IndicatorDefinition = {
  readonly id: string;
  readonly name: LanguageMap;
  /** Other ways in which plans, reports and yearbooks print the name. Half-width digits and letters; the reader folds full-width ones. */
  readonly aliases: readonly string[];
  readonly audience: readonly Audience[];
  readonly domains: readonly string[];
  readonly definition: string;
  readonly numerator: string | null;
  /** `null` when the figure is no ratio. */
  readonly denominator: string | null;
  /** numerator ÷ denominator × multiplier is the published value. */
  readonly multiplier: number;
  /** A canonical spelling of `units.ts`. */
  readonly unit: string;
  readonly direction: Direction;
  /**
   * How plans mean 不低于 and 不高于 for this indicator: left out, of the value; `merit`, of how good it is, so that where less is good 不低于1:3 lets through
   * values up to 0.3333, not from it. Only for ratios printed a:b whose good side is the smaller.
   */
  readonly boundsSpeakOf?: 'merit';
  readonly scale: Scale;
  /** Decimal places of the published value: 2 for rates, shares and money, 4 for a ratio printed 1:3, 1 for hours and the sex ratio at birth, 0 for counts, minutes and income. */
  readonly digits: number;
  /** Ids of `breakdowns.ts`. */
  readonly breakdowns: readonly string[];
  readonly referencePeriod: ReferencePeriod;
  readonly frequency: Frequency;
  readonly lowestLevel: LowestLevel;
  /** Few cases in a district: the counts must travel with the figure, and verdicts on rare events follow method 5. */
  readonly smallCount: boolean;
  /** Id of `forecast-families.ts`. */
  readonly forecastFamily: string;
  /** Departments in general words (卫健委/统计局); a district maps them to its own units. */
  readonly sourceDepartment: string;
  readonly sourceSystem: string;
  readonly sourceUrl: string | null;
  readonly sourceBasis: SourceBasis;
  readonly definitionStatus: DefinitionStatus;
  readonly codes: readonly IndicatorCode[];
  readonly nationalTarget2030: string | null;
  /** The kind of target plans usually set, in Chinese. */
  readonly targetType: string;
  readonly notes: string | null;
};

type Check = (definition: IndicatorDefinition) => string | null;

const scaleTransforms = { share: 'logit', 'gross-rate': 'log', positive: 'log', plain: 'identity' } as const;
const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
const withoutDuplicates = (items: readonly string[]): boolean => new Set(items).size === items.length;

/** One check a code; each answers a Chinese sentence or null. */
const checks: Readonly<Record<string, Check>> = {
  'id-not-kebab-case': ({ id }) => (/^[a-z]+(-[a-z]+)*$/.test(id) ? null : `指标标识“${id}”应为小写英文单词加连字符`),
  'name-not-chinese': ({ name }) => (hasChinese(name.zh) ? null : '指标名称应有中文'),
  'alias-blank-or-padded': ({ aliases }) => (aliases.every((alias) => alias !== '' && alias === alias.trim()) ? null : '别名不能为空，也不能带首尾空格'),
  'alias-repeated': ({ aliases, name }) => (withoutDuplicates([name.zh, ...aliases]) ? null : '别名有重复，或与名称相同'),
  'audience-missing': ({ audience }) => (audience.length > 0 && withoutDuplicates(audience) ? null : '未写明属于妇女规划还是儿童规划'),
  'domain-missing': ({ domains }) => (domains.length > 0 && domains.every(hasChinese) ? null : '未写明所属领域'),
  'definition-missing': ({ definition }) => (hasChinese(definition) ? null : '未写明指标定义'),
  'denominator-without-numerator': ({ numerator, denominator }) => (denominator !== null && numerator === null ? '有分母而无分子' : null),
  'unit-unknown': ({ unit }) => (findUnit(unit)?.id === unit ? null : `计量单位“${unit}”不在单位表中，或不是标准写法`),
  'multiplier-not-positive': ({ multiplier }) => (Number.isFinite(multiplier) && multiplier > 0 ? null : '乘数应为正数'),
  'multiplier-against-unit': ({ multiplier, denominator, unit }) => {
    const known = findUnit(unit);
    if (denominator === null || known?.dimension !== 'fraction') return null;
    return Math.abs(multiplier * known.perBase - 1) < 1e-9 ? null : `乘数 ${String(multiplier)} 与单位“${unit}”不符`;
  },
  'share-without-denominator': ({ scale, denominator }) => (scale === 'share' && denominator === null ? '比例类指标未写明分母' : null),
  'share-not-a-fraction': ({ scale, unit }) => (scale === 'share' && findUnit(unit)?.dimension !== 'fraction' ? `比例类指标不能用单位“${unit}”` : null),
  'digits-out-of-range': ({ digits }) => (Number.isInteger(digits) && digits >= 0 && digits <= 6 ? null : '公布小数位数应为 0 到 6 的整数'),
  'breakdown-unknown': (definition) => {
    const unknown = definition.breakdowns.filter((id) => !breakdowns.some((breakdown) => breakdown.id === id));
    return unknown.length === 0 ? null : `分组“${unknown.join('、')}”不在分组表中`;
  },
  'cycle-not-positive': ({ referencePeriod }) =>
    referencePeriod.kind !== 'rolling-cycle' || (Number.isInteger(referencePeriod.years) && referencePeriod.years > 1) ? null : '滚动周期的年数应为大于 1 的整数',
  'family-unknown': ({ forecastFamily }) => (forecastFamilies.some((family) => family.id === forecastFamily) ? null : `预测族“${forecastFamily}”不在表中`),
  'family-against-scale': ({ forecastFamily, scale }) => {
    const family = forecastFamilies.find(({ id }) => id === forecastFamily);
    return family === undefined || family.scales.includes(scaleTransforms[scale]) ? null : `预测族“${forecastFamily}”不适用于“${scale}”类数值`;
  },
  'source-against-basis': ({ sourceBasis, sourceUrl }) => ((sourceBasis === 'own-knowledge') === (sourceUrl === null) ? null : '来源网址与来源依据不符'),
  'source-not-an-address': ({ sourceUrl }) => (sourceUrl === null || /^https?:\/\/\S+$/.test(sourceUrl) ? null : `来源“${sourceUrl}”不是网址`),
  'confirmed-without-source': ({ sourceBasis, definitionStatus }) => (sourceBasis === 'own-knowledge' && definitionStatus === 'confirmed' ? '没有来源的口径不能标为已核' : null),
  'code-blank': ({ codes }) => (codes.every(({ system, code }) => system !== '' && code !== '') ? null : '代码或代码系统为空'),
};

/**
 * Says everything that is wrong with an indicator definition, from the shipped catalogue or typed in by a person; an empty list when it can be used.
 * Every issue is an error; its message starts with the indicator's name.
 *
 * @example checkDefinition({ ...maternalMortality, unit: '1/10万' }) // [{ code: 'unit-unknown', severity: 'error', message: '孕产妇死亡率：计量单位“1/10万”…' }]
 */
export function checkDefinition(definition: IndicatorDefinition): Issue[] {
  return Object.entries(checks).flatMap(([code, check]) => {
    const message = check(definition);
    return message === null ? [] : [{ code, severity: 'error' as const, message: `${definition.name.zh || definition.id}：${message}` }];
  });
}
