import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceUp, roundRandomly } from './round-randomly.ts';

describe('random rounding', () => {
  test.each([[0, 3, 0, 0], [1, 3, 0, 3], [1, 3, 0.33, 3], [1, 3, 0.34, 0], [2, 3, 0.66, 3], [2, 3, 0.67, 0], [3, 3, 0, 3], [7, 5, 0.39, 10], [7, 5, 0.41, 5], [9, 1, 0, 9]])('%d to base %d at %d is %d', (count, base, chance, expected) => {
    expect(roundRandomly(count, base, chance)).toBe(expected);
  });

  test('gives a neighbouring multiple, up exactly when the draw lies below the chance, and leaves multiples alone', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 12 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (count, base, chance) => {
        const rounded = roundRandomly(count, base, chance);
        expect([rounded % base, Math.abs(rounded - count) < base]).toEqual([0, true]);
        const atTheEdge = Math.abs(chance - chanceUp(count, base)) <= 1e-12;
        expect(atTheEdge || rounded > count === chance < chanceUp(count, base)).toBe(true);
      }),
    );
  });

  test('nothing is added or taken on average, whatever count and base', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 12 }), (count, base) => {
        const sum = Array.from({ length: base }, (_, at) => roundRandomly(count, base, (at + 0.5) / base)).reduce((total, value) => total + value, 0);
        expect(sum).toBe(count * base);
      }),
    );
  });

  test.each([[-1, 3, 0], [1.5, 3, 0], [1, 0, 0], [1, 2.5, 0], [1, 3, 1], [1, 3, -0.1], [1, 3, NaN]])('%d to base %d at %d is told', (count, base, chance) => {
    expect(() => roundRandomly(count, base, chance)).toThrow(RangeError);
  });
});
