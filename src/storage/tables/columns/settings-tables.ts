import type { JsonColumn } from './json-column.ts';

/** Columns of the tables of settings; the migrations say what they are for. */
export type SettingsTables = {
  settings: {
    region_id: string;
    key: string;
    value: JsonColumn;
    reason: string | null;
    version: number;
    valid_from: string;
    valid_to: string | null;
    recorded_at: string;
    recorded_by: string | null;
  };
};
