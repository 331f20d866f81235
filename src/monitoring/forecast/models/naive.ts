import { nothingKnown } from '../family-prior.ts';
import type { ForecastModel } from '../model.ts';
import { changesOf, rootMeanSquare } from './yearly-changes.ts';

/** Nothing changes: the last value, with the usual size of past changes. */
export const naive: ForecastModel = {
  id: 'naive',
  title: '末值不变',
  source: 'Hyndman and Athanasopoulos, Forecasting, 5.2: naïve method, normal interval σ√h',
  examples: [{ title: '末值与变化的大小', series: { years: [2021, 2022, 2023], values: [0, 1, 0] }, prior: nothingKnown, steps: 4, gives: { mean: 0, deviation: 2, freedom: Infinity } }],
  forecast: ({ years, values }, steps) => {
    if (years.length < 2) return null;
    return { mean: values.at(-1) ?? Number.NaN, deviation: rootMeanSquare(changesOf({ years, values }), 0) * Math.sqrt(steps), freedom: Infinity };
  },
};
