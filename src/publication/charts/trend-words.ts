import type { Cell, Run, SourceKey } from '#documents';
import { missingReasonWords } from '#kernel';
import { achievementStates, figureText, moveText, printedDifference, publishedFigure, yearText, type ObservationStatus } from '#monitoring';
import type { ShownTable } from './chart.ts';
import { emptyCell, figureCell, figures, shownTable, wordCell, words } from './shown-table.ts';
import { limitsTold, promiseOf, targetText, type ChartTarget } from './target-lines.ts';
import type { TrendData } from './trend-data.ts';
import { bareComputed, bareFigure, type ChartPoint } from './year-line.ts';

/** How final a figure is, where it is not simply published. */
const statusWords: Readonly<Record<ObservationStatus, string>> = { preliminary: '初步数', final: '', estimated: '推算数', revised: '修订数' };

/** A movement in words. How much a ratio moved is no figure anybody prints: 1:14 became 1:10, it rose. */
const movement = (change: number, unit: string, digits: number, direction: 1 | -1 | 0): string => (unit === 'ratio' && change !== 0 ? (change > 0 ? '上升' : '下降') : moveText(change, unit, digits, direction));

/** Where less is good, a rise is no 提高. */
const directionOf = (targets: readonly ChartTarget[]): -1 | 0 => (targets.length > 0 && targets.every(({ acceptance }) => acceptance.lower === -Infinity) ? -1 : 0);

/**
 * How a series ran, in words: from its first figure to its last, never across a change of definition.
 *
 * @example seriesText(points, [], '%') // '2020年96.20%，2024年97.40%，提高1.20个百分点'
 */
export function seriesText(points: readonly ChartPoint[], breaks: readonly number[], unit: string, direction: 1 | -1 | 0 = 0): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '没有数据';
  const told = (point: ChartPoint): string => `${yearText(point.year)}${publishedFigure(point, unit)}`;
  if (first === last) return told(last);
  const digits = Math.max(first.digits, last.digits);
  const isBroken = breaks.some((year) => first.year < year && year <= last.year);
  return `${told(first)}，${told(last)}，${isBroken ? '其间口径有变化，不可直接比较' : movement(Number(printedDifference(first.value, last.value, digits)), unit, digits, direction)}`;
}

/** What a trend shows, in one sentence. */
export function trendDescription({ indicator, unit, digits, points, breaks, targets, forecast, state }: TrendData): string {
  const end = forecast.at(-1);
  const parts = [
    `${indicator}：${seriesText(points, breaks, unit, directionOf(targets))}`,
    targets.length === 0 ? '' : targets.map((target) => `${targetText(target, unit)}${limitsTold(target, unit).map((limit) => `，${limit.words}${limit.figure}`).join('')}`).join('、'),
    state === null ? '' : `现状：${achievementStates[state].word}`,
    end === undefined ? '' : `预测${yearText(end.year)}中位数${figureText(end.median, unit, digits)}，80%区间${figureText(end.low80, unit, digits)}—${figureText(end.high80, unit, digits)}`,
  ];
  return `${parts.filter((part) => part !== '').join('；')}。`;
}

/** What is to be said of a year beside its figure. */
function remark({ points, gaps, breaks, baseline }: TrendData, year: number): string {
  const status = points.find((point) => point.year === year)?.status;
  const reason = gaps.find((gap) => gap.year === year)?.reason;
  return [baseline?.year === year ? '基期' : '', breaks.includes(year) ? '口径变化' : '', status === undefined ? '' : statusWords[status], reason === undefined ? '' : missingReasonWords[reason]].filter((text) => text !== '').join('，');
}

/** Every year between the first and the last thing told, those without a figure among them. */
function yearsOf({ points, targets, baseline, forecast, gaps }: TrendData): readonly number[] {
  const told = [...points, ...gaps, ...forecast, ...(baseline ? [baseline] : [])].map(({ year }) => year);
  const known = [points[0]?.year, points.at(-1)?.year].flatMap((year) => year ?? []);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const between = known.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return [...new Set([...told, ...between, ...targets.map(({ deadline }) => deadline)])].sort((a, b) => a - b);
}

/** A figure with its source, where it has one. */
const sourced = (text: string, source: SourceKey | undefined): Run => (source === undefined ? { text } : { text, source });

/** Targets in a cell, each bound to where the plan says so; with their years where the row has none, else with the limits of their tolerance. */
export const targetsCell = (targets: readonly ChartTarget[], unit: string, withYears: boolean): Cell => ({
  runs: targets.flatMap((target, at): Run[] => [
    ...(at === 0 ? [] : [{ text: '、' }]), sourced(`${promiseOf(target, unit)}${withYears ? `（${yearText(target.deadline)}）` : ''}`, target.source),
    ...(withYears ? [] : limitsTold(target, unit).flatMap(({ words: limit, figure }) => [{ text: `（${limit}` }, sourced(figure, target.limitSource), { text: '）' }])),
  ]),
});

/** The figures of a trend, a row a year. */
export function trendTable(data: TrendData): ShownTable {
  const { unit, digits, points, targets, baseline, forecast } = data;
  const lastFigure = points.at(-1)?.year ?? -Infinity;
  const figureOf = (year: number): Cell => {
    const point = points.find((one) => one.year === year) ?? (baseline?.year === year ? baseline : undefined);
    if (point) return figureCell(bareFigure(point, unit), point.value, { digits: point.digits, source: point.source });
    return emptyCell(year > lastFigure ? '—' : '…');
  };
  const forecastOf = (year: number): readonly Cell[] => {
    const found = forecast.find((one) => one.year === year);
    const bare = (value: number): string => bareComputed(value, unit, digits);
    return found ? [figureCell(bare(found.median), found.median, { digits }), { runs: [{ text: bare(found.low80) }, { text: '—' }, { text: bare(found.high80) }], align: 'right' }] : [emptyCell('—'), emptyCell('—')];
  };
  const [withTargets, withForecast] = [targets.length > 0, forecast.length > 0];
  const body = yearsOf(data).map((year): readonly Cell[] => {
    return [wordCell(String(year)), figureOf(year), wordCell(remark(data, year)), ...(withTargets ? [targetsCell(targets.filter(({ deadline }) => deadline === year), unit, false)] : []), ...(withForecast ? forecastOf(year) : [])];
  });
  return shownTable({
    columns: [words(2), figures(3), words(3), ...(withTargets ? [words(4)] : []), ...(withForecast ? [figures(3), figures(4)] : [])],
    head: ['年份', '公布值', '说明', ...(withTargets ? ['目标'] : []), ...(withForecast ? ['预测中位数', '80%区间'] : [])],
    body,
    unit,
    notes: withForecast ? ['预测为中位数，实际值落在80%区间内的可能性为80%。'] : [],
  });
}
