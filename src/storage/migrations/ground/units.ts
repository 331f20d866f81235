import { versioned } from './versioned.ts';

/** Tables of units and files. */
export const unitsTables: readonly string[] = [
  /* Units. */
  `CREATE TABLE units (
    region_id uuid NOT NULL REFERENCES regions,
    unit_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, unit_id))`,
  `CREATE TABLE unit_versions (
    region_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    name jsonb NOT NULL,
    short_name text,
    aliases jsonb NOT NULL DEFAULT '[]',
    kind text NOT NULL,
    ordinal int NOT NULL DEFAULT 0,
    ended boolean NOT NULL DEFAULT false,
    ${versioned},
    PRIMARY KEY (region_id, unit_id, version),
    FOREIGN KEY (region_id, unit_id) REFERENCES units)`,
  `CREATE TABLE unit_successions (
    region_id uuid NOT NULL,
    succession_id uuid NOT NULL,
    on_date date NOT NULL,
    kind text NOT NULL CHECK (kind IN ('merged', 'split', 'replaced', 'duty-moved')),
    from_unit_id uuid NOT NULL,
    to_unit_id uuid NOT NULL,
    note text,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    PRIMARY KEY (region_id, succession_id),
    FOREIGN KEY (region_id, from_unit_id) REFERENCES units,
    FOREIGN KEY (region_id, to_unit_id) REFERENCES units)`,
  /* Files: their content lies in the file store under its fingerprint; here stands what they are and what they are attached to. */
  `CREATE TABLE files (
    sha256 text PRIMARY KEY CHECK (length(sha256) = 64),
    size bigint NOT NULL,
    content_kind text NOT NULL,
    encoding text,
    stored_at timestamptz NOT NULL)`,
  `CREATE TABLE attachments (
    region_id uuid NOT NULL REFERENCES regions,
    attachment_id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    unit_id uuid,
    sha256 text NOT NULL REFERENCES files,
    name text NOT NULL,
    note text,
    added_at timestamptz NOT NULL,
    added_by uuid,
    removed_at timestamptz,
    removed_by uuid,
    PRIMARY KEY (region_id, attachment_id))`,
  'CREATE INDEX attachments_of_subject ON attachments (region_id, subject_kind, subject_id)',
];
