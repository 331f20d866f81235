import { lookOf, type SheetCell } from '#documents';

/** A plain decimal that a spreadsheet keeps digit for digit. */
const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const mostDigits = 15;

/** What stands in an open cell, and the format that shows it as it was typed. */
type FilledContent = Pick<SheetCell, 'content'> & { readonly format: string };

/**
 * A text that was filled in before, for an open cell: a plain decimal as a number that shows every digit (93.60), anything else as the text it is. What could be taken for a formula stays text when
 * somebody edits the cell.
 *
 * @example filledContent('93.60') // { content: 93.6, format: '0.00' }
 */
function filledContent(text: string): FilledContent {
  if (plain.test(text) && text.replaceAll(/\D/g, '').length <= mostDigits && text !== '-0') {
    const digits = text.split('.')[1]?.length ?? 0;
    return { content: Number(text), format: digits === 0 ? '' : `0.${'0'.repeat(digits)}` };
  }
  return { content: text, format: /^[=+\-@]/.test(text) ? '@' : '' };
}

/**
 * An open cell with what was filled in before.
 *
 * @example openCell(11, '93.60', 'right').look.use // 'open'
 */
export function openCell(column: number, text: string, align: 'left' | 'centre' | 'right', small = false): SheetCell {
  const { content, format } = filledContent(text);
  return { column, look: lookOf('body', { align, small, format, use: 'open' }), content };
}
