import { nothingKnown } from '../family-prior.ts';
import type { ForecastModel } from '../model.ts';
import { changesOf, rootMeanSquare, slopeOfEnds } from './yearly-changes.ts';

/** The slope between the first and the last value goes on. */
export const drift: ForecastModel = {
  id: 'drift',
  title: '首末两点外推',
  source: 'Hyndman and Athanasopoulos, Forecasting, 5.2 and 5.5: drift method, σ√(h(1 + h/L)) as forecast::rwf',
  examples: [
    { title: '两年升一', series: { years: [2021, 2022, 2023], values: [0, 1, 1] }, prior: nothingKnown, steps: 2, gives: { mean: 2, deviation: Math.sqrt(0.5) * Math.sqrt(2 * (1 + 2 / 2)), freedom: Infinity } },
    { title: '一个值', series: { years: [2023], values: [1] }, prior: nothingKnown, steps: 2, gives: null },
  ],
  forecast: (series, steps) => {
    const { years, values } = series;
    if (years.length < 2) return null;
    const slope = slopeOfEnds(series);
    const length = (years.at(-1) ?? Number.NaN) - (years[0] ?? Number.NaN);
    return { mean: (values.at(-1) ?? Number.NaN) + steps * slope, deviation: rootMeanSquare(changesOf(series, slope), 1) * Math.sqrt(steps * (1 + steps / length)), freedom: Infinity };
  },
};
