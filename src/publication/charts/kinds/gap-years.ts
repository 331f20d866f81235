import { publishedFigure, type SeriesGap } from '#monitoring';
import type { Scale } from '#registry';
import { axisRoom, valueAxisMarks, yearAxisMarks } from '../axes.ts';
import { breakLines } from '../break-lines.ts';
import type { ChartDrawing, ChartKind } from '../chart.ts';
import { endLabelMarks, endRoom } from '../end-labels.ts';
import { examplePoints } from '../example-data.ts';
import { optionOf, spotAt, type Frame } from '../frame.ts';
import { apartText, gapOf, gapOfYear, gapTable, type Pair } from '../gap-words.ts';
import { ink, type, usualWidth } from '../ink.ts';
import { magnitudeOf, pointsIn } from '../large-numbers.ts';
import { areaMark, boxOf, lineMark, type Mark, type Spot } from '../marks.ts';
import { placeLabels, placesAround, type EndLabel, type LabelWish } from '../place-labels.ts';
import { firstShown } from '../shown-years.ts';
import { seriesText } from '../trend-words.ts';
import { frameEnds, limitsOf, valueScale } from '../value-scale.ts';
import { yearHead } from '../year-head.ts';
import { bareFigure, lineObstacles, mainLine, yearLine, type ChartPoint, type LineStyle } from '../year-line.ts';

/** A group and its figures in year order; `gaps`: years without one, and why. */
export type GapGroup = { readonly name: string; readonly points: readonly ChartPoint[]; readonly gaps?: readonly SeriesGap[] };

/**
 * One indicator of two groups (women and men, country and town) over the years; the gap is first less second. `whole` is the figure of both together, where it is to be shown. `until`: the year to which
 * the charts beside it run; as many years end there.
 */
export type GapYearsData = { readonly indicator: string; readonly unit: string; readonly scale: Scale; readonly first: GapGroup; readonly second: GapGroup; readonly whole: GapGroup | null; readonly breaks: readonly number[]; readonly until?: number };

type Line = GapGroup & { readonly style: LineStyle };

const secondLine: LineStyle = { colour: ink.muted, width: 1.8, dash: [6, 3], symbol: 'rect', symbolSize: 6 };
const wholeLine: LineStyle = { colour: ink.grey, width: 1.2, dash: [1.5, 2.5], symbol: 'triangle', symbolSize: 6 };

const height = 280;

/** The years in which both groups have a figure. */
const pairsOf = ({ first, second }: GapYearsData): readonly Pair[] =>
  first.points.flatMap((point) => {
    const other = second.points.find(({ year }) => year === point.year);
    return other ? [{ year: point.year, first: point, second: other }] : [];
  });

/** The years a chart has room for. */
function shownGap(data: GapYearsData): GapYearsData {
  const years = [data.first, data.second, ...(data.whole ? [data.whole] : [])].flatMap(({ points }) => points.map(({ year }) => year));
  const from = firstShown(pairsOf(data).map(({ year }) => year), Math.max(...years, data.until ?? -Infinity));
  const isShown = ({ year }: { readonly year: number }): boolean => year >= from;
  const shown = ({ gaps, ...group }: GapGroup): GapGroup => ({ ...group, points: group.points.filter(isShown), ...(gaps ? { gaps: gaps.filter(isShown) } : {}) });
  return { ...data, first: shown(data.first), second: shown(data.second), whole: data.whole && shown(data.whole), breaks: data.breaks.filter((year) => year > from) };
}

/** Both groups in the unit they are drawn in. */
function inMagnitude(data: GapYearsData): GapYearsData {
  const magnitude = magnitudeOf(data.unit, [data.first, data.second].flatMap(({ points }) => points.map(({ value }) => value)));
  const of = (group: GapGroup): GapGroup => ({ ...group, points: pointsIn(group.points, magnitude) });
  return { ...data, unit: magnitude.unit, first: of(data.first), second: of(data.second), whole: data.whole && of(data.whole) };
}

/** The area between the lines, where both run on. */
function gapAreas(frame: Frame, pairs: readonly Pair[], breaks: readonly number[]): readonly Mark[] {
  return pairs.slice(1).flatMap((to, at) => {
    const from = pairs[at];
    if (from === undefined || to.year - from.year !== 1 || breaks.includes(to.year)) return [];
    return [areaMark([spotAt(frame, from.year, from.first.value), spotAt(frame, to.year, to.first.value), spotAt(frame, to.year, to.second.value), spotAt(frame, from.year, from.second.value)], ink.pale)];
  });
}

/** Lines nearer than this many pixels have no room between them. */
const leastApart = 14;

