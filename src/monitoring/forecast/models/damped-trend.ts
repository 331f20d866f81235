import { nothingKnown } from '../family-prior.ts';
import type { ForecastModel } from '../model.ts';

const levelWeight = 0.8;
const trendWeight = 0.3;
const damping = 0.9;

/** Holt's trend with fixed weights, damped: too few values to fit them. Gaps count as one step. */
export const dampedTrend: ForecastModel = {
  id: 'damped-trend',
  title: '阻尼趋势',
  source: 'method 4: damped Holt with α = .8, β = .3, φ = .9; variance of the class-1 state space model (Hyndman et al. 2008, table 6.1)',
  examples: [
    { title: '每年升一', series: { years: [1, 2, 3], values: [1, 1.9, 2.71] }, prior: nothingKnown, steps: 1, gives: { mean: 3.439, deviation: 0, freedom: Infinity } },
    { title: '一个值', series: { years: [1], values: [1] }, prior: nothingKnown, steps: 1, gives: null },
  ],
  forecast: ({ values }, steps) => {
    if (values.length < 3) return null;
    let level = values[0] ?? Number.NaN;
    let trend = ((values[1] ?? Number.NaN) - level) / damping;
    let squares = 0;
    for (const value of values.slice(1)) {
      const error = value - level - damping * trend;
      squares += error * error;
      const before = level;
      level = value - (1 - levelWeight) * error;
      trend = trendWeight * (level - before) + (1 - trendWeight) * damping * trend;
    }
    let sum = 0;
    let mean = level;
    let variance = 1;
    for (let step = 1; step <= steps; step++) {
      sum += damping ** step;
      mean = level + sum * trend;
      if (step < steps) variance += (levelWeight + levelWeight * trendWeight * sum) ** 2;
    }
    return { mean, deviation: Math.sqrt((squares / (values.length - 2)) * variance), freedom: Infinity };
  },
};
