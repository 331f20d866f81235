import { describe, expect, test } from 'vitest';
import type { CountedTarget } from './counted.ts';
import { jeffreysPrior, probabilityKept } from './posterior.ts';
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
