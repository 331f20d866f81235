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
    cycle_id: string | null;
    state: string | null;
    title: string | null;
    edition: number | null;
    replaces: string | null;
    content_number: number | null;
    seal: JsonColumnOrNull;
  };
  report_contents: {
    region_id: string;
    report_id: string;
    number: number;
    as_of: string;
    known_on: string;
    known_before: string;
    head: string;
    tree: string;
    made_from: JsonColumn;
    issues: JsonColumn;
    content_hash: string;
    made_at: string;
    made_by: string | null;
  };
  report_pictures: {
    region_id: string;
    report_id: string;
    number: number;
    picture: string;
    chart: string;
    svg: string;
  };
  report_passages: {
    region_id: string;
    report_id: string;
    block_id: string;
    place: 'instead' | 'after';
    version: number;
    text: string | null;
    basis: JsonColumn;
    written_at: string;
    written_by: string | null;
  };
  report_acceptances: {
    region_id: string;
    report_id: string;
    block_id: string;
    number: number;
    text: string;
    accepted_at: string;
    accepted_by: string | null;
  };
  report_remarks: {
    region_id: string;
    report_id: string;
    remark_id: string;
    block_id: string | null;
    text: string;
    made_at: string;
    made_by: string | null;
    answer: string | null;
    settled_at: string | null;
    settled_by: string | null;
  };
};
