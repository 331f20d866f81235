import type { Missing } from '#kernel';
import type { QualityGrade } from '../observation.ts';
import { computedFrom, type SeriesPoint } from '../series.ts';
import { printedNumber } from '../wording/printed-number.ts';

const grades: readonly QualityGrade[] = ['A', 'B', 'C', 'D'];

const worse = (a: QualityGrade, b: QualityGrade): QualityGrade => (grades.indexOf(a) >= grades.indexOf(b) ? a : b);

/** Errors of two samples drawn apart from each other; unknown when one is. */
export const jointError = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : Math.hypot(a, b));

/** A difference is no more final than what it is made of. */
const statusOf = (a: SeriesPoint, b: SeriesPoint): SeriesPoint['status'] => (['preliminary', 'estimated', 'revised'] as const).find((status) => a.status === status || b.status === status) ?? 'final';

const versionsOf = (a: SeriesPoint, b: SeriesPoint): string => (a.definitionVersion === b.definitionVersion ? a.definitionVersion : `${a.definitionVersion}+${b.definitionVersion}`);

/** A point made of two, in the year of the first: the worse quality grade counts, and counts of neither are its own. `how` says in Chinese what was made of them. */
export const pointOfTwo = (a: SeriesPoint, b: SeriesPoint, { value, digits, standardError }: Pick<SeriesPoint, 'value' | 'digits' | 'standardError'>, how: string): SeriesPoint =>
  ({ year: a.year, value, text: printedNumber(value, digits), digits, numerator: null, denominator: null, standardError, grade: worse(a.grade, b.grade), definitionVersion: versionsOf(a, b), status: statusOf(a, b), trace: computedFrom([a, b], how) });

/**
 * The difference of two published figures, first − second: a figure of as many decimals as the one with more. Rounding takes the dust of binary arithmetic off and nothing
 * else. Not a number on either side: `not-a-number`.
 *
 * @example differencePoint({ value: 18.5, digits: 1, … }, { value: 14.1, digits: 1, … }) // { value: 4.4, text: '4.4', digits: 1, … }
 */
export function differencePoint(a: SeriesPoint, b: SeriesPoint, how = '两组之差'): SeriesPoint | Missing {
  if (!Number.isFinite(a.value - b.value)) return { missing: 'not-a-number' };
  const digits = Math.max(a.digits, b.digits);
  return pointOfTwo(a, b, { value: Number(printedNumber(a.value - b.value, digits)), digits, standardError: jointError(a.standardError, b.standardError) }, how);
}
