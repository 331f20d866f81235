import { z } from 'zod';

const count = z.int().nonnegative();

/** One thing wrong, with its places. */
const shownIssue = z.object({
  code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string(), file: z.string().optional(), sheet: z.string().optional(), line: z.int().optional(), column: z.int().optional(), lines: z.array(z.int()).optional(),
  page: z.int().optional(),
});

/** A final figure that changes, or would. */
const shownChange = z.object({
  row: z.int(), sheet: z.string().nullable(), indicatorId: z.string(), indicator: z.string(), year: z.int(), groups: z.array(z.string()), place: z.string().nullable(), subUnit: z.string().nullable(), before: z.string(), after: z.string(), refused: z.boolean(),
});

/** What came of an import, or would. `outcomes` null: the file could not be read so far. Lists hold the first 200 of each kind; `counts` count all. */
export const tableReport = z.object({
  file: z.string(), applied: z.boolean(), message: z.string(),
  tables: z.array(z.object({ sheet: z.string().nullable(), layout: z.string().nullable(), headingRow: z.int().nullable(), columns: z.array(z.object({ column: z.int(), heading: z.string(), role: z.string() })), values: count })),
  figures: count, kept: count,
  outcomes: z.object({ new: count, changed: count, revised: count, unchanged: count, refused: count }).nullable(),
  changedFinals: z.array(shownChange),
  names: z.array(z.object({
    sheet: z.string().nullable(), printed: z.string(), unit: z.string().nullable(), indicatorId: z.string().nullable(), indicator: z.string().nullable(), because: z.string(),
    proposal: z.object({ indicatorId: z.string(), indicator: z.string(), score: z.number() }).nullable(), conversion: z.string().nullable(), rows: count, taken: z.int(),
  })),
  unknownNames: count,
  issues: z.array(shownIssue),
  counts: z.array(z.object({ code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), things: count, shown: count, rows: count })),
});

/** A report that has been made. */
export type TableReport = z.infer<typeof tableReport>;
