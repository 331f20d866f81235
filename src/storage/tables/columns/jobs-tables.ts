import type { Generated } from 'kysely';
import type { JsonColumn, JsonColumnOrNull } from './json-column.ts';

/** Columns of the tables of jobs; the migrations say what they are for. */
export type JobsTables = {
  jobs: {
    job_id: string;
    region_id: string;
    kind: string;
    input: JsonColumn;
    state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
    attempts: Generated<number>;
    most_attempts: number;
    run_after: string;
    leased_until: string | null;
    leased_by: string | null;
    progress: Generated<number>;
    progress_note: string | null;
    result: JsonColumnOrNull;
    failure: string | null;
    cancel_requested: Generated<boolean>;
    created_at: string;
    created_by: string | null;
    finished_at: string | null;
  };
  idempotency_keys: {
    person_id: string;
    key: string;
    action: string;
    input_hash: string;
    answer: JsonColumnOrNull;
    created_at: string;
  };
  backups: {
    backup_id: string;
    file_name: string;
    kind: 'asked' | 'scheduled';
    size: number;
    fingerprint: string;
    started_at: string;
    finished_at: string;
  };
};
