import { z } from 'zod';
import { achievementStates, badges, outlooks } from '../status.ts';
import { warningLevels } from '../rules/rule.ts';

const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>) => z.enum(Object.keys(words) as [Key, ...Key[]]);

const state = keysOf(achievementStates);
const outlook = keysOf(outlooks);
const missingReason = z.enum(['not-collected', 'not-applicable', 'not-due', 'refused', 'suppressed', 'no-baseline', 'not-comparable', 'not-a-number']);
const missing = z.strictObject({ missing: missingReason }).describe('why a value is not there; never null, never 0');

const issue = z.strictObject({
  code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string(), file: z.string().optional(), sheet: z.string().optional(),
  line: z.int().optional(), column: z.int().optional(), lines: z.array(z.int()).optional(), page: z.int().optional(),
});

const tally = z.strictObject({ total: z.int(), met: z.int(), notMet: z.int(), unproven: z.int(), unassessed: z.int(), byState: z.record(state, z.int()) });
const rate = z.strictObject({ rule: z.string(), numerator: z.int(), denominator: z.int(), percent: z.union([z.number(), missing]), sentence: z.string() });
const part = z.strictObject({ name: z.string(), tally, rates: z.array(rate), note: z.string().nullable() });
const rollUp = z.strictObject({ whole: part, byPlan: z.array(part), byDomain: z.array(part), byUnit: z.array(part.extend({ shared: tally })), byGoal: part, repeated: z.int() });

const cells = z.array(z.strictObject({ file: z.string().nullable(), sheet: z.string().nullable(), row: z.int(), column: z.int() })).describe('cells as a spreadsheet shows them: row and column from 1, column 1 is A');
const notes = z.array(z.string()).optional().describe('what was written beside the figure: an explanation, the reason of a revision');
const yearFigure = z.strictObject({ year: z.int(), value: z.number(), text: z.string(), status: z.enum(['preliminary', 'estimated', 'revised']).optional(), from: cells, computed: z.string().optional(), database: z.string().optional().describe('read from the database as known on this day'), notes });
const planPlace = z.strictObject({ line: z.int(), page: z.int() });

const forecast = z.union([
  z.strictObject({
    probability: z.number().min(0).max(1), raw: z.number().min(0).max(1), median: z.number(), low80: z.number(), high80: z.number(), confidence: z.enum(['high', 'medium', 'low']),
    model: z.string(), family: z.string(), priorFrom: z.enum(['registry', 'learnt', 'none']), transform: z.string(),
    fan: z.array(z.strictObject({ year: z.int(), median: z.number(), low80: z.number(), high80: z.number() })), from: cells,
  }),
  z.strictObject({ missing: missingReason, why: z.enum(['settled', 'too-few-values', 'no-deadline', 'no-direction', 'no-value']) }),
]);

const smallCount = z.strictObject({
  reported: z.enum(['met', 'not-met']), evidence: z.enum(['exceeds', 'proven', 'unproven']), years: z.array(z.int()), events: z.int(), population: z.number(), rate: z.number(), low95: z.number(), high95: z.number(),
  decisionCount: z.int(), chanceAtTarget: z.number(), probabilityReported: z.union([z.number(), missing]), sentence: z.string(), from: cells,
});

const warning = z.strictObject({
  rule: z.string(), level: keysOf(warningLevels), sentence: z.string(), inputs: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  settings: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])), approval: z.strictObject({ by: z.string(), on: z.string(), document: z.string().nullable() }).nullable(), clears: z.string(),
});

/** One target of a plan, judged. */
export const monitoredTarget = z.strictObject({
  id: z.string(), domain: z.strictObject({ number: z.int(), title: z.string() }).nullable(), section: z.enum(['goal', 'measure', 'clause', 'table']), repeats: z.string().nullable(), clause: z.string(), units: z.array(z.string()), answering: z.array(z.string()), isQuantified: z.boolean(),
  indicator: z.string(), indicatorId: z.string().nullable(), unit: z.string(), quote: z.string(), line: z.int(), page: z.int(), kind: z.string(), deadline: z.int(),
  timeRule: z.enum(['deadline', 'every-year', 'term', 'cycle']), way: z.string(), achievement: state, word: z.string(), because: z.strictObject({ rule: z.string(), sentence: z.string() }), found: z.string(), promise: z.string(), direction: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
  accepts: z.strictObject({ lower: z.number().optional(), upper: z.number().optional(), lowerOpen: z.boolean(), upperOpen: z.boolean() }).nullable(), badges: z.array(keysOf(badges)),
  keeps: z.string(), latest: z.union([yearFigure, missing]), baseline: z.union([yearFigure.extend({ why: z.string(), inPlan: planPlace.optional() }), missing]),
  progress: z.record(z.string(), z.union([z.number(), missing.extend({ why: z.string() })])), outlook, outlookWord: z.string(), forecast, smallCount: smallCount.nullable(),
  parts: z.array(z.strictObject({ name: z.string(), probability: z.union([z.number(), missing]), outlook, from: cells })),
  revisions: z.array(z.strictObject({ year: z.int(), before: z.number(), after: z.number(), stateBefore: state, from: cells, computed: z.string().optional(), database: z.string().optional(), notes })), warnings: z.array(warning),
  points: z.array(yearFigure), gaps: z.array(z.strictObject({ year: z.int(), reason: missingReason })), breaks: z.array(z.int()),
});

/** A plan with its targets. */
export const monitoredPlan = z.strictObject({
  title: z.string(), subject: z.enum(['women', 'children']).nullable(), place: z.string().nullable(), startYear: z.int(), endYear: z.int(), targets: z.array(monitoredTarget), rollUp,
});

const mappingRow = z.strictObject({
  sheet: z.string().nullable(), printed: z.string(), unit: z.string().nullable(), indicatorId: z.string().nullable(), indicator: z.string().nullable(), because: z.string(),
  proposal: z.strictObject({ indicatorId: z.string(), indicator: z.string(), score: z.number() }).nullable(), conversion: z.string().nullable(),
  groups: z.array(z.strictObject({ printed: z.string(), as: z.string() })), rows: z.int(), taken: z.int(),
});

/**
 * What `halfsky monitor run --json` prints; of a file that could not be used too, with no plans and the reasons in `issues`. `mapping` is that of `data read`.
 *
 * @example runSchema.parse(JSON.parse(text)).plans[0]?.targets.length
 */
export const runSchema = z.strictObject({
  year: z.int(), asOf: z.string(), model: z.string(), settings: z.strictObject({ aboutTolerance: z.number(), baselineReach: z.number() }), plans: z.array(monitoredPlan), rollUp,
  issues: z.array(issue), mapping: z.array(mappingRow),
});
