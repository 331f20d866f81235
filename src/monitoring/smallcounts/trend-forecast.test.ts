import { describe, expect, test } from 'vitest';
import type { CountedTarget } from './counted-target.ts';
import { gammaQuantile } from '../numerics/gamma.ts';
import { jeffreysPrior, parentPrior, probabilityKept } from './probability-kept.ts';
import { posteriorGrid } from './posterior-grid.ts';
import { forecastTrend } from './trend-forecast.ts';
import { trendPrior, type TrendCounts } from './trend-prior.ts';

const counts: TrendCounts = { law: 'poisson', offsets: [-3, -2, -1, 0], events: [1, 0, 2, 1], population: [2000, 2100, 2050, 1900] };
const still = { level: { kind: 'jeffreys' }, slope: { centre: 0, spread: 1e-6 } } as const;

describe('the trend of counts', () => {
  test.each([
    ['poisson', 30e-5, -1],
    ['poisson', 60e-5, 1],
    ['binomial', 30e-5, -1],
    ['binomial', 60e-5, 1],
  ] as const)('%s at %d: without a slope the forecast is the posterior of the pooled counts', (law, chance, direction) => {
    const target: CountedTarget = { law, chance, direction, strict: false };
    const { probabilityTrue } = forecastTrend({ ...counts, law }, still, target, 6, 2000);
    const pooled = probabilityKept(target, { events: 4, population: 8050 }, jeffreysPrior(law));
    // With one slope nothing smooths the steps of 201 levels.
    expect(Math.abs(probabilityTrue - pooled)).toBeLessThan(0.03);
  });

  test('the weights of the grid make one and sit inside it', () => {
    const { levels, slopes, weights } = posteriorGrid(counts, trendPrior('poisson'));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    const rim = Array.from(weights).filter((_, cell) => [0, levels.points - 1].includes(cell % levels.points) || [0, slopes.points - 1].includes(Math.floor(cell / levels.points)));
    expect(rim.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(1e-3);
  });

  test('a posterior narrower than the lines of the grid is looked at more closely', () => {
    const loud: TrendCounts = { law: 'poisson', offsets: [-3, -2, -1, 0], events: [4000, 4000, 4000, 4000], population: [90_000, 90_000, 90_000, 90_000] };
    const prior = { ...still, level: { kind: 'normal', centre: Math.log(0.044), spread: 0.5 } } as const;
    const { low80, median, high80 } = forecastTrend(loud, prior, { law: 'poisson', chance: 0.05, direction: -1, strict: false }, 6, 90_000);
    const apart = [low80, median, high80].map((rate, at) => Math.abs(rate / gammaQuantile([0.1, 0.5, 0.9][at] ?? NaN, 16_000.5, 360_000) - 1));
    expect(Math.max(...apart)).toBeLessThan(1e-3);
  });

  test('without a parent a slope is believed as the families of method 1.5 have it; a parent without a slope takes the same', () => {
    const [rates, shares, level, whole] = [trendPrior('poisson'), trendPrior('binomial'), trendPrior('poisson', { chance: 0.001 }), trendPrior('poisson', { chance: 0.001, slope: -0.04 })];
    expect([rates.slope, shares.slope, level.slope].map(({ centre, spread }) => [centre, spread.toFixed(4)])).toEqual([[0, '0.0443'], [0, '0.0735'], [0, '0.0443']]);
    expect([level.level, whole.slope]).toEqual([{ kind: 'normal', centre: Math.log(0.001), spread: 0.5 }, { centre: -0.04, spread: 0.03 }]);
  });

  test.each([
    ['12 per 100,000: 50,000 births', 12e-5, { events: 6, population: 50_000 }],
    ['5 per 1,000: no more than ten events', 0.005, { events: 10, population: 2000 }],
  ])('a parent area weighs, at %s', (_, chance, prior) => {
    expect(parentPrior(chance)).toEqual(prior);
    expect(parentPrior(chance, 1000)).toEqual({ events: chance * 1000, population: 1000 });
  });

  test('a target that many may pass is answered by the distribution function, as by the sum', () => {
    const target: CountedTarget = { law: 'poisson', chance: 0.05, direction: -1, strict: false };
    const near = { ...counts, events: [98, 100, 97, 99] };
    const [sum, whole] = [2019, 2021].map((population) => forecastTrend(near, trendPrior('poisson'), target, 1, population).probabilityReported);
    expect(Math.abs((sum ?? NaN) - (whole ?? NaN))).toBeLessThan(0.05);
  });

  test('counts that make no posterior are a mistake of the caller', () => {
    expect(() => posteriorGrid({ ...counts, events: [NaN, 0, 0, 0] }, trendPrior('poisson'))).toThrow(RangeError);
  });
});
