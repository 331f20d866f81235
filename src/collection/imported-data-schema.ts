import { z } from 'zod';

const issue = z.object({
  code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string(), file: z.string().optional(), sheet: z.string().optional(),
  line: z.int().optional(), column: z.int().optional(), lines: z.array(z.int()).optional(), page: z.int().optional(),
});

const missingReason = z.enum(['not-collected', 'not-applicable', 'not-due', 'refused', 'suppressed', 'no-baseline', 'not-comparable', 'not-a-number']);

const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), text: z.string(), value: z.number(), digits: z.int(), numerator: z.number().nullable(), denominator: z.number().nullable(), standardError: z.number().nullable() }),
  z.object({ kind: z.literal('yes-no'), happened: z.boolean(), date: z.string().nullable(), evidence: z.string().nullable() }),
  z.object({ kind: z.literal('judgement'), level: z.enum(['met', 'improving', 'unchanged', 'worsening', 'not-met']), evidence: z.string().nullable() }),
  z.object({ kind: z.literal('missing'), reason: missingReason }),
]);

const periodKind = z.enum(['calendar-year', 'health-year', 'school-date', 'school-year', 'year-end', 'term', 'survey', 'rolling-cycle']);

const origin = z.object({
  file: z.string().nullable(), sheet: z.string().nullable(), line: z.int().nullable(), column: z.int().nullable(),
  numeratorColumn: z.int().optional(), denominatorColumn: z.int().optional(), computed: z.string().optional(),
}).describe('where the figure was read; row and column as a spreadsheet shows them, column 1 is A');

const observation = z.object({
  indicatorId: z.string(), place: z.string().nullable(), subUnit: z.string().nullable(), groups: z.array(z.string()), year: z.int(),
  period: z.object({ kind: periodKind, start: z.string(), end: z.string(), year: z.int() }).nullable(), definitionVersion: z.string(),
  status: z.enum(['preliminary', 'final', 'estimated', 'revised']), grade: z.enum(['A', 'B', 'C', 'D']), source: z.string().nullable(), sourceRank: z.int(), recorded: z.string().nullable(),
  content, origin,
});

const mappingRow = z.object({
  sheet: z.string().nullable(), printed: z.string(), unit: z.string().nullable(), indicatorId: z.string().nullable(), indicator: z.string().nullable(), because: z.string(),
  proposal: z.object({ indicatorId: z.string(), indicator: z.string(), score: z.number() }).nullable(), conversion: z.string().nullable(),
  groups: z.array(z.object({ printed: z.string(), as: z.string() })), rows: z.int(), taken: z.int(),
});

const table = z.object({
  sheet: z.string().nullable(), layout: z.string().nullable(), layoutTitle: z.string().nullable(), headingRow: z.int().nullable(),
  columns: z.array(z.object({ column: z.int(), heading: z.string(), role: z.string() })), values: z.int(), taken: z.int(),
});

/**
 * What `halfsky data read --json` prints.
 *
 * @example importedDataSchema.parse(JSON.parse(text)).observations.length
 */
export const importedDataSchema = z.object({ file: z.string(), observations: z.array(observation), mapping: z.array(mappingRow), tables: z.array(table), issues: z.array(issue) });
