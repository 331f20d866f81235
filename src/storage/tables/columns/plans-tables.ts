import type { JsonColumn, JsonColumnOrNull, JsonColumnWithDefault } from './json-column.ts';

/** Columns of the tables of plans; the migrations say what they are for. */
export type PlansTables = {
  plans: {
    region_id: string;
    plan_id: string;
    subject: 'women' | 'children' | null;
    start_year: number | null;
    end_year: number | null;
    title: JsonColumn;
    created_at: string;
  };
  plan_imports: {
    region_id: string;
    import_id: string;
    attachment_id: string;
    state: 'waiting' | 'read' | 'failed' | 'set-aside';
    content: JsonColumnOrNull;
    issues: JsonColumnWithDefault;
    job_id: string | null;
    created_at: string;
    created_by: string | null;
  };
  plan_versions: {
    region_id: string;
    plan_id: string;
    version: number;
    cycle_id: string;
    import_id: string | null;
    plan_index: number | null;
    based_on: number | null;
    state: string;
    original: JsonColumn;
    content: JsonColumn;
    content_hash: string;
    revision: number;
    document_number: string | null;
    adopted_on: string | null;
    valid_from: string | null;
    created_at: string;
    created_by: string | null;
  };
  plan_edits: {
    region_id: string;
    plan_id: string;
    version: number;
    number: number;
    edit: JsonColumn;
    undo: JsonColumnOrNull;
    sentence: string;
    undone_at: string | null;
    edited_at: string;
    edited_by: string | null;
  };
  plan_items: {
    region_id: string;
    plan_id: string;
    version: number;
    item_id: string;
    kind: string;
    parent_item_id: string | null;
    ordinal: number;
    label: string;
    text: string;
    indicator_id: string | null;
    content: JsonColumn;
  };
  plan_links: {
    region_id: string;
    link_id: string;
    plan_id: string;
    item_id: string;
    kind: 'upper' | 'sibling' | 'former' | 'taken-up';
    to_region_id: string | null;
    to_plan_id: string | null;
    to_item_id: string | null;
    to_text: string | null;
    to_where: string | null;
    valid_from: string;
    valid_to: string | null;
    recorded_at: string;
    recorded_by: string | null;
    ended_at: string | null;
    ended_by: string | null;
  };
};
