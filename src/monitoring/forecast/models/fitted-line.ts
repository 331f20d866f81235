import type { TransformedSeries } from '../student-walk.ts';

/** A least-squares line: value at the mean year, slope a year, and what the residuals are. */
export type FittedLine = { readonly meanYear: number; readonly level: number; readonly slope: number; readonly squaredYears: number; readonly squaredRest: number };

/**
 * Fits a straight line to a series by least squares.
 *
 * @example fittedLine({ years: [1, 2, 3], values: [1, 2, 3] }).slope // 1
 */
export function fittedLine({ years, values }: TransformedSeries): FittedLine {
  const count = years.length;
  const meanYear = years.reduce((sum, year) => sum + year, 0) / count;
  const level = values.reduce((sum, value) => sum + value, 0) / count;
  let squaredYears = 0;
  let products = 0;
  for (const [at, year] of years.entries()) {
    squaredYears += (year - meanYear) ** 2;
    products += (year - meanYear) * ((values[at] ?? Number.NaN) - level);
  }
  const slope = products / squaredYears;
  const squaredRest = years.reduce((sum, year, at) => sum + ((values[at] ?? Number.NaN) - level - slope * (year - meanYear)) ** 2, 0);
  return { meanYear, level, slope, squaredYears, squaredRest };
}
