import { figureText, yearText } from '#monitoring';
import { spotAt, type Frame } from './frame.ts';
import { ink, type } from './ink.ts';
import { areaMark, lineMark, type Mark, type Spot } from './marks.ts';
import type { LabelPlace, LabelWish } from './place-labels.ts';

/** Where a series will be in a year: the middle, and the limits between which it will lie with 80 %. */
export type ChartForecast = { readonly year: number; readonly median: number; readonly low80: number; readonly high80: number };

/** The part of an edge inside the frame, up to where it leaves it. */
function inFrame({ box: { top, bottom } }: Frame, spots: readonly Spot[]): readonly Spot[] {
  const at = spots.findIndex(({ y }) => y < top || y > bottom);
  const [before, out] = [spots[at - 1], spots[at]];
  if (!before || !out) return spots;
  const y = out.y < top ? top : bottom;
  return [...spots.slice(0, at), { x: before.x + ((y - before.y) / (out.y - before.y)) * (out.x - before.x), y }];
}

/** Whether an edge was cut. */
const isCut = ({ box: { top, bottom } }: Frame, spots: readonly Spot[]): boolean => spots.some(({ y }) => y < top || y > bottom);

/** The edges of the fan before they are cut, upper and lower. */
const edgesOf = (frame: Frame, from: Spot, forecast: readonly ChartForecast[]): readonly [readonly Spot[], readonly Spot[]] => [
  [from, ...forecast.map(({ year, high80 }) => spotAt(frame, year, high80))], [from, ...forecast.map(({ year, low80 }) => spotAt(frame, year, low80))],
];

const tooth = 5;

/** Teeth along the frame where the fan is cut: it goes on beyond. */
function tornMarks(y: number, inward: 1 | -1, from: number, to: number): readonly Mark[] {
  const count = Math.max(1, Math.round((to - from) / (2 * tooth)));
  const step = (to - from) / count;
  const tips = Array.from({ length: count }, (_, at): readonly Spot[] => [{ x: from + at * step, y }, { x: from + (at + 0.5) * step, y: y + inward * tooth }]).flat();
  const edge = [...tips, { x: to, y }];
  return [areaMark([...edge, { x: to, y: y - inward }, { x: from, y: y - inward }], ink.paper), lineMark(edge, { colour: ink.accent, width: 0.8, z: 1 })];
}

/** Where the fan leaves the frame: torn edges, and the words for it, which want to stand inside. */
export function cutFan(frame: Frame, last: { readonly year: number; readonly value: number }, forecast: readonly ChartForecast[]): { readonly marks: readonly Mark[]; readonly wishes: readonly LabelWish[] } {
  const { top, bottom } = frame.box;
  const from = spotAt(frame, last.year, last.value);
  const cuts = edgesOf(frame, from, forecast).flatMap((edge, at) => {
    const inside = inFrame(frame, edge).at(-1);
    const end = edge.at(-1);
    return isCut(frame, edge) && inside && end ? [{ y: at === 0 ? top : bottom, inward: at === 0 ? 1 as const : -1 as const, from: inside.x, to: end.x }] : [];
  });
  const places = cuts.flatMap((cut) => [14, 28].map((dy): LabelPlace => ({ x: cut.to - 3, y: cut.y + cut.inward * dy, align: 'right' })));
  return {
    marks: cuts.flatMap((cut) => tornMarks(cut.y, cut.inward, cut.from, cut.to)),
    wishes: cuts.length === 0 ? [] : [{ text: '区间超出图框，见数据', look: { size: type.small, colour: ink.muted, halo: true }, required: true, places }],
  };
}

/** The edges of the fan inside the frame, for what keeps away from them. */
export const fanEdges = (frame: Frame, last: { readonly year: number; readonly value: number }, forecast: readonly ChartForecast[]): readonly (readonly Spot[])[] => edgesOf(frame, spotAt(frame, last.year, last.value), forecast).map((edge) => inFrame(frame, edge));

/** An edge as the border of the area: where it is cut, on along the edge of the frame. */
const toEnd = (edge: readonly Spot[], x: number): readonly Spot[] => {
  const last = edge.at(-1);
  return last && last.x < x ? [...edge, { x, y: last.y }] : edge;
};

/** The median of a forecast as it is drawn, from the last value on. */
export const medianSpots = (frame: Frame, last: { readonly year: number; readonly value: number }, forecast: readonly ChartForecast[]): readonly Spot[] =>
  inFrame(frame, [spotAt(frame, last.year, last.value), ...forecast.map(({ year, median }) => spotAt(frame, year, median))]);

/** A pale fan with dotted edges that opens from the last value, and the dashed line of the median in it. */
export function fanMarks(frame: Frame, last: { readonly year: number; readonly value: number }, forecast: readonly ChartForecast[]): readonly Mark[] {
  const from = spotAt(frame, last.year, last.value);
  const [high = [], low = []] = fanEdges(frame, last, forecast);
  const median = medianSpots(frame, last, forecast);
  const end = median.at(-1) ?? from;
  const edge = { colour: ink.accent, width: 0.8, dash: [1.5, 2.5], z: 1 } as const;
  return [
    areaMark([...toEnd(high, end.x), ...[...toEnd(low, end.x)].reverse()], ink.accentPale), lineMark(high, edge), lineMark(low, edge),
    lineMark(median, { colour: ink.accent, width: 1.8, dash: [5, 3], z: 1 }), lineMark([{ x: end.x - 3, y: end.y }, { x: end.x + 3, y: end.y }], { colour: ink.accent, width: 1.8, z: 1 }),
  ];
}

/**
 * The end of the fan in words: its last year and median, and the limits.
 *
 * @example fanText(forecast, '%', 2) // '2030年预测97.91%\n80%区间\n97.02%—98.60%'
 */
export function fanText(forecast: readonly ChartForecast[], unit: string, digits: number): string {
  const end = forecast.at(-1);
  const figure = (value: number): string => figureText(value, unit, digits);
  return end === undefined ? '' : `${yearText(end.year)}预测${figure(end.median)}\n80%区间\n${figure(end.low80)}—${figure(end.high80)}`;
}
