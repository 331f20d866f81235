import type { JsonColumnOrNull } from './json-column.ts';

/** Columns of the tables of audit; the migrations say what they are for. */
export type AuditTables = {
  audit_lines: {
    region_id: string;
    number: number;
    at: string;
    person_id: string | null;
    person_name: string;
    role: string | null;
    address: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    sentence: string;
    before: JsonColumnOrNull;
    after: JsonColumnOrNull;
    algorithm: string;
    previous_hash: string;
    hash: string;
  };
  audit_heads: {
    region_id: string;
    number: number;
    hash: string;
  };
};
