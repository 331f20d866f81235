import type { BarSeriesOption } from 'echarts';
import type { SourceKey } from '#documents';
import { missingReasonWords, type MissingReason } from '#kernel';
import { publishedFigure, yearText } from '#monitoring';
import type { Scale } from '#registry';
import { flatTicks } from '../axes.ts';
import type { ChartDrawing, ChartKind } from '../chart.ts';
import { atLeast, atMost } from '../example-data.ts';
import { optionOf, rowMiddle, rowPlace, xAt, type Frame } from '../frame.ts';
import { hatchMarks } from '../hatch.ts';
import { ink, type, usualWidth } from '../ink.ts';
import { magnitudeOf, pointsIn } from '../large-numbers.ts';
import { lineMark, textMark, type Mark } from '../marks.ts';
import { emptyCell, figureCell, figures, shownTable, wordCell, words } from '../shown-table.ts';
import { targetLines, targetText, type ChartTarget } from '../target-lines.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { limitsOf, valueScale } from '../value-scale.ts';
import { bareFigure } from '../year-line.ts';

/** A published figure of a place or a part, or why there is none. */
type ComparedFigure = { readonly value: number; readonly text: string; readonly digits: number; readonly source?: SourceKey } | { readonly missing: MissingReason };

/** A place, a part of a place or a group with its figure; the whole they are parts of is told apart. */
export type ComparedRow = { readonly name: string; readonly figure: ComparedFigure; readonly isWhole?: boolean };

/** One indicator in one year, of places or parts held beside each other. */
export type ComparedBarsData = { readonly indicator: string; readonly unit: string; readonly scale: Scale; readonly year: number; readonly rows: readonly ComparedRow[]; readonly targets: readonly ChartTarget[] };

type Known = ComparedRow & { readonly figure: Exclude<ComparedFigure, { readonly missing: MissingReason }> };

const isKnown = (row: ComparedRow): row is Known => 'value' in row.figure;

/** The largest first; what has no figure stands below, in the order told. The whole is a row like the others. */
const sorted = (rows: readonly ComparedRow[]): readonly ComparedRow[] => [...rows.filter(isKnown).sort((a, b) => b.figure.value - a.figure.value), ...rows.filter((row) => !isKnown(row))];

const barHeight = 15;

/** All figures in the unit they are drawn in. */
function inMagnitude(data: ComparedBarsData): ComparedBarsData {
  const known = data.rows.filter(isKnown);
  const magnitude = magnitudeOf(data.unit, known.map(({ figure }) => figure.value));
  if (magnitude.factor === 1) return data;
  const drawn = pointsIn(known.map(({ figure }) => figure), magnitude);
  return { ...data, unit: magnitude.unit, targets: [], rows: data.rows.map((row) => (isKnown(row) ? { ...row, figure: drawn[known.indexOf(row)] ?? row.figure } : row)) };
}

const reasonText = (row: ComparedRow): string => ('missing' in row.figure ? missingReasonWords[row.figure.missing] : '');

function describe({ indicator, unit, year, rows, targets }: ComparedBarsData): string {
  const known = rows.filter(isKnown);
  const [first, last] = [known[0], known.at(-1)];
  const missing = rows.length - known.length;
  const told = (row: Known): string => `${row.name}${publishedFigure(row.figure, unit)}`;
  const parts = [
    first === undefined || last === undefined ? `${indicator}：${yearText(year)}没有数据` : first === last ? `${indicator}：${yearText(year)}只有${told(first)}` : `${indicator}：${yearText(year)}${String(known.length)}个数，最大的是${told(first)}，最小的是${told(last)}`,
    missing === 0 || first === undefined ? '' : `另有${String(missing)}个没有数`, targets.map((target) => targetText(target, unit)).join('、'),
  ];
  return `${parts.filter((part) => part !== '').join('；')}。`;
}

function targetMarksOf(frame: Frame, { targets, unit }: ComparedBarsData, width: number): readonly Mark[] {
  const { top, bottom } = frame.box;
  return targets.slice(0, 1).flatMap((target): readonly Mark[] => {
    const lines = targetLines(target).map((value) => xAt(frame, value));
    const text = targetText(target, unit);
    const half = textWidth(text, type.small) / 2;
    const middle = lines.reduce((sum, x) => sum + x, 0) / Math.max(lines.length, 1);
    return [...lines.map((x) => lineMark([{ x, y: top - 3 }, { x, y: bottom }], { colour: ink.text, width: 1.3, dash: [7, 4], z: 4 })), textMark(text, { x: Math.min(Math.max(middle, half + 4), width - half - 4), y: 30 }, { size: type.small, align: 'center' })];
  });
}

