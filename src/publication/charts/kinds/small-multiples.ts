import type { Cell } from '#documents';
import { achievementStates, printedNumber, publishedFigure, unitName, yearText } from '#monitoring';
import { axisRoom } from '../axes.ts';
import type { ChartDrawing, ChartKind, ShownTable } from '../chart.ts';
import { atLeast, atMost, between, examplePoints, exampleTrend } from '../example-data.ts';
import { optionOf, xAt, yAt, type Frame } from '../frame.ts';
import { ink, type, usualWidth } from '../ink.ts';
import { trendInMagnitude } from '../large-numbers.ts';
import { lineMark, textMark, type Mark } from '../marks.ts';
import { shownTrend } from '../shown-years.ts';
import { emptyCell, figureCell, figures, shownTable, wordCell, words } from '../shown-table.ts';
import { targetMarks, targetSteps, targetText, targetValues } from '../target-lines.ts';
import { shortened, textWidth, wrapText } from '../text-width.ts';
import type { TrendData } from '../trend-data.ts';
import { targetsCell } from '../trend-words.ts';
import { frameEnds, limitsOf, valueScale } from '../value-scale.ts';
import { bareFigure, mainLine, yearLine } from '../year-line.ts';

/** The trends of a domain side by side. A dozen fill a page: the caller divides longer lists. */
export type SmallMultiplesData = { readonly name: string; readonly panels: readonly TrendData[] };

/** Few panels are wider, and higher. */
const plotHeights = [120, 90, 62, 62] as const;
const gutter = 22;
const rowGap = 14;

/** Three beside each other, four where there are many. */
const columnsOf = (count: number, width: number): number => (width < 420 ? 2 : count > 9 ? 4 : Math.min(3, Math.max(count, 1)));

const stateText = ({ state }: TrendData): string => (state === null ? '' : `${achievementStates[state].sign} ${achievementStates[state].word}`);

function latestText({ points, unit }: TrendData): string {
  const last = points.at(-1);
  return last ? `${yearText(last.year)}${publishedFigure(last, unit)}` : '没有数据';
}

/** The target that counts in the end, in as many words as fit. */
function targetWords({ targets, unit }: TrendData, width: number): string {
  const last = [...targets].sort((a, b) => a.deadline - b.deadline).at(-1);
  if (last === undefined) return '';
  const full = targetText(last, unit);
  return textWidth(full, type.small) <= width ? full : shortened(full.replace(/（\d+年）$/, ''), width, type.small);
}

type Line = { readonly text: string; readonly colour: string; readonly size: number; readonly right?: string };

/** The lines of words over a panel: the name, the latest figure, how it stands (behind the figure where there is room for it), the target. */
function panelLines(data: TrendData, { width, nameLines, isJoined }: Layout): readonly Line[] {
  const names = wrapText(data.indicator, width, type.label, 2);
  const state = stateText(data);
  const small = { size: type.small, colour: ink.text } as const;
  return [
    ...Array.from({ length: nameLines }, (_, at): Line => ({ text: names[at] ?? '', colour: ink.text, size: type.label })),
    { ...small, text: latestText(data), colour: data.points.length === 0 ? ink.muted : ink.accent, ...(isJoined ? { right: state } : {}) }, ...(isJoined ? [] : [{ ...small, text: state }]), { ...small, text: targetWords(data, width), colour: ink.muted },
  ];
}

/** What the panels of a row share. */
type Layout = { readonly width: number; readonly plotHeight: number; readonly nameLines: number; readonly isJoined: boolean };

const heightOf = ({ plotHeight, nameLines, isJoined }: Layout): number => (nameLines + (isJoined ? 2 : 3)) * type.line + 8 + plotHeight + 18;

type Panel = { readonly frame: Frame; readonly marks: readonly Mark[]; readonly series: ReturnType<typeof yearLine> };

