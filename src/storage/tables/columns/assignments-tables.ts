import type { Generated } from 'kysely';
import type { JsonColumn } from './json-column.ts';

/** Columns of the tables of assignments; the migrations say what they are for. */
export type AssignmentsTables = {
  assignments: {
    region_id: string;
    assignment_id: string;
    plan_id: string;
    item_id: string;
    unit_id: string;
    role: 'lead' | 'support' | 'released';
    valid_from: string;
    valid_to: string | null;
    basis: string;
    reason: string | null;
    recorded_at: string;
    recorded_by: string | null;
    ended_at: string | null;
    ended_by: string | null;
    end_reason: string | null;
    version: Generated<number>;
  };
  accepted_findings: {
    region_id: string;
    acceptance_id: string;
    finding_key: string;
    finding: JsonColumn;
    reason: string;
    accepted_at: string;
    accepted_by: string | null;
    withdrawn_at: string | null;
    withdrawn_by: string | null;
    withdrawn_reason: string | null;
  };
};
