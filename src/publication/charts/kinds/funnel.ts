import type { ScatterSeriesOption } from 'echarts';
import type { SourceKey } from '#documents';
import { figureText, funnelTails, limitsAbout, placeInFunnel, printedNumber, type FunnelArea } from '#monitoring';
import { axisRoom, unitText, valueAxisMarks } from '../axes.ts';
import type { ChartDrawing, ChartKind, ShownTable } from '../chart.ts';
import { endLabelMarks, endRoom } from '../end-labels.ts';
import { optionOf, spotAt, xAt, type Frame } from '../frame.ts';
import { ink, type, usualWidth } from '../ink.ts';
import { keyRow, type KeyItem } from '../key-row.ts';
import { areaMark, boxOf, circleMark, lineMark, textMark, type Mark, type Spot } from '../marks.ts';
import { placeLabels, placesAround, type EndLabel, type LabelWish } from '../place-labels.ts';
import { emptyCell, figureCell, figures, shownTable, wordCell, words } from '../shown-table.ts';
import { limitsOf, valueScale } from '../value-scale.ts';

/** The parts of a district with their events and the population these are counted in, pooled over the years told. The rates stand about the district's own. Counts this small are internal. */
export type FunnelData = {
  readonly indicator: string;
  readonly unit: string;
  /** Events per so many: 1000 for ‰. */
  readonly per: number;
  readonly digits: number;
  readonly years: string;
  readonly whole: string;
  readonly population: string;
  readonly areas: readonly { readonly name: string; readonly events: number; readonly population: number; readonly source?: SourceKey }[];
};

type Placed = FunnelArea & FunnelData['areas'][number];

/** The areas within the limits about the whole; null where nothing happened or nobody lives, and there is nothing to compare with. */
type Funnel = { readonly centre: number; readonly tauSquared: number; readonly areas: readonly Placed[] };

function funnelOf({ areas, per }: FunnelData): Funnel | null {
  const living = areas.filter(({ population }) => population > 0);
  const sum = (of: 'events' | 'population'): number => living.reduce((total, area) => total + area[of], 0);
  const centre = (sum('events') / sum('population')) * per;
  if (!Number.isFinite(centre) || centre <= 0) return null;
  const { tauSquared, areas: placed } = placeInFunnel(living, { target: centre, per });
  return { centre, tauSquared, areas: living.flatMap((area, at) => (placed[at] ? [{ ...area, ...placed[at] }] : [])) };
}

const height = 320;
const samples = 90;

/** So many areas are all named. */
const fewAreas = 12;

const placeWords: Readonly<Record<FunnelArea['place'], string>> = { inside: '控制限以内', 'above-inner': '高于95%控制限', 'above-outer': '高于99.8%控制限', 'below-inner': '低于95%控制限', 'below-outer': '低于99.8%控制限' };
const isOutside = ({ place }: FunnelArea): boolean => place !== 'inside';

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

type Limits = { readonly text: string; readonly spots: readonly Spot[]; readonly dash: readonly number[] };

/** The four limits; the upper two are named. */
function limitLines(frame: Frame, { centre, tauSquared }: Funnel, per: number): readonly Limits[] {
  const limits = limitsAbout({ target: centre, per }, tauSquared);
  const of = (tail: number, side: 'lower' | 'upper'): readonly Spot[] => limitLine(frame, (population) => limits(population, tail)[side]);
  return [
    { text: '99.8%控制限', spots: of(funnelTails.outer, 'upper'), dash: [1.5, 2.5] }, { text: '95%控制限', spots: of(funnelTails.inner, 'upper'), dash: [6, 3] },
    { text: '', spots: of(funnelTails.inner, 'lower'), dash: [6, 3] }, { text: '', spots: of(funnelTails.outer, 'lower'), dash: [1.5, 2.5] },
  ];
}

