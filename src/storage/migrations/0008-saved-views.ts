import type { Migration } from './migration.ts';

/** What somebody keeps of a page's filters under a name: the address says it all. */
export const savedViews: Migration = {
  number: 8,
  name: 'saved-views',
  statements: [
    `CREATE TABLE saved_views (
      region_id uuid NOT NULL REFERENCES regions,
      person_id uuid NOT NULL,
      page text NOT NULL,
      name text NOT NULL,
      search text NOT NULL,
      saved_at timestamptz NOT NULL,
      PRIMARY KEY (region_id, person_id, page, name))`,
  ],
};
