import { ownSpread, type OwnSpread, type TransformedSeries } from './student-walk.ts';

/** A series as it stood in some past year, and what came of it: `ahead[h]` is the value h years later, where there is one. */
export type PastWindow = {
  /** Which series of the family it is of. */
  readonly series: number;
  readonly year: number;
  readonly count: number;
  readonly own: OwnSpread;
  readonly last: number;
  readonly ahead: readonly (number | undefined)[];
};

/** A forecast is tried from here on (method 1.2: training lengths from four values). */
export const fewestValues = 4;
/** Years ahead that are looked at. */
export const longestAhead = 6;

/**
 * Every past state of a series from which a forecast could have been made and checked (rolling origin); at each only the `latest` values are looked at.
 *
 * @example windowsOf({ years: [2020, 2021, 2022, 2023, 2024], values: [1, 2, 3, 4, 5] }, 0, 10).length // 2: as of 2023 and 2024
 */
export function windowsOf({ years, values }: TransformedSeries, series: number, latest: number): PastWindow[] {
  const at = new Map(years.map((year, index) => [year, values[index] ?? Number.NaN]));
  const windows: PastWindow[] = [];
  for (let end = fewestValues; end <= years.length; end++) {
    const from = Math.max(0, end - latest);
    const seen = { years: years.slice(from, end), values: values.slice(from, end) };
    const year = years[end - 1] ?? Number.NaN;
    windows.push({ series, year, count: end - from, own: ownSpread(seen, latest), last: values[end - 1] ?? Number.NaN, ahead: Array.from({ length: longestAhead + 1 }, (_, steps) => at.get(year + steps)) });
  }
  return windows;
}
