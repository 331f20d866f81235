import { breakdowns, findIndicatorById } from '#registry';

/** Letters of any language as a code of SDMX may hold them: each by its number, in hexadecimal. Stable and to be undone. @example spelled('全市') // 'U5168_5E02' */
const spelled = (text: string): string => `U${[...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase()).join('_')}`;

/** A text as a code: ids of our own keep their letters, everything else is spelled. @example codeOf('maternal-mortality-rate') // 'MATERNAL_MORTALITY_RATE' */
export const codeOf = (text: string): string => (/^[a-z][a-z0-9-]*$/.test(text) ? text.toUpperCase().replaceAll('-', '_') : spelled(text));

const sexes: Readonly<Record<string, string>> = { 女: 'F', 男: 'M', 性别不明: '_U' };
const settlements: Readonly<Record<string, string>> = { 城市: 'U', 农村: 'R' };

/** An age as CL_AGE spells it: Y0T17, Y_GE60, Y_LT7, M0T5. Null for what is no age. @example ageCode('60岁及以上') // 'Y_GE60' */
function ageCode(group: string): string | null {
  const [, from, until, unit = '', tail = ''] = /^(\d{1,3})(?:-(\d{1,3}))?(岁|个月)(以上|及以上|以下|及以下|女性|)$/.exec(group) ?? [];
  if (from === undefined) return null;
  const letter = unit === '岁' ? 'Y' : 'M';
  if (until !== undefined) return tail === '' || tail === '女性' ? `${letter}${from}T${until}` : null;
  const codes: Readonly<Record<string, string>> = { '': `${letter}${from}`, 以上: `${letter}_GE${from}`, 及以上: `${letter}_GE${from}`, 以下: `${letter}_LT${from}`, 及以下: `${letter}_LE${from}` };
  return codes[tail] ?? null;
}

/** A category of another breakdown: the breakdown and its number in the registry's order; a word that is in none is spelled. */
function otherCode(group: string, indicatorId: string): string {
  const own = findIndicatorById(indicatorId)?.breakdowns ?? [];
  const holding = breakdowns.filter(({ categories }) => categories.includes(group));
  const breakdown = holding.find(({ id }) => own.includes(id)) ?? holding[0];
  return breakdown === undefined ? spelled(group) : `${codeOf(breakdown.id)}_${String(breakdown.categories.indexOf(group) + 1)}`;
}

/** The part of the people a figure speaks of, by the dimensions of SDMX; `_T` is everyone. */
export type PeopleCodes = { readonly sex: string; readonly age: string; readonly urbanisation: string; readonly breakdown: string };

/**
 * The groups of a figure as codes. What has no dimension of its own stands in `breakdown`, several joined by two underscores in the order of their codes.
 *
 * @example peopleCodes(['女', '农村', '小学'], indicatorId) // { sex: 'F', age: '_T', urbanisation: 'R', breakdown: 'SCHOOL_STAGE_1' }
 */
export function peopleCodes(groups: readonly string[], indicatorId: string): PeopleCodes {
  const rest = groups.filter((group) => sexes[group] === undefined && settlements[group] === undefined && ageCode(group) === null);
  const one = (codes: readonly (string | null | undefined)[]): string => codes.flatMap((code) => code ?? [])[0] ?? '_T';
  return {
    sex: one(groups.map((group) => sexes[group])), urbanisation: one(groups.map((group) => settlements[group])), age: one(groups.map(ageCode)),
    breakdown: rest.length === 0 ? '_T' : rest.map((group) => otherCode(group, indicatorId)).toSorted().join('__'),
  };
}

/** Units of measure as CL_UNIT_MEASURE has them; ours are spelled. */
const measures: Readonly<Record<string, string>> = { '%': 'PT', 人: 'PS', 元: 'CNY' };

/** @example unitCode('%') // 'PT' */
export const unitCode = (unit: string | null): string => (unit === null || unit === '' ? '_Z' : measures[unit] ?? spelled(unit));
