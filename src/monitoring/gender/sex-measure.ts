import type { Missing, MissingReason } from '#kernel';

/** The figures of women and of men and what a measure must give for them. */
type SexMeasureExample = { readonly women: number; readonly men: number; readonly gives: number | MissingReason };

/**
 * One way to say in a single number how far women and men stand apart. `measure` takes the two figures in one unit and never answers with not-a-number: a
 * figure that is none is `not-a-number`, two figures for which the measure has no meaning (a denominator of zero, a ratio of negative figures) `not-applicable`.
 */
export type SexMeasure = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** `points`: in points of the figures' unit (百分点, or the unit itself); `index`: a bare number. */
  readonly speaksIn: 'points' | 'index';
  /** The value at which women and men are level. */
  readonly level: number;
  readonly examples: readonly SexMeasureExample[];
  readonly measure: (women: number, men: number) => number | Missing;
};

/**
 * Why no ratio can be made of two figures, or null when it can: both must be numbers, none below zero, the one below the line above zero.
 *
 * @example ratioRefused(54, 0) // { missing: 'not-applicable' }
 */
export function ratioRefused(above: number, below: number): Missing | null {
  if (!Number.isFinite(above) || !Number.isFinite(below)) return { missing: 'not-a-number' };
  return above < 0 || below <= 0 ? { missing: 'not-applicable' } : null;
}
