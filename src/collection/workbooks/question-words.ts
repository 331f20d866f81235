import type { Period } from '#kernel';
import type { AskedQuestion, FormItem } from '../forms/form.ts';
import { quoteWord } from '../forms/quoted-level.ts';

/**
 * What a row of the workbook is called: whole by itself, so that it says what it asks wherever it is moved.
 *
 * @example rowName({ item, question }) // '婚前医学检查率（其中：女）'
 */
export function rowName({ item, question: { groups, subUnit } }: AskedQuestion): string {
  const parts = [...(subUnit === null ? [] : [subUnit]), ...groups];
  return `${item.definition.name.zh}${parts.length === 0 ? '' : `（其中：${parts.join('、')}）`}`;
}

/** A unit as people print it. @example unitWord('ratio') // '比' */
export const unitWord = (unit: string): string => (unit === 'ratio' ? '比' : unit === '' ? '—' : unit);

const day = (iso: string): string => iso.split('-').map((part, at) => (at === 0 ? part : String(Number(part)))).join('.');

const periodSayings: Readonly<Record<Period['kind'], (period: Period) => string>> = {
  'calendar-year': ({ year }) => `${String(year)}年`,
  'health-year': ({ start, end }) => `${day(start)}—${day(end)}`,
  'school-date': ({ start }) => `${day(start)}时点`,
  'school-year': ({ year }) => `${String(year - 1)}—${String(year)}学年`,
  'year-end': ({ year }) => `${String(year)}年末`,
  term: ({ year }) => `${String(year)}年（按届）`,
  survey: ({ year }) => `${String(year)}年（调查）`,
  'rolling-cycle': ({ year }) => `截至${String(year)}年的周期`,
};

/**
 * The time a figure speaks of, short.
 *
 * @example periodWord({ kind: 'health-year', start: '2023-10-01', end: '2024-09-30', year: 2024 }) // '2023.10.1—2024.9.30'
 */
export const periodWord = (period: Period): string => periodSayings[period.kind](period);

/** The counts behind a figure, where its definition has both. @example countsOf(item)?.numerator // '年内活产数' */
export const countsOf = ({ answer, definition: { numerator, denominator } }: FormItem): { readonly numerator: string; readonly denominator: string } | null =>
  answer === 'figure' && numerator !== null && denominator !== null ? { numerator, denominator } : null;

/**
 * How a figure is worked out, in words.
 *
 * @example methodWord(item) // '分子÷分母×100，保留2位小数'
 */
export function methodWord(item: FormItem): string {
  const { definition: { multiplier, digits } } = item;
  if (item.answer === 'yes-no') return '选 是 或 否，写日期和佐证';
  if (item.answer === 'judgement') return '选评价，写佐证';
  if (item.quotes !== undefined) return quoteWord(item);
  if (countsOf(item) === null) return '直接填数';
  return `分子÷分母${multiplier === 1 ? '' : `×${String(multiplier)}`}，保留${String(digits)}位小数`;
}

/**
 * For which promises of which plans an indicator is asked, one line a plan.
 *
 * @example promiseWords(item) // ['示例区妇女发展规划（2021—2030年）：女性人均预期寿命达到81岁左右（2030年）；女性人均预期寿命稳步延长（2030年）']
 */
export const promiseWords = ({ promises }: FormItem): readonly string[] =>
  [...Map.groupBy(promises, ({ plan }) => plan)].map(([plan, of]) => `${plan}：${[...new Set(of.map(({ quote, deadline }) => `${quote}${deadline === null ? '' : `（${String(deadline)}年）`}`))].join('；')}`);
