import { missingReasonWords, type Issue } from '#kernel';
import type { TargetBound } from '#plan';
import { acceptedBy } from '../acceptance.ts';
import type { CaseScale } from '../scale.ts';
import { caseLimits } from './case-limits.ts';
import type { CaseCounts, ParentRate } from './judging-case.ts';

/** The fields of a case as they came, checked one by one; what was not told is null or false. */
export type CaseFields = {
  readonly id: string | number | null;
  readonly name: string | null;
  readonly unit: string | null;
  readonly years: readonly number[];
  /** Numbers, or the name of why there is none; null: to be had from the counts. */
  readonly values: readonly (number | string | null)[] | null;
  readonly scale: CaseScale;
  readonly bound: TargetBound;
  readonly value: number;
  readonly upper: number | null;
  readonly lower: number | null;
  readonly strict: boolean;
  readonly tolerance: number | null;
  readonly direction: 'up' | 'down' | null;
  readonly hold: boolean;
  readonly deadline: number | null;
  readonly digits: number | null;
  readonly baseline: { readonly year: number; readonly value: number } | null;
  readonly smoothed: boolean;
  readonly family: { readonly s0: number; readonly lambda: number; readonly drift: number | null; readonly width: { readonly first: number; readonly growth: number } | null; readonly series: number | null } | null;
  readonly counts: CaseCounts | null;
  readonly parent: ParentRate | null;
};

export type ReadFields = { readonly ok: true; readonly fields: CaseFields } | { readonly ok: false; readonly id: string | number | null; readonly issues: readonly Issue[] };

type Told = Readonly<Record<string, unknown>>;
type Complain = (field: string, message: string) => null;

const isObject = (given: unknown): given is Told => typeof given === 'object' && given !== null && !Array.isArray(given);
/** Finite, and no larger than any figure of a plan could be. */
const isFinite = (given: unknown): given is number => typeof given === 'number' && Math.abs(given) <= caseLimits.figure;
const isYear = (given: unknown): given is number => Number.isInteger(given) && (given as number) >= 1 && (given as number) <= 9999;
const absent = (given: unknown): given is null | undefined => given === null || given === undefined;

/** A field that may be left out; wrong when told otherwise. */
function optional<T>(told: Told, field: string, is: (given: unknown) => given is T, wants: string, complain: Complain): T | null {
  const given = told[field];
  if (absent(given)) return null;
  return is(given) ? given : complain(field, `应为${wants}`);
}

const oneOf = <T extends string>(words: readonly T[]) => (given: unknown): given is T => words.includes(given as T);
const isText = (given: unknown): given is string => typeof given === 'string';
const isId = (given: unknown): given is string | number => isText(given) || isFinite(given);
const isYesNo = (given: unknown): given is boolean => typeof given === 'boolean';
const bounds = Object.keys(acceptedBy) as readonly TargetBound[];
const scales: readonly CaseScale[] = ['share', 'positive', 'plain'];

/** Null when they cannot be read: then nothing is said of how many values there are. */
function yearsOf(told: Told, complain: Complain): readonly number[] | null {
  const { years } = told;
  if (!Array.isArray(years) || !years.every(isYear)) return complain('years', '应为整数年份的列表，例如 [2022, 2023, 2024]');
  if (new Set(years).size !== years.length) complain('years', '同一年份出现两次');
  return years;
}

/** A number, or why there is none; any other word would be a value that could not be read and was taken for one that is not there. */
const mayStand = (given: unknown): given is number | string | null => given === null || isFinite(given) || (typeof given === 'string' && Object.hasOwn(missingReasonWords, given));

function valuesOf(told: Told, years: readonly number[] | null, scale: CaseScale | null, complain: Complain): CaseFields['values'] {
  const { values } = told;
  if (absent(values)) return absent(told['counts']) ? complain('values', '没有数值，也没有例数（counts）') : null;
  if (!Array.isArray(values) || !values.every(mayStand)) return complain('values', '应为数的列表；没有数的年份写 null 或缺失原因（' + Object.keys(missingReasonWords).join('、') + '）');
  if (years !== null && values.length !== years.length) complain('values', `有${String(values.length)}个，而年份有${String(years.length)}个`);
  if (scale === 'share' && values.some((value) => isFinite(value) && (value < 0 || value > 100))) complain('values', '比例应在 0 到 100 之间；可能超过 100 的（如毛入园率）用 positive');
  if (scale === 'positive' && values.some((value) => isFinite(value) && value < 0)) complain('values', '不应有负数；可能为负的用 plain');
  return values;
}

