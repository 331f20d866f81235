import { isMissing, type Missing, type MissingReason } from '#kernel';
import type { Goalposts } from './goalposts.ts';

/** One indicator over all areas: values or why there is none, and its goalposts, which also say which way is good. */
export type IndicatorColumn = { readonly values: readonly (number | Missing)[]; readonly goalposts: Goalposts };

/** A column and the score each area must have; a reason where it can have none. */
type NormalisationExample = { readonly values: readonly (number | MissingReason)[]; readonly goalposts: Goalposts; readonly gives: readonly (number | MissingReason)[] };

/**
 * A way to bring indicators of any unit onto one scale of positive scores where more is better. Absence stays what it is, and never bends the scale of the others; a value that
 * is no number is `not-a-number`.
 */
export type Normalisation = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly examples: readonly NormalisationExample[];
  readonly normalise: (column: IndicatorColumn) => readonly (number | Missing)[];
};

/** 1 where more is good, -1 where less is; null when the goalposts do not say. */
export function directionOf({ worst, target }: Goalposts): 1 | -1 | null {
  if (!Number.isFinite(worst) || !Number.isFinite(target) || worst === target) return null;
  return target > worst ? 1 : -1;
}

/** Every readable value through `score`, absences as they are, the rest named. */
export const scoreEach = ({ values }: IndicatorColumn, score: (value: number) => number | Missing): readonly (number | Missing)[] =>
  values.map((value) => (isMissing(value) ? value : Number.isFinite(value) ? score(value) : { missing: 'not-a-number' }));

/** The values that can be read. */
export const readable = ({ values }: IndicatorColumn): readonly number[] => values.filter((value): value is number => !isMissing(value) && Number.isFinite(value));
