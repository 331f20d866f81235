import type { MissingReason, Period } from '#kernel';

/** How final a figure is: 初步, 最终, 推算, 修订. */
export type ObservationStatus = 'preliminary' | 'final' | 'estimated' | 'revised';

/** Quality of one value (method 10): A nothing to say, B explained, C unexplained, D overridden by hand. C halves confidence; D never enters a verdict. */
export type QualityGrade = 'A' | 'B' | 'C' | 'D';

/**
 * What was observed.
 *
 * - `figure`: decimal text as published, its value in the unit of the indicator, its decimal places, and the counts behind it where known.
 * - `yes-no`: whether a thing is there or an event happened, with date and evidence.
 * - `judgement`: what people judged, with evidence.
 * - `missing`: nothing, and why.
 */
export type ObservationContent =
  | {
      readonly kind: 'figure';
      readonly text: string;
      readonly value: number;
      readonly digits: number;
      readonly numerator: number | null;
      readonly denominator: number | null;
      /** In the unit of the value; surveys. */
      readonly standardError: number | null;
    }
  | { readonly kind: 'yes-no'; readonly happened: boolean; readonly date: string | null; readonly evidence: string | null }
  | { readonly kind: 'judgement'; readonly level: 'met' | 'improving' | 'unchanged' | 'worsening' | 'not-met'; readonly evidence: string | null }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

/**
 * Where a figure was read: file, sheet (null: the file has none), row and column as a spreadsheet shows them (both from 1, column 1 is A). `line` is the row. A figure that no cell prints says in a
 * Chinese phrase how it was `computed`: converted from what its cell prints, or made of its counts (then no cell holds the value itself and `column` is null).
 */
export type Origin = {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** Columns of the counts in the same row, where there are any. */
  readonly numeratorColumn?: number;
  readonly denominatorColumn?: number;
  readonly computed?: string;
  /** The figure was read from the database: as it was known on this day (ISO). File and cell are those from which it once came in, where they are known. */
  readonly database?: string;
  /** What was written beside the figure: why it differs from what was expected, why it was revised. Reports print it as a footnote. */
  readonly note?: string;
};

/**
 * One observation: an indicator in a place and year, for everyone or a part. Never overwritten: a revision is a second one with a later `recorded`.
 * `place` null is the district of the plan itself; `subUnit` names a township, village or school inside it (per-unit targets); `groups` are the categories of
 * breakdowns (女, 农村, 小学), none for everyone.
 */
export type Observation = {
  readonly indicatorId: string;
  readonly place: string | null;
  readonly subUnit: string | null;
  readonly groups: readonly string[];
  /** Reporting year. */
  readonly year: number;
  readonly period: Period | null;
  /** Definition version; '' is the first. A change is a break of the series unless bridged. */
  readonly definitionVersion: string;
  readonly status: ObservationStatus;
  readonly grade: QualityGrade;
  readonly source: string | null;
  /** Among several sources of one value, 1 is the one that counts. */
  readonly sourceRank: number;
  /** When it was recorded (ISO date), to tell revisions; null: unknown, the order of the rows decides. */
  readonly recorded: string | null;
  readonly content: ObservationContent;
  readonly origin: Origin;
};

