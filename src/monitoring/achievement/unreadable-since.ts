import type { Series } from '../series.ts';
import type { Absence } from './way.ts';

/**
 * What stands in the way where a figure newer than every readable one cannot be read; null where none does. An older figure never stands in for it: nothing unreadable is
 * calm. Nothing later than `year` is looked at.
 *
 * @example unreadableSince(series, 2024)?.sentence // '2024年的数值无法读出，请更正'
 */
export function unreadableSince({ points, gaps }: Series, year: number): Absence | null {
  const latest = points.findLast((point) => point.year <= year)?.year ?? -Infinity;
  const unreadable = gaps.find((gap) => gap.reason === 'not-a-number' && gap.year > latest && gap.year <= year);
  return unreadable ? { reason: 'not-a-number', sentence: `${String(unreadable.year)}年的数值无法读出，请更正` } : null;
}
