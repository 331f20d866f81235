import { textWidth } from '../text-width.ts';

/** Digits that fit across a printed A4 sheet between its margins, at full size. */
export const pageDigits = { portrait: 84, landscape: 126 } as const;

/** A digit of the workbook's own font, in pixels; columns are measured in it, with five pixels of padding. */
export const digitPixels = 8;

/** One line in points, by type size; Chinese fonts need half as much again as their size. */
const lineHeight = (size: number): number => Math.ceil(size * 1.45);

/** A row cannot be higher. */
const highest = 409;

/**
 * How many lines a text takes in a cell of a width (in digits of the workbook's font) at a type size: rather one too many than one too few.
 *
 * @example linesOf('指标名称', 4, 10) // 3
 */
export function linesOf(text: string, width: number, size: number): number {
  // The workbook's font is set at 11; smaller type fits more. A Chinese mark that may not begin a line costs the line before it a character.
  const room = Math.max(2, (width - 1) * (11 / size));
  const lines = (line: string): number => {
    const wide = textWidth(line);
    return wide <= room ? 1 : Math.ceil(wide / Math.max(2, room - 1));
  };
  return text.split('\n').reduce((sum, line) => sum + lines(line), 0);
}

/** The height of a row for so many lines, in points. @example heightOf(2, 10) // 34 */
export const heightOf = (lines: number, size: number): number => Math.min(highest, Math.max(1, lines) * lineHeight(size) + 4);
