import { versioned } from './versioned.ts';

/** Tables of the installation and the places. */
export const placesTables: readonly string[] = [
  /* The installation and the places. */
  `CREATE TABLE installation (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    installation_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    is_demo boolean NOT NULL,
    audit_algorithm text NOT NULL)`,
  `CREATE TABLE regions (
    region_id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL)`,
  `CREATE TABLE region_versions (
    region_id uuid NOT NULL REFERENCES regions,
    level text NOT NULL CHECK (level IN ('installation', 'country', 'province', 'city', 'district', 'township')),
    code text,
    name jsonb NOT NULL,
    parent_region_id uuid REFERENCES regions,
    ended boolean NOT NULL DEFAULT false,
    ${versioned},
    PRIMARY KEY (region_id, version))`,
  `CREATE TABLE region_border_changes (
    change_id uuid PRIMARY KEY,
    on_date date NOT NULL,
    from_region_id uuid NOT NULL REFERENCES regions,
    to_region_id uuid NOT NULL REFERENCES regions,
    weight numeric NOT NULL CHECK (weight > 0 AND weight <= 1),
    basis jsonb NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid)`,
];
