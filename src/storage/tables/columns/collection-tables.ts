import type { Generated } from 'kysely';
import type { JsonColumn, JsonColumnOrNull, JsonColumnWithDefault } from './json-column.ts';

/** Columns of the tables of the yearly collection; the migration says what they are for. */
export type CollectionTables = {
  observation_heads: { region_id: string; revision: number };
  reporting_duties: {
    region_id: string;
    duty_id: string;
    indicator_id: string;
    unit_id: string;
    valid_from: string;
    valid_to: string | null;
    reason: string | null;
    recorded_at: string;
    recorded_by: string | null;
    ended_at: string | null;
    ended_by: string | null;
  };
  collection_rounds: {
    region_id: string;
    round_id: string;
    kind: 'yearly' | 'back-fill' | 'survey';
    title: JsonColumn;
    reporting_year: number;
    opens_on: string;
    due_on: string;
    late_until: string;
    view_until: string;
    parts: JsonColumn;
    indicators: JsonColumnOrNull;
    header: JsonColumn;
    note: string | null;
    state: 'preparing' | 'open' | 'closed';
    revision: number;
    created_at: string;
    created_by: string | null;
    opened_at: string | null;
    closed_at: string | null;
  };
  collection_forms: {
    region_id: string;
    form_id: string;
    round_id: string;
    unit_id: string;
    cycle_id: string;
    content: JsonColumn;
    revision: Generated<number>;
    asked: number;
    answered: Generated<number>;
    missing: Generated<number>;
    errors: Generated<number>;
    doubts: Generated<number>;
    explained: Generated<number>;
    conflicts: Generated<number>;
    overrides: JsonColumnWithDefault;
    created_at: string;
    answered_at: string | null;
  };
  form_answers: {
    region_id: string;
    form_id: string;
    question_id: string;
    version: number;
    revision: number;
    texts: JsonColumn;
    explains: JsonColumnWithDefault;
    conflicts: JsonColumnWithDefault;
    origin: JsonColumnOrNull;
    recorded_at: string;
    recorded_by: string | null;
  };
  form_freezes: {
    region_id: string;
    form_id: string;
    step_number: number;
    revision: number;
    fingerprint: string;
  };
  form_remarks: {
    region_id: string;
    form_id: string;
    remark_id: string;
    question_id: string;
    step_number: number | null;
    text: string;
    made_at: string;
    made_by: string | null;
    settled_at: string | null;
    settled_by: string | null;
  };
};
