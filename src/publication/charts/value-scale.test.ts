import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameEnds, limitsOf, valueScale } from './value-scale.ts';

const share = limitsOf('share', '%');

describe('an axis of values', () => {
  test.each([
    ['shares near 100 do not begin at zero', [94.1, 97.4, 98], share, [94, 95, 96, 97, 98]],
    ['shares that come near zero do', [12, 46, 80], share, [0, 20, 40, 60, 80]],
    ['a share never passes 100', [99.2, 99.9], share, [98, 98.5, 99, 99.5, 100]],
    ['all of them 100', [100, 100], share, [98, 98.5, 99, 99.5, 100]],
    ['a gross rate may', [104.2, 113.62], limitsOf('gross-rate', '%'), [102.5, 105, 107.5, 110, 112.5, 115]],
    ['a share that passes 100 all the same stays inside', [98, 101.2], share, [98, 99, 100, 101, 102]],
    ['nothing but zero', [0, 0], limitsOf('positive', '‰'), [0, 1]],
    ['no figures', [], limitsOf('positive', '‰'), [0, 1]],
    ['people are whole', [0, 1, 2], limitsOf('positive', '人'), [0, 1, 2]],
    ['ten thousands of people are not', [0.2, 1.1], limitsOf('positive', '万人'), [0, 0.5, 1, 1.5]],
    ['differences go below zero', [-1.3, 1.2], limitsOf('plain', '百分点'), [-2, -1, 0, 1, 2]],
    ['tiny figures', [0.012, 0.031], share, [0, 0.01, 0.02, 0.03, 0.04]],
    ['large figures', [8_412_330, 12_345_678], limitsOf('positive', '元'), [8e6, 9e6, 1e7, 1.1e7, 1.2e7, 1.3e7]],
  ])('%s', (_, values, limits, ticks) => {
    expect(valueScale(values, limits).ticks).toEqual(ticks);
  });

  test('a tenth of a point near 100 does not fill the axis', () => {
    const { min, max } = valueScale([97.4, 97.5], share);
    expect(max - min).toBeGreaterThanOrEqual(1.9);
  });

  test('every value is inside, steps are even, and nothing impossible is on it', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000), fc.integer({ min: 0, max: 100 }));
    fc.assert(fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), (values) => {
      const scale = valueScale(values, share);
      const { min, max, ticks, digits } = scale;
      expect([min <= Math.min(...values) + 1e-9, max >= Math.max(...values) - 1e-9, min >= 0, max <= 100]).toEqual([true, true, true, true]);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(8);
      const steps = ticks.slice(1).map((tick, at) => Number((tick - (ticks[at] ?? NaN)).toPrecision(6)));
      expect(new Set(steps).size).toBe(1);
      expect(ticks.map((tick) => Number(tick.toFixed(digits)))).toEqual(ticks);
      expect(frameEnds(scale)[0] === 0).toBe(min === 0);
    }), { numRuns: 1000 });
  });

  test('below an axis that does not begin at zero there is room', () => {
    expect([frameEnds({ min: 94, max: 100, ticks: [], digits: 0 }), frameEnds({ min: 0, max: 100, ticks: [], digits: 0 })]).toEqual([[93.58, 100], [0, 100]]);
  });
});
