import { z } from 'zod';

const place = z.object({ file: z.string(), plan: z.string(), id: z.string(), line: z.int(), page: z.int(), quote: z.string() });

const value = z.object({
  kind: z.enum(['target', 'fact', 'baseline', 'measured']), plan: z.string().nullable(), text: z.string(),
  bound: z.enum(['at-least', 'at-most', 'reach', 'about', 'between']).nullable(), value: z.number().nullable(), upper: z.number().nullable(),
  unit: z.string().nullable(), year: z.int().nullable(),
});

const finding = z.object({
  code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string(), indicator: z.string().nullable(), indicatorId: z.string().nullable(),
  places: z.array(place), values: z.array(value), proposal: z.object({ id: z.null(), name: z.string(), unit: z.string().nullable() }).nullable(),
});

const summary = z.object({
  file: z.string(), title: z.string(), subject: z.enum(['women', 'children']).nullable(), place: z.string().nullable(), startYear: z.int().nullable(), endYear: z.int().nullable(),
  role: z.enum(['sibling', 'upper', 'former']), roleBecause: z.string(), targets: z.int(), numericTargets: z.int(), linkedTargets: z.int(),
});

/**
 * What `halfsky plan compare --json` prints. `refused` stands there only when a file could not be read; nothing was compared then.
 *
 * @example comparisonSchema.parse(JSON.parse(text)).findings.length
 */
export const comparisonSchema = z.object({
  plans: z.array(summary),
  findings: z.array(finding),
  refused: z.array(z.object({ file: z.string(), issues: z.array(z.object({ code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string() })) })).optional(),
});
