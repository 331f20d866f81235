import { z } from 'zod';
import { isMissing } from '#kernel';
import { decimalPlaces, type MonitoredTarget } from '#monitoring';
import type { TrendData } from '#publication';
import { findIndicatorById } from '#registry';
import { stateKey } from './monitoring-fields.ts';

const point = z.object({ year: z.int(), value: z.number(), text: z.string().describe('数值'), digits: z.int(), status: z.enum(['preliminary', 'final', 'estimated', 'revised']).describe('数据状态') });

/** What the chart of a target shows; ends that are not there are null, since JSON has no infinity. */
export const shownTrendData = z.object({
  indicator: z.string(), unit: z.string().describe('计量单位'), scale: z.enum(['share', 'gross-rate', 'positive', 'plain']).describe('取值范围'), digits: z.int(), points: z.array(point).describe('各年'), gaps: z.array(z.object({ year: z.int(), reason: z.string() })).describe('缺的年份'), breaks: z.array(z.int()).describe('口径变的年份'),
  targets: z.array(z.object({ lower: z.number().nullable().describe('下限'), upper: z.number().nullable(), lowerOpen: z.boolean().describe('不含下限'), upperOpen: z.boolean().describe('不含上限'), deadline: z.int(), words: z.string().describe('目标') })).describe('目标线'),
  baseline: point.omit({ status: true }).nullable(), forecast: z.array(z.object({ year: z.int(), median: z.number().describe('中位'), low80: z.number().describe('80%下限'), high80: z.number().describe('80%上限') })).describe('预测'),
  planYears: z.object({ start: z.int(), end: z.int() }).nullable().describe('规划期'), state: stateKey.nullable().describe('现状'),
});

const digitsOf = ({ text }: { readonly text: string }): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/**
 * The series of a target with its line and fan, as the reports draw it.
 *
 * @example trendDataOf(target, { startYear: 2021, endYear: 2030 }).points.length
 */
export function trendDataOf(target: MonitoredTarget, { startYear, endYear }: { readonly startYear: number; readonly endYear: number }): z.input<typeof shownTrendData> {
  const { indicator, indicatorId, unit, points, gaps, breaks, accepts, baseline, forecast, achievement, keeps, deadline } = target;
  const scale: TrendData['scale'] = (indicatorId === null ? undefined : findIndicatorById(indicatorId)?.scale) ?? 'plain';
  const isApart = !isMissing(baseline) && !points.some(({ year }) => year === baseline.year);
  return {
    indicator, unit, scale, digits: Math.max(0, ...points.map(digitsOf)), points: points.map((one) => ({ year: one.year, value: one.value, text: one.text, digits: digitsOf(one), status: one.status ?? 'final' })),
    gaps: gaps.map(({ year, reason }) => ({ year, reason })), breaks: [...breaks],
    targets: accepts === null ? [] : [{ lower: accepts.lower ?? null, upper: accepts.upper ?? null, lowerOpen: accepts.lowerOpen, upperOpen: accepts.upperOpen, deadline, words: keeps }],
    baseline: isApart && !isMissing(baseline) ? { year: baseline.year, value: baseline.value, text: baseline.text.replace(/[^\d.,-].*$/, ''), digits: decimalPlaces(baseline.value) } : null,
    forecast: 'fan' in forecast ? forecast.fan.map((one) => ({ ...one })) : [], planYears: { start: startYear, end: endYear }, state: achievement === 'no-data' ? null : achievement,
  };
}
