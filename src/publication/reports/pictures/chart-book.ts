import type { EChartsOption } from 'echarts';
import type { Cell, Picture, SourceKey } from '#documents';
import type { ChartDrawing } from '../../charts/chart.ts';
import { table } from '../blocks.ts';

/** A chart to be drawn for a document, under the key of its picture. */
export type ReportChart = { readonly key: string; readonly option: EChartsOption; readonly width: number; readonly height: number };

/** The charts of a document while it is being written. */
export type ChartBook = { readonly add: (told: { readonly id: string; readonly caption: string; readonly drawing: ChartDrawing; readonly sourceOf: SourceOfCell }) => Picture; readonly all: () => readonly ReportChart[] };

/** Where a number of a chart's table comes from, when the chart itself does not know: by the words of its column, the first cell of its row, and what it prints. */
export type SourceOfCell = (column: string, row: string, printed: string) => SourceKey;

const wordsOf = ({ runs }: Cell): string => runs.map((run) => ('text' in run ? run.text : '')).join('');

/** The cell with a source for what it prints of figures. */
const bound = (cell: Cell, column: string, row: string, sourceOf: SourceOfCell): Cell =>
  ({ ...cell, runs: cell.runs.map((run) => ('text' in run && run.source === undefined && /\d/.test(run.text) ? { ...run, source: sourceOf(column, row, run.text) } : run)) });

/**
 * An empty book of charts: what is added becomes a picture with its table, every number of which knows its source.
 *
 * @example chartBook().add({ id: 'trend/1', caption: '孕产妇死亡率', drawing, sourceOf })
 */
export function chartBook(): ChartBook {
  const charts: ReportChart[] = [];
  return {
    add: ({ id, caption, drawing, sourceOf }) => {
      const { option, width, height, description, table: shown } = drawing;
      charts.push({ key: id, option, width, height });
      const heads = (shown.head.at(-1) ?? []).map(wordsOf);
      const row = (cells: readonly Cell[]): readonly Cell[] => cells.map((cell, at) => bound(cell, heads[at] ?? '', cells[0] === undefined ? '' : wordsOf(cells[0]), sourceOf));
      const data = table({ ...shown, small: true, id: `${id}/data`, caption: '', head: shown.head.map(row), body: shown.body.map(row), notes: shown.notes.map((runs) => bound({ runs }, '', '', sourceOf).runs), sheet: caption });
      return { kind: 'picture', id, caption, picture: id, ratio: height / width, description, data, notes: [] };
    },
    all: () => charts,
  };
}
