import type { Generated } from 'kysely';
import type { JsonColumn, JsonColumnWithDefault } from './json-column.ts';

/** Columns of the tables of units; the migrations say what they are for. */
export type UnitsTables = {
  units: {
    region_id: string;
    unit_id: string;
    created_at: string;
  };
  unit_versions: {
    region_id: string;
    unit_id: string;
    name: JsonColumn;
    short_name: string | null;
    aliases: JsonColumnWithDefault;
    kind: string;
    ordinal: Generated<number>;
    ended: Generated<boolean>;
    version: number;
    valid_from: string;
    valid_to: string | null;
    recorded_at: string;
    recorded_by: string | null;
  };
  unit_successions: {
    region_id: string;
    succession_id: string;
    on_date: string;
    kind: 'merged' | 'split' | 'replaced' | 'duty-moved';
    from_unit_id: string;
    to_unit_id: string;
    note: string | null;
    recorded_at: string;
    recorded_by: string | null;
  };
};
