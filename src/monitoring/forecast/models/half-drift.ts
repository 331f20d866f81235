import { nothingKnown } from '../family-prior.ts';
import type { ForecastModel } from '../model.ts';
import { changesOf, rootMeanSquare, slopeOfEnds } from './yearly-changes.ts';

/** Half the slope between the first and the last value: the mean of naive and drift, most of what combining can gain. */
export const halfDrift: ForecastModel = {
  id: 'half-drift',
  title: '半幅外推',
  source: 'method 4, rule 5; interval as for drift with half its drift term',
  examples: [{ title: '两年升一', series: { years: [2021, 2022, 2023], values: [0, 1, 1] }, prior: nothingKnown, steps: 2, gives: { mean: 1.5, deviation: Math.sqrt(0.5) * Math.sqrt(2 * (1 + 2 / 8)), freedom: Infinity } }],
  forecast: (series, steps) => {
    const { years, values } = series;
    if (years.length < 2) return null;
    const slope = slopeOfEnds(series);
    const length = (years.at(-1) ?? Number.NaN) - (years[0] ?? Number.NaN);
    return { mean: (values.at(-1) ?? Number.NaN) + (steps * slope) / 2, deviation: rootMeanSquare(changesOf(series, slope), 1) * Math.sqrt(steps * (1 + steps / (4 * length))), freedom: Infinity };
  },
};
