import type { z } from 'zod';
import type { writtenFile } from './file-answer.ts';

/** A spreadsheet takes what begins so for a formula and may run it; an apostrophe before it says that it is text. A tab alone is harmless. */
const formula = /^(?:[=+\-@\r]|\t[^\p{L}\p{N}])/u;

function field(value: string): string {
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the first bytes of a csv must be for Excel to read Chinese in it. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet may take for a number, a day or a time: 0012, 3-4, 1e5, mar-5. */
const numberLike = /^(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-.]?\d)/i;

/**
 * A text that a spreadsheet would take for a number or a day and show changed: a tab before it says that it is text.
 *
 * @example asText('0012') // '\t0012'
 */
export const asText = (text: string): string => (numberLike.test(text.normalize('NFKC')) ? `\t${text}` : text);

/**
 * A line of a csv that a spreadsheet opens as it is, with nothing in it that runs.
 *
 * @example csvLine(['王芳', '=1+1', 'a,b']) // '王芳,\'=1+1,"a,b"\r\n'
 */
export const csvLine = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;

/**
 * A csv file made for an answer.
 *
 * @example csvFile('初始密码.csv', [['姓名'], ['王芳']])
 */
export const csvFile = (name: string, lines: readonly (readonly string[])[]): z.infer<typeof writtenFile> => ({ name, contentType: 'text/csv; charset=utf-8', text: byteOrderMark + lines.map(csvLine).join('') });
