import { describe, expect, test } from 'vitest';
import { normalTail } from './fast-normal.ts';
import { leavingChance, walledWalk } from './leaving-chance.ts';

/** Walls for every step from 1. */
const leaving = (lowers: readonly number[], uppers: readonly number[], care = 1): number =>
  leavingChance({ ...walledWalk(lowers.length, care), lowers: Float64Array.of(NaN, ...lowers), uppers: Float64Array.of(NaN, ...uppers) });
const always = (wall: number, steps: number): number[] => Array.from({ length: steps }, () => wall);
/** Sparre Andersen 1953: any walk by even, continuous steps keeps above its start through n steps with chance C(2n, n)/4ⁿ. */
const neverBelow = (steps: number): number => Array.from({ length: steps }, (_, at) => (2 * at + 1) / (2 * at + 2)).reduce((product, factor) => product * factor, 1);

describe('the chance that a walk leaves its walls', () => {
  test.each([1, 2, 3, 4, 6, 10, 15, 25])('a wall at the start is kept through %i steps as Sparre Andersen says, to 3e-5', (steps) => {
    expect(Math.abs(1 - leaving(always(0, steps), always(Infinity, steps)) - neverBelow(steps))).toBeLessThan(3e-5);
    expect(Math.abs(1 - leaving(always(-Infinity, steps), always(0, steps)) - neverBelow(steps))).toBeLessThan(3e-5);
  });

  test.each([1, 2, 3, 4, 6, 10, 15, 25])('with twice the care through %i steps to 1e-6', (steps) => {
    expect(Math.abs(1 - leaving(always(0, steps), always(Infinity, steps), 2) - neverBelow(steps))).toBeLessThan(1e-6);
  });

  test.each([
    { what: 'one wall at the last step alone', lowers: [-Infinity, -Infinity, -Infinity, 1], uppers: always(Infinity, 4), chance: 1 - normalTail(1 / 2) },
    { what: 'one wall at the first step alone', lowers: [-1, -Infinity, -Infinity], uppers: always(Infinity, 3), chance: normalTail(1) },
    { what: 'two walls at one step', lowers: [-Infinity, -1], uppers: [Infinity, 2], chance: normalTail(1 / Math.SQRT2) + normalTail(2 / Math.SQRT2) },
    { what: 'no walls', lowers: always(-Infinity, 6), uppers: always(Infinity, 6), chance: 0 },
    { what: 'walls far away', lowers: always(-1e9, 6), uppers: always(1e300, 6), chance: 0 },
    { what: 'a wall far above the start', lowers: always(1e300, 6), uppers: always(Infinity, 6), chance: 1 },
    { what: 'walls that leave no room', lowers: [-5, 1, -5], uppers: [5, 1, 5], chance: 1 },
    { what: 'a wall that cannot be kept', lowers: [-5, Infinity, -5], uppers: always(Infinity, 3), chance: 1 },
  ])('$what', ({ lowers, uppers, chance }) => {
    expect(Math.abs(leaving(lowers, uppers) - chance)).toBeLessThan(1.5e-5);
  });

  test('walls that move and widen agree with ten times as careful sums', () => {
    const shapes = [0, 1, 2, 3, 4, 5, 6, 7].map((shape) => ({
      lowers: Array.from({ length: 9 }, (_, step) => -0.3 * shape - 0.4 * (step % 3) * shape + (shape - 3) * 0.3 * step),
      uppers: Array.from({ length: 9 }, (_, step) => (shape % 2 === 0 ? Infinity : 1 + shape + (shape - 3) * 0.3 * step - 0.2 * step)),
    }));
    const errors = shapes.map(({ lowers, uppers }) => Math.abs(leaving(lowers, uppers) - leaving(lowers, uppers, 10)));
    expect(Math.max(...errors)).toBeLessThan(4e-5);
  });
});
