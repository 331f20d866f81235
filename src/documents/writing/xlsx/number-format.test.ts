import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showNumber } from '../../xlsx/show-number.ts';
import { formatOf } from './number-format.ts';

describe('the format of a printed number', () => {
  test.each<[value: number, digits: number, printed: string, format: string | null]>([
    [93.5, 1, '93.5', '0.0'],
    [93.5, 1, '93.5%', '0.0"%"'],
    [39.491, 2, '39.49/10万', '0.00"/10万"'],
    [1234567, 0, '1,234,567', '#,##0'],
    [1234.5, 1, '1,234.5人', '#,##0.0"人"'],
    [1234.5, 1, '1234.5', '0.0'],
    [0, 0, '0', '0'],
    [0.5, 1, '+0.5', '+0.0;-0.0;0.0'],
    [-0.5, 1, '-0.5', '0.0'],
    [-0.5, 1, '−0.5', '0.0;"−"0.0'],
    [-0.04, 1, '0.0', '0.0;0.0'],
    [-1.5, 1, '下降1.5个百分点', '0.0"个百分点";"下降"0.0"个百分点"'],
    [1, 0, '1（1例）', '0"（1例）"'],
    [2, 0, '2025年2', '"2025年"0'],
    [5, 0, '5"寸"', '0\\""寸"\\"'],
    [93.45, 1, '93.5', '0.0'],
    [12, 0, '21', null],
    [1, 0, '—', null],
    [2, 0, '2.5', null],
    [Number.NaN, 0, 'NaN', null],
    [1, 99, '1', null],
    [1, 0, `1${'甲'.repeat(300)}`, null],
  ])('%f with %i digits printed as %s: %s', (value, digits, printed, format) => {
    expect(formatOf({ value, digits, suffix: '' }, printed)).toBe(format);
  });

  const signs = fc.constantFrom('', '+', '-', '−', '约', '下降');
  const after = fc.oneof(fc.constantFrom('', '%', '‰', '/10万', '个', '"', '；', '\\'), fc.string({ unit: 'grapheme', maxLength: 5 }));

  test('whatever words stand about a number: the format shows exactly what is printed, or there is none', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 6 }), signs, after, fc.boolean(), (value, digits, sign, words, grouped) => {
        const printed = `${sign}${showNumber(Math.abs(value), `${grouped ? '#,##0' : '0'}${digits === 0 ? '' : `.${'0'.repeat(digits)}`}`, false).text}${words}`;
        const format = formatOf({ value, digits, suffix: words }, printed);
        expect(format === null ? printed : showNumber(value, format, false).text).toBe(printed);
      }),
    );
  });

  test('an ordinary print of a number always has a format', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 6 }), fc.constantFrom('', '%', '‰', '/10万', '个百分点', '（2例）'), (raw, digits, suffix) => {
        const value = Number(raw.toFixed(digits));
        expect(formatOf({ value, digits, suffix }, `${value < 0 ? '-' : ''}${Math.abs(value).toFixed(digits)}${suffix}`)).not.toBeNull();
      }),
    );
  });
});
