import type { ShownTable } from '#publication';

type Cell = ShownTable['body'][number][number];

/** What stands in a cell. @example textOfCell({ runs: [{ text: '97.4' }] }) // '97.4' */
export const textOfCell = ({ runs }: Cell): string => runs.map((run) => ('text' in run ? run.text : '')).join('');

/**
 * A table of a chart as rows of texts: heads, body, then its notes, as they are shown.
 *
 * @example tableTexts(drawing.table)[0] // ['年份', '公布值', '说明']
 */
export const tableTexts = ({ head, body, notes }: ShownTable): readonly (readonly string[])[] => [
  ...[...head, ...body].map((row) => row.map(textOfCell)), ...notes.map((note) => [note.map((run) => ('text' in run ? run.text : '')).join('')]),
];

/** A spreadsheet takes what begins so for a formula and may run it; an apostrophe says that it is text. A number with its sign is none. */
const formula = /^[=+\-@\r\t]/u;
const signedNumber = /^[+-]\d[\d,.]*$/;

const field = (value: string): string => {
  const text = formula.test(value) && !signedNumber.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Rows as a csv that Excel and WPS open with its Chinese whole.
 *
 * @example csvOf([['年份', '公布值'], ['2024', '97.4']]) // '\uFEFF年份,公布值\r\n2024,97.4\r\n'
 */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
