import { ink } from './ink.ts';
import { lineMark, type Box, type Mark, type Spot } from './marks.ts';

/** How an area is told apart in grey and in black and white: strokes over its colour. */
export type Hatch = 'none' | 'rising' | 'falling' | 'upright' | 'dots';

/** How a part of a bar looks; `label` is the colour of words on it. On strokes words get a plate of paper. */
export type AreaLook = { readonly fill: string; readonly hatch: Hatch; readonly label: string };

/** From stroke to stroke, in pixels. */
const pitch = 4.5;

const along = (from: number, to: number, step: number): readonly number[] => Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, at) => from + at * step);

/** Lines that lean to the right, each cut to the box. */
function risingLines({ left, top, right, bottom }: Box): readonly (readonly [Spot, Spot])[] {
  const height = bottom - top;
  return along(left - height + pitch / 2, right, pitch).map((foot) => {
    const [from, to] = [Math.max(foot, left), Math.min(foot + height, right)];
    return [{ x: from, y: bottom - (from - foot) }, { x: to, y: bottom - (to - foot) }] as const;
  });
}

const mirrored = ({ left, right }: Box, { x, y }: Spot): Spot => ({ x: left + right - x, y });

const linesOf: Readonly<Record<Exclude<Hatch, 'dots' | 'none'>, (box: Box) => readonly (readonly [Spot, Spot])[]>> = {
  rising: risingLines,
  falling: (box) => risingLines(box).map(([from, to]) => [mirrored(box, from), mirrored(box, to)] as const),
  upright: ({ left, right, top, bottom }) => along(left + pitch / 2, right, pitch).map((x) => [{ x, y: top }, { x, y: bottom }] as const),
};

/**
 * The strokes of a hatching inside a box; dots are rows of short dashes.
 *
 * @example hatchMarks({ left: 0, top: 0, right: 40, bottom: 16 }, 'rising').length // 12
 */
export function hatchMarks(box: Box, hatch: Hatch): readonly Mark[] {
  if (hatch === 'none' || box.right - box.left < 1) return [];
  if (hatch !== 'dots') return linesOf[hatch](box).map((line) => lineMark(line, { colour: ink.text, width: 0.8, z: 4 }));
  return along(box.top + pitch / 2, box.bottom, pitch).map((y, row) => lineMark([{ x: box.left + (row % 2 === 0 ? 1.5 : 1.5 + pitch / 2), y }, { x: box.right, y }], { colour: ink.grey, width: 1.4, dash: [1.4, pitch - 1.4], z: 4 }));
}
