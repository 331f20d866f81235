import { nothingKnown } from '../family-prior.ts';
import type { ForecastModel } from '../model.ts';
import { fittedLine } from './fitted-line.ts';
import { smoothedLevel } from './smoothed-level.ts';

/**
 * The Theta method as `thetaf` of R's forecast package computes it: exponential smoothing plus half the slope of a fitted line. It knows no gaps: values are taken as
 * one step apart, and a year further on is a step.
 */
export const theta: ForecastModel = {
  id: 'theta',
  title: 'Theta',
  source: 'Assimakopoulos and Nikolopoulos 2000; forecast 8.20, thetaf: interval from the smoothing weight and its one-step errors',
  examples: [
    { title: '不变的序列', series: { years: [1, 2, 3, 4], values: [1, 1, 1, 1] }, prior: nothingKnown, steps: 3, gives: { mean: 1, deviation: 0, freedom: Infinity } },
    { title: '两个值太少', series: { years: [1, 2], values: [1, 2] }, prior: nothingKnown, steps: 3, gives: null },
  ],
  forecast: ({ values }, steps) => {
    const count = values.length;
    if (count < 3) return null;
    const { weight, level, squaredErrors } = smoothedLevel(values);
    const slope = fittedLine({ years: values.map((_, at) => at), values }).slope / 2;
    const mean = level + slope * (steps - 1 + (1 - (1 - weight) ** count) / weight);
    return { mean, deviation: Math.sqrt((squaredErrors / (count - 2)) * ((steps - 1) * weight * weight + 1)), freedom: Infinity };
  },
};
