import type { Missing, MissingReason } from '#kernel';
import type { Transform } from '../scale.ts';

/** A value with its year. */
export type YearValue = { readonly year: number; readonly value: number };

/** What a measure is computed from; everything in the unit of the series, `points` in year order with the base first and the latest last. */
export type ProgressFacts = {
  readonly points: readonly YearValue[];
  /** The figure to reach and its year; null for a target without a number. */
  readonly target: YearValue | null;
  /** Which way is good: 1 more, -1 less; 0 towards the target from either side (parity). */
  readonly direction: 1 | -1 | 0;
  /** Where values can go no further (100 for a share), for the ceiling correction; null: nowhere. */
  readonly limit: number | null;
  /** Scale of shares of the way: identity for display (method 3.4). */
  readonly transform: Transform;
};

/** A computed measure: value, its class in words where the body has one, its score where it rolls up by scores. */
export type Measured = { readonly value: number; readonly level: string | null; readonly score: number | null };

/** Why a measure is undefined here: the named reason and a Chinese phrase. */
export type Undefined = Missing & { readonly why: string };

/** An example: facts, and the value to a millionth, or the reason it has none. */
type MeasureExample = { readonly title: string; readonly facts: Partial<ProgressFacts>; readonly gives: number | MissingReason; readonly level?: string };

/** A measure of progress other reports use or ours shows beside the verdict; it decides nothing. */
export type Measure = {
  readonly id: string;
  readonly title: string;
  /** With the symbols of method 3: y₀, t₀ base; y, t latest; X, T target; d direction. */
  readonly formula: string;
  readonly source: string;
  /** What a reader must know to not misread it; null where nothing. */
  readonly caution: string | null;
  readonly examples: readonly MeasureExample[];
  readonly measure: (facts: ProgressFacts) => Measured | Undefined;
};

/** A measure that is not there, and why. */
export const undefinedBecause = (missing: MissingReason, why: string): Undefined => ({ missing, why });

/** The value if it is a number, else a named reason: nothing here is ever NaN or Infinity. */
export const measured = (value: number, level: string | null = null, score: number | null = null): Measured | Undefined =>
  Number.isFinite(value) ? { value, level, score } : undefinedBecause('not-a-number', '按此公式得不出数');

/** Base and latest value of the facts. */
export type Ends = { readonly base: YearValue; readonly latest: YearValue };

/**
 * The two ends of the facts, or why there are not two: too few values, one year, something that is no number.
 *
 * @example endsOf({ points: [{ year: 2020, value: 1 }, { year: 2024, value: 2 }], … })
 */
export function endsOf({ points }: ProgressFacts): Ends | Undefined {
  const [base, latest] = [points[0], points.at(-1)];
  if (base === undefined || latest === undefined) return undefinedBecause('not-collected', '没有数值');
  if (!points.every(({ year, value }) => Number.isFinite(year) && Number.isFinite(value))) return undefinedBecause('not-a-number', '有读不出的数值');
  return latest.year > base.year ? { base, latest } : undefinedBecause('no-baseline', '没有基期之后的数值');
}

/** The target of the facts, or why there is none to go to. */
export function targetOf({ target }: ProgressFacts): YearValue | Undefined {
  if (target === null) return undefinedBecause('not-applicable', '目标没有数值');
  return Number.isFinite(target.value) && Number.isFinite(target.year) ? target : undefinedBecause('not-a-number', '目标值读不出');
}

/** Whether something is missing; narrows. */
export const isUndefined = (one: object): one is Undefined => 'missing' in one;
