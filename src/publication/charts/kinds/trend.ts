import { axisRoom, valueAxisMarks, yearAxisMarks } from '../axes.ts';
import { breakLines } from '../break-lines.ts';
import type { ChartDrawing, ChartKind } from '../chart.ts';
import { endLabelMarks, endRoom, wrapLabels } from '../end-labels.ts';
import { atLeast, atMost, between, exampleForecast, examplePoints, exampleTrend } from '../example-data.ts';
import { cutFan, fanEdges, fanMarks, fanText, medianSpots } from '../forecast-fan.ts';
import { optionOf, type Frame } from '../frame.ts';
import { ink, type, usualWidth } from '../ink.ts';
import { trendInMagnitude } from '../large-numbers.ts';
import { boxOf, type Mark, type Spot } from '../marks.ts';
import { placeLabels, type EndLabel, type LabelWish } from '../place-labels.ts';
import { planMarks } from '../plan-period.ts';
import { shownTrend } from '../shown-years.ts';
import { targetMarks, targetSteps, targetStretches, targetValues } from '../target-lines.ts';
import { textWidth } from '../text-width.ts';
import type { TrendData } from '../trend-data.ts';
import { baselineOf, earlierWishes, fanTexts, fanWishes, pointWishes, targetTexts } from '../trend-labels.ts';
import { trendDescription, trendTable } from '../trend-words.ts';
import { frameEnds, limitsOf, valueScale, type ValueScale } from '../value-scale.ts';
import { yearHead } from '../year-head.ts';
import { lineObstacles, mainLine, yearLine } from '../year-line.ts';

const height = 290;

/** Lines nearer than this part of the axis are one to the eye: a pixel or two. */
const oneToTheEye = 0.008;

/** What of the width is left for years beside the words at the right edge, and how far from the end of the fan its words begin. */
const [plotShare, beforeWords] = [0.72, 14] as const;

/** Whether there is room for the words of the fan between its end and the last year. */
function isRoomAfterFan({ forecast, unit, digits }: TrendData, [first, last]: readonly [number, number], width: number): boolean {
  const words = Math.max(...fanText(forecast, unit, digits).split('\n').map((line) => textWidth(line, type.small)));
  const end = forecast.at(-1)?.year ?? last;
  return ((last + 0.5 - end) / (last - first + 1)) * width * plotShare > words + beforeWords;
}

/** An axis holds the whole fan up to so many times the span of figures and targets. A wider fan would flatten them: it is cut, and may stretch the axis by one span at either end. */
const mostStretch = 4;

function scaleOf({ points, baseline, targets, forecast, scale, unit }: TrendData): ValueScale {
  const fixed = [...points.map(({ value }) => value), ...(baseline ? [baseline.value] : []), ...targets.flatMap(targetValues), ...forecast.map(({ median }) => median)];
  const fan = forecast.flatMap(({ low80, high80 }) => [low80, high80]);
  const [low, high] = [Math.min(...fixed), Math.max(...fixed)];
  const span = high - low;
  const isWide = span > 0 && Math.max(high, ...fan) - Math.min(low, ...fan) > mostStretch * span;
  return valueScale([...fixed, ...fan.map((value) => (isWide ? Math.min(Math.max(value, low - span), high + span) : value))], limitsOf(scale, unit));
}

function yearsOf({ points, baseline, targets, forecast, planYears }: TrendData): readonly [number, number] {
  const years = [...points.map(({ year }) => year), ...(baseline ? [baseline.year] : []), ...targets.map(({ deadline }) => deadline), ...forecast.map(({ year }) => year), ...(planYears ? [planYears.start, planYears.end] : [])];
  return years.length === 0 ? [0, 1] : [Math.min(...years), Math.max(...years)];
}

const stretchesOf = (spots: readonly Spot[]): readonly (readonly [Spot, Spot])[] => spots.slice(1).map((to, at) => [spots[at] ?? to, to] as const);

const nothingWish = ({ left, right, top, bottom }: Frame['box']): LabelWish =>
  ({ text: '没有数据', look: { colour: ink.muted }, required: true, places: [0.5, 0.3, 0.7].map((part) => ({ x: (left + right) / 2, y: top + part * (bottom - top), align: 'center' })) });

