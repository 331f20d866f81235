import { printedNumber } from '#monitoring';
import { xAt, yAt, type Frame } from './frame.ts';
import { ink, type } from './ink.ts';
import { lineMark, textMark, type Mark } from './marks.ts';
import { textWidth } from './text-width.ts';
import type { ValueScale } from './value-scale.ts';

/** The room the words of a value axis need to the left of it. @example axisRoom(scale) // 32.2 */
export const axisRoom = ({ ticks, digits }: ValueScale, size: number = type.label): number => Math.ceil(Math.max(...ticks.map((tick) => textWidth(printedNumber(tick, digits), size)))) + 8;

/** Thin lines across the frame at the values of the axis, their words on the left; the foot of the frame as a darker line. */
export function valueAxisMarks(frame: Frame, { ticks, digits }: ValueScale): readonly Mark[] {
  const { left, right, bottom } = frame.box;
  const across = (y: number, colour: string): Mark => lineMark([{ x: left, y }, { x: right, y }], { colour });
  const lines = ticks.map((tick) => yAt(frame, tick)).filter((y) => y < bottom - 0.5);
  return [...lines.map((y) => across(y, ink.grid)), across(bottom, ink.axis), ...ticks.map((tick) => textMark(printedNumber(tick, digits), { x: left - 6, y: yAt(frame, tick) }, { align: 'right', colour: ink.muted }))];
}

/**
 * The values of an axis that lies flat, thinned so that their words stand apart; what they say is printed at the digits of the axis.
 *
 * @example flatTicks(frame, scale).map(({ text }) => text) // ['0', '50', '100']
 */
export function flatTicks(frame: Frame, { ticks, digits }: ValueScale): readonly { readonly x: number; readonly text: string }[] {
  const all = ticks.map((tick) => ({ x: xAt(frame, tick), text: printedNumber(tick, digits) }));
  const widest = Math.max(0, ...all.map(({ text }) => textWidth(text, type.label))) + 8;
  const room = Math.abs((all[1]?.x ?? Infinity) - (all[0]?.x ?? 0));
  const step = Math.max(1, Math.ceil(widest / Math.max(room, 0.1)));
  return all.filter((_, at) => at % step === 0);
}

/** The years an axis names: every one where there is room, else every second, fifth or tenth, always so that `anchor` is among them. */
function namedYears(frame: Frame, anchor: number, size: number = type.label): readonly number[] {
  const [first, last] = [Math.ceil(frame.x[0]), Math.floor(frame.x[1])];
  const room = Math.abs(xAt(frame, first + 1) - xAt(frame, first));
  const step = [1, 2, 5, 10].find((years) => years * room >= textWidth('2024', size) + 6) ?? 20;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => (year - anchor) % step === 0);
}

/** Ticks and years under the frame. */
export function yearAxisMarks(frame: Frame, anchor: number): readonly Mark[] {
  const { bottom } = frame.box;
  const years = namedYears(frame, anchor);
  return [
    ...years.map((year) => lineMark([{ x: xAt(frame, year), y: bottom }, { x: xAt(frame, year), y: bottom + 4 }])),
    ...years.map((year) => textMark(String(year), { x: xAt(frame, year), y: bottom + 13 }, { align: 'center', colour: ink.muted })),
  ];
}

/** The unit over the axis, and whether the axis begins at zero, which a reader has to know. @example unitText('%', scale) // '单位：%（纵轴不从0开始）' */
export function unitText(unit: string, { min, max }: ValueScale): string {
  const told = unit === 'ratio' ? '比值' : `单位：${unit}`;
  return min > 0 || max < 0 ? `${told}（纵轴不从0开始）` : told;
}
