import type { Missing } from '#kernel';

/**
 * A computed figure, or `not-a-number` where the arithmetic ran out of numbers: the last step of every formula, so that neither NaN nor an infinity leaves it.
 *
 * @example finiteOrMissing(1 / 0) // { missing: 'not-a-number' }
 */
export const finiteOrMissing = (figure: number): number | Missing => (Number.isFinite(figure) ? figure : { missing: 'not-a-number' });
