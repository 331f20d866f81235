import { sameFigure, type Acceptance } from '#plan';
import { findUnit } from '#registry';

// What a promise lets through is the plan's to say; what figures do with it stands here.
export { acceptedBy, sameFigure, type Acceptance } from '#plan';

/**
 * Whether a value keeps a target. A value is compared as published, never rounded to the target's digits: 97.5 does not keep 98 or more. Not a number keeps nothing.
 *
 * @example accepts({ lower: 98, upper: Infinity, lowerOpen: false, upperOpen: false }, 98) // true
 */
export function accepts(acceptance: Acceptance, value: number): boolean {
  const { lower, upper, lowerOpen, upperOpen } = acceptance;
  if (!Number.isFinite(value) || Number.isNaN(lower) || Number.isNaN(upper)) return false;
  const aboveLower = sameFigure(value, lower) ? !lowerOpen : value > lower;
  const belowUpper = sameFigure(value, upper) ? !upperOpen : value < upper;
  return aboveLower && belowUpper;
}

/** The one end of a target with one end, and which way is good; null for bands and for no ends at all. */
export function oneEnd({ lower, upper }: Acceptance): { readonly end: number; readonly direction: 1 | -1 } | null {
  if (Number.isFinite(lower) && upper === Infinity) return { end: lower, direction: 1 };
  if (Number.isFinite(upper) && lower === -Infinity) return { end: upper, direction: -1 };
  return null;
}

/** Half of the last published digit: less than that is nothing anybody printed. @example halfDigit(1) // 0.05 */
export const halfDigit = (digits: number): number => 0.5 * 10 ** -digits;

/** People and things are counted, not rounded. */
export const isCounted = (unit: string): boolean => ['people', 'things', 'times'].includes(findUnit(unit)?.dimension ?? '');

/**
 * Whether a value stands so near an end of the target that its printed rounding decides: closer than half a published digit (method 1.6, 2, 临界).
 *
 * @example isBorderline({ value: 97.96, digits: 1 }, { lower: 98, upper: Infinity, lowerOpen: false, upperOpen: false }, '%') // true
 */
export function isBorderline({ value, digits }: { readonly value: number; readonly digits: number }, { lower, upper }: Acceptance, unit: string): boolean {
  const half = halfDigit(digits) * (1 - 1e-9);
  return (Math.abs(value - lower) < half || Math.abs(value - upper) < half) && !isCounted(unit);
}
