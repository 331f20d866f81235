import { xAt, type Frame } from './frame.ts';
import { ink, type } from './ink.ts';
import { lineMark, type Mark } from './marks.ts';
import type { LabelWish } from './place-labels.ts';

/** Upright dashed lines where the definition changes, between the last year of the old one and the first of the new, and the words that want to stand beside them. */
export function breakLines(frame: Frame, breaks: readonly number[]): { readonly marks: readonly Mark[]; readonly wishes: readonly LabelWish[] } {
  const { top, bottom } = frame.box;
  const shown = breaks.filter((year) => year > frame.x[0] && year < frame.x[1]).map((year) => xAt(frame, year - 0.5));
  return {
    marks: shown.map((x) => lineMark([{ x, y: top }, { x, y: bottom }], { colour: ink.grey, dash: [3, 3], z: 1 })),
    wishes: shown.map((x) => ({
      text: '口径变化', look: { size: type.small, colour: ink.muted, halo: true }, required: true,
      places: [top + 8, bottom - 8, top + 22, bottom - 22].flatMap((y) => [{ x: x + 4, y, align: 'left' as const }, { x: x - 4, y, align: 'right' as const }]),
    })),
  };
}
