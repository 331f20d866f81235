import { nothingKnown } from '../family-prior.ts';
import type { ForecastModel } from '../model.ts';
import { fittedLine } from './fitted-line.ts';

/** A regression line drawn on, with its textbook prediction interval: what most monitoring reports use. */
export const line: ForecastModel = {
  id: 'line',
  title: '回归直线',
  source: 'ordinary least squares; prediction interval with n − 2 degrees of freedom',
  examples: [
    { title: '三点', series: { years: [1, 2, 3], values: [0, 1, 0.5] }, prior: nothingKnown, steps: 1, gives: { mean: 1, deviation: Math.sqrt(0.375 * (1 + 1 / 3 + 4 / 2)), freedom: 1 } },
    { title: '两点没有残差', series: { years: [1, 2], values: [0, 1] }, prior: nothingKnown, steps: 1, gives: null },
  ],
  forecast: (series, steps) => {
    const count = series.years.length;
    if (count < 3) return null;
    const { meanYear, level, slope, squaredYears, squaredRest } = fittedLine(series);
    const ahead = (series.years.at(-1) ?? Number.NaN) + steps - meanYear;
    return { mean: level + slope * ahead, deviation: Math.sqrt((squaredRest / (count - 2)) * (1 + 1 / count + (ahead * ahead) / squaredYears)), freedom: count - 2 };
  },
};
