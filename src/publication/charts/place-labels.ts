import { ink } from './ink.ts';
import { boxMark, boxOf, lineMark, textMark, type Box, type Mark, type Spot, type TextLook } from './marks.ts';

/** A place for a text. One `far` from what it names costs so much more, and a thin line leads to it from there. */
export type LabelPlace = Spot & { readonly align: 'left' | 'center' | 'right'; readonly far?: { readonly price: number; readonly from: Spot } };

/** A text that wants a place near something: where it may stand, best first. A required one accepts a line behind it, on white; the others are rather left out. */
export type LabelWish = { readonly text: string; readonly look: TextLook; readonly required: boolean; readonly places: readonly LabelPlace[] };

/** What is already there: boxes nothing may cover, signs and lines it should not. */
export type Obstacles = { readonly taken: readonly Box[]; readonly signs: readonly Box[]; readonly lines: readonly (readonly [Spot, Spot])[]; readonly bounds: Box };

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (a: Box, b: Box): boolean => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/** Whether a stretch of line passes through a box (Liang–Barsky). */
export function crosses([from, to]: readonly [Spot, Spot], { left, top, right, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [speed, room] of [[-dx, from.x - left], [dx, right - from.x], [-dy, from.y - top], [dy, bottom - from.y]] as const) {
    if (speed === 0) {
      if (room < 0) return false;
    } else if (speed < 0) enter = Math.max(enter, room / speed);
    else leave = Math.min(leave, room / speed);
  }
  return enter <= leave;
}

const price = { sign: 20, line: 14, place: 0.5 } as const;

const linesThrough = (box: Box, lines: Obstacles['lines']): number => lines.filter((line) => crosses(line, box)).length;

/** Texts beside each other keep so far apart that two figures are not read as one. */
const withAir = ({ left, top, right, bottom }: Box): Box => ({ left: left - 3, top, right: right + 3, bottom });

/** The letters of a line of text, without the white above and below. */
const inked = ({ left, top, right, bottom }: Box): Box => ({ left, top: top + 2, right, bottom: bottom - 2 });

/** What a place costs: its rank, the signs it covers, the lines through it. Infinity: another text is there, or the picture ends. */
function costOf(box: Box, rank: number, { taken, signs, lines, bounds }: Obstacles): number {
  if (!inside(box, bounds) || taken.some((other) => overlap(box, other))) return Infinity;
  return rank * price.place + signs.filter((sign) => overlap(box, sign)).length * price.sign + linesThrough(box, lines) * price.line;
}

/** What may be left out stands beside signs and lines, never over them. */
const bearable = price.line - 1;

const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);

/** From a spot to the nearest edge of a label. */
function leaderTo({ x, y }: Spot, { left, top, right, bottom }: Box): readonly [Spot, Spot] {
  const end = { x: within(x, left + 2, right - 2), y: within(y, top + 1, bottom - 1) };
  const length = Math.hypot(end.x - x, end.y - y);
  const start = length === 0 ? 0 : Math.min(5, length) / length;
  return [{ x: x + (end.x - x) * start, y: y + (end.y - y) * start }, end];
}

/**
 * Gives labels their places one after the other, the first wish first, so that no two texts ever overlap. A wish that finds no place is left out: its figure stands in the chart's table.
 *
 * @example placeLabels([{ text: '97.4', look: {}, required: true, places: [{ x: 40, y: 20, align: 'center' }] }], obstacles)
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: Obstacles): readonly Mark[] {
  const [taken, lines] = [[...obstacles.taken], [...obstacles.lines]];
  return wishes.flatMap(({ text, look, required, places }) => {
    const tried = places.map((place, rank) => {
      const mark = textMark(text, place, { ...look, align: place.align });
      const box = boxOf(mark);
      const leader = place.far && leaderTo(place.far.from, box);
      const over = leader === undefined ? 0 : taken.filter((other) => crosses(leader, other)).length;
      return { mark, box, leader, cost: costOf(box, place.far ? 0 : rank, { ...obstacles, taken, lines }) + (place.far?.price ?? 0) + over * price.line };
    });
    const best = tried.reduce<(typeof tried)[number] | null>((found, one) => (one.cost < (found?.cost ?? Infinity) ? one : found), null);
    if (best === null || (!required && best.cost > bearable)) return [];
    const { mark, box, leader } = best;
    const ground = linesThrough(box, lines) === 0 ? [] : [boxMark(inked(box), ink.paper, { z: 9 })];
    taken.push(withAir(box));
    if (leader) lines.push(leader);
    return [...ground, ...(leader ? [lineMark(leader, { colour: ink.axis, width: 0.7, z: 4 })] : []), mark];
  });
}

/** How far off a label may stand: up or down, and aside. */
const farRows = [22, 34, 48, 62] as const;
const farAside = [0, 14, 28] as const;