const signs = {
  inside: { symbol: 'circle', symbolSize: 7, itemStyle: { color: ink.paper, borderColor: ink.grey, borderWidth: 1.4, opacity: 1 } },
  inner: { symbol: 'circle', symbolSize: 8, itemStyle: { color: ink.accent, borderColor: ink.accent, borderWidth: 1.4, opacity: 1 } },
  outer: { symbol: 'diamond', symbolSize: 12, itemStyle: { color: ink.text, borderColor: ink.text, borderWidth: 1, opacity: 1 } },
} as const;

/** What filled signs mean, where there are any. */
const keyItems = (areas: readonly Placed[]): readonly KeyItem[] => [
  ...(areas.some(({ place }) => place.endsWith('inner')) ? [{ words: '95%控制限以外', sign: ({ x, y }: Spot) => [circleMark({ x: x + 12, y }, 3.5, { fill: ink.accent, edge: ink.accent })] }] : []),
  ...(areas.some(({ place }) => place.endsWith('outer')) ? [{ words: '99.8%控制限以外', sign: ({ x, y }: Spot) => [areaMark([{ x: x + 12, y: y - 6 }, { x: x + 18, y }, { x: x + 12, y: y + 6 }, { x: x + 6, y }], ink.text)] }] : []),
];

const signOf = ({ place }: FunnelArea): (typeof signs)[keyof typeof signs] => (place === 'inside' ? signs.inside : place.endsWith('outer') ? signs.outer : signs.inner);

const dots = (areas: readonly Placed[], { indicator, unit, digits }: FunnelData): ScatterSeriesOption => ({
  type: 'scatter', name: indicator, z: 3, emphasis: { disabled: true },
  data: areas.map((area) => ({ name: `${area.name} ${figureText(area.rate, unit, digits)}（${printedNumber(area.events, 0)}/${printedNumber(area.population, 0)}）`, value: [area.population, area.rate], ...signOf(area) })),
});

function tableOf({ areas, unit, digits, population }: FunnelData, funnel: Funnel | null): ShownTable {
  const range = (lower: number, upper: number): string => `${printedNumber(lower, digits)}—${printedNumber(upper, digits)}`;
  return shownTable({
    columns: [words(5), figures(2), figures(3), figures(3), figures(4), figures(4), words(4)], head: ['地区', '例数', population, `率（${unit}）`, '95%控制限', '99.8%控制限', '位置'],
    body: areas.map((area) => {
      const placed = funnel?.areas.find(({ name }) => name === area.name);
      const counts = [wordCell(area.name), figureCell(printedNumber(area.events, 0), area.events, { source: area.source }), figureCell(printedNumber(area.population, 0), area.population, { source: area.source })];
      if (placed === undefined) return [...counts, emptyCell('—'), emptyCell('—'), emptyCell('—'), wordCell('不能判断')];
      return [...counts, figureCell(printedNumber(placed.rate, digits), placed.rate, { digits }), emptyCell(range(placed.inner.lower, placed.inner.upper)), emptyCell(range(placed.outer.lower, placed.outer.upper)), wordCell(placeWords[placed.place])];
    }),
    notes: ['控制限以内的差异可能只是偶然，不作高低比较，不排名次。'],
  });
}

function describe({ indicator, years, whole, unit, digits, areas }: FunnelData, funnel: Funnel | null): string {
  if (funnel === null) return `${years}${whole}${indicator}：各地没有发生，或没有分母，不能比较。`;
  const out = funnel.areas.filter(isOutside).map(({ name, rate, place }) => `${name}${figureText(rate, unit, digits)}（${placeWords[place]}）`);
  return `${years}${whole}${indicator}${figureText(funnel.centre, unit, digits)}；${String(areas.length)}个地区中${out.length === 0 ? '没有一个在控制限以外' : `在控制限以外的有${out.join('、')}`}。`;
}