/** Between the two figures of the first year both have, an upright line with the gap: that of the last year stands at the right edge. */
function firstGap(frame: Frame, pairs: readonly Pair[], unit: string): { readonly lines: readonly (readonly [Spot, Spot])[]; readonly marks: readonly Mark[]; readonly wishes: readonly LabelWish[] } {
  const [pair] = pairs;
  if (pair === undefined || pairs.length < 2 || gapOf(pair) === 0) return { lines: [], marks: [], wishes: [] };
  const [a, b] = [spotAt(frame, pair.year, pair.first.value), spotAt(frame, pair.year, pair.second.value)];
  if (Math.abs(a.y - b.y) < leastApart) return { lines: [], marks: [], wishes: [] };
  const places = [0, -16, 16, -34, 34].map((dy) => ({ x: a.x + 6, y: (a.y + b.y) / 2 + dy, align: 'left' as const }));
  return { lines: [[a, b]], marks: [lineMark([a, b], { colour: ink.grey, width: 1, z: 1 })], wishes: [{ text: apartText(pair, unit), look: { size: type.small, colour: ink.muted, halo: true }, required: true, places }] };
}

type EndText = Pick<EndLabel, 'text' | 'look'> & { readonly year: number; readonly value: number };

/** The words at the right edge: each group with its last figure, and the last gap between them. */
function endTexts(lines: readonly Line[], last: Pair | undefined, unit: string): readonly EndText[] {
  const groups = lines.flatMap(({ name, points, style }) => points.slice(-1).map((point): EndText => ({ year: point.year, value: point.value, text: `${name}${publishedFigure(point, unit)}`, look: { colour: style.colour } })));
  const gap = last ? [{ year: last.year, value: (last.first.value + last.second.value) / 2, text: apartText(last, unit), look: { size: type.small, colour: ink.muted } }] : [];
  return [...groups, ...gap];
}

/** The first figure of each group must be read, the others where there is room; the last stands at the right edge. The whole has its figures in the table. */
function pointWishes(frame: Frame, lines: readonly Line[], unit: string): readonly LabelWish[] {
  const isTop = (point: ChartPoint): boolean => !lines.some(({ points }) => points.some(({ year, value }) => year === point.year && value > point.value));
  const wish = (point: ChartPoint, { colour }: LineStyle, required: boolean): LabelWish => ({ text: bareFigure(point, unit), look: { halo: true, colour }, required, places: placesAround(spotAt(frame, point.year, point.value), isTop(point)) });
  const firsts = lines.flatMap(({ points, style }) => points.slice(0, -1).slice(0, 1).map((point) => wish(point, style, true)));
  return [...firsts, ...lines.flatMap(({ points, style }) => points.slice(1, -1).reverse().map((point) => wish(point, style, false)))];
}

function describe(data: GapYearsData, pairs: readonly Pair[]): string {
  const { indicator, first, second, breaks, unit } = data;
  const ends = pairs.length > 1 ? [pairs[0], pairs.at(-1)] : pairs;
  const gaps = ends.flatMap((pair) => (pair ? [gapOfYear({ first: first.name, second: second.name }, pair, unit)] : []));
  return `${indicator}：${first.name}${seriesText(first.points, breaks, unit)}；${second.name}${seriesText(second.points, breaks, unit)}；${gaps.length === 0 ? '没有两组都有数据的年份' : gaps.join('，')}。`;
}

function draw(all: GapYearsData, width = usualWidth): ChartDrawing {
  const told = shownGap(all);
  const data = inMagnitude(told);
  const { unit, breaks } = data;
  const pair: readonly Line[] = [{ ...data.first, style: mainLine }, { ...data.second, style: secondLine }];
  const lines = [...pair, ...(data.whole ? [{ ...data.whole, style: wholeLine }] : [])];
  const drawn = lines.flatMap(({ points }) => points);
  const scale = valueScale(drawn.map(({ value }) => value), limitsOf(data.scale, unit));
  const years = drawn.length === 0 ? [0, 1] : drawn.map(({ year }) => year);
  const pairs = pairsOf(data);
  const texts = endTexts(lines, pairs.at(-1), unit);
  const room = endRoom(texts.map(({ text, look }) => ({ text, look, y: 0, from: { x: 0, y: 0 } })));
  const box = { left: axisRoom(scale), top: 38, right: width - room, bottom: height - 26 };
  const frame: Frame = { box, x: [Math.min(...years) - 0.5, Math.max(...years) + 0.5], y: frameEnds(scale) };
  const ends = texts.map(({ text, look, year, value }): EndLabel => {
    const from = spotAt(frame, year, value);
    return { text, look, from, y: from.y };
  });
  const head = yearHead(lines.map(({ points }) => points), breaks, unit, scale, width);
  const [gap, broken] = [firstGap(frame, pairs, unit), breakLines(frame, breaks)];
  const obstacles = lines.map(({ points, style }) => lineObstacles(frame, points, breaks, style));
  const wishes = pointWishes(frame, pair, unit);
  const labels = placeLabels([...wishes.filter(({ required }) => required), ...gap.wishes, ...broken.wishes, ...wishes.filter(({ required }) => !required)], {
    taken: head.texts.map(boxOf), signs: obstacles.flatMap(({ signs }) => signs), lines: [...gap.lines, ...obstacles.flatMap((one) => one.lines)], bounds: { left: box.left + 1, top: 18, right: box.right, bottom: box.bottom - 1 },
  });
  const marks: readonly Mark[] = [
    ...gapAreas(frame, pairs, breaks), ...valueAxisMarks(frame, scale), ...(drawn.length === 0 ? [] : yearAxisMarks(frame, Math.max(...years))), ...gap.marks, ...broken.marks,
    ...head.marks, ...head.texts, ...labels, ...endLabelMarks(ends, { left: box.right, top: 21, bottom: height - 4 }),
  ];
  const table = gapTable([told.first, told.second, ...(told.whole ? [told.whole] : [])], pairsOf(told), { first: told.first.name, second: told.second.name }, told.unit, breaks);
  return { option: optionOf([frame], lines.flatMap(({ name, points, style }) => yearLine(name, points, breaks, unit, style, 0)), marks), width, height, table, description: describe(told, pairsOf(told)) };
}

