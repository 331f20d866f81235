import type { Generated } from 'kysely';
import type { JsonColumn, JsonColumnOrNull, JsonColumnWithDefault } from './json-column.ts';

/** Columns of the tables of indicators; the migrations say what they are for. */
export type IndicatorsTables = {
  indicator_definitions: {
    region_id: string;
    indicator_id: string;
    definition: JsonColumn;
    is_break: Generated<boolean>;
    version: number;
    valid_from: string;
    valid_to: string | null;
    recorded_at: string;
    recorded_by: string | null;
  };
  indicator_proposals: {
    region_id: string;
    proposal_id: string;
    cycle_id: string;
    indicator_id: string;
    change: 'add' | 'revise' | 'retire';
    content: JsonColumn;
    state: string;
    proposed_at: string;
    proposed_by: string | null;
  };
  visibilities: {
    region_id: string;
    indicator_id: string;
    breakdown: string;
    audience: 'own-unit' | 'bureau' | 'committee' | 'upper-level' | 'public';
    reason: string | null;
    version: number;
    valid_from: string;
    valid_to: string | null;
    recorded_at: string;
    recorded_by: string | null;
  };
  observations: {
    region_id: string;
    indicator_id: string;
    period_start: string;
    cell_key: string;
    version: number;
    period_end: string;
    period_kind: string;
    reporting_year: number;
    kind: 'figure' | 'yes-no' | 'grade' | 'sub-unit';
    breakdown: JsonColumnWithDefault;
    place: string | null;
    sub_place: string | null;
    source: string;
    source_rank: Generated<number>;
    value_text: string | null;
    numerator_text: string | null;
    denominator_text: string | null;
    standard_error_text: string | null;
    measure_unit: string | null;
    answer: boolean | null;
    happened_on: string | null;
    grade: string | null;
    evidence: string | null;
    evidence_id: string | null;
    missing_reason: string | null;
    definition_version: Generated<string>;
    status: 'preliminary' | 'final' | 'estimated' | 'revised';
    quality: string | null;
    note: string | null;
    unit_id: string | null;
    reported_on: string | null;
    origin: JsonColumnOrNull;
    recorded_at: string;
    recorded_by: string | null;
  };
};
