/** Where a table lives once the store is spread by Citus: with its region, whole on every machine, or on the coordinator alone. */
export type Placement = 'by-region' | 'everywhere' | 'coordinator';

/** Which columns a table has is asked of the database; what is known here is where it lives. `secret` tables hold what opens doors. */
export type StoredTable = { readonly name: string; readonly placement: Placement };

/**
 * Every table that a backup holds, in an order in which their rows can be put back: what is referred to comes first. Held against the database by a test.
 */
export const tableList: readonly StoredTable[] = [
  { name: 'installation', placement: 'coordinator' },
  { name: 'regions', placement: 'everywhere' },
  { name: 'region_versions', placement: 'everywhere' },
  { name: 'region_border_changes', placement: 'everywhere' },
  { name: 'people', placement: 'coordinator' },
  { name: 'accounts', placement: 'coordinator' },
  { name: 'sign_in_failures', placement: 'coordinator' },
  { name: 'sessions', placement: 'coordinator' },
  { name: 'role_holdings', placement: 'coordinator' },
  { name: 'settings', placement: 'by-region' },
  { name: 'units', placement: 'by-region' },
  { name: 'unit_versions', placement: 'by-region' },
  { name: 'unit_successions', placement: 'by-region' },
  { name: 'files', placement: 'everywhere' },
  { name: 'attachments', placement: 'by-region' },
  { name: 'life_cycles', placement: 'by-region' },
  { name: 'life_cycle_steps', placement: 'by-region' },
  { name: 'plans', placement: 'by-region' },
  { name: 'plan_imports', placement: 'by-region' },
  { name: 'plan_versions', placement: 'by-region' },
  { name: 'plan_edits', placement: 'by-region' },
  { name: 'plan_items', placement: 'by-region' },
  { name: 'plan_links', placement: 'by-region' },
  { name: 'assignments', placement: 'by-region' },
  { name: 'accepted_findings', placement: 'by-region' },
  { name: 'indicator_definitions', placement: 'by-region' },
  { name: 'indicator_proposals', placement: 'by-region' },
  { name: 'visibilities', placement: 'by-region' },
  { name: 'observations', placement: 'by-region' },
  { name: 'reports', placement: 'by-region' },
  { name: 'import_mappings', placement: 'by-region' },
  { name: 'table_imports', placement: 'by-region' },
  { name: 'import_rows', placement: 'by-region' },
  { name: 'observation_heads', placement: 'by-region' },
  { name: 'reporting_duties', placement: 'by-region' },
  { name: 'collection_rounds', placement: 'by-region' },
  { name: 'collection_forms', placement: 'by-region' },
  { name: 'form_answers', placement: 'by-region' },
  { name: 'form_freezes', placement: 'by-region' },
  { name: 'form_remarks', placement: 'by-region' },
  { name: 'collection_reminders', placement: 'by-region' },
  { name: 'audit_lines', placement: 'by-region' },
  { name: 'audit_heads', placement: 'by-region' },
  { name: 'jobs', placement: 'coordinator' },
  { name: 'idempotency_keys', placement: 'coordinator' },
  { name: 'backups', placement: 'coordinator' },
];
