import type { SeriesPoint } from '../series.ts';

/**
 * δ of method 3.4 for the change between two values: half of the last published digit, or 0.1 % of the former value a year, whichever is more. In the unit of the values.
 *
 * @example leastChange({ year: 2020, value: 24, digits: 1 }, { year: 2025, value: 24.1, digits: 1 }) // 0.12
 */
export const leastChange = (before: Pick<SeriesPoint, 'year' | 'value' | 'digits'>, after: Pick<SeriesPoint, 'year' | 'digits'>): number =>
  Math.max(0.5 * 10 ** -Math.min(before.digits, after.digits), 0.001 * Math.abs(before.value) * (after.year - before.year));
