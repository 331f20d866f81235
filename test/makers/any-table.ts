import * as fc from 'fast-check';
import type { Cell, Run, Table } from '../../src/documents/writing/tree.ts';

/** Texts made to break out of a page, a part, a formula, a format, a name. */
export const hostileTexts = [
  '</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "' onmouseover='alert(1)", '&amp;&lt;&#60;', ']]>', '<!--', '-->', '</style>', '</title>', '{{x}}', '${x}',
  '=1+1', '+86', '-5℃', '@SUM(A1)', '=cmd|\'/C calc\'!A0', '\t=1', '#REF!', '#N/A', 'TRUE', '1E5', '0012', '2025-07-01', '_x0041_', '_x000D_', '\u0000\u0001\u001F', '\uD800', '\uFFFE\uFFFF', '\u202E反', 'a\r\nb\rc\nd', '  两边有空格  ', '目录', 'History', "'引号'", 'a:b\\c/d?e*f[g]h', '甲'.repeat(60), '😀'.repeat(40), '&P&N&"x"', '"引"号"', ';;;', '0.0;"x"', '__proto__', 'constructor', '',
] as const;

export const anyText: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }));

const figure = fc.tuple(fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.integer({ min: 0, max: 4 }), fc.constantFrom('', '%', '‰', '/10万', '个百分点', '（2例）', '*'), fc.boolean()).map(([raw, digits, suffix, thousands]): Cell => {
  const value = Number(raw.toFixed(digits)) + 0;
  const plain = Math.abs(value).toFixed(digits);
  const [whole = '', rest] = plain.split('.');
  const grouped = thousands ? `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${rest === undefined ? '' : `.${rest}`}` : plain;
  return { runs: [{ text: `${value < 0 ? '-' : ''}${grouped}${suffix}`, source: 's1' }], number: { value, digits, suffix }, align: 'right' };
});

const span = fc.constantFrom(undefined, undefined, undefined, 1, 2, 3, 40);
const run: fc.Arbitrary<Run> = fc.record({ text: anyText, strong: fc.constantFrom(undefined, true as const) }).map(({ text, strong }) => (strong === undefined ? { text } : { text, strong }));
const words = fc.record({ runs: fc.array(run, { maxLength: 3 }), columnSpan: span, rowSpan: span, comment: fc.option(anyText, { nil: undefined }), shade: fc.constantFrom(undefined, 'group' as const, 'total' as const) }).map((cell) => Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== undefined)) as unknown as Cell);
const rows = (most: number): fc.Arbitrary<Cell[][]> => fc.array(fc.array(fc.oneof(figure, words), { maxLength: 6 }), { maxLength: most });

/** A table with anything in it: spans that meet and leave it, rows too long and too short, hostile words. */
export const anyTable: fc.Arbitrary<Table> = fc.record({
  kind: fc.constant('table' as const), id: anyText, caption: anyText, unit: anyText, columns: fc.array(fc.record({ width: fc.integer({ min: 0, max: 20 }), align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const) }), { maxLength: 6 }),
  keyColumns: fc.integer({ min: 0, max: 8 }), head: rows(3), body: rows(8), notes: fc.array(fc.array(run, { maxLength: 2 }), { maxLength: 2 }), small: fc.boolean(), sheet: anyText,
});
