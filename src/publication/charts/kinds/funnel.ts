import type { ScatterSeriesOption } from 'echarts';
import { figureText, funnelTails, limitsAbout, printedNumber, type FunnelArea } from '#monitoring';
import { axisRoom, flatTicks, unitText, valueAxisMarks } from '../axes.ts';
import type { ChartDrawing, ChartKind } from '../chart.ts';
import { endLabelMarks, endRoom } from '../end-labels.ts';
import { optionOf, spotAt, type Frame } from '../frame.ts';
import { funnelDescription, funnelOf, funnelTable, isOutside, type Funnel, type FunnelData, type PlacedArea } from '../funnel-areas.ts';
import { ink, type, usualWidth } from '../ink.ts';
import { keyRow, type KeyItem } from '../key-row.ts';
import { areaMark, boxOf, circleMark, lineMark, textMark, type Mark, type Spot, type TextMark } from '../marks.ts';
import { placeLabels, placesAround, type EndLabel, type LabelWish } from '../place-labels.ts';
import { limitsOf, valueScale, type ValueScale } from '../value-scale.ts';

const height = 320;
const samples = 90;

/** So many areas are all named. */
const fewAreas = 12;

/** A limit over the population, from the largest leftwards until it leaves the frame. */
function limitLine(frame: Frame, limitOf: (population: number) => number): readonly Spot[] {
  const [, most] = frame.x;
  const spots = Array.from({ length: samples }, (_, at) => most * (1 - at / samples)).map((population) => spotAt(frame, population, limitOf(population)));
  const out = spots.findIndex(({ y }) => y < frame.box.top);
  const [before, after] = [spots[out - 1], spots[out]];
  if (!before || !after) return spots;
  const part = (frame.box.top - before.y) / (after.y - before.y);
  return [...spots.slice(0, out), { x: before.x + part * (after.x - before.x), y: frame.box.top }];
}

type Limits = { readonly spots: readonly Spot[]; readonly dash: readonly number[] };

/** The four limits: both upper ones first, the outer before the inner. */
function limitLines(frame: Frame, { centre, tauSquared }: Funnel, per: number): readonly Limits[] {
  const limits = limitsAbout({ target: centre, per }, tauSquared);
  const of = (tail: keyof typeof funnelTails, side: 'lower' | 'upper'): Limits => ({ spots: limitLine(frame, (population) => limits(population, funnelTails[tail])[side]), dash: tail === 'outer' ? [1.5, 2.5] : [6, 3] });
  return [of('outer', 'upper'), of('inner', 'upper'), of('inner', 'lower'), of('outer', 'lower')];
}

const signs = {
  inside: { symbol: 'circle', symbolSize: 7, itemStyle: { color: ink.paper, borderColor: ink.grey, borderWidth: 1.4, opacity: 1 } },
  inner: { symbol: 'circle', symbolSize: 8, itemStyle: { color: ink.accent, borderColor: ink.accent, borderWidth: 1.4, opacity: 1 } },
  outer: { symbol: 'diamond', symbolSize: 12, itemStyle: { color: ink.text, borderColor: ink.text, borderWidth: 1, opacity: 1 } },
} as const;

/** What filled signs mean, where there are any. */
const keyItems = (areas: readonly PlacedArea[]): readonly KeyItem[] => [
  ...(areas.some(({ place }) => place.endsWith('inner')) ? [{ words: '95%控制限以外', sign: ({ x, y }: Spot) => [circleMark({ x: x + 12, y }, 3.5, { fill: ink.accent, edge: ink.accent })] }] : []),
  ...(areas.some(({ place }) => place.endsWith('outer')) ? [{ words: '99.8%控制限以外', sign: ({ x, y }: Spot) => [areaMark([{ x: x + 12, y: y - 6 }, { x: x + 18, y }, { x: x + 12, y: y + 6 }, { x: x + 6, y }], ink.text)] }] : []),
];

const signOf = ({ place }: FunnelArea): (typeof signs)[keyof typeof signs] => (place === 'inside' ? signs.inside : place.endsWith('outer') ? signs.outer : signs.inner);

const dots = (areas: readonly PlacedArea[], { indicator, unit, digits }: FunnelData): ScatterSeriesOption => ({
  type: 'scatter', name: indicator, z: 3, emphasis: { disabled: true },
  data: areas.map((area) => ({ name: `${area.name} ${figureText(area.rate, unit, digits)}（${printedNumber(area.events, 0)}/${printedNumber(area.population, 0)}）`, value: [area.population, area.rate], ...signOf(area) })),
});

type Axes = { readonly scale: ValueScale; readonly across: ValueScale };

/** Up to the highest rate, the limit of the smallest area and the outer limit where the axis ends. */
function axesOf({ areas, unit, per }: FunnelData, funnel: Funnel | null): Axes {
  const across = valueScale([0, ...areas.map((area) => area.population * 1.04)], { floor: 0, ceiling: Infinity, whole: true });
  const shown = funnel?.areas ?? [];
  const limits = funnel && shown.length > 0 ? limitsAbout({ target: funnel.centre, per }, funnel.tauSquared) : null;
  const least = Math.min(...shown.map((area) => area.population));
  const ends = limits ? [limits(least, funnelTails.inner).upper, limits(across.max, funnelTails.outer).upper] : [];
  return { across, scale: valueScale([0, ...shown.map(({ rate }) => rate), ...ends], limitsOf('positive', unit)) };
}

