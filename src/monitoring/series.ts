import type { MissingReason } from '#kernel';
import type { Origin, ObservationStatus, QualityGrade } from './observation.ts';

/** Where a value comes from: the rows it was read in, and a Chinese phrase of how it was computed where no cell prints it (两组之差); null: as its one cell prints it. */
export type Trace = { readonly origins: readonly Origin[]; readonly computed: string | null };

/** Of a value that was told and not read. */
export const untraced: Trace = { origins: [], computed: null };

/** A value computed from others: the rows of all of them. @example computedFrom([a, b], '两组之差').origins.length // 2 */
export const computedFrom = (of: readonly { readonly trace: Trace }[], computed: string): Trace => ({ origins: of.flatMap(({ trace }) => trace.origins), computed });

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
  readonly status: ObservationStatus;
  readonly trace: Trace;
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
