import type { LineSeriesOption } from 'echarts';
import type { SourceKey } from '#documents';
import { figureText, printedUnit, publishedFigure, yearText, type ObservationStatus } from '#monitoring';
import { spotAt, type Frame } from './frame.ts';
import { ink } from './ink.ts';
import type { Box, Spot } from './marks.ts';

/** A yearly value as published, and how final it is. */
export type ChartPoint = { readonly year: number; readonly value: number; readonly text: string; readonly digits: number; readonly status: ObservationStatus; readonly source?: SourceKey };

/** How a line looks beside others: in grey and in black and white too. */
export type LineStyle = { readonly colour: string; readonly width: number; readonly dash: readonly number[] | null; readonly symbol: 'circle' | 'rect' | 'triangle' | 'diamond'; readonly symbolSize: number };

export const mainLine: LineStyle = { colour: ink.accent, width: 2, dash: null, symbol: 'circle', symbolSize: 6 };

/** Figures that may still change are drawn hollow. */
export const isTentative = ({ status }: ChartPoint): boolean => status === 'preliminary' || status === 'estimated';

function withoutUnit(figure: string, unit: string): string {
  const tail = printedUnit(unit);
  return tail !== '' && figure.endsWith(tail) ? figure.slice(0, -tail.length) : figure;
}

/** A published figure without its unit, which stands over the axis. @example bareFigure(point, '%') // '97.40' */
export const bareFigure = (point: Pick<ChartPoint, 'text' | 'value' | 'digits'>, unit: string): string => withoutUnit(publishedFigure(point, unit), unit);

/** A computed figure without its unit. @example bareComputed(97.4, '%', 2) // '97.40' */
export const bareComputed = (value: number, unit: string, digits: number): string => withoutUnit(figureText(value, unit, digits), unit);

/** Whether a line may run from one year to a later one: next to each other, and of one definition. */
type Join = 'line' | 'over-gap' | 'none';

function joinOf(from: ChartPoint, to: ChartPoint, breaks: readonly number[]): Join {
  if (breaks.some((year) => from.year < year && year <= to.year)) return 'none';
  return to.year - from.year === 1 ? 'line' : 'over-gap';
}

/** The stretches between neighbouring points of a series, by how they may be joined. */
export const stretchesOf = (points: readonly ChartPoint[], breaks: readonly number[]): readonly { readonly from: ChartPoint; readonly to: ChartPoint; readonly join: Join }[] =>
  points.slice(1).map((to, at) => ({ from: points[at] ?? to, to, join: joinOf(points[at] ?? to, to, breaks) }));

const nothing = '-';

/**
 * A line over years as series of ECharts: drawn through where years follow one another, thinly dashed over years without a figure, broken where the definition changes.
 *
 * @example yearLine('孕产妇死亡率', points, [], '/10万', mainLine, 0)[0]?.type // 'line'
 */
export function yearLine(name: string, points: readonly ChartPoint[], breaks: readonly number[], unit: string, { colour, width, dash, symbol, symbolSize }: LineStyle, axis: number): readonly LineSeriesOption[] {
  const stretches = stretchesOf(points, breaks);
  const common = { type: 'line', xAxisIndex: axis, yAxisIndex: axis, clip: false, emphasis: { disabled: true }, z: 3 } as const;
  const items = points.flatMap((point, at) => {
    const join = stretches[at - 1]?.join ?? 'line';
    const item = {
      name: `${yearText(point.year)} ${publishedFigure(point, unit)}`, value: [point.year, point.value],
      ...(isTentative(point) ? { itemStyle: { color: ink.paper, borderColor: colour, borderWidth: 1.5 } } : {}),
    };
    return join === 'line' ? [item] : [{ value: [point.year, nothing] }, item];
  });
  const gaps = stretches.filter(({ join }) => join === 'over-gap').flatMap(({ from, to }) => [[from.year, from.value], [to.year, to.value], [to.year, nothing]]);
  const line: LineSeriesOption = { ...common, name, data: items, symbol, symbolSize, showSymbol: true, itemStyle: { color: colour }, lineStyle: { color: colour, width, ...(dash ? { type: [...dash] } : {}) } };
  const over: LineSeriesOption = { ...common, data: gaps, symbol: 'none', silent: true, z: 2, lineStyle: { color: colour, width: 1, type: [2, 3] } };
  return gaps.length === 0 ? [line] : [over, line];
}

/** What labels keep away from: the signs of the points and the lines between them. */
export function lineObstacles(frame: Frame, points: readonly ChartPoint[], breaks: readonly number[], { symbolSize }: LineStyle): { readonly signs: readonly Box[]; readonly lines: readonly (readonly [Spot, Spot])[] } {
  const at = ({ year, value }: ChartPoint): Spot => spotAt(frame, year, value);
  const half = symbolSize / 2 + 1;
  return {
    signs: points.map(at).map(({ x, y }) => ({ left: x - half, top: y - half, right: x + half, bottom: y + half })),
    lines: stretchesOf(points, breaks).filter(({ join }) => join !== 'none').map(({ from, to }) => [at(from), at(to)] as const),
  };
}
