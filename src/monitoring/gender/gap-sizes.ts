import type { Missing } from '#kernel';
import { halfDigit, sameFigure } from '../acceptance.ts';
import { finiteOrMissing } from '../finite-or-missing.ts';

/** How far two values are apart, whichever is higher, in points of their unit. @example absoluteGap(18.5, 14.1) // 4.4 */
export const absoluteGap = (first: number, second: number): number | Missing => finiteOrMissing(Math.abs(first - second));

/**
 * How many times the higher of two values is the lower one, 1 where they are the same figure (two zeros too). A lower value of zero leaves no ratio and a negative one
 * no meaning: `not-applicable`. Source: method 7.2.
 *
 * @example relativeGap(18.5, 14.1) // 1.312…
 */
export function relativeGap(first: number, second: number): number | Missing {
  if (!Number.isFinite(first) || !Number.isFinite(second)) return { missing: 'not-a-number' };
  if (sameFigure(first, second)) return 1;
  const [lower, higher] = first < second ? [first, second] : [second, first];
  return lower <= 0 ? { missing: 'not-applicable' } : finiteOrMissing(higher / lower);
}

/** What a gap did on one scale between two times; `unknown`: the scale cannot say. */
export type GapMovement = 'narrowed' | 'unchanged' | 'widened' | 'unknown';

/** From one size of a gap to another; changes below `least` are none. */
export function movementOf(before: number, after: number, least: number): GapMovement {
  const change = after - before;
  if (!Number.isFinite(change) || !Number.isFinite(least)) return 'unknown';
  if (Math.abs(change) < least) return 'unchanged';
  return change < 0 ? 'narrowed' : 'widened';
}

/** The ratio for comparing only: a lower value of zero makes it larger than every number; not a number where a negative value leaves it without meaning. */
function orderedRatio(first: number, second: number): number {
  const [lower, higher] = first < second ? [first, second] : [second, first];
  if (sameFigure(lower, higher)) return 1;
  if (lower < 0) return Number.NaN;
  return lower === 0 ? Infinity : higher / lower;
}

/**
 * What the ratio did. A change counts when it would move the higher value by at least half a published digit were the lower one what it is: the ratio of rounded figures
 * always differs in some far decimal. A ratio over zero is larger than every other; from one over zero to another nothing can be said.
 *
 * @example relativeMovement([30.1, 29.7], [18.5, 14.1], 0.05) // 'widened'
 */
export function relativeMovement(before: readonly [number, number], after: readonly [number, number], least: number): GapMovement {
  const [from, to] = [orderedRatio(...before), orderedRatio(...after)];
  if (Number.isNaN(from) || Number.isNaN(to) || (from === Infinity && to === Infinity)) return 'unknown';
  if (from === Infinity) return 'narrowed';
  if (to === Infinity) return 'widened';
  const lower = Math.max(Math.min(...before), Math.min(...after));
  // Both times a lower value of zero or less means both times no gap: the ratio is 1 and stays 1.
  return lower <= 0 ? movementOf(from, to, halfDigit(9)) : movementOf(from, to, least / lower);
}
