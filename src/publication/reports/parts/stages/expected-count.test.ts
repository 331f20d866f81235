import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { brierOf, expectedCount } from './expected-count.ts';

describe('chances taken together', () => {
  test('add up to how many will be met, with the spread of independent ones', () => {
    const { count, deviation } = expectedCount([{ probability: 0.9 }, { probability: 0.5 }, { probability: 0 }]);
    expect([count.toFixed(6), deviation.toFixed(6)]).toEqual(['1.400000', '0.583095']);
    expect(expectedCount([])).toEqual({ count: 0, deviation: 0 });
  });

  // Method C18: p .9 .9 .7 .7 .7 .3 .3 .1; o 1 1 1 0 1 0 1 0 -> Brier .16
  test('are scored as the worked case of the method says', () => {
    const told = [0.9, 0.9, 0.7, 0.7, 0.7, 0.3, 0.3, 0.1].map((probability, at) => ({ probability, isMet: [1, 1, 1, 0, 1, 0, 1, 0][at] === 1 }));
    expect(brierOf(told).toFixed(6)).toBe('0.160000');
  });

  test('never score below the perfect or above the worst', () => {
    fc.assert(fc.property(fc.array(fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), isMet: fc.boolean() }), { minLength: 1, maxLength: 20 }), (told) => {
      expect(brierOf(told)).toBeGreaterThanOrEqual(0);
      expect(brierOf(told)).toBeLessThanOrEqual(1);
    }));
  });
});
