import type { EChartsOption } from 'echarts';
import type { Cell, Picture, Rests, Run, SourceKey, TextRun } from '#documents';
import type { ChartDrawing } from '../../charts/chart.ts';
import type { SourceBook } from '../../figures/figure-source.ts';
import { plainText } from '../../figures/say.ts';
import { table } from '../blocks.ts';

/** A chart to be drawn for a document, under the key of its picture. `chosenAmong`: the verdicts that decided that it stands there; [] where such a chart always does. */
export type ReportChart = { readonly key: string; readonly option: EChartsOption; readonly width: number; readonly height: number; readonly chosenAmong: readonly SourceKey[] };

/** A chart as it is added: its caption with the figures in it bound. It rests on what stands in its table, and on what else it draws. */
type ToldChart = { readonly id: string; readonly caption: readonly Run[]; readonly drawing: ChartDrawing; readonly sourceOf: SourceOfCell; readonly chosenAmong?: readonly SourceKey[] } & Rests;

/** The charts of a document while it is being written. */
export type ChartBook = { readonly add: (told: ToldChart) => Picture; readonly all: () => readonly ReportChart[] };

/** A figure in the table of a chart: the words of its column, the first cell of its row, which row of the body it is, and which figure of its cell (both from 0). */
type PlaceInChart = { readonly column: string; readonly row: string; readonly at: number; readonly part: number };

/** Where a number of a chart's table comes from, when the chart itself does not know. */
export type SourceOfCell = (place: PlaceInChart) => SourceKey;

const isUnbound = (run: Run): run is TextRun => 'text' in run && run.source === undefined && /\d/.test(run.text);

/** The runs with a source for what they print of figures. */
function bound(runs: readonly Run[], sourceOf: (part: number) => SourceKey): readonly Run[] {
  let part = 0;
  return runs.map((run) => (isUnbound(run) ? { ...run, source: sourceOf(part++) } : run));
}

const keysIn = (cells: readonly Cell[]): readonly SourceKey[] => cells.flatMap(({ runs }) => runs.flatMap((run) => ('text' in run && run.source !== undefined ? [run.source] : [])));

/**
 * An empty book of charts: what is added becomes a picture with its table, every number of which knows its source. Figures in heads and notes (80%区间) are those of the method.
 *
 * @example chartBook(book).add({ id: 'trend/1', caption: [{ text: '孕产妇死亡率变化趋势' }], drawing, sourceOf })
 */
export function chartBook(book: SourceBook): ChartBook {
  const charts: ReportChart[] = [];
  const ofMethod = (): SourceKey => book.add({ kind: 'method', says: '预测区间的概率' });
  return {
    add: ({ id, caption: told, drawing, sourceOf, chosenAmong = [], restsOn = [] }) => {
      const { option, width, height, description, table: shown, notes = [] } = drawing;
      const caption = plainText(told);
      const heads = (shown.head.at(-1) ?? []).map(({ runs }) => plainText(runs));
      const body = shown.body.map((cells, at) => {
        const row = plainText(cells[0]?.runs ?? []);
        return cells.map((cell, index): Cell => ({ ...cell, runs: bound(cell.runs, (part) => sourceOf({ column: heads[index] ?? '', row, at, part })) }));
      });
      const head = shown.head.map((cells) => cells.map((cell): Cell => ({ ...cell, runs: bound(cell.runs, ofMethod) })));
      const data = table({ ...shown, small: true, id: `${id}/data`, caption: '', head, body, notes: shown.notes.map((runs) => bound(runs, ofMethod)), sheet: caption });
      charts.push({ key: id, option, width, height, chosenAmong });
      const captionFigures = told.filter((run): run is TextRun => 'text' in run && run.source !== undefined);
      return { kind: 'picture', id, caption, captionFigures, restsOn: [...new Set([...restsOn, ...keysIn(body.flat())])], picture: id, ratio: height / width, description, data, notes: notes.map((text) => [{ text }]) };
    },
    all: () => charts,
  };
}
