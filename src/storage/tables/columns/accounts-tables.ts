import type { Generated } from 'kysely';
import type { JsonColumn, JsonColumnWithDefault } from './json-column.ts';

/** Columns of the tables of accounts; the migrations say what they are for. */
export type AccountsTables = {
  people: {
    person_id: string;
    name: string;
    contact: string | null;
    version: Generated<number>;
    created_at: string;
    left_on: string | null;
  };
  accounts: {
    person_id: string;
    login: string;
    login_key: string;
    password_hash: string;
    password_set_at: string;
    must_change_password: boolean;
    former_hashes: JsonColumnWithDefault;
    password_stamp: Generated<number>;
    roles_stamp: Generated<number>;
    one_time_secret: string | null;
    one_time_proposal: string | null;
    one_time_step: number | null;
    recovery_hashes: JsonColumnWithDefault;
    disabled_at: string | null;
    version: Generated<number>;
  };
  sign_in_failures: {
    login_key: string;
    record: JsonColumn;
    touched_at: string;
  };
  sessions: {
    session_id: string;
    token_hash: string;
    person_id: string;
    created_at: string;
    seen_at: string;
    password_stamp: number;
    roles_stamp: number;
    must_change_password: boolean;
    ended_at: string | null;
    ended_because: string | null;
    address: string;
    agent: string;
  };
  role_holdings: {
    region_id: string;
    holding_id: string;
    person_id: string;
    unit_id: string | null;
    role: string;
    valid_from: string;
    valid_to: string | null;
    granted_at: string;
    granted_by: string | null;
    revoked_at: string | null;
    revoked_by: string | null;
    reason: string | null;
    version: Generated<number>;
  };
};