const isDigits = (given: unknown): given is number => Number.isInteger(given) && (given as number) >= 0 && (given as number) <= caseLimits.digits;
const isCount = (given: unknown): given is number => Number.isInteger(given) && (given as number) >= 0 && (given as number) <= caseLimits.people;
const isPeople = (given: unknown): given is number => isFinite(given) && given >= caseLimits.fewestPeople && given <= caseLimits.people;

function countsOf(told: Told, years: readonly number[] | null, scale: CaseScale | null, complain: Complain): CaseCounts | null {
  const { counts } = told;
  if (absent(counts)) return null;
  if (!isObject(counts)) return complain('counts', '应写成 { "events": […], "population": […], "per": 100000 }');
  const { events, population, per } = counts;
  if (!Array.isArray(events) || !events.every(isCount)) return complain('counts.events', '应为不小于零的整数的列表');
  if (!Array.isArray(population) || !population.every(isPeople)) return complain('counts.population', `应为人数的列表，每个从 ${String(caseLimits.fewestPeople)} 到 ${String(caseLimits.people)}`);
  if (years !== null && (events.length !== years.length || population.length !== years.length)) return complain('counts', `例数${String(events.length)}个、人数${String(population.length)}个，而年份有${String(years.length)}个`);
  if (!isFinite(per) || per < 1 || per > caseLimits.people) return complain('counts.per', '应为不小于 1 的数，例如 100000');
  if (scale === 'share' && per !== 100) return complain('counts.per', '比例按百分数计，应为 100');
  if (scale === 'share' && !population.every(Number.isInteger)) return complain('counts.population', '比例的分母是人数，应为整数');
  if (scale === 'share' && events.some((one, at) => one > (population[at] as number))) return complain('counts', '例数不能多于人数');
  if (isFinite(told['value']) && Math.abs(told['value']) > caseLimits.ratePerHead * per) return complain('counts.per', `目标值${String(told['value'])}与每${String(per)}人的例数对不上，请核对 per 和目标的单位`);
  return { events: events as number[], population: population as number[], per };
}

/** A learnt width is about 1 and grows about as a root of the years; numbers far from that would leave every wall at nought or endlessly far away. */
const isWidth = (width: unknown): boolean => {
  const { first, growth } = caseLimits;
  return isObject(width) && isFinite(width['first']) && width['first'] >= first.least && width['first'] <= first.most && isFinite(width['growth']) && Math.abs(width['growth']) <= growth;
};

function familyOf(told: Told, complain: Complain): CaseFields['family'] {
  const { family } = told;
  if (absent(family)) return null;
  if (!isObject(family) || !isFinite(family['s0']) || family['s0'] <= 0 || !isFinite(family['lambda']) || family['lambda'] < 0) return complain('family', '应写成 { "s0": 正数, "lambda": 不小于零的数 }');
  const { s0, lambda, drift, width, series } = family;
  if (!absent(drift) && !isFinite(drift)) return complain('family.drift', '应为数');
  if (!absent(width) && !isWidth(width)) return complain('family.width', '应写成 { "first": 0.001 到 1000 的数, "growth": -3 到 3 的数 }');
  if (!absent(series) && !isCount(series)) return complain('family.series', '应为不小于零的整数');
  const learnt = absent(width) ? null : { first: (width as Told)['first'] as number, growth: (width as Told)['growth'] as number };
  return { s0, lambda, drift: absent(drift) ? null : drift, width: learnt, series: absent(series) ? null : series };
}

function baselineOf(told: Told, complain: Complain): CaseFields['baseline'] {
  const { baseline } = told;
  if (absent(baseline)) return null;
  if (!isObject(baseline) || !isYear(baseline['year']) || !isFinite(baseline['value'])) return complain('baseline', '应写成 { "year": 2020, "value": 数 }');
  return { year: baseline['year'], value: baseline['value'] };
}