function drawPanel(data: TrendData, at: number, left: number, top: number, layout: Layout): Panel {
  const { width, plotHeight } = layout;
  const { points, breaks, unit, targets, planYears, indicator } = data;
  const lines = panelLines(data, layout);
  const scale = valueScale([...points.map(({ value }) => value), ...targets.flatMap(targetValues)], limitsOf(data.scale, unit), 2);
  const years = [...points.map(({ year }) => year), ...targets.map(({ deadline }) => deadline), ...(planYears ? [planYears.start, planYears.end] : [])];
  const [from, to] = years.length === 0 ? [0, 1] : [Math.min(...years), Math.max(...years)];
  const plotTop = top + lines.length * type.line + 8;
  const box = { left: left + axisRoom(scale, type.small), top: plotTop, right: left + width - 2, bottom: plotTop + plotHeight };
  const frame: Frame = { box, x: [from - 0.5, to + 0.5], y: frameEnds(scale) };
  const ticks = scale.ticks.flatMap((tick): readonly Mark[] => [
    lineMark([{ x: box.left, y: yAt(frame, tick) }, { x: box.right, y: yAt(frame, tick) }], { colour: ink.grid }), textMark(printedNumber(tick, scale.digits), { x: box.left - 5, y: yAt(frame, tick) }, { align: 'right', colour: ink.muted, size: type.small }),
  ]);
  const ends = from === to || years.length === 0 ? [from] : [from, to];
  const named = years.length === 0 ? [] : ends.map((year, index) => textMark(String(year), { x: ends.length === 1 ? xAt(frame, year) : index === 0 ? box.left : box.right, y: box.bottom + 10 }, { align: ends.length === 1 ? 'center' : index === 0 ? 'left' : 'right', size: type.small, colour: ink.muted }));
  const wordMarks = lines.flatMap(({ text, colour, size, right }, row): readonly Mark[] => {
    const y = top + (row + 0.5) * type.line;
    return [...(text === '' ? [] : [textMark(text, { x: left, y }, { colour, size })]), ...(right === undefined || right === '' ? [] : [textMark(right, { x: left + width, y }, { align: 'right', size })])];
  });
  return {
    frame,
    marks: [...wordMarks, ...ticks, lineMark([{ x: box.left, y: box.bottom }, { x: box.right, y: box.bottom }]), ...named, ...targetMarks(frame, targetSteps(targets, planYears?.start ?? from))],
    series: yearLine(indicator, points, breaks, unit, { ...mainLine, width: 1.6, symbolSize: 4 }, at),
  };
}

const stateCell = (state: TrendData['state'], source: TrendData['stateSource']): Cell => {
  const text = state === null ? '' : achievementStates[state].word;
  return source === undefined ? wordCell(text) : { runs: [{ text, source }] };
};

function tableOf(panels: readonly TrendData[]): ShownTable {
  const rowOf = ({ indicator, unit, points, targets, state, stateSource }: TrendData): readonly Cell[] => {
    const ends = [points.length > 1 ? points[0] : undefined, points.at(-1)];
    const cells = ends.flatMap((point): readonly Cell[] => (point ? [wordCell(String(point.year)), figureCell(bareFigure(point, unit), point.value, { digits: point.digits, source: point.source })] : [wordCell(''), emptyCell()]));
    return [wordCell(indicator), wordCell(unitName(unit)), ...cells, targetsCell(targets, unit, true), stateCell(state, stateSource)];
  };
  return shownTable({ columns: [words(8), words(2.5), words(2), figures(2.5), words(2), figures(2.5), words(9), words(3)], head: ['指标', '单位', '起始年', '数值', '最近年', '数值', '目标', '现状'], body: panels.map(rowOf) });
}

function draw({ name, panels: all }: SmallMultiplesData, width = usualWidth): ChartDrawing {
  const told = all.map(shownTrend);
  const panels = told.map(trendInMagnitude);
  const columns = columnsOf(panels.length, width);
  const panelWidth = (width - 8 - gutter * (columns - 1)) / columns;
  const isJoined = panels.every((data) => textWidth(latestText(data), type.small) + textWidth(stateText(data), type.small) + 10 <= panelWidth);
  const base = { width: panelWidth, plotHeight: plotHeights[columns - 1] ?? 62, isJoined };
  const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, row) => panels.slice(row * columns, (row + 1) * columns));
  let [top, count] = [4, 0];
  const drawn = rows.flatMap((row) => {
    const layout = { ...base, nameLines: Math.max(...row.map(({ indicator }) => wrapText(indicator, panelWidth, type.label, 2).length)) };
    const made = row.map((data, column) => drawPanel(data, count + column, 4 + column * (panelWidth + gutter), top, layout));
    top += heightOf(layout) + rowGap;
    count += row.length;
    return made;
  });
  const states = Object.values(achievementStates).map(({ word }) => word).flatMap((word) => {
    const count = panels.filter(({ state }) => state !== null && achievementStates[state].word === word).length;
    return count === 0 ? [] : [`${word}${String(count)}项`];
  });
  const description = `${name}${String(panels.length)}项指标的历年数值和目标${states.length === 0 ? '' : `：${states.join('、')}`}。`;
  const height = panels.length === 0 ? 40 : top - rowGap + 2;
  const nothing = panels.length === 0 ? [textMark('没有数据', { x: 4, y: 20 }, { colour: ink.muted })] : [];
  return { option: optionOf(drawn.map(({ frame }) => frame), drawn.flatMap(({ series }) => series), [...drawn.flatMap(({ marks }) => marks), ...nothing]), width, height: Math.ceil(height), table: tableOf(told), description };
}

