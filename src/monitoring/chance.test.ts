import { describe, expect, test } from 'vitest';
import { chanceFrom } from './chance.ts';

const draws = (seed: number, count: number): number[] => {
  const { fraction } = chanceFrom(seed);
  return Array.from({ length: count }, fraction);
};

describe('chance', () => {
  test('is the same for the same seed and another for every other', () => {
    expect(draws(7, 5)).toEqual(draws(7, 5));
    expect(new Set([0, 1, 2, 3, -1, 1e9, 2 ** 31].map((seed) => draws(seed, 3).join(' '))).size).toBe(7);
  });

  test('is even: 100,000 draws over 100 boxes, chi-squared within its 0.001 limits for 99 degrees of freedom', () => {
    for (const seed of [0, 1, 42]) {
      const boxes = Array.from({ length: 100 }, () => 0);
      for (const fraction of draws(seed, 100_000)) boxes[Math.floor(fraction * 100)] = (boxes[Math.floor(fraction * 100)] ?? 0) + 1;
      const squared = boxes.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      expect(squared).toBeGreaterThan(60.4);
      expect(squared).toBeLessThan(148.3);
    }
  });

  test('has no memory: neighbouring draws do not go together', () => {
    const list = draws(5, 100_000);
    const together = list.slice(1).reduce((sum, fraction, at) => sum + (fraction - 0.5) * ((list[at] ?? 0) - 0.5), 0) / list.length / (1 / 12);
    expect(Math.abs(together)).toBeLessThan(0.011);
  });

  test('whole numbers stay below their bound and reach every one', () => {
    const { whole } = chanceFrom(3);
    expect([...new Set(Array.from({ length: 200 }, () => whole(6)))].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