function draw(data: FunnelData, width = usualWidth): ChartDrawing {
  const { areas, unit, per, digits, population, whole } = data;
  const funnel = funnelOf(data);
  const shown = funnel?.areas ?? [];
  const least = Math.min(...shown.map((area) => area.population));
  const limits = funnel ? limitsAbout({ target: funnel.centre, per }, funnel.tauSquared) : null;
  const across = valueScale([0, ...areas.map((area) => area.population * 1.04)], { floor: 0, ceiling: Infinity, whole: true });
  const scale = valueScale([0, ...shown.map(({ rate }) => rate), ...(limits && shown.length > 0 ? [limits(least, funnelTails.inner).upper, limits(across.max, funnelTails.outer).upper] : [])], limitsOf('positive', unit));
  const texts = funnel ? ['99.8%控制限', '95%控制限', `${whole}${figureText(funnel.centre, unit, digits)}`] : [];
  const room = endRoom(texts.map((text) => ({ text, look: { size: type.small }, y: 0, from: { x: 0, y: 0 } })));
  const box = { left: axisRoom(scale), top: 34, right: width - Math.max(room, 30), bottom: height - 40 };
  const frame: Frame = { box, x: [0, across.max], y: [0, scale.max] };
  const lines = funnel ? limitLines(frame, funnel, per) : [];
  const centre = funnel ? [spotAt(frame, 0, funnel.centre), spotAt(frame, across.max, funnel.centre)] : [];
  const named = [...lines.filter(({ text }) => text !== '').map(({ text, spots }) => ({ text, from: spots[0] })), { text: texts[2] ?? '', from: centre[1] }];
  const ends = named.flatMap(({ text, from }): readonly EndLabel[] => (from && text !== '' ? [{ text, from, y: from.y, look: { size: type.small, colour: ink.muted } }] : []));
  const header = textMark(unitText(unit, scale), { x: 4, y: 12 }, { colour: ink.muted });
  const key = keyRow(keyItems(shown), width - 4, 12);
  const wish = (area: Placed): LabelWish => ({ text: area.name, look: { halo: true, colour: isOutside(area) ? ink.text : ink.muted, size: type.small }, required: isOutside(area) || shown.length <= fewAreas, places: placesAround(spotAt(frame, area.population, area.rate), area.rate >= (funnel?.centre ?? 0)) });
  const around = (area: Placed): ReturnType<typeof boxOf> => {
    const { x, y } = spotAt(frame, area.population, area.rate);
    return { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 };
  };
  const pairs = (spots: readonly Spot[]): readonly (readonly [Spot, Spot])[] => spots.slice(1).map((to, at) => [spots[at] ?? to, to] as const);
  const labels = placeLabels([...shown.filter(isOutside), ...shown.filter((area) => !isOutside(area))].map(wish), { taken: [header, ...key.texts].map(boxOf), signs: shown.map(around), lines: [...lines.flatMap(({ spots }) => pairs(spots)), ...pairs(centre)], bounds: { left: box.left + 1, top: 20, right: box.right, bottom: box.bottom - 1 } });
  const marks: readonly Mark[] = [
    ...valueAxisMarks(frame, scale), header, ...key.marks, ...key.texts, ...(funnel ? [] : [textMark('没有发生，或没有分母，不能比较', { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, { align: 'center', colour: ink.muted })]),
    ...across.ticks.flatMap((tick): readonly Mark[] => [lineMark([{ x: xAt(frame, tick), y: box.bottom }, { x: xAt(frame, tick), y: box.bottom + 4 }]), textMark(printedNumber(tick, 0), { x: xAt(frame, tick), y: box.bottom + 13 }, { align: 'center', colour: ink.muted })]),
    textMark(population, { x: (box.left + box.right) / 2, y: box.bottom + 30 }, { align: 'center', colour: ink.muted }),
    ...lines.map(({ spots, dash }) => lineMark(spots, { colour: ink.grey, dash, width: 1.2, z: 1 })), lineMark(centre, { colour: ink.text, width: 1.2, z: 1 }), ...labels, ...endLabelMarks(ends, { left: box.right, top: 21, bottom: height - 4 }),
  ];
  return { option: optionOf([frame], [dots(shown, data)], marks), width, height, table: tableOf(data, funnel), description: describe(data, funnel) };
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
