import type { Generated } from 'kysely';
import type { JsonColumn } from './json-column.ts';

/** Columns of the tables of regions; the migrations say what they are for. */
export type RegionsTables = {
  regions: {
    region_id: string;
    created_at: string;
  };
  region_versions: {
    region_id: string;
    level: 'installation' | 'country' | 'province' | 'city' | 'district' | 'township';
    code: string | null;
    name: JsonColumn;
    parent_region_id: string | null;
    ended: Generated<boolean>;
    version: number;
    valid_from: string;
    valid_to: string | null;
    recorded_at: string;
    recorded_by: string | null;
  };
  region_border_changes: {
    change_id: string;
    on_date: string;
    from_region_id: string;
    to_region_id: string;
    weight: string;
    basis: JsonColumn;
    recorded_at: string;
    recorded_by: string | null;
    withdrawn_at: string | null;
    withdrawn_by: string | null;
  };
};
