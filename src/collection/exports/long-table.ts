import { missingReasonWords } from '#kernel';
import type { Observation, ObservationContent } from '#monitoring';
import { findIndicatorById } from '#registry';
import { isUsualPeriod } from '../keeping/usual-period.ts';
import { csvRows, harmless } from './csv-rows.ts';
import { levelWords, statusWords } from './value-words.ts';

/** What stands around the rows: lines above the heading, and how the place itself is called. */
export type LongTableFrame = { readonly lines: readonly string[]; readonly placeName: string };

type Column = { readonly heading: string; readonly told: (observation: Observation, frame: Pick<LongTableFrame, 'placeName'>) => string };

const count = (value: number | null): string => (value === null ? '' : String(value));
const ofFigure = (told: (content: Extract<ObservationContent, { kind: 'figure' }>) => string) => ({ content }: Observation): string => (content.kind === 'figure' ? told(content) : '');

/** Columns by the headings that the import knows; what is blank in a row is what goes without saying there. */
const columns: readonly Column[] = [
  { heading: '指标', told: ({ indicatorId }) => harmless(findIndicatorById(indicatorId)?.name.zh ?? indicatorId) },
  { heading: '年份', told: ({ year }) => String(year) },
  { heading: '数值', told: ofFigure(({ text }) => text) },
  { heading: '单位', told: ({ indicatorId }) => findIndicatorById(indicatorId)?.unit ?? '' },
  { heading: '地区', told: ({ place }, { placeName }) => harmless(place ?? placeName) },
  { heading: '乡镇（街道）', told: ({ subUnit }) => harmless(subUnit) },
  { heading: '分组', told: ({ groups }) => harmless(groups.join('、')) },
  { heading: '分子', told: ofFigure(({ numerator }) => count(numerator)) },
  { heading: '分母', told: ofFigure(({ denominator }) => count(denominator)) },
  { heading: '标准误', told: ofFigure(({ standardError }) => count(standardError)) },
  { heading: '缺失原因', told: ({ content }) => (content.kind === 'missing' ? missingReasonWords[content.reason] : '') },
  { heading: '是否', told: ({ content }) => (content.kind === 'yes-no' ? (content.happened ? '是' : '否') : '') },
  { heading: '评审', told: ({ content }) => (content.kind === 'judgement' ? levelWords[content.level] : '') },
  { heading: '日期', told: ({ content }) => (content.kind === 'yes-no' ? (content.date ?? '') : '') },
  { heading: '佐证', told: ({ content }) => harmless('evidence' in content ? content.evidence : null) },
  { heading: '口径版本', told: ({ definitionVersion }) => harmless(definitionVersion) },
  { heading: '期间起止', told: ({ indicatorId, period }) => (period === null || isUsualPeriod(indicatorId, period) ? '' : `${period.start}~${period.end}`) },
  { heading: '状态', told: ({ status }) => statusWords[status] },
  { heading: '质量等级', told: ({ grade }) => grade },
  { heading: '来源', told: ({ source }) => harmless(source) },
  { heading: '记录日期', told: ({ recorded }) => recorded ?? '' },
];

/** The cells of one row, and the number behind those that hold one, by column. */
export type LongRow = { readonly texts: readonly string[]; readonly numbers: readonly (number | null)[] };

/** The headings of a long table. */
export const longHeadings: readonly string[] = columns.map(({ heading }) => heading);

const numbersOf = ({ year, content }: Observation): Readonly<Record<string, number | null>> => ({
  年份: year, ...(content.kind === 'figure' ? { 数值: content.value, 分子: content.numerator, 分母: content.denominator, 标准误: content.standardError } : {}),
});

/**
 * An observation as a row of the long table.
 *
 * @example longRow(observation, frame).texts[2] // '91.50'
 */
export function longRow(observation: Observation, frame: Pick<LongTableFrame, 'placeName'>): LongRow {
  const numbers = numbersOf(observation);
  return { texts: columns.map(({ told }) => told(observation, frame)), numbers: columns.map(({ heading }) => numbers[heading] ?? null) };
}

/**
 * The lines above the rows of a long table, and its heading: UTF-8 with the mark by which spreadsheets know it.
 *
 * @example longTableHead({ lines: ['内部资料 不得公开'], placeName: '示例区' })
 */
export const longTableHead = ({ lines }: LongTableFrame): string => `\uFEFF${csvRows([...lines.map((line) => [line]), longHeadings])}`;

/**
 * Observations as rows of a long table: as many as fit into a piece of a file that is sent on while it is read.
 *
 * @example longTableRows(observations, frame)
 */
export const longTableRows = (observations: readonly Observation[], frame: Pick<LongTableFrame, 'placeName'>): string => csvRows(observations.map((observation) => longRow(observation, frame).texts));

/**
 * Observations as the long table that `halfsky data read` and the import read back: one row a figure. The period stands in a row only where it is not the usual one of its indicator.
 *
 * @example writeLongTable(observations, { lines: ['内部资料 不得公开'], placeName: '示例区' })
 */
export const writeLongTable = (observations: readonly Observation[], frame: LongTableFrame): string => longTableHead(frame) + longTableRows(observations, frame);
