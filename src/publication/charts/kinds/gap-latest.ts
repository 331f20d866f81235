import type { ScatterSeriesOption } from 'echarts';
import type { SourceKey } from '#documents';
import { printedUnit, yearText } from '#monitoring';
import type { Scale } from '#registry';
import { flatTicks } from '../axes.ts';
import type { ChartDrawing, ChartKind } from '../chart.ts';
import { optionOf, rowMiddle, rowPlace, xAt, type Frame } from '../frame.ts';
import { gapCell, gapHead, gapOf, gapText, signedGap, type GroupNames } from '../gap-words.ts';
import { ink, type, usualWidth } from '../ink.ts';
import { magnitudeOf, pointsIn } from '../large-numbers.ts';
import { boxMark, circleMark, lineMark, textMark, type Mark } from '../marks.ts';
import { figureCell, figures, shownTable, wordCell, words } from '../shown-table.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { limitsOf, valueScale } from '../value-scale.ts';
import { bareFigure } from '../year-line.ts';

/** A figure of a group. */
export type GroupFigure = { readonly value: number; readonly text: string; readonly digits: number; readonly source?: SourceKey };

/** Several indicators of one unit in their latest year, each of two groups; the gap is first less second. */
export type GapLatestData = {
  readonly unit: string;
  readonly scale: Scale;
  readonly names: GroupNames;
  readonly rows: readonly { readonly indicator: string; readonly year: number; readonly first: GroupFigure; readonly second: GroupFigure }[];
};

type Row = GapLatestData['rows'][number];

const top = 40;
const valueRoom = 46;

/** Where the first group is ahead by most, first. */
const sorted = (rows: readonly Row[]): readonly Row[] => [...rows].sort((a, b) => gapOf(b) - gapOf(a));

/** The year is told with the name only where rows are of several years. */
const nameOf = ({ indicator, year }: Row, rows: readonly Row[]): string => (rows.some((row) => row.year !== year) ? `${indicator}（${yearText(year)}）` : indicator);

/** The two figures beside their signs: the smaller one on the left, the larger on the right. */
function figureMarks(frame: Frame, { first, second }: Row, at: number, unit: string): readonly Mark[] {
  const y = rowMiddle(frame, at);
  const [a, b] = [xAt(frame, first.value), xAt(frame, second.value)];
  const isFirstLeft = a < b;
  const beside = (figure: GroupFigure, x: number, left: boolean, colour: string): Mark => textMark(bareFigure(figure, unit), { x: left ? x - 9 : x + 9, y }, { align: left ? 'right' : 'left', colour });
  return [lineMark([{ x: a, y }, { x: b, y }], { colour: ink.axis, width: 2, z: 1 }), beside(first, a, isFirstLeft, ink.accent), beside(second, b, !isFirstLeft, ink.muted)];
}

/** The key, then heads over names and gaps. */
function headMarks({ names, unit }: GapLatestData, left: number, gapLeft: number): readonly Mark[] {
  const second = left + 30 + textWidth(names.first, type.small);
  const units = printedUnit(unit) === '' ? '' : `单位：${unit}`;
  return [
    textMark(units, { x: 4, y: 12 }, { colour: ink.muted }),
    circleMark({ x: left + 6, y: 12 }, 4, { fill: ink.accent, edge: ink.accent }), textMark(names.first, { x: left + 14, y: 12 }, { size: type.small }),
    boxMark({ left: second + 2, right: second + 10, top: 8, bottom: 16 }, ink.paper, { edge: ink.muted }), textMark(names.second, { x: second + 15, y: 12 }, { size: type.small }),
    textMark(gapHead(names, unit).replace('（', '\n（'), { x: gapLeft, y: 18 }, { size: type.small }),
  ];
}

const dots = (data: GapLatestData, rows: readonly Row[], frame: Frame, of: 'first' | 'second'): ScatterSeriesOption => ({
  type: 'scatter', name: data.names[of], symbol: of === 'first' ? 'circle' : 'rect', symbolSize: of === 'first' ? 8 : 11, z: 3, emphasis: { disabled: true },
  itemStyle: of === 'first' ? { color: ink.accent, opacity: 1 } : { color: 'transparent', borderColor: ink.muted, borderWidth: 1.6, opacity: 1 },
  data: rows.map((row, at) => ({ name: `${row.indicator} ${data.names[of]}${bareFigure(row[of], data.unit)}${printedUnit(data.unit)}`, value: [row[of].value, rowPlace(frame, at)] })),
});

function describe({ names, unit, rows }: GapLatestData): string {
  const [widest, narrowest] = [...rows].sort((a, b) => Math.abs(gapOf(b)) - Math.abs(gapOf(a))).filter((_, at, all) => at === 0 || at === all.length - 1);
  const told = (row: Row): string => `${row.indicator}（${yearText(row.year)}${gapText(names, row, unit)}）`;
  if (widest === undefined) return `${names.first}与${names.second}：没有数据。`;
  return `${String(rows.length)}项指标${names.first}与${names.second}的差距：最大的是${told(widest)}${narrowest ? `，最小的是${told(narrowest)}` : ''}。`;
}

/** All figures in the unit they are drawn in. */
function inMagnitude(data: GapLatestData): GapLatestData {
  const figures = data.rows.flatMap(({ first, second }) => [first, second]);
  const magnitude = magnitudeOf(data.unit, figures.map(({ value }) => value));
  const drawn = new Map(pointsIn(figures.map((figure, at) => ({ ...figure, at })), magnitude).map((figure) => [figures[figure.at], figure]));
  return { ...data, unit: magnitude.unit, rows: data.rows.map((row) => ({ ...row, first: drawn.get(row.first) ?? row.first, second: drawn.get(row.second) ?? row.second })) };
}

