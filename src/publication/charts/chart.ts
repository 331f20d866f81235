import type { EChartsOption } from 'echarts';
import type { Table } from '#documents';

/** The table of what a chart shows: every chart has one. */
export type ShownTable = Pick<Table, 'columns' | 'head' | 'body' | 'keyColumns' | 'notes' | 'unit'>;

/**
 * A chart ready to be drawn: options for ECharts (plain data, laid out for this width and height in pixels), the table of what it shows, and one Chinese sentence that says it to those who
 * cannot see it. `notes`: what has to be told below it, without figures (how rows are sorted); none unless told.
 */
export type ChartDrawing = { readonly option: EChartsOption; readonly width: number; readonly height: number; readonly table: ShownTable; readonly description: string; readonly notes?: readonly string[] };

export type ChartExample<Data> = { readonly title: string; readonly data: Data };

/** A kind of chart. `draw` lays it out for a width: a page on a screen asks again when its width changes. */
export type ChartKind<Data> = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly examples: readonly ChartExample<Data>[];
  draw(data: Data, width?: number): ChartDrawing;
};
