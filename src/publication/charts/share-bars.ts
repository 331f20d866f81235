import type { BarSeriesOption } from 'echarts';
import type { Cell } from '#documents';
import { printedNumber } from '#monitoring';
import type { ChartDrawing, ShownTable } from './chart.ts';
import { optionOf, rowMiddle, rowPlace, xAt, type Frame } from './frame.ts';
import { hatchMarks, type AreaLook } from './hatch.ts';
import { ink, type } from './ink.ts';
import { boxMark, lineMark, textMark, type Box, type Mark, type TextMark } from './marks.ts';
import { figureCell, figures, shownTable, wordCell, words } from './shown-table.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A sort of things that are counted: its words (with a sign where it has one) and how it looks. */
export type BarSort = { readonly id: string; readonly word: string; readonly sign: string; readonly look: AreaLook };

/** A row of counts by the id of the sort; what is not named is none. */
export type BarRow = { readonly name: string; readonly counts: Readonly<Record<string, number>> };

export const totalOf = ({ counts }: BarRow, sorts: readonly BarSort[]): number => sorts.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);

/** Sorts that occur in any row: a key of things that are nowhere is noise. */
const sortsIn = (sorts: readonly BarSort[], rows: readonly BarRow[]): readonly BarSort[] => sorts.filter(({ id }) => rows.some(({ counts }) => (counts[id] ?? 0) > 0));

/** How high a bar is, in pixels, where rows have room. */
const roomyBar = 18;

const keySize = type.small;

/** Swatches with their words, in as many rows as they need. */
export function barKey(sorts: readonly BarSort[], left: number, right: number, top: number): { readonly marks: readonly Mark[]; readonly bottom: number } {
  let [x, y] = [left, top + 8];
  const marks = sorts.flatMap(({ word, sign, look }): readonly Mark[] => {
    const text = sign === '' ? word : `${sign} ${word}`;
    const width = 22 + textWidth(text, keySize) + 12;
    if (x > left && x + width > right) [x, y] = [left, y + 18];
    const box: Box = { left: x, right: x + 17, top: y - 5.5, bottom: y + 5.5 };
    const placed = [boxMark(box, look.fill, { edge: ink.grey, z: 3 }), ...hatchMarks(box, look.hatch), textMark(text, { x: x + 22, y }, { size: keySize })];
    x += width;
    return placed;
  });
  return { marks, bottom: y + 10 };
}

/** What a count is worth along the axis. */
type ValueOf = (count: number, row: BarRow) => number;

/** The bars of one sort in all rows, as a series; each bar tells itself. */
export const barSeries = (frame: Frame, rows: readonly BarRow[], { id, word, look }: BarSort, valueOf: ValueOf, barHeight: number = roomyBar): BarSeriesOption => ({
  type: 'bar', name: word, stack: 'all', barWidth: barHeight, clip: false, emphasis: { disabled: true }, itemStyle: { color: look.fill, borderColor: ink.grey, borderWidth: 0.6 },
  data: rows.map((row, at) => ({ name: `${row.name} ${word}${printedNumber(row.counts[id] ?? 0, 0)}项`, value: [valueOf(row.counts[id] ?? 0, row), rowPlace(frame, at)] })),
});

/** The parts of the bar of a row in pixels, empty ones left out. */
export function partsOf(frame: Frame, row: BarRow, at: number, sorts: readonly BarSort[], valueOf: ValueOf, barHeight: number = roomyBar): readonly { readonly sort: BarSort; readonly count: number; readonly box: Box }[] {
  const y = frame.box.top + 2 * rowPlace(frame, at) + 1;
  let sum = 0;
  return sorts.flatMap((sort) => {
    const count = row.counts[sort.id] ?? 0;
    if (count === 0) return [];
    const from = sum;
    sum += valueOf(count, row);
    return [{ sort, count, box: { left: xAt(frame, from), right: xAt(frame, sum), top: y - barHeight / 2, bottom: y + barHeight / 2 } }];
  });
}

/** How far a number over a narrow part may be pushed aside by its neighbour. */
const mostPush = 14;

/** The number on each part of a bar; where a part is too narrow, over it. */
function countLabels(parts: ReturnType<typeof partsOf>): { readonly plates: readonly Mark[]; readonly texts: readonly TextMark[] } {
  let free = -Infinity;
  const plates: Mark[] = [];
  const texts = parts.flatMap(({ sort, count, box }): readonly TextMark[] => {
    const text = printedNumber(count, 0);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const half = textWidth(text, type.label) / 2;
    if (box.right - box.left >= 2 * half + (sort.look.hatch === 'none' ? 3 : 6)) {
      if (sort.look.hatch !== 'none') plates.push(boxMark({ left: x - half - 2, right: x + half + 2, top: y - 6.5, bottom: y + 6.5 }, ink.paper, { z: 5 }));
      return [textMark(text, { x, y }, { align: 'center', colour: sort.look.label })];
    }
    const at = Math.max(x, free + half);
    if (at - x > mostPush) return [];
    free = at + half + 4;
    return [textMark(text, { x: at, y: box.top - 7 }, { align: 'center', size: type.small })];
  });
  return { plates, texts };
}

