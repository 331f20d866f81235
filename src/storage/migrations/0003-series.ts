import type { Migration } from './migration.ts';

/**
 * What the statistics database is read by. A series is told apart by all of a cell's key but its year and last day, which are always the first nineteen characters of it
 * (`[2024,"2024-12-31",`); bytes decide its order, so that a page goes on where the last one ended whatever the collation of the database. Beside it: what was recorded when, and what a
 * unit reported. A report made from the database is remembered with what it was asked for and what it was made from; its files are attachments of it.
 */
export const series: Migration = {
  number: 3,
  name: 'series',
  statements: [
    'CREATE INDEX observations_by_series ON observations (region_id, indicator_id, (substr(cell_key, 20)) COLLATE "C", period_start, version)',
    'CREATE INDEX observations_by_recording ON observations (region_id, recorded_at)',
    'CREATE INDEX observations_by_unit ON observations (region_id, unit_id, indicator_id)',
    `CREATE TABLE reports (
      region_id uuid NOT NULL REFERENCES regions,
      report_id uuid NOT NULL,
      job_id uuid NOT NULL,
      kind text NOT NULL,
      year int NOT NULL,
      subject text CHECK (subject IN ('women', 'children')),
      as_of date NOT NULL,
      known_before timestamptz NOT NULL,
      asked jsonb NOT NULL,
      made_from jsonb,
      issues jsonb,
      asked_at timestamptz NOT NULL,
      asked_by uuid,
      made_at timestamptz,
      PRIMARY KEY (region_id, report_id),
      CHECK ((made_at IS NULL) = (made_from IS NULL)))`,
  ],
};
