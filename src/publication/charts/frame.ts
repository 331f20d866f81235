import type { EChartsOption, SeriesOption } from 'echarts';
import { fontFamily } from './ink.ts';
import type { Box, Mark, Spot } from './marks.ts';

/** Where data are drawn: a rectangle in pixels and the values at its edges. `rows` are the heights of rows it is cut into from the top down, for bars: then `y` says nothing. */
export type Frame = { readonly box: Box; readonly x: readonly [number, number]; readonly y: readonly [number, number]; readonly rows?: readonly number[] };

const along = (value: number, [from, to]: readonly [number, number], start: number, end: number): number => start + ((value - from) / (to - from)) * (end - start);

/** The pixel across of a value. */
export const xAt = ({ x, box }: Frame, value: number): number => along(value, x, box.left, box.right);

/** The pixel down of a value. */
export const yAt = ({ y, box }: Frame, value: number): number => along(value, y, box.bottom, box.top);

/** The spot of a pair of values. @example spotAt(frame, 2024, 97.4) // { x: 214.3, y: 60 } */
export const spotAt = (frame: Frame, x: number, y: number): Spot => ({ x: xAt(frame, x), y: yAt(frame, y) });

/** Bars of ECharts stand at places of an axis that are all alike; rows of different heights get places of two pixels each, and a bar the one in the middle of its row. */
const place = 2;

/** The middle of a row in pixels. */
export const rowMiddle = ({ box, rows = [] }: Frame, at: number): number => box.top + rows.slice(0, at).reduce((sum, height) => sum + height, 0) + (rows[at] ?? 0) / 2;

/** The place of a row on the axis of its frame. */
export const rowPlace = (frame: Frame, at: number): number => Math.floor((rowMiddle(frame, at) - frame.box.top) / place);

const placesOf = ({ box }: Frame): readonly string[] => Array.from({ length: Math.max(1, Math.round((box.bottom - box.top) / place)) }, () => '');

/**
 * The options of a chart: data as series on bare axes, everything else as marks in pixels. Plain data throughout, so that browser, Node and a message between them see the same.
 * A series stands in the frame its `xAxisIndex` and `yAxisIndex` name (the first unless told).
 *
 * @example optionOf([frame], [{ type: 'line', data: [[2023, 96.2], [2024, 97.4]] }], marks)
 */
export function optionOf(frames: readonly Frame[], series: readonly SeriesOption[], marks: readonly Mark[]): EChartsOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily },
    tooltip: { trigger: 'item', formatter: '{b}', confine: true },
    grid: frames.map(({ box }) => ({ left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top, outerBoundsMode: 'none' })),
    xAxis: frames.map(({ x }, gridIndex) => ({ type: 'value', gridIndex, min: x[0], max: x[1], show: false })),
    yAxis: frames.map((frame, gridIndex) => (frame.rows ? { type: 'category', gridIndex, data: placesOf(frame), inverse: true, show: false } : { type: 'value', gridIndex, min: frame.y[0], max: frame.y[1], show: false })),
    series: [...series],
    graphic: { elements: marks.map((mark) => ({ ...mark })) },
  } as EChartsOption;
}
