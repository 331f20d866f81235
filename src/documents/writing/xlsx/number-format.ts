import { showNumber } from '../../xlsx/show-number.ts';
import type { CellNumber } from '../tree.ts';

/** Longer formats are refused by spreadsheets. */
const longestFormat = 255;

/** Words inside a format. */
const literal = (words: string): string => (words === '' ? '' : words.split('"').map((part) => (part === '' ? '' : `"${part}"`)).join('\\"'));

/** Where a figure stands in a text, not as part of a longer one; -1 where it does not. */
function placeOf(figure: string, printed: string): number {
  for (let at = printed.indexOf(figure); at >= 0; at = printed.indexOf(figure, at + 1)) {
    if (!/[\d.,]$/.test(printed.slice(0, at)) && !/^[\d]|^[.,]\d/.test(printed.slice(at + figure.length))) return at;
  }
  return -1;
}

/** Formats that may show the value between these words, the plainest first. */
function candidates(value: number, figure: string, before: string, after: string): string[] {
  const [head, tail] = [literal(before), literal(after)];
  if (before === '+') return [`+${figure}${tail};-${figure}${tail};${figure}${tail}`];
  if (value < 0) return [...(before === '-' ? [`${figure}${tail}`] : []), `${figure}${tail};${head}${figure}${tail}`];
  return [`${head}${figure}${tail}`];
}

/**
 * The number format under which a spreadsheet shows a value exactly as it is printed: its digits, thousands where the print has them, signs, and the words around it (%, /10万).
 * Null where no format does, as the printed text is not that number; it must then stay text.
 *
 * @example formatOf({ value: 39.491, digits: 2, suffix: '/10万' }, '39.49/10万') // '0.00"/10万"'
 */
export function formatOf({ value, digits }: CellNumber, printed: string): string | null {
  if (!Number.isFinite(value) || !Number.isInteger(digits) || digits < 0 || digits > 15) return null;
  const places = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  for (const figure of [`0${places}`, `#,##0${places}`]) {
    const shown = showNumber(Math.abs(value), figure, false).text;
    const at = placeOf(shown, printed);
    if (at < 0) continue;
    const found = candidates(value, figure, printed.slice(0, at), printed.slice(at + shown.length)).find((format) => format.length <= longestFormat && showNumber(value, format, false).text === printed);
    if (found !== undefined) return found;
  }
  return null;
}