/** The names of the areas: those outside always, the others where they are few or there is room. */
function areaLabels(frame: Frame, { areas, centre }: Funnel, lines: readonly (readonly Spot[])[], head: readonly TextMark[]): readonly Mark[] {
  const spotOf = (area: PlacedArea): Spot => spotAt(frame, area.population, area.rate);
  const wish = (area: PlacedArea): LabelWish => ({ text: area.name, look: { halo: true, colour: isOutside(area) ? ink.text : ink.muted, size: type.small }, required: isOutside(area) || areas.length <= fewAreas, places: placesAround(spotOf(area), area.rate >= centre) });
  const stretches = lines.flatMap((spots) => spots.slice(1).map((to, at) => [spots[at] ?? to, to] as const));
  const { left, right, bottom } = frame.box;
  return placeLabels([...areas.filter(isOutside), ...areas.filter((area) => !isOutside(area))].map(wish), {
    taken: head.map(boxOf), signs: areas.map(spotOf).map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 })), lines: stretches, bounds: { left: left + 1, top: 20, right, bottom: bottom - 1 },
  });
}

/** Ticks, figures and the name of the axis of populations. */
const populationAxis = (frame: Frame, scale: ValueScale, population: string): readonly Mark[] => [
  ...flatTicks(frame, scale).flatMap(({ x, text }): readonly Mark[] => {
    const y = frame.box.bottom;
    return [lineMark([{ x, y }, { x, y: y + 4 }]), textMark(text, { x, y: y + 13 }, { align: 'center', colour: ink.muted })];
  }),
  textMark(population, { x: (frame.box.left + frame.box.right) / 2, y: frame.box.bottom + 30 }, { align: 'center', colour: ink.muted }),
];

function draw(data: FunnelData, width = usualWidth): ChartDrawing {
  const { unit, per, digits, population, whole } = data;
  const funnel = funnelOf(data);
  const { scale, across } = axesOf(data, funnel);
  const look = { size: type.small, colour: ink.muted };
  const words = funnel ? ['99.8%控制限', '95%控制限', `${whole}${figureText(funnel.centre, unit, digits)}`] : [];
  const room = endRoom(words.map((text) => ({ text, look, y: 0, from: { x: 0, y: 0 } })));
  const box = { left: axisRoom(scale), top: 34, right: width - Math.max(room, 30), bottom: height - 40 };
  const frame: Frame = { box, x: [0, across.max], y: [0, scale.max] };
  const limits = funnel ? limitLines(frame, funnel, per) : [];
  const centre = funnel ? [spotAt(frame, 0, funnel.centre), spotAt(frame, across.max, funnel.centre)] : [];
  const named = [limits[0]?.spots[0], limits[1]?.spots[0], centre[1]];
  const ends = words.flatMap((text, at): readonly EndLabel[] => (named[at] ? [{ text, from: named[at], y: named[at].y, look }] : []));
  const key = keyRow(keyItems(funnel?.areas ?? []), width - 4, 12);
  const head = [textMark(unitText(unit, scale), { x: 4, y: 12 }, { colour: ink.muted }), ...key.texts];
  const nothing = textMark('没有发生，或没有分母，不能比较', { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, { align: 'center', colour: ink.muted });
  const marks: readonly Mark[] = [
    ...valueAxisMarks(frame, scale), ...head, ...key.marks, ...populationAxis(frame, across, population), ...limits.map(({ spots, dash }) => lineMark(spots, { colour: ink.grey, dash, width: 1.2, z: 1 })),
    ...(funnel ? [lineMark(centre, { colour: ink.text, width: 1.2, z: 1 }), ...areaLabels(frame, funnel, [...limits.map(({ spots }) => spots), centre], head)] : [nothing]), ...endLabelMarks(ends, { left: box.right, top: 21, bottom: height - 4 }),
  ];
  return { option: optionOf([frame], [dots(funnel?.areas ?? [], data)], marks), width, height, table: funnelTable(data, funnel), description: funnelDescription(data, funnel) };
}

const towns = (rows: readonly (readonly [string, number, number])[]): FunnelData['areas'] => rows.map(([name, events, population]) => ({ name, events, population }));
const mortality = { indicator: '5岁以下儿童死亡率', unit: '‰', per: 1000, digits: 2, years: '2022—2024年', whole: '全区', population: '活产数（人）' } as const;

/** Rates of the parts of a district against their size: which differ by more than chance. Never a ranking. */
export const funnel: ChartKind<FunnelData> = {
  id: 'funnel',
  title: '漏斗图',
  source: 'method 5.5 (Spiegelhalter 2005; limits at 2.5 % and 0.1 % tails)',
  examples: [
    { title: '十一个乡镇街道，两个在外', data: { ...mortality, areas: towns([['东街道', 9, 2140], ['西街道', 4, 1180], ['南街道', 11, 2620], ['北街道', 3, 820], ['河东镇', 2, 390], ['河西镇', 9, 410], ['柳林镇', 1, 260], ['高新园区', 5, 1520], ['石桥乡', 0, 150], ['青山乡', 1, 120], ['新城镇', 20, 1010]]) } },
    { title: '差别很大，控制限放宽', data: { ...mortality, areas: towns([['东街道', 2, 2140], ['西街道', 30, 2180], ['南街道', 4, 2620], ['北街道', 25, 1820], ['河东镇', 1, 1390], ['河西镇', 19, 1410]]) } },
    { title: '都没有发生', data: { ...mortality, areas: towns([['东街道', 0, 2140], ['西街道', 0, 1180]]) } },
    { title: '只有一个地区', data: { ...mortality, areas: towns([['东街道', 9, 2140]]) } },
    { title: '一个地区没有活产', data: { ...mortality, areas: towns([['东街道', 9, 2140], ['西街道', 5, 1180], ['石桥乡', 0, 0]]) } },
  ],
  draw,
};
