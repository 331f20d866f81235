import type { Observation } from '#monitoring';
import { findIndicatorById } from '#registry';
import { isUsualPeriod } from '../keeping/usual-period.ts';
import { csvRows, harmless } from './csv-rows.ts';
import { noRecord, valueWords } from './value-words.ts';

/** The years of a wide table, and how the place itself is called. */
export type WideFrame = { readonly years: readonly number[]; readonly placeName: string };

/** One row a series; of a year with two figures (of two periods) the second makes a row of its own, which says so. */
export type WideRow = { readonly before: readonly string[]; readonly values: readonly (Observation | null)[]; readonly remark: string };

const leading = ['指标', '单位', '分组', '地区', '乡镇（街道）', '口径版本', '来源'];

/** The headings of a wide table. @example wideHeadings([2023, 2024]).at(-1) // '备注' */
export const wideHeadings = (years: readonly number[]): readonly string[] => [...leading, ...years.map(String), '备注'];

const seriesOf = ({ indicatorId, place, subUnit, groups, definitionVersion, source, sourceRank }: Observation): string => JSON.stringify([indicatorId, place, subUnit, groups.toSorted(), definitionVersion, source, source === null && sourceRank > 1 ? sourceRank : 1]);

const isUsual = ({ indicatorId, period }: Observation): boolean => period === null || isUsualPeriod(indicatorId, period);

const remarkOf = (observations: readonly Observation[]): string => {
  const told = [...new Set(observations.filter((one) => !isUsual(one)).flatMap(({ period }) => (period === null ? [] : [`${period.start}~${period.end}`])))];
  return told.length === 0 ? '' : `统计期 ${told.join('、')}`;
};

/**
 * Observations as rows of a table with a column a year, in the order of their first figure: usual periods first where a year has several.
 *
 * @example wideRows(observations, { years: [2023, 2024], placeName: '示例区' })[0]?.values.length // 2
 */
export function wideRows(observations: readonly Observation[], { years, placeName }: WideFrame): readonly WideRow[] {
  return [...Map.groupBy(observations, seriesOf).values()].flatMap((series) => {
    const byYear = Map.groupBy(series.toSorted((one, other) => Number(isUsual(other)) - Number(isUsual(one))), ({ year }) => year);
    const depth = Math.max(...[...byYear.values()].map(({ length }) => length));
    return Array.from({ length: depth }, (_, at): WideRow => {
      const values = years.map((year) => byYear.get(year)?.[at] ?? null);
      const present = values.flatMap((value) => value ?? []);
      const [first] = present.length > 0 ? present : series;
      const known = first === undefined ? undefined : findIndicatorById(first.indicatorId);
      return { before: [known?.name.zh ?? first?.indicatorId ?? '', known?.unit ?? '', first?.groups.join('、') ?? '', first?.place ?? placeName, first?.subUnit ?? '', first?.definitionVersion ?? '', first?.source ?? ''], values, remark: remarkOf(present) };
    });
  });
}

/** What a cell of a year says. */
export const wideCell = (observation: Observation | null): string => (observation === null ? noRecord : valueWords(observation));

/**
 * The lines above a wide table, and its heading.
 *
 * @example wideTableHead(['内部资料 不得公开'], [2023, 2024])
 */
export const wideTableHead = (lines: readonly string[], years: readonly number[]): string => `\uFEFF${csvRows([...lines.map((line) => [line]), wideHeadings(years)])}`;

/**
 * Observations as rows of a wide table. Whole series only: a series cut in two would make two rows.
 *
 * @example wideTableRows(observations, { years: [2023, 2024], placeName: '示例区' })
 */
export const wideTableRows = (observations: readonly Observation[], frame: WideFrame): string =>
  csvRows(wideRows(observations, frame).map(({ before, values, remark }) => [...before.map(harmless), ...values.map(wideCell), remark]));
