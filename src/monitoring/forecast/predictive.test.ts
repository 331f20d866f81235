import { describe, expect, test } from 'vitest';
import { chanceInside } from './predictive.ts';

describe('the chance of an interval', () => {
  test('is never below nought nor above one, however far away', () => {
    const far = [3, 5, 7, 9, 11, 13, 40].flatMap((freedom) => [1e2, 1e3, 1e4, 1e6, 1e9].flatMap((mean) => [
      chanceInside({ mean, deviation: 1, freedom }, -Infinity, 0), chanceInside({ mean: -mean, deviation: 1, freedom }, 0, Infinity), chanceInside({ mean: -mean, deviation: 1, freedom }, -Infinity, 0), chanceInside({ mean, deviation: 1, freedom }, -1, 1),
    ]));
    expect(far.filter((chance) => !(chance >= 0 && chance <= 1))).toEqual([]);
  });

  test('of figures that are none is none', () => {
    expect(chanceInside({ mean: Number.NaN, deviation: 1, freedom: 5 }, -Infinity, 0)).toBeNaN();
  });

  test.each([[0, Infinity, 0.5], [-Infinity, 0, 0.5], [-Infinity, Infinity, 1]])('from %d to %d about a mean of nought', (lower, upper, chance) => {
    expect(chanceInside({ mean: 0, deviation: 2, freedom: 5 }, lower, upper)).toBeCloseTo(chance, 15);
  });
});
