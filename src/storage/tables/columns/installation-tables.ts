import type { Generated } from 'kysely';

/** Columns of the tables of installation; the migrations say what they are for. */
export type InstallationTables = {
  installation: {
    only_row: Generated<boolean>;
    installation_id: string;
    created_at: string;
    is_demo: boolean;
    audit_algorithm: string;
  };
};
