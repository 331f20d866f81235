import type { JsonColumn, JsonColumnOrNull } from './json-column.ts';

/** Columns of the table of reports; the migrations say what it is for. */
export type ReportsTables = {
  reports: {
    region_id: string;
    report_id: string;
    job_id: string;
    kind: string;
    year: number;
    subject: 'women' | 'children' | null;
    as_of: string;
    known_before: string;
    asked: JsonColumn;
    made_from: JsonColumnOrNull;
    issues: JsonColumnOrNull;
    asked_at: string;
    asked_by: string | null;
    made_at: string | null;
  };
};
