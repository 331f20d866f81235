import { missingReasonWords } from '#kernel';
import type { Observation, ObservationContent } from '#monitoring';
import { findIndicatorById } from '#registry';
import { isUsualPeriod } from '../keeping/usual-period.ts';

/** What stands around the rows: lines above the heading, and how the place itself is called. */
export type LongTableFrame = { readonly lines: readonly string[]; readonly placeName: string };

type Column = { readonly heading: string; readonly told: (observation: Observation, frame: LongTableFrame) => string };

const statusWords: Readonly<Record<Observation['status'], string>> = { preliminary: '初步', final: '最终', estimated: '推算', revised: '修订' };
const levelWords: Readonly<Record<Extract<ObservationContent, { kind: 'judgement' }>['level'], string>> = { met: '达标', improving: '有改善', unchanged: '持平', worsening: '有退步', 'not-met': '未达标' };

const count = (value: number | null): string => (value === null ? '' : String(value));
const ofFigure = (told: (content: Extract<ObservationContent, { kind: 'figure' }>) => string) => ({ content }: Observation): string => (content.kind === 'figure' ? told(content) : '');

/** A text of a person that a spreadsheet would take for a formula is made a text. */
const harmless = (text: string | null): string => (text !== null && /^[=+\-@\t\r]/.test(text) ? `'${text}` : (text ?? ''));

/** Columns by the headings that the import knows; what is blank in a row is what goes without saying there. */
const columns: readonly Column[] = [
  { heading: '指标', told: ({ indicatorId }) => findIndicatorById(indicatorId)?.name.zh ?? indicatorId },
  { heading: '年份', told: ({ year }) => String(year) },
  { heading: '数值', told: ofFigure(({ text }) => text) },
  { heading: '单位', told: ({ indicatorId }) => findIndicatorById(indicatorId)?.unit ?? '' },
  { heading: '地区', told: ({ place }, { placeName }) => place ?? placeName },
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

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * Observations as the long table that `halfsky data read` and the import read back: one row a figure, UTF-8 with the mark by which spreadsheets know it. The period stands in a row only
 * where it is not the usual one of its indicator.
 *
 * @example writeLongTable(observations, { lines: ['内部资料 不得公开'], placeName: '示例区' })
 */
export const writeLongTable = (observations: readonly Observation[], frame: LongTableFrame): string =>
  `\uFEFF${[...frame.lines.map((line) => [line]), columns.map(({ heading }) => heading), ...observations.map((observation) => columns.map(({ told }) => told(observation, frame)))]
    .map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