function draw(all: TrendData, width = usualWidth): ChartDrawing {
  const shown = shownTrend(all);
  const data = trendInMagnitude(shown);
  const { points, breaks, forecast, unit, planYears, indicator } = data;
  const scale = scaleOf(data);
  const [first, last] = yearsOf(data);
  const steps = targetSteps(data.targets, planYears?.start ?? first);
  const apart = (scale.max - scale.min) * oneToTheEye;
  const isFanInside = isRoomAfterFan(data, [first, last], width);
  const told = [...targetTexts(steps, unit, apart), ...(isFanInside ? [] : fanTexts(data))];
  const texts = wrapLabels(told.map((one) => ({ ...one, y: 0, from: { x: 0, y: 0 } })), width * 0.22);
  const box = { left: axisRoom(scale), top: 38, right: width - endRoom(texts), bottom: height - (planYears ? 46 : 26) };
  const frame: Frame = { box, x: [first - 0.5, last + 0.5], y: frameEnds(scale) };
  const latest = points.at(-1);
  const ends = told.map(({ from: of }, at): EndLabel => {
    const from = of(frame);
    return { text: texts[at]?.text ?? '', look: texts[at]?.look ?? {}, from, y: from.y };
  });
  const head = yearHead([points], breaks, unit, scale, width);
  const [base, broken] = [baselineOf(frame, data), breakLines(frame, breaks)];
  const cut = latest ? cutFan(frame, latest, forecast) : { marks: [], wishes: [] };
  const fans = latest && forecast.length > 0 ? [medianSpots(frame, latest, forecast), ...fanEdges(frame, latest, forecast)] : [];
  const own = lineObstacles(frame, points, breaks, mainLine);
  const obstacles = {
    taken: head.texts.map(boxOf), signs: own.signs, lines: [...own.lines, ...steps.flatMap((step) => targetStretches(frame, step)), ...fans.flatMap(stretchesOf)],
    bounds: { left: box.left + 1, top: 18, right: box.right, bottom: box.bottom - 1 },
  };
  const values = pointWishes(frame, data);
  const labels = placeLabels([
    ...(latest ? [] : [nothingWish(box)]), ...base.wishes, ...values.filter(({ required }) => required), ...(isFanInside ? fanWishes(frame, data) : []), ...earlierWishes(frame, steps, unit, apart), ...broken.wishes, ...cut.wishes,
    ...values.filter(({ required }) => !required),
  ], obstacles);
  const marks: readonly Mark[] = [
    ...valueAxisMarks(frame, scale), ...yearAxisMarks(frame, planYears?.end ?? last), ...planMarks(frame, planYears), ...targetMarks(frame, steps),
    ...(latest && forecast.length > 0 ? fanMarks(frame, latest, forecast) : []), ...cut.marks, ...broken.marks, ...base.marks, ...head.marks, ...head.texts, ...labels, ...endLabelMarks(ends, { left: box.right, top: 21, bottom: height - 4 }),
  ];
  return { option: optionOf([frame], yearLine(indicator, points, breaks, unit, mainLine, 0), marks), width, height, table: trendTable(shown), description: trendDescription(shown) };
}

const coverage = examplePoints([[2018, 94.1], [2019, 94.8], [2020, 95.3], [2021, 95.1], [2022, 96.2], [2023, 96.8], [2024, 97.4]]);
const to98 = [{ acceptance: atLeast(98), deadline: 2030 }];