function draw(all: ComparedBarsData, width = usualWidth): ChartDrawing {
  const told = { ...all, rows: sorted(all.rows) };
  const data = inMagnitude(told);
  const { unit, rows, targets } = data;
  const top = targets.length > 0 ? 44 : 28;
  const nameRoom = Math.min(Math.max(...rows.map(({ name }) => textWidth(name, type.label)), 40) + 14, width * 0.34);
  const names = rows.map(({ name }) => wrapText(name, nameRoom - 10, type.label, 3));
  const heights = names.map(({ length }) => Math.max(barHeight + 8, length * type.line + 6));
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const known = rows.filter(isKnown);
  const valueRoom = Math.max(40, ...known.map(({ figure }) => textWidth(bareFigure(figure, unit), type.label)), ...rows.map((row) => textWidth(reasonText(row), type.small))) + 12;
  const scale = valueScale([0, ...known.map(({ figure }) => figure.value), ...targets.slice(0, 1).flatMap(targetLines)], limitsOf(data.scale, unit));
  const frame: Frame = { box: { left: nameRoom, top, right: width - valueRoom, bottom }, x: [scale.min, scale.max], y: [0, 1], rows: heights };
  const ticks = rows.length === 0 ? [] : flatTicks(frame, scale).flatMap(({ x, text }): readonly Mark[] => [lineMark([{ x, y: top }, { x, y: bottom }], { colour: ink.grid }), textMark(text, { x, y: bottom + 11 }, { align: 'center', colour: ink.muted })]);
  const bars: BarSeriesOption = {
    type: 'bar', name: data.indicator, barWidth: barHeight, clip: false, emphasis: { disabled: true }, z: 3,
    data: rows.flatMap((row, at) => (isKnown(row) ? [{ name: `${row.name} ${publishedFigure(row.figure, unit)}`, value: [row.figure.value, rowPlace(frame, at)], itemStyle: row.isWhole === true ? { color: ink.pale, borderColor: ink.grey, borderWidth: 0.8 } : { color: ink.accent } }] : [])),
  };
  const wholes = rows.flatMap((row, at): readonly Mark[] => {
    const y = frame.box.top + 2 * rowPlace(frame, at) + 1;
    return isKnown(row) && row.isWhole === true ? hatchMarks({ left: xAt(frame, Math.min(0, row.figure.value)), right: xAt(frame, Math.max(0, row.figure.value)), top: y - barHeight / 2, bottom: y + barHeight / 2 }, 'rising') : [];
  });
  const marks: readonly Mark[] = [
    textMark(unit === 'ratio' ? '比值' : `单位：${unit}`, { x: 4, y: 12 }, { colour: ink.muted }), ...ticks, ...wholes, ...targetMarksOf(frame, data, width),
    ...(rows.length === 0 ? [textMark('没有数据', { x: 4, y: top + 10 }, { colour: ink.muted })] : [lineMark([{ x: xAt(frame, 0), y: top }, { x: xAt(frame, 0), y: bottom }], { width: 0.8 })]),
    ...rows.flatMap((row, at): readonly Mark[] => {
      const y = rowMiddle(frame, at);
      const value = textMark(isKnown(row) ? bareFigure(row.figure, unit) : reasonText(row), { x: width - 4, y }, { align: 'right', ...(isKnown(row) ? {} : { colour: ink.muted, size: type.small }) });
      return [textMark(names[at]?.join('\n') ?? '', { x: 4, y }), value];
    }),
  ];
  const table = shownTable({
    columns: [words(4), figures(3), words(3)], head: ['地区或分组', yearText(told.year), '说明'], unit: told.unit,
    body: told.rows.map((row) => [wordCell(row.name), isKnown(row) ? figureCell(bareFigure(row.figure, told.unit), row.figure.value, { digits: row.figure.digits, source: row.figure.source }) : emptyCell(), wordCell(row.isWhole === true ? `${reasonText(row)}${reasonText(row) === '' ? '' : '，'}合计` : reasonText(row))]),
  });
  return { option: optionOf([frame], [bars], marks), width, height: Math.ceil(bottom + 24), table, description: describe(told) };
}

const row = (name: string, value: number, digits = 1, isWhole = false): ComparedRow => ({ name, figure: { value, text: value.toFixed(digits), digits }, ...(isWhole ? { isWhole } : {}) });

/** One indicator of places, parts or groups beside each other. */
export const comparedBars: ChartKind<ComparedBarsData> = {
  id: 'compared-bars',
  title: '地区和分组比较图',
  source: 'practice 3.6 (各镇街道、各旗县区比较); method 7.1',
  examples: [
    { title: '六个镇街道和全区，有目标', data: { indicator: '孕产妇系统管理率', unit: '%', scale: 'share', year: 2025, targets: [{ acceptance: atLeast(95), deadline: 2030 }], rows: [row('示例区', 95.4, 2, true), row('东街街道', 97.1), row('西街街道', 96.3), row('南镇', 93.8), row('北镇', 92.5), row('河东经济开发区管理委员会（河东街道办事处）', 98.2), { name: '山口乡', figure: { missing: 'suppressed' } }] } },
    { title: '少为好，有一个是零', data: { indicator: '5岁以下儿童死亡率', unit: '‰', scale: 'positive', year: 2025, targets: [{ acceptance: atMost(6), deadline: 2030 }], rows: [row('示例区', 4.12, 2), row('邻区一', 0, 2), row('邻区二', 6.31, 2), { name: '邻区三', figure: { missing: 'not-collected' } }, { name: '邻区四', figure: { missing: 'not-comparable' } }] } },
    { title: '数很大', data: { indicator: '妇幼健康经费', unit: '元', scale: 'positive', year: 2025, targets: [], rows: [row('示例区', 12_345_678, 0), row('邻区一', 8_412_330, 0)] } },
    { title: '有负数', data: { indicator: '城乡居民收入增速之差', unit: '百分点', scale: 'plain', year: 2025, targets: [], rows: [row('示例区', 1.2), row('邻区一', -0.6), row('邻区二', -1.3)] } },
    { title: '只有一个', data: { indicator: '孕产妇系统管理率', unit: '%', scale: 'share', year: 2025, targets: [], rows: [row('示例区', 95.4)] } },
    { title: '都没有数', data: { indicator: '孕产妇系统管理率', unit: '%', scale: 'share', year: 2025, targets: [], rows: [{ name: '东街街道', figure: { missing: 'not-collected' } }] } },
    { title: '没有行', data: { indicator: '孕产妇系统管理率', unit: '%', scale: 'share', year: 2025, targets: [], rows: [] } },
  ],
  draw,
};
