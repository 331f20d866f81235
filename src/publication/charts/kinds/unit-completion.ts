import { printedNumber, type Tally } from '#monitoring';
import type { ChartDrawing, ChartKind } from '../chart.ts';
import { exampleTally } from '../example-data.ts';
import { optionOf, rowMiddle, type Frame } from '../frame.ts';
import { hatchMarks } from '../hatch.ts';
import { ink, type, usualWidth } from '../ink.ts';
import { boxMark, lineMark, textMark, type Mark } from '../marks.ts';
import { barKey, barNames, barSeries, barTable, closeHeights, nameMarks, partsOf, rowHeights, totalOf, type BarRow, type BarSort } from '../share-bars.ts';
import { broadSorts, standingRow } from '../standing-sorts.ts';
import { textWidth } from '../text-width.ts';

/** How the targets stand that each responsible unit answers for. */
export type UnitCompletionData = { readonly year: number; readonly units: readonly { readonly name: string; readonly tally: Tally }[] };

/** The units with most left to do first; then those of which least is known, then by size and name. */
function sorted(units: UnitCompletionData['units']): UnitCompletionData['units'] {
  return [...units].sort((a, b) => b.tally.notMet - a.tally.notMet || b.tally.unproven - a.tally.unproven || b.tally.unassessed - a.tally.unassessed || b.tally.total - a.tally.total || (a.name < b.name ? -1 : 1));
}

/** More rows than these stand close. */
const mostRoomy = 16;
const closeBar = 11;

/** A higher picture is shrunk to fit a page, its type with it: 0.96 of the width. What does not fit is left to the table. */
const mostHeight = 565;

/** How many rows fit below each other. */
function fitting(heights: readonly number[], room: number): number {
  let sum = 0;
  const at = heights.findIndex((height) => (sum += height) > room);
  return at < 0 ? heights.length : at;
}

const columnWidth = 47;

/** On a narrow screen only the sums stand beside the bars; the other counts are in the table. */
const leastWide = 480;

/** The heads of the columns of counts, each with its swatch: they are the key of the bars. */
function headMarks(sorts: readonly BarSort[], left: number, y: number): readonly Mark[] {
  return [...sorts.map(({ word }) => word), '合计'].flatMap((word, at): readonly Mark[] => {
    const x = left + (at + 0.5) * columnWidth;
    const look = sorts[at]?.look;
    const box = { left: x - 9, right: x + 9, top: y - 20, bottom: y - 10 };
    return [...(look ? [boxMark(box, look.fill, { edge: ink.grey, z: 3 }), ...hatchMarks(box, look.hatch)] : []), textMark(word, { x, y }, { align: 'center', size: type.small })];
  });
}

/** The counts of a row, in columns. None is told as none. */
const countMarks = (row: BarRow, sorts: readonly BarSort[], left: number, y: number): readonly Mark[] =>
  [...sorts.map(({ id }) => row.counts[id] ?? 0), totalOf(row, broadSorts)].map((count, at) => textMark(printedNumber(count, 0), { x: left + (at + 0.5) * columnWidth, y }, { align: 'center', colour: count === 0 ? ink.muted : ink.text }));

/** What is to be known of the order of the rows, and of those that are not there. */
const notesOf = (all: number, shown: number): readonly string[] => [
  ...(all < 2 ? [] : ['责任单位按未达标项数从多到少排列；未达标项数相同的，依次按证据不足、不能判断的项数和目标总数排列。']), ...(shown < all ? ['图中只列排在前面的责任单位，其余见数据。'] : []),
];