/** Names left of the bars, broken into at most three lines. */
export const barNames = (rows: readonly BarRow[], width: number): readonly (readonly string[])[] => rows.map(({ name }) => wrapText(name, width, type.label, 4));

/** How high rows are: room for the bar and what stands over it, and for the lines of the name. */
export const rowHeights = (names: readonly (readonly string[])[], over: number): readonly number[] => names.map((lines) => Math.max(roomyBar + over, lines.length * type.line + 7));

/** The same where many rows have to fit: as high as their words, no higher. */
export const closeHeights = (names: readonly (readonly string[])[]): readonly number[] => names.map(({ length }) => length * type.line + 2);

/** The names in the middle of their rows. */
export const nameMarks = (frame: Frame, names: readonly (readonly string[])[]): readonly TextMark[] => names.map((lines, at) => textMark(lines.join('\n'), { x: 4, y: rowMiddle(frame, at) }));

/** The counts as a table. */
export const barTable = (rows: readonly BarRow[], sorts: readonly BarSort[], nameHead: string, unit: string, total: BarRow | null): ShownTable => {
  const rowOf = (row: BarRow): readonly Cell[] => {
    const cells = [wordCell(row.name), ...sorts.map(({ id }) => figureCell(printedNumber(row.counts[id] ?? 0, 0), row.counts[id] ?? 0)), figureCell(printedNumber(totalOf(row, sorts), 0), totalOf(row, sorts))];
    return row === total ? cells.map((cell): Cell => ({ ...cell, strong: true, shade: 'total' })) : cells;
  };
  return shownTable({ columns: [words(4), ...sorts.map(() => figures(2)), figures(2)], head: [nameHead, ...sorts.map(({ word }) => word), '合计'], body: rows.map(rowOf), unit });
};

/** Counts as parts of a whole, a bar a row, each as long as the others: the structure is compared, the counts stand in the bars and their sums behind. The last row is the whole. */
export function shareBars(rows: readonly BarRow[], whole: BarRow, all: readonly BarSort[], told: { readonly nameHead: string; readonly width: number; readonly description: string }): ChartDrawing {
  const { width } = told;
  const shown = [...rows, whole];
  const sorts = sortsIn(all, shown);
  const nameRoom = Math.min(Math.max(...shown.map(({ name }) => textWidth(name, type.label))) + 14, width * 0.26);
  const names = barNames(shown, nameRoom - 10);
  const key = barKey(sorts, 4, width - 4, 2);
  const heights = rowHeights(names, 10).map((height, at) => (at === rows.length ? height + 6 : height));
  const bottom = key.bottom + 4 + heights.reduce((sum, height) => sum + height, 0);
  const frame: Frame = { box: { left: nameRoom, top: key.bottom + 4, right: width - 52, bottom }, x: [0, 1], y: [0, 1], rows: heights };
  const valueOf = (count: number, row: BarRow): number => count / Math.max(totalOf(row, sorts), 1);
  const parts = shown.map((row, at) => partsOf(frame, row, at, sorts, valueOf));
  const labels = parts.map(countLabels);
  const line = bottom - (heights.at(-1) ?? 0) - 2;
  const marks: readonly Mark[] = [
    ...key.marks, ...nameMarks(frame, names), ...parts.flatMap((row) => row.flatMap(({ box, sort }) => hatchMarks(box, sort.look.hatch))), ...labels.flatMap(({ plates, texts }) => [...plates, ...texts]),
    ...shown.map((row, at) => textMark(totalOf(row, sorts) === 0 ? '没有目标' : `${printedNumber(totalOf(row, sorts), 0)}项`, { x: totalOf(row, sorts) === 0 ? nameRoom + 2 : width - 44, y: rowMiddle(frame, at) }, { colour: ink.muted })),
    lineMark([{ x: 4, y: line }, { x: width - 4, y: line }], { colour: ink.axis, width: 0.8 }),
  ];
  return { option: optionOf([frame], sorts.map((sort) => barSeries(frame, shown, sort, valueOf)), marks), width, height: Math.ceil(bottom + 4), table: barTable(shown, sorts, told.nameHead, '项', whole), description: told.description };
}
