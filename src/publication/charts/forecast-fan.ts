import { figureText } from '#monitoring';
import { spotAt, type Frame } from './frame.ts';
import { ink } from './ink.ts';
import { areaMark, lineMark, type Mark, type Spot } from './marks.ts';

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
  const high = inFrame(frame, [from, ...forecast.map(({ year, high80 }) => spotAt(frame, year, high80))]);
  const low = inFrame(frame, [from, ...forecast.map(({ year, low80 }) => spotAt(frame, year, low80))]);
  const median = medianSpots(frame, last, forecast);
  const end = median.at(-1) ?? from;
  const edge = { colour: ink.accent, width: 0.8, dash: [1.5, 2.5], z: 1 } as const;
  return [
    areaMark([...toEnd(high, end.x), ...[...toEnd(low, end.x)].reverse()], ink.accentPale), lineMark(high, edge), lineMark(low, edge),
    lineMark(median, { colour: ink.accent, width: 1.8, dash: [5, 3], z: 1 }), lineMark([{ x: end.x - 3, y: end.y }, { x: end.x + 3, y: end.y }], { colour: ink.accent, width: 1.8, z: 1 }),
  ];
}

/**
 * The end of the fan in words, for the right edge.
 *
 * @example fanText(forecast, '%', 2) // '预测中位数97.91%\n80%区间\n97.02%—98.60%'
 */
export function fanText(forecast: readonly ChartForecast[], unit: string, digits: number): string {
  const end = forecast.at(-1);
  const figure = (value: number): string => figureText(value, unit, digits);
  return end === undefined ? '' : `预测中位数${figure(end.median)}\n80%区间\n${figure(end.low80)}—${figure(end.high80)}`;
}
