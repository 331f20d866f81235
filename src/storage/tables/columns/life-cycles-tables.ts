import type { JsonColumn } from './json-column.ts';

/** Columns of the tables of life cycles; the migrations say what they are for. */
export type LifeCyclesTables = {
  life_cycles: {
    region_id: string;
    cycle_id: string;
    kind: string;
    subject_id: string;
    unit_id: string | null;
    state: string;
    content: JsonColumn;
    version: number;
    due_on: string | null;
    opened_at: string;
  };
  life_cycle_steps: {
    region_id: string;
    cycle_id: string;
    number: number;
    step: string;
    taken: JsonColumn;
    at: string;
    person_id: string | null;
  };
};
