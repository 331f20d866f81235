import { spotAt, xAt, yAt, type Frame } from './frame.ts';
import { fanText, medianSpots } from './forecast-fan.ts';
import { ink, type } from './ink.ts';
import { lineMark, type Mark, type Spot } from './marks.ts';
import { placesAround, type EndLabel, type LabelPlace, type LabelWish } from './place-labels.ts';
import { labelledLines, limitsTold, targetEnd, type TargetStep } from './target-lines.ts';
import type { TrendData } from './trend-data.ts';
import { bareFigure, type ChartPoint } from './year-line.ts';

/** Words that name a line where it ends. */
export type EndText = Pick<EndLabel, 'text' | 'look'> & { readonly from: (frame: Frame) => Spot };

/** A tolerance is told small beside its light line. */
const limitLook = { size: type.small, colour: ink.muted } as const;

/** The words at the right edge: the targets of the last deadline, with their tolerances. */
export function targetTexts(steps: readonly TargetStep[], unit: string, apart: number): readonly EndText[] {
  const last = Math.max(...steps.map(({ deadline }) => deadline));
  return labelledLines(steps.filter(({ deadline }) => deadline === last), unit, apart).flatMap(({ step, text }) => [
    { text: text.replace('（', '\n（'), look: {}, from: (frame: Frame) => targetEnd(frame, step) },
    ...limitsTold(step, unit).map(({ value, words, figure }) => ({ text: `${words}${figure}`, look: limitLook, from: (frame: Frame) => spotAt(frame, step.deadline, value) })),
  ]);
}

const fanLook = { colour: ink.accent, size: type.small } as const;

/** The words at the end of the fan, where it ends at the right edge. */
export function fanTexts({ points, forecast, unit, digits }: TrendData): readonly EndText[] {
  const last = points.at(-1);
  return last === undefined || forecast.length === 0 ? [] : [{ text: fanText(forecast, unit, digits), look: fanLook, from: (frame) => medianSpots(frame, last, forecast).at(-1) ?? { x: frame.box.right, y: frame.box.top } }];
}

/** A fan that ends before the right edge has its words where it ends. */
export function fanWishes(frame: Frame, { points, forecast, unit, digits }: TrendData): readonly LabelWish[] {
  const last = points.at(-1);
  const end = last && medianSpots(frame, last, forecast).at(-1);
  if (end === undefined || forecast.length === 0) return [];
  const places = [0, -24, 24, -44, 44, -66, 66, -90, 90].flatMap((dy) => [10, 26, 44].map((dx): LabelPlace => ({ x: end.x + dx, y: end.y + dy, align: 'left', far: { price: Math.hypot(dx, dy) / 12, from: end } })));
  return [{ text: fanText(forecast, unit, digits), look: { ...fanLook, halo: true }, required: true, places }];
}

/** Points whose figures must be read in the picture: the last, the first, the highest, the lowest. */
function mustBeRead(points: readonly ChartPoint[]): readonly ChartPoint[] {
  const by = [...points].sort((a, b) => a.value - b.value);
  return [...new Set([points.at(-1), points[0], by.at(-1), by[0]].flatMap((point) => point ?? []))];
}

/** A label stands above a point that lies higher than its neighbours, else below. */
function isPeak(points: readonly ChartPoint[], point: ChartPoint): boolean {
  const at = points.indexOf(point);
  const around = [points[at - 1], points[at + 1]].flatMap((one) => (one ? [one.value] : []));
  return around.length === 0 || point.value >= around.reduce((sum, value) => sum + value, 0) / around.length;
}

/** The figures of the points, those that must be read first. @example pointWishes(frame, data)[0]?.text // '97.4' */
export function pointWishes(frame: Frame, { points, baseline, unit }: TrendData): readonly LabelWish[] {
  const required = mustBeRead(points);
  const wish = (point: ChartPoint): LabelWish => {
    const prefix = baseline?.year === point.year && baseline.value === point.value ? '基期' : '';
    return { text: `${prefix}${bareFigure(point, unit)}`, look: { halo: true, colour: ink.accent }, required: required.includes(point), places: placesAround(spotAt(frame, point.year, point.value), isPeak(points, point)) };
  };
  return [...required, ...[...points].reverse().filter((point) => !required.includes(point))].map(wish);
}

/** A baseline that is no point of the line: a hollow diamond with its figure. */
export function baselineOf(frame: Frame, { baseline, points, unit }: TrendData): { readonly marks: readonly Mark[]; readonly wishes: readonly LabelWish[] } {
  if (baseline === null || points.some(({ year, value }) => year === baseline.year && value === baseline.value)) return { marks: [], wishes: [] };
  const { x, y } = spotAt(frame, baseline.year, baseline.value);
  const diamond = [{ x, y: y - 5 }, { x: x + 5, y }, { x, y: y + 5 }, { x: x - 5, y }, { x, y: y - 5 }];
  const wish = { text: `基期${bareFigure(baseline, unit)}`, look: { halo: true }, required: true, places: placesAround({ x, y }, true) };
  return { marks: [lineMark(diamond, { colour: ink.text, width: 1.3, z: 4 })], wishes: [wish] };
}

/** Above and below a line, all along it, where its words may stand: the nearer the better, farther off with a line that leads there. */
function placesAlong(from: Spot, to: Spot): readonly LabelPlace[] {
  const alongs = [{ x: to.x, align: 'right' }, { x: from.x, align: 'left' }, { x: (from.x + to.x) / 2, align: 'center' }, { x: to.x + 4, align: 'left' }] as const;
  return [-10, 10, -24, 24, -38, 38, -54, 54, -70, 70].flatMap((dy) => alongs.map(({ x, align }): LabelPlace => ({ x, y: to.y + dy, align, far: { price: Math.abs(dy) / 6, from: { x: Math.min(x, to.x), y: to.y } } })))
    .map((place) => (Math.abs(place.y - to.y) > 12 ? place : { x: place.x, y: place.y, align: place.align }));
}

/** Targets due before the last deadline are named along their own line. */
export function earlierWishes(frame: Frame, steps: readonly TargetStep[], unit: string, apart: number): readonly LabelWish[] {
  const last = Math.max(...steps.map(({ deadline }) => deadline));
  return labelledLines(steps.filter(({ deadline }) => deadline < last), unit, apart).flatMap(({ step, text }): LabelWish[] => {
    const stretch = (y: number): readonly LabelPlace[] => placesAlong({ x: xAt(frame, step.from), y }, { x: xAt(frame, step.deadline), y });
    const limits = limitsTold(step, unit).map(({ value, words, figure }): LabelWish => ({ text: `${words}${figure}`, look: { ...limitLook, halo: true }, required: false, places: stretch(yAt(frame, value)) }));
    return [{ text, look: { halo: true }, required: true, places: stretch(targetEnd(frame, step).y) }, ...limits];
  });
}
