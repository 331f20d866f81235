import type { TargetBound } from './tree.ts';

/**
 * The values that keep a target: from `lower` to `upper`, an open end excludes its own value; ±Infinity where there is no end.
 * Values and ends stand in one unit.
 */
export type Acceptance = { readonly lower: number; readonly upper: number; readonly lowerOpen: boolean; readonly upperOpen: boolean };

/** How a figure limits, and what it needs to be told. `upper` is the far end of 之间; `tolerance` is a share of the figure; `direction` which way is good. */
type BoundTold = { readonly value: number; readonly upper: number; readonly strict: boolean; readonly tolerance: number; readonly direction: 1 | -1 | 0 };

/** X左右 is X ± 5 % until a place decides otherwise (method 2). */
export const usualTolerance = 0.05;

/**
 * The two numbers are one figure when printed: decimal fractions that took different ways through binary arithmetic.
 *
 * @example sameFigure(0.1 + 0.2, 0.3) // true
 */
export const sameFigure = (a: number, b: number): boolean => a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

const from = (lower: number, isOpen = false): Acceptance => ({ lower, upper: Infinity, lowerOpen: isOpen, upperOpen: false });
const to = (upper: number, isOpen = false): Acceptance => ({ lower: -Infinity, upper, lowerOpen: false, upperOpen: isOpen });
const between = (lower: number, upper: number): Acceptance => ({ lower, upper, lowerOpen: false, upperOpen: false });

/** Better than asked for is allowed where one side is good. */
const goodSide = (band: Acceptance, direction: 1 | -1 | 0): Acceptance => (direction === 0 ? band : direction === 1 ? { ...band, upper: Infinity } : { ...band, lower: -Infinity });

/**
 * The values each bound lets through (method 2): 以上, 以下, 达到, 左右, 之间. Plans are compared by it and figures are judged by it.
 *
 * @example acceptedBy.about({ value: 45, tolerance: 0.05, direction: 1, upper: 45, strict: false }).lower // 42.75
 */
export const acceptedBy: Readonly<Record<TargetBound, (told: BoundTold) => Acceptance>> = {
  'at-least': ({ value, strict }) => from(value, strict),
  'at-most': ({ value, strict }) => to(value, strict),
  reach: ({ value, direction }) => goodSide(between(value, value), direction),
  about: ({ value, tolerance, direction }) => goodSide(between(value - Math.abs(value) * tolerance, value + Math.abs(value) * tolerance), direction),
  between: ({ value, upper, direction }) => goodSide(between(Math.min(value, upper), Math.max(value, upper)), direction),
};
