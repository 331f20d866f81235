/** Who recorded a version, and when: the same columns on everything that is versioned. A version is never overwritten; `kernel/dated.ts` says which one holds on a day. */
export const versioned = `
  version int NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)`;
