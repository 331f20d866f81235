import { z } from 'zod';
import type { Clause } from './tree.ts';

const span = z.tuple([z.int(), z.int(), z.int()]).describe('line (from 1), first character, character after the last; UTF-16 units of the raw line');
const spans = z.array(span);
const place = { line: z.int(), page: z.int(), spans };

const issue = z.object({
  code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string(), file: z.string().exactOptional(), page: z.int().exactOptional(), line: z.int().exactOptional(),
});
const unit = z.object({ name: z.string(), as: z.string(), role: z.enum(['lead', 'support']).nullable() });

const target = z.object({
  id: z.string(), spans, indicator: z.string(), indicatorId: z.string().nullable(), linkScore: z.number().nullable(), linkReason: z.string().nullable(),
  kind: z.enum(['level', 'change', 'trend', 'gap', 'count', 'event', 'relative', 'qualitative']),
  bound: z.enum(['at-least', 'at-most', 'reach', 'about', 'between']).nullable(),
  value: z.number().nullable(), upper: z.number().nullable(), unit: z.string().nullable(),
  direction: z.enum(['up', 'down', 'hold', 'narrow']).nullable(),
  baselineYear: z.int().nullable(), changePercent: z.number().nullable(), changePoints: z.number().nullable(), per: z.string().nullable(),
  strict: z.boolean(), groups: z.array(z.string()), scope: z.string().nullable(), reference: z.string().nullable(), tolerance: z.number().nullable(),
  statedBaseline: z.object({ value: z.number(), year: z.int().nullable() }).nullable(),
  every: z.enum(['year', 'unit', 'term', 'cycle']).nullable(), of: z.string().nullable(), cycleYears: z.number().nullable(),
  deadline: z.int().nullable(), quote: z.string(), confidence: z.number(),
});

const fact = z.object({
  spans, indicator: z.string(), indicatorId: z.string().nullable(), value: z.number(), unit: z.string(), year: z.int().nullable(), place: z.string().nullable(), quote: z.string(),
});

/** A clause without its sub-clauses. */
export const clauseAlone = z.object({
  number: z.int().nullable(), title: z.string().nullable(), text: z.string(), ...place, units: z.array(unit), targets: z.array(target), facts: z.array(fact),
});
const clause: z.ZodType<Clause> = z.lazy(() => clauseAlone.extend({ clauses: z.array(clause) }));

/** One row of an indicator table. */
export const indicatorRow = z.object({
  number: z.string().nullable(), domain: z.string().nullable(), indicator: z.string(), unit: z.string().nullable(), attribute: z.enum(['预期性', '约束性']).nullable(),
  baseline: z.object({ text: z.string(), year: z.int().nullable() }).nullable(),
  values: z.array(z.object({ year: z.int().nullable(), heading: z.string(), text: z.string() })),
  units: z.array(unit), source: z.string().nullable(), cells: z.array(z.object({ heading: z.string(), text: z.string() })), ...place, targets: z.array(target), facts: z.array(fact),
});

/** One plan of a document. */
export const planObject = z.object({
  title: z.string(), titlePrinted: z.boolean(), subject: z.enum(['women', 'children']).nullable(), place: z.string().nullable(), placeAs: z.string().nullable(),
  startYear: z.int().nullable(), endYear: z.int().nullable(), spans,
  chapters: z.array(z.object({ number: z.int().nullable(), title: z.string(), ...place, clauses: z.array(clause) })),
  domains: z.array(z.object({ number: z.int(), title: z.string(), ...place, units: z.array(unit), goals: z.array(clause), measures: z.array(clause) })),
  indicatorTable: z.array(indicatorRow), indicatorTableHeads: spans,
  issues: z.array(issue),
});

/**
 * What `halfsky plan read --json` prints, and what other commands take back after a person has corrected it.
 *
 * @example planDocumentSchema.parse(JSON.parse(text)).plans.length
 */
export const planDocumentSchema = z.object({
  plans: z.array(planObject),
  marks: z.array(z.object({ kind: z.enum(['page-mark', 'header', 'footer', 'imprint', 'contents']), text: z.string(), page: z.int(), spans })),
  issues: z.array(issue),
});
