import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, isDay, nextDay } from './day.ts';

test.each([
  ['2024-02-29', true], ['2023-02-29', false], ['1900-02-29', false], ['2000-02-29', true], ['2024-04-31', false], ['2024-13-01', false], ['2024-00-10', false], ['2024-01-00', false],
  ['2024-1-1', false], ['2024-01-01T00:00', false], ['', false], ['0000-01-01', true], ['9999-12-31', true],
])('%s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

const isoOf = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

test('days between two days are those of the clock the machine has', () => {
  const day = fc.integer({ min: -719_162, max: 2_932_896 });
  fc.assert(fc.property(day, day, (one, other) => {
    expect(daysBetween(isoOf(one), isoOf(other))).toBe(other - one);
  }), { numRuns: 2000 });
});

test('the next day is the one of the clock the machine has', () => {
  fc.assert(fc.property(fc.integer({ min: -719_162, max: 2_932_895 }), (one) => { expect(nextDay(isoOf(one))).toBe(isoOf(one + 1)); }), { numRuns: 1000 });
  expect(() => nextDay('2023-02-29')).toThrow(RangeError);
});

test('what is no day has no distance', () => {
  expect(() => daysBetween('2024-02-30', '2024-03-01')).toThrow(RangeError);
});
