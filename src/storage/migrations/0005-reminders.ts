import type { Migration } from './migration.ts';

/** Letters that remind a unit of its form: which rung of the ladder, on which day, of which due day, and what they told, so that each can be printed again as it was. */
export const reminders: Migration = {
  number: 5,
  name: 'reminders',
  statements: [
    `CREATE TABLE collection_reminders (
      region_id uuid NOT NULL,
      reminder_id uuid NOT NULL,
      round_id uuid NOT NULL,
      form_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('hint', 'urging', 'second-urging', 'circular')),
      made_on date NOT NULL,
      due_on date,
      days_late int NOT NULL CHECK (days_late >= 0),
      told jsonb NOT NULL,
      made_at timestamptz NOT NULL,
      made_by uuid,
      PRIMARY KEY (region_id, reminder_id),
      FOREIGN KEY (region_id, round_id) REFERENCES collection_rounds,
      FOREIGN KEY (region_id, form_id) REFERENCES collection_forms,
      FOREIGN KEY (region_id, unit_id) REFERENCES units)`,
    'CREATE INDEX collection_reminders_of_round ON collection_reminders (region_id, round_id)',
  ],
};
