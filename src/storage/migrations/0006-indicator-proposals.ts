import type { Migration } from './migration.ts';

/** What somebody proposes of a region's own indicators, on its way to be approved by somebody else: a new one, another definition, the end of one. */
export const indicatorProposals: Migration = {
  number: 6,
  name: 'indicator-proposals',
  statements: [
    `CREATE TABLE indicator_proposals (
      region_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      cycle_id uuid NOT NULL,
      indicator_id text NOT NULL,
      change text NOT NULL CHECK (change IN ('add', 'revise', 'retire')),
      content jsonb NOT NULL,
      state text NOT NULL,
      proposed_at timestamptz NOT NULL,
      proposed_by uuid,
      PRIMARY KEY (region_id, proposal_id),
      FOREIGN KEY (region_id, cycle_id) REFERENCES life_cycles)`,
    'CREATE INDEX indicator_proposals_of_indicator ON indicator_proposals (region_id, indicator_id)',
  ],
};
