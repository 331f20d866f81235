import type { JsonColumn } from './json-column.ts';

/** Columns of the letters that remind units of their forms; the migration says what they are for. */
export type RemindersTables = {
  collection_reminders: {
    region_id: string;
    reminder_id: string;
    round_id: string;
    form_id: string;
    unit_id: string;
    kind: 'hint' | 'urging' | 'second-urging' | 'circular';
    made_on: string;
    due_on: string | null;
    days_late: number;
    told: JsonColumn;
    made_at: string;
    made_by: string | null;
  };
};