function parentOf(told: Told, scale: CaseScale | null, complain: Complain): ParentRate | null {
  const { parent } = told;
  if (absent(parent)) return null;
  if (!isObject(parent) || !isFinite(parent['rate']) || parent['rate'] <= 0) return complain('parent', '应写成 { "rate": 正数, "weight": 人数, "slope": 每年对数变化 }');
  const { rate, weight, slope } = parent;
  if (scale === 'share' && rate >= 100) return complain('parent.rate', '上级的比例应小于 100');
  if (!absent(weight) && !isPeople(weight)) return complain('parent.weight', '应为人数');
  if (!absent(slope) && !(isFinite(slope) && Math.abs(slope) <= caseLimits.slope)) return complain('parent.slope', '应为 -3 到 3 的数（每年对数变化）');
  return { rate, weight: absent(weight) ? null : weight, slope: absent(slope) ? null : slope };
}

/**
 * Checks the fields of one case, each by itself and against the others. All faults are told, each with the field it stands in.
 *
 * @example caseFields({ years: [2024], values: ['x'], scale: 'rate' }) // not ok: scale, bound, value …
 */
export function caseFields(given: unknown): ReadFields {
  const issues: Issue[] = [];
  const complain: Complain = (field, message) => {
    issues.push({ code: 'case-field', severity: 'error', message: `${field}：${message}` });
    return null;
  };
  if (!isObject(given)) return { ok: false, id: null, issues: [{ code: 'case-not-an-object', severity: 'error', message: '这一行应为一个 JSON 对象，例如 { "id": "a", "years": […], "values": […], … }' }] };
  const id = optional(given, 'id', isId, '文字或数', complain);
  const scale = optional(given, 'scale', oneOf(scales), 'share、positive 或 plain', complain) ?? (absent(given['scale']) ? complain('scale', '应为 share、positive 或 plain') : null);
  const bound = optional(given, 'bound', oneOf(bounds), bounds.join('、'), complain) ?? (absent(given['bound']) ? complain('bound', `应为${bounds.join('、')}`) : null);
  const years = yearsOf(given, complain);
  const value = isFinite(given['value']) ? given['value'] : complain('value', '应为数（目标值）');
  if (scale === 'share' && value !== null && (value < 0 || value > 100)) complain('value', '比例的目标应在 0 到 100 之间');
  const upper = optional(given, 'upper', isFinite, '数', complain);
  const tolerance = optional(given, 'tolerance', isFinite, '数', complain);
  if (bound === 'between' && upper === null) complain('upper', '“之间”要有上端');
  if (tolerance !== null && (tolerance < 0 || tolerance > 1)) complain('tolerance', '应在 0 到 1 之间（0.05 即 5%）');
  const digits = optional(given, 'digits', isDigits, `0 到 ${String(caseLimits.digits)} 的整数`, complain);
  const deadline = optional(given, 'deadline', isYear, '年份', complain);
  if (deadline !== null && years !== null && years.length > 0 && deadline > Math.max(...years) + caseLimits.yearsAhead) complain('deadline', `比最后的年份晚了${String(caseLimits.yearsAhead)}年以上，不预测`);
  const fields = {
    id, upper, tolerance, digits, deadline,
    name: optional(given, 'name', isText, '文字', complain), unit: optional(given, 'unit', isText, '文字', complain), values: valuesOf(given, years, scale, complain),
    lower: optional(given, 'lower', isFinite, '数', complain), strict: optional(given, 'strict', isYesNo, 'true 或 false', complain) ?? false,
    direction: optional(given, 'direction', oneOf(['up', 'down'] as const), 'up 或 down', complain), hold: optional(given, 'hold', isYesNo, 'true 或 false', complain) ?? false,
    baseline: baselineOf(given, complain), smoothed: optional(given, 'smoothed', isYesNo, 'true 或 false', complain) ?? false,
    family: familyOf(given, complain), counts: countsOf(given, years, scale, complain), parent: parentOf(given, scale, complain),
  };
  if (issues.length > 0 || scale === null || bound === null || value === null || years === null) return { ok: false, id, issues };
  return { ok: true, fields: { ...fields, years, scale, bound, value } };
}
