/**
 * The values that keep a target: from `lower` to `upper`, an open end excludes its own value; ±Infinity where there is no end.
 * Values and ends stand in one unit.
 */
export type Acceptance = { readonly lower: number; readonly upper: number; readonly lowerOpen: boolean; readonly upperOpen: boolean };

/**
 * The two numbers are one figure when printed: decimal fractions that took different ways through binary arithmetic.
 *
 * @example sameFigure(0.1 + 0.2, 0.3) // true
 */
export const sameFigure = (a: number, b: number): boolean => a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

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
