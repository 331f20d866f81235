import { sql } from 'kysely';
/** Where a figure was read, as plain JSON: file, sheet, row and column. */
export type StoredOrigin = Readonly<Record<string, string | number | null>>;

/**
 * One version of what is known of one cell: an indicator in a region, a period, a part of the people, a place inside or beside the region, by one source. What was known before keeps
 * its own version. Figures are decimal text, digit for digit as published; `place` null is the region itself, `source` and `definitionVersion` are '' where none is named.
 */
export type StoredObservation = {
  readonly regionId: string;
  readonly indicatorId: string;
  readonly periodStart: string;
  /** Tells the cells of one indicator and first day apart. */
  readonly cellKey: string;
  readonly version: number;
  readonly periodEnd: string;
  readonly periodKind: string;
  readonly reportingYear: number;
  /** `figure` also where a figure is missing with its reason; `grade` is a judgement. */
  readonly kind: 'figure' | 'yes-no' | 'grade' | 'sub-unit';
  readonly groups: readonly string[];
  readonly place: string | null;
  readonly subPlace: string | null;
  readonly source: string;
  /** Among several sources of one value, 1 is the one that counts. */
  readonly sourceRank: number;
  readonly valueText: string | null;
  readonly numeratorText: string | null;
  readonly denominatorText: string | null;
  readonly standardErrorText: string | null;
  readonly measureUnit: string | null;
  readonly answer: boolean | null;
  readonly happenedOn: string | null;
  readonly grade: string | null;
  readonly evidence: string | null;
  readonly missingReason: string | null;
  readonly definitionVersion: string;
  readonly status: 'preliminary' | 'final' | 'estimated' | 'revised';
  readonly quality: string | null;
  readonly note: string | null;
  /** The unit that reported it. */
  readonly unitId: string | null;
  /** The day its own table says it was recorded. */
  readonly reportedOn: string | null;
  readonly origin: StoredOrigin | null;
};

/** A version with who brought it in, and when. */
export type RecordedObservation = StoredObservation & { readonly recordedAt: string; readonly recordedBy: string | null };

/** Each column by the name it has outside. */
export const observationColumns = [
  'region_id as regionId', 'indicator_id as indicatorId', 'period_start as periodStart', 'cell_key as cellKey', 'version', 'period_end as periodEnd', 'period_kind as periodKind', 'reporting_year as reportingYear', 'kind',
  'breakdown as groups', 'place', 'sub_place as subPlace', 'source', 'source_rank as sourceRank', 'value_text as valueText', 'numerator_text as numeratorText', 'denominator_text as denominatorText',
  'standard_error_text as standardErrorText', 'measure_unit as measureUnit', 'answer', 'happened_on as happenedOn', 'grade', 'evidence', 'missing_reason as missingReason', 'definition_version as definitionVersion',
  'status', 'quality', 'note', 'unit_id as unitId', 'reported_on as reportedOn', 'origin', 'recorded_at as recordedAt', 'recorded_by as recordedBy',
] as const;

/** The same columns of a table that has an alias, for a statement in SQL. @example sql`SELECT ${observationColumnsOf('o')} FROM observations o` */
export const observationColumnsOf = (alias: string) => sql.join(observationColumns.map((column) => {
  const [name = '', called = name] = column.split(' as ');
  return sql`${sql.ref(`${alias}.${name}`)} AS ${sql.ref(called)}`;
}));
