import type { MissingReason } from '#kernel';
import type { QualityGrade } from './observation.ts';

/** One value of a series, in the unit of the series. */
export type SeriesPoint = {
  readonly year: number;
  readonly value: number;
  /** Decimal text as published and its decimal places: rounding and 临界 are judged at these. */
  readonly text: string;
  readonly digits: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly standardError: number | null;
  readonly grade: QualityGrade;
  readonly definitionVersion: string;
};

/** A year that has no value, and why. */
export type SeriesGap = { readonly year: number; readonly reason: MissingReason };

/**
 * The yearly values of one indicator for one part of the people, in year order, each year once. `breaks` are the years from which values are no longer comparable
 * with those before (a new definition without a bridge): no trend, baseline or forecast reaches across one.
 */
export type Series = {
  readonly indicatorId: string | null;
  readonly unit: string;
  readonly points: readonly SeriesPoint[];
  readonly gaps: readonly SeriesGap[];
  readonly breaks: readonly number[];
};