/** The gap between two groups over the years. */
export const gapYears: ChartKind<GapYearsData> = {
  id: 'gap-years',
  title: '差距变化图',
  source: 'practice 3.6 (城乡、性别差距); method 7.1, 7.2',
  examples: [
    { title: '性别差距缩小，有合计', data: { indicator: '劳动力参与率', unit: '%', scale: 'share', breaks: [], first: { name: '女', points: examplePoints([[2018, 58.1], [2019, 58.6], [2020, 57.9], [2021, 59.4], [2022, 60.2], [2023, 60.9], [2024, 61.5]]) }, second: { name: '男', points: examplePoints([[2018, 74.2], [2019, 74], [2020, 73.1], [2021, 73.3], [2022, 73.2], [2023, 73], [2024, 72.8]]) }, whole: { name: '合计', points: examplePoints([[2018, 66.3], [2019, 66.5], [2020, 65.7], [2021, 66.5], [2022, 66.8], [2023, 67.1], [2024, 67.3]]) } } },
    { title: '城乡，两线相交', data: { indicator: '3岁以下儿童系统管理率', unit: '%', scale: 'share', breaks: [], first: { name: '农村', points: examplePoints([[2020, 88.2], [2021, 90.1], [2022, 92.4], [2023, 93.8], [2024, 94.6]]) }, second: { name: '城市', points: examplePoints([[2020, 91.5], [2021, 91.9], [2022, 92.4], [2023, 92.9], [2024, 93.1]]) }, whole: null } },
    { title: '只有一年', data: { indicator: '国家学生体质健康标准优良率', unit: '%', scale: 'share', breaks: [], first: { name: '女生', points: examplePoints([[2024, 48.2]]) }, second: { name: '男生', points: examplePoints([[2024, 42.9]]) }, whole: null } },
    { title: '死亡率，口径变化，缺年', data: { indicator: '5岁以下儿童死亡率', unit: '‰', scale: 'positive', breaks: [2021], first: { name: '农村', points: examplePoints([[2017, 9.1], [2018, 8.6], [2020, 7.4], [2021, 6.2], [2022, 6], [2024, 5.1, 'preliminary']], 2) }, second: { name: '城市', points: examplePoints([[2017, 5.2], [2018, 4.9], [2019, 4.4], [2020, 4.2], [2021, 3.9], [2022, 3.8], [2024, 3.4, 'preliminary']], 2) }, whole: null } },
    { title: '十二年几乎重合', data: { indicator: '小学学龄儿童净入学率', unit: '%', scale: 'share', breaks: [], first: { name: '女童', points: examplePoints(Array.from({ length: 12 }, (_, at) => [2013 + at, 99.9 + (at % 3) * 0.02] as const), 2) }, second: { name: '男童', points: examplePoints(Array.from({ length: 12 }, (_, at) => [2013 + at, 99.91 + (at % 2) * 0.03] as const), 2) }, whole: null } },
    { title: '二十年，数很大，末年另有规定', data: { indicator: '参加基本养老保险人数', unit: '人', scale: 'positive', breaks: [], until: 2030, first: { name: '女', points: examplePoints(Array.from({ length: 20 }, (_, at) => [2005 + at, 180_000_000 + at * 15_250_000] as const)) }, second: { name: '男', points: examplePoints(Array.from({ length: 20 }, (_, at) => [2005 + at, 260_000_000 + at * 14_000_000] as const)) }, whole: null } },
    { title: '没有共同的年份', data: { indicator: '平均预期寿命', unit: '岁', scale: 'positive', breaks: [], first: { name: '女', points: examplePoints([[2020, 81.3]]) }, second: { name: '男', points: [] }, whole: null } },
  ],
  draw,
};
