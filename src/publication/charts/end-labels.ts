import { ink, type } from './ink.ts';
import { lineMark, textMark, type Mark } from './marks.ts';
import { spreadLabels, type EndLabel } from './place-labels.ts';
import { textWidth, wrapText } from './text-width.ts';

const sizeOf = ({ look }: EndLabel): number => look.size ?? type.label;

/** Labels broken into lines no wider than told. */
export const wrapLabels = (labels: readonly EndLabel[], width: number): readonly EndLabel[] => labels.map((label) => ({ ...label, text: wrapText(label.text, width, sizeOf(label)).join('\n') }));

/** Between the end of a line and its words: room for the line that leads over. */
const leader = 14;

/** How much room labels need right of the frame. */
export const endRoom = (labels: readonly EndLabel[]): number => (labels.length === 0 ? 16 : Math.ceil(Math.max(...labels.flatMap((label) => label.text.split('\n').map((line) => textWidth(line, sizeOf(label)))))) + leader + 6);

/**
 * Labels right of a frame at the heights of what they name, each led to by a thin line.
 *
 * @example endLabelMarks(labels, { left: 460, top: 8, bottom: 240 })
 */
export function endLabelMarks(labels: readonly EndLabel[], { left, top, bottom }: { readonly left: number; readonly top: number; readonly bottom: number }): readonly Mark[] {
  return spreadLabels(labels, top, bottom).flatMap(({ text, look, from, placed }) => {
    const end = left + leader - 3;
    return [lineMark([{ x: from.x + 3, y: from.y }, { x: Math.max(left, from.x + 3), y: from.y }, { x: end, y: placed }], { colour: ink.axis, width: 0.7, z: 1 }), textMark(text, { x: left + leader, y: placed }, look)];
  });
}