const panels: readonly TrendData[] = [
  exampleTrend({ points: examplePoints([[2020, 95.3], [2021, 95.1], [2022, 96.2], [2023, 96.8], [2024, 97.4]]), targets: [{ acceptance: atLeast(98), deadline: 2030 }], state: 'not-met' }),
  exampleTrend({ indicator: '孕产妇死亡率', unit: '/10万', scale: 'positive', points: examplePoints([[2020, 0], [2021, 24.6], [2022, 0], [2023, 13.1], [2024, 0]]), targets: [{ acceptance: atMost(12), deadline: 2030 }], state: 'unproven' }),
  exampleTrend({ indicator: '5岁以下儿童死亡率', unit: '‰', scale: 'positive', points: examplePoints([[2020, 5.12], [2021, 4.9], [2022, 5.4], [2023, 4.2], [2024, 3.96]], 2), targets: [{ acceptance: atMost(6), deadline: 2030 }], state: 'met-early' }),
  exampleTrend({ indicator: '城镇单位就业人员中签订劳动合同且参加工伤保险的女性职工比例', points: examplePoints([[2020, 81.2], [2021, 82], [2023, 84.4], [2024, 85.1]]), targets: [{ acceptance: atLeast(90), deadline: 2030 }], state: 'not-due' }),
  exampleTrend({ indicator: '出生人口性别比', unit: '女=100', scale: 'positive', points: examplePoints([[2020, 110.3], [2021, 109.1], [2022, 108.4], [2023, 107.9], [2024, 108.2]]), targets: [{ acceptance: between(103, 107), deadline: 2030 }], state: 'not-met' }),
  exampleTrend({ indicator: '适龄妇女宫颈癌人群筛查率', points: [], targets: [{ acceptance: atLeast(70), deadline: 2030 }], state: 'no-data' }),
  exampleTrend({ indicator: '妇幼健康经费', unit: '元', scale: 'positive', points: examplePoints([[2019, 8_412_330], [2020, 9_120_004], [2021, 10_555_310], [2022, 9_870_450], [2023, 11_900_020], [2024, 12_345_678]]), state: 'improving' }),
  exampleTrend({ indicator: '公共场所母婴设施配置率', points: examplePoints([[2024, 88.5]]), targets: [{ acceptance: atLeast(80), deadline: 2025 }, { acceptance: atLeast(95), deadline: 2030 }], state: 'met' }),
  exampleTrend({ indicator: '义务教育巩固率', points: examplePoints([[2020, 100], [2021, 100], [2022, 100], [2023, 100], [2024, 100]]), targets: [{ acceptance: atLeast(100), deadline: 2030 }], state: 'held' }),
];

/** Mini trends of a domain, side by side. */
export const smallMultiples: ChartKind<SmallMultiplesData> = {
  id: 'small-multiples',
  title: '分面趋势图',
  source: 'practice 3.6; issue 4 (small multiples for a domain)',
  examples: [
    { title: '九项', data: { name: '妇女与健康', panels } },
    { title: '十二项', data: { name: '妇女与健康', panels: [...panels, ...panels.slice(0, 3)] } },
    { title: '两项', data: { name: '妇女与环境', panels: panels.slice(0, 2) } },
    { title: '一项', data: { name: '妇女与法律', panels: panels.slice(3, 4) } },
    { title: '一项也没有', data: { name: '妇女与法律', panels: [] } },
  ],
  draw,
};
