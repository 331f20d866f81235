import type { TransformedSeries } from '../student-walk.ts';

/** The changes between neighbouring values, each as one of a single year: a change over a gap of D years has √D times its spread. */
export const changesOf = ({ years, values }: TransformedSeries, drift = 0): number[] =>
  values.slice(1).map((value, at) => {
    const span = (years[at + 1] ?? Number.NaN) - (years[at] ?? Number.NaN);
    return (value - (values[at] ?? Number.NaN) - drift * span) / Math.sqrt(span);
  });

/** √(Σx² ÷ (n − lost)); 0 when nothing is left. */
export function rootMeanSquare(items: readonly number[], lost: number): number {
  const freedom = items.length - lost;
  return freedom > 0 ? Math.sqrt(items.reduce((sum, item) => sum + item * item, 0) / freedom) : 0;
}

/** Slope from the first to the last value, per year. */
export const slopeOfEnds = ({ years, values }: TransformedSeries): number => ((values.at(-1) ?? Number.NaN) - (values[0] ?? Number.NaN)) / ((years.at(-1) ?? Number.NaN) - (years[0] ?? Number.NaN));
