import { unitText } from './axes.ts';
import { ink } from './ink.ts';
import { gapKey, keyRow, tentativeKey } from './key-row.ts';
import { textMark, type Mark, type TextMark } from './marks.ts';
import type { ValueScale } from './value-scale.ts';
import { isTentative, stretchesOf, type ChartPoint } from './year-line.ts';

/** The row over a chart of years: the unit on the left; on the right what hollow points and dotted joins mean, where there are any. */
export function yearHead(lines: readonly (readonly ChartPoint[])[], breaks: readonly number[], unit: string, scale: ValueScale, width: number): { readonly marks: readonly Mark[]; readonly texts: readonly TextMark[] } {
  const hasGaps = lines.some((points) => stretchesOf(points, breaks).some(({ join }) => join === 'over-gap'));
  const key = keyRow([...(lines.flat().some(isTentative) ? [tentativeKey] : []), ...(hasGaps ? [gapKey] : [])], width - 4, 12);
  return { marks: key.marks, texts: [textMark(unitText(unit, scale), { x: 4, y: 12 }, { colour: ink.muted }), ...key.texts] };
}
