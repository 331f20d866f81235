import { double, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfSerial, isoOf } from './date-serial.ts';
import { showNumber } from './show-number.ts';

describe('a number shows as its format says', () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [93.45, 'General', '93.45'],
    [12.420000000000002, 'General', '12.42'],
    [0.1 + 0.2, 'General', '0.3'],
    [12345678901, 'General', '12345678901'],
    [0.00000123, 'General', '0.00000123'],
    [93, '0.00', '93.00'],
    [93.456, '0.0', '93.5'],
    [1.005, '0.00', '1.01'],
    [93.45, '0.0', '93.5'],
    [0.9345, '0.0%', '93.5%'],
    [0.9345, '0.00%', '93.45%'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [1234, '#,##0', '1,234'],
    [0, '0.00', '0.00'],
    [-1.5, '0.0', '-1.5'],
    [-1.5, '0.0_);(0.0)', '-1.5'],
    [-1.5, '0.0;[Red]-0.0', '-1.5'],
    [-0.04, '0.0', '0.0'],
    [0, '0.0;-0.0;"—"', '—'],
    [12.5, '0.0"/10万"', '12.5/10万'],
    [95.5, '0.0"%"', '95.5%'],
    [7, '000', '007'],
    [1.5, '0.0#', '1.5'],
    [1.25, '0.0#', '1.25'],
    [2020, '0"年"', '2020年'],
    [2020, '@', '2020'],
    [1e21, '0', '1000000000000000000000'],
    [12345, '0,"千"', '12千'],
  ];
  test.each(cases)('%d under %s is %s', (number, format, text) => {
    expect(showNumber(number, format, false)).toEqual({ text, date: null });
  });

  test('not a number is never a figure', () => {
    expect(showNumber(Number.NaN, '0.0', false).text).toBe('NaN');
  });
});

describe('dates', () => {
  const cases: readonly (readonly [number, string, boolean, string, string])[] = [
    [44196, 'yyyy-mm-dd', false, '2020-12-31', '2020-12-31'],
    [44196, 'yyyy"年"m"月"d"日"', false, '2020-12-31', '2020-12-31'],
    [44196, 'yyyy"年"', false, '2020', '2020-12-31'],
    [44196, 'yyyy"年"m"月"', false, '2020-12', '2020-12-31'],
    [44196, 'm/d/yy', false, '2020-12-31', '2020-12-31'],
    [44196.75, 'yyyy-mm-dd h:mm', false, '2020-12-31', '2020-12-31'],
    [42734, 'yyyy-mm-dd', true, '2020-12-31', '2020-12-31'],
    [1, 'yyyy-mm-dd', false, '1900-01-01', '1900-01-01'],
    [61, 'yyyy-mm-dd', false, '1900-03-01', '1900-03-01'],
  ];
  test.each(cases)('%d under %s', (serial, format, starts1904, text, date) => {
    expect(showNumber(serial, format, starts1904)).toEqual({ text, date });
  });

  test('every day from 1900 on is the day after the one before it, as the calendar has it', () => {
    assert(property(integer({ min: 61, max: 2_958_465 }), (serial) => {
      const date = dateOfSerial(serial, false);
      expect(date && isoOf(date)).toBe(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10));
    }));
  });

  test.each([-1, 2_958_466, Number.NaN, Infinity])('%d is no date', (serial) => {
    expect(dateOfSerial(serial, false)).toBe(null);
  });
});

test('a figure with fixed places shows what toFixed shows, but for halves', () => {
  assert(property(double({ min: -1e6, max: 1e6, noNaN: true }), integer({ min: 0, max: 4 }), (number, places) => {
    const shown = Number(showNumber(number, places === 0 ? '0' : `0.${'0'.repeat(places)}`, false).text);
    expect(Math.abs(shown - number)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9 * Math.abs(number));
  }));
});