/**
 * The places around a point, best first: above, below, beside, and the same farther off.
 *
 * @example placesAround({ x: 40, y: 60 }, true)[0] // { x: 40, y: 48, align: 'center' }
 */
export function placesAround({ x, y }: Spot, above: boolean): readonly LabelPlace[] {
  const side = above ? -1 : 1;
  const centred = (dy: number): LabelPlace => ({ x, y: y + dy, align: 'center' });
  const beside = (dx: number, dy: number): readonly LabelPlace[] => [{ x: x + dx, y: y + dy, align: 'left' }, { x: x - dx, y: y + dy, align: 'right' }];
  const far = (dx: number, dy: number): LabelPlace => ({ x: x + dx, y: y + dy, align: 'center', far: { price: 2 + Math.hypot(dx, dy) / 9 + (dy * side < 0 ? 0.4 : 0), from: { x, y } } });
  return [
    centred(side * 12), centred(side * -12), ...beside(5, side * 12), ...beside(5, side * -12), ...beside(8, side * 8), ...beside(8, side * -8), ...beside(7, 0),
    ...farRows.flatMap((dy) => farAside.flatMap((dx) => [side * dy, side * -dy].flatMap((rise) => (dx === 0 ? [far(0, rise)] : [far(dx, rise), far(-dx, rise)])))),
  ];
}

/** Something to be named at the right edge: the height it belongs to and its words. `from` is where a line to it starts when it has to stand elsewhere. */
export type EndLabel = { readonly y: number; readonly text: string; readonly look: TextLook; readonly from: Spot };

/**
 * Spreads labels along the right edge so that none covers another, each as near its height as the others let it; returns them from top to bottom with the height they got. What does not fit between
 * the ends is squeezed against the lower one.
 *
 * @example spreadLabels([{ y: 20, text: '女 98.1', look: {}, from }, { y: 22, text: '男 97.9', look: {}, from }], 8, 200).map(({ placed }) => placed) // [13, 29]
 */
export function spreadLabels(labels: readonly EndLabel[], top: number, bottom: number): readonly (EndLabel & { readonly placed: number })[] {
  const gap = 2;
  const heightOf = ({ text, look }: EndLabel): number => {
    const box = boxOf(textMark(text, { x: 0, y: 0 }, look));
    return box.bottom - box.top + gap;
  };
  const clusters: { labels: EndLabel[]; height: number; centre: number }[] = [];
  const settle = (cluster: (typeof clusters)[number]): void => {
    cluster.centre = Math.min(Math.max(cluster.centre, top + cluster.height / 2), Math.max(bottom - cluster.height / 2, top + cluster.height / 2));
  };
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    let cluster = { labels: [label], height: heightOf(label), centre: label.y };
    settle(cluster);
    let above = clusters.at(-1);
    while (above && above.centre + above.height / 2 > cluster.centre - cluster.height / 2) {
      clusters.pop();
      const all = [...above.labels, ...cluster.labels];
      cluster = { labels: all, height: above.height + cluster.height, centre: all.reduce((sum, { y }) => sum + y, 0) / all.length };
      settle(cluster);
      above = clusters.at(-1);
    }
    clusters.push(cluster);
  }
  return clusters.flatMap(({ labels, height, centre }) => {
    let at = centre - height / 2;
    return labels.map((label) => {
      const own = heightOf(label);
      at += own;
      return { ...label, placed: at - own / 2 };
    });
  });
}