function draw(all: GapLatestData, width = usualWidth): ChartDrawing {
  const told = { ...all, rows: sorted(all.rows) };
  const data = inMagnitude(told);
  const { unit, names, rows } = data;
  const nameRoom = Math.min(Math.max(...rows.map((row) => textWidth(nameOf(row, rows), type.label)), 60) + 14, width * 0.34);
  const lines = rows.map((row) => wrapText(nameOf(row, rows), nameRoom - 10, type.label, 3));
  const heights = lines.map(({ length }) => Math.max(25, length * type.line + 8));
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const gapLeft = width - 4 - Math.max(textWidth('（百分点）', type.small), ...rows.map((row) => textWidth(signedGap(row), type.label)), ...gapHead(names, unit).split('（').map((part) => textWidth(part, type.small)));
  const scale = valueScale(rows.flatMap(({ first, second }) => [first.value, second.value]), limitsOf(data.scale, unit));
  const frame: Frame = { box: { left: nameRoom + valueRoom, top, right: gapLeft - valueRoom - 8, bottom }, x: [scale.min, scale.max], y: [0, 1], rows: heights };
  const ticks = flatTicks(frame, scale).flatMap(({ x, text }): readonly Mark[] => [lineMark([{ x, y: top }, { x, y: bottom }], { colour: ink.grid }), textMark(text, { x, y: bottom + 10 }, { align: 'center', colour: ink.muted })]);
  const marks: readonly Mark[] = [
    ...headMarks(data, nameRoom, gapLeft), lineMark([{ x: 4, y: top - 4 }, { x: width - 4, y: top - 4 }], { width: 0.8 }), ...(rows.length === 0 ? [textMark('没有数据', { x: 4, y: top + 10 }, { colour: ink.muted })] : ticks),
    ...rows.flatMap((row, at): readonly Mark[] => [textMark(lines[at]?.join('\n') ?? '', { x: 4, y: rowMiddle(frame, at) }), ...figureMarks(frame, row, at, unit), textMark(signedGap(row), { x: gapLeft, y: rowMiddle(frame, at) })]),
  ];
  const table = shownTable({
    columns: [words(6), words(2), figures(2), figures(2), figures(3)], head: ['指标', '年份', names.first, names.second, gapHead(names, told.unit)], unit: told.unit,
    body: told.rows.map((row) => [wordCell(row.indicator), wordCell(String(row.year)), ...[row.first, row.second].map((one) => figureCell(bareFigure(one, told.unit), one.value, { digits: one.digits, source: one.source })), gapCell(row)]),
  });
  return { option: optionOf([frame], [dots(data, rows, frame, 'first'), dots(data, rows, frame, 'second')], marks), width, height: Math.ceil(bottom + 22), table, description: describe(told) };
}

const figure = (value: number, digits = 1): GroupFigure => ({ value, text: value.toFixed(digits), digits });

/** The gaps of several indicators between two groups, in their latest year. */
export const gapLatest: ChartKind<GapLatestData> = {
  id: 'gap-latest',
  title: '差距对比图',
  source: 'practice 3.6 (城乡、性别差距); method 7.1',
  examples: [
    {
      title: '六项指标，女与男',
      data: {
        unit: '%', scale: 'share', names: { first: '女', second: '男' },
        rows: [
          { indicator: '劳动力参与率', year: 2024, first: figure(61.5), second: figure(72.8) },
          { indicator: '高等教育在校生中所占比重', year: 2024, first: figure(50.8), second: figure(49.2) },
          { indicator: '国家学生体质健康标准达标优良率', year: 2024, first: figure(48.2), second: figure(42.9) },
          { indicator: '公民具备科学素质的比例', year: 2023, first: figure(11.9), second: figure(15.2) },
          { indicator: '城乡居民基本养老保险参保率', year: 2024, first: figure(96.4), second: figure(96.4) },
          { indicator: '城镇单位就业人员中签订劳动合同且参加工伤保险的比例', year: 2024, first: figure(88.1), second: figure(90) },
        ],
      },
    },
    { title: '农村与城市，率都很高', data: { unit: '%', scale: 'share', names: { first: '农村', second: '城市' }, rows: [{ indicator: '孕产妇系统管理率', year: 2024, first: figure(97.02, 2), second: figure(98.4, 2) }, { indicator: '3岁以下儿童系统管理率', year: 2024, first: figure(96.6, 2), second: figure(96.11, 2) }] } },
    { title: '只有一项，数很大', data: { unit: '元', scale: 'positive', names: { first: '农村', second: '城镇' }, rows: [{ indicator: '居民人均可支配收入', year: 2024, first: figure(24_310, 0), second: figure(54_188, 0) }] } },
    { title: '人数上亿', data: { unit: '人', scale: 'positive', names: { first: '女', second: '男' }, rows: [{ indicator: '参加基本医疗保险人数', year: 2024, first: figure(652_300_000, 0), second: figure(674_800_000, 0) }, { indicator: '参加基本养老保险人数', year: 2024, first: figure(521_000_000, 0), second: figure(548_500_000, 0) }] } },
    { title: '没有数据', data: { unit: '%', scale: 'share', names: { first: '女', second: '男' }, rows: [] } },
  ],
  draw,
};
