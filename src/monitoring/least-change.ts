import { halfDigit } from './acceptance.ts';
import type { SeriesPoint } from './series.ts';

/**
 * δ of method 3.4, the least change between two values that counts: half of the last digit both were published with, or 0.1 % of the former value a year, whichever is more.
 * In the unit of the values. Of two values printed to different digits the coarser decides, whichever came first: what printing alone could have made is no change.
 *
 * @example leastChange({ year: 2020, value: 24, digits: 1 }, { year: 2025, digits: 1 }) // 0.12
 */
export const leastChange = (before: Pick<SeriesPoint, 'year' | 'value' | 'digits'>, after: Pick<SeriesPoint, 'year' | 'digits'>): number =>
  Math.max(halfDigit(Math.min(before.digits, after.digits)), 0.001 * Math.abs(before.value) * (after.year - before.year));