/** One indicator over the years with its targets and its forecast. */
export const trend: ChartKind<TrendData> = {
  id: 'trend',
  title: '趋势图',
  source: 'practice 3.6; method 1.5 (median and 80 % interval)',
  examples: [
    { title: '有目标、有预测', data: exampleTrend({ points: coverage, targets: to98, forecast: exampleForecast(2024, 97.4, 6, 0.15, 0.45, 99.8), baseline: coverage[2] ?? null, state: 'not-met' }) },
    { title: '死亡率下降，上限目标', data: exampleTrend({ indicator: '5岁以下儿童死亡率', unit: '‰', scale: 'positive', points: examplePoints([[2020, 5.12], [2021, 4.9], [2022, 5.4], [2023, 4.2], [2024, 3.96, 'preliminary']], 2), targets: [{ acceptance: atMost(6), deadline: 2030 }], forecast: exampleForecast(2024, 3.96, 6, -0.08, 0.5), state: 'met' }) },
    { title: '两个期限的目标', data: exampleTrend({ points: examplePoints([[2020, 86], [2021, 87.5], [2022, 89.9], [2023, 90.4], [2024, 91]]), targets: [{ acceptance: atLeast(90), deadline: 2025 }, { acceptance: atLeast(95), deadline: 2030 }], state: 'not-due' }) },
    { title: '年份有缺，口径变化', data: exampleTrend({ points: examplePoints([[2015, 62.5], [2016, 64], [2019, 70.2], [2020, 71.5], [2022, 68.3], [2024, 69.9, 'estimated']]), gaps: [{ year: 2021, reason: 'suppressed' }, { year: 2023, reason: 'not-collected' }], breaks: [2022], targets: [{ acceptance: atLeast(80), deadline: 2030 }], state: 'not-met' }) },
    { title: '区间目标', data: exampleTrend({ indicator: '出生人口性别比', unit: '女=100', scale: 'positive', points: examplePoints([[2020, 110.3], [2021, 109.1], [2022, 108.4], [2023, 107.9], [2024, 108.2]]), targets: [{ acceptance: between(103, 107), deadline: 2030 }], state: 'not-met' }) },
    { title: '左右的目标，带容差', data: exampleTrend({ indicator: '全区就业人员中女性所占比重', points: examplePoints([[2020, 42.1], [2021, 42.8], [2022, 43.2], [2023, 43.9], [2024, 44.1]]), targets: [{ acceptance: between(42.75, 47.25), deadline: 2030, words: '45%左右', named: [45] }], forecast: exampleForecast(2024, 44.1, 6, 0.2, 0.8), state: 'met' }) },
    { title: '只有一年', data: exampleTrend({ points: examplePoints([[2024, 97.4]]), targets: to98, state: 'not-due' }) },
    { title: '两年', data: exampleTrend({ points: examplePoints([[2023, 96.8], [2024, 97.4]]), targets: to98, state: 'not-due' }) },
    { title: '各年相同，都是100', data: exampleTrend({ indicator: '义务教育阶段学生心理健康筛查覆盖率', points: examplePoints([[2020, 100], [2021, 100], [2022, 100], [2023, 100], [2024, 100]]), targets: [{ acceptance: atLeast(100), deadline: 2030 }], forecast: exampleForecast(2024, 100, 6, 0, 0.2, 100), digits: 2, state: 'held' }) },
    { title: '都是零，目标是零', data: exampleTrend({ indicator: '拐卖儿童案件数', unit: '件', scale: 'positive', points: examplePoints([[2020, 0], [2021, 0], [2022, 0], [2023, 0], [2024, 0]]), targets: [{ acceptance: atMost(0), deadline: 2030, words: '为0' }], state: 'held' }) },
    { title: '很大的数', data: exampleTrend({ indicator: '妇幼健康经费', unit: '元', scale: 'positive', points: examplePoints([[2019, 8_412_330], [2020, 9_120_004], [2021, 10_555_310], [2022, 9_870_450], [2023, 11_900_020], [2024, 12_345_678]]) }) },
    { title: '很小的数', data: exampleTrend({ indicator: '艾滋病母婴传播率', scale: 'share', points: examplePoints([[2020, 0.031], [2021, 0.024], [2022, 0.019], [2023, 0.015], [2024, 0.012]]), targets: [{ acceptance: atMost(0.02), deadline: 2030 }], state: 'met-early' }) },
    { title: '有负数的差值', data: exampleTrend({ indicator: '城乡居民收入增速之差', unit: '百分点', scale: 'plain', points: examplePoints([[2018, 1.2], [2019, 0.4], [2020, -0.6], [2021, -1.3], [2022, -0.2], [2023, 0.3], [2024, 0.9]]) }) },
    { title: '毛入学率超过100', data: exampleTrend({ indicator: '初中阶段毛入学率', scale: 'gross-rate', points: examplePoints([[2019, 104.21], [2020, 106.35], [2021, 108.02], [2022, 113.62], [2023, 110.4], [2024, 109.88]], 2), targets: [{ acceptance: atLeast(100), deadline: 2030 }], state: 'met' }) },
    { title: '十二年，起伏大，区间很宽', data: exampleTrend({ indicator: '孕产妇死亡率', unit: '/10万', scale: 'positive', points: examplePoints([[2013, 0], [2014, 21.3], [2015, 10.8], [2016, 0], [2017, 32.1], [2018, 0], [2019, 11.2], [2020, 0], [2021, 24.6], [2022, 0], [2023, 13.1], [2024, 0]]), targets: [{ acceptance: atMost(12), deadline: 2030 }], forecast: exampleForecast(2024, 9, 6, 0, 38).map((one) => ({ ...one, low80: Math.max(one.low80, 0) })), state: 'unproven' }) },
    { title: '目标按师生比', data: exampleTrend({ indicator: '学前教育师幼比', unit: 'ratio', scale: 'positive', points: examplePoints([[2020, 0.0714], [2021, 0.0769], [2022, 0.0833], [2023, 0.0909], [2024, 0.1]]), targets: [{ acceptance: atLeast(0.1), deadline: 2030 }], state: 'met' }) },
    { title: '没有数据', data: exampleTrend({ points: [], gaps: [{ year: 2023, reason: 'not-collected' }, { year: 2024, reason: 'not-collected' }], targets: to98, state: 'no-data' }) },
    { title: '基期是规划印出的数，不在序列里', data: exampleTrend({ points: examplePoints([[2021, 52.4], [2022, 55.1], [2023, 57.9], [2024, 60.2]]), baseline: { year: 2020, value: 50.3, text: '50.3', digits: 1 }, targets: [{ acceptance: atLeast(65), deadline: 2025 }], planYears: { start: 2021, end: 2025 }, state: 'not-due' }) },
  ],
  draw,
};