function draw({ year, units }: UnitCompletionData, width = usualWidth): ChartDrawing {
  const all = sorted(units).map(standingRow);
  const isClose = all.length > mostRoomy;
  const barHeight = isClose ? closeBar : undefined;
  const nameRoom = Math.min(Math.max(...all.map(({ name }) => textWidth(name, type.label)), 40) + 14, width * 0.3);
  const shown = width >= leastWide ? broadSorts : [];
  const key = barKey(shown === broadSorts ? [] : broadSorts, 4, width - 4, 2);
  const headY = shown === broadSorts ? 23 : key.bottom + 12;
  const top = headY + 17;
  const allNames = barNames(all, nameRoom - 10);
  const allHeights = isClose ? closeHeights(allNames) : rowHeights(allNames, 9);
  const count = fitting(allHeights, (mostHeight * width) / usualWidth - top);
  const [rows, names, heights] = [all.slice(0, count), allNames.slice(0, count), allHeights.slice(0, count)];
  const columns = width - 4 - (shown.length + 1) * columnWidth;
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const most = Math.max(...rows.map((row) => totalOf(row, broadSorts)), 1);
  const frame: Frame = { box: { left: nameRoom, top, right: columns - 8, bottom }, x: [0, most], y: [0, 1], rows: heights };
  const parts = rows.flatMap((row, at) => partsOf(frame, row, at, broadSorts, (count) => count, barHeight));
  const marks: readonly Mark[] = [
    ...key.marks, textMark('责任单位', { x: 4, y: headY }, { size: type.small }), textMark('目标数（项）', { x: nameRoom, y: headY }, { size: type.small }), ...headMarks(shown, columns, headY), lineMark([{ x: 4, y: top - 5 }, { x: width - 4, y: top - 5 }], { width: 0.8 }),
    ...nameMarks(frame, names), ...parts.flatMap(({ box, sort }) => hatchMarks(box, sort.look.hatch)), ...rows.flatMap((row, at) => countMarks(row, shown, columns, rowMiddle(frame, at))),
    ...(rows.length === 0 ? [textMark('没有责任单位', { x: 4, y: bottom + 8 }, { colour: ink.muted })] : [lineMark([{ x: nameRoom, y: top - 5 }, { x: nameRoom, y: bottom }], { width: 0.8 })]),
  ];
  const first = rows[0];
  const worst = first === undefined || (first.counts['not-met'] ?? 0) === 0 ? '没有未达标的目标' : `未达标最多的是${first.name}（${String(first.counts['not-met'])}项）`;
  const description = all.length === 0 ? `${String(year)}年没有可列出达标情况的责任单位。` : `${String(year)}年${String(all.length)}个责任单位所负责目标的达标情况，按未达标项数从多到少排列：${worst}。`;
  return { option: optionOf([frame], broadSorts.map((sort) => barSeries(frame, rows, sort, (count) => count, barHeight)), marks), width, height: Math.ceil(bottom + (rows.length === 0 ? 22 : 6)), table: barTable(all, broadSorts, '责任单位', '项', null), description, notes: notesOf(all.length, rows.length) };
}

/** How the targets of each responsible unit stand. */
export const unitCompletion: ChartKind<UnitCompletionData> = {
  id: 'unit-completion',
  title: '单位完成情况图',
  source: 'practice 3.6 (单位完成率); method 8.1',
  examples: [
    {
      title: '十个单位，名称有长有短',
      data: {
        year: 2024,
        units: [
          { name: '区卫生健康委员会', tally: exampleTally({ met: 22, held: 3, 'not-met': 11, unproven: 4, 'no-data': 5 }) },
          { name: '区教育局', tally: exampleTally({ met: 19, 'not-met': 3, 'not-due': 6, 'no-data': 2 }) },
          { name: '区人力资源和社会保障局', tally: exampleTally({ met: 8, 'not-met': 6, 'no-data': 4 }) },
          { name: '区委组织部', tally: exampleTally({ met: 1, 'not-met': 8, pending: 2 }) },
          { name: '区农牧林水局（乡村振兴局）、区生态环境分局、区住房和城乡建设局及各镇街道', tally: exampleTally({ 'not-met': 2, 'no-data': 1 }) },
          { name: '区妇女联合会', tally: exampleTally({ improving: 2, pending: 9 }) },
          { name: '区民政局', tally: exampleTally({ met: 7, 'no-data': 3 }) },
          { name: '区人民法院', tally: exampleTally({ pending: 1 }) },
          { name: '多个单位共同负责', tally: exampleTally({ met: 12, 'not-met': 9, unproven: 2, 'no-data': 14 }) },
          { name: '未明确责任单位', tally: exampleTally({ 'no-data': 3 }) },
        ],
      },
    },
    { title: '一个单位，全部达标', data: { year: 2030, units: [{ name: '区医疗保障局', tally: exampleTally({ met: 4 }) }] } },
    { title: '十七个单位，各行紧排', data: { year: 2024, units: Array.from({ length: 17 }, (_, at) => ({ name: `区第${String(at + 1)}局`, tally: exampleTally({ met: (at * 7) % 23, 'not-met': at % 4, unproven: at % 2, 'no-data': (at * 11) % 31 }) })) } },
    { title: '没有单位', data: { year: 2024, units: [] } },
  ],
  draw,
};
