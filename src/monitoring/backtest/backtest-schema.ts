import { z } from 'zod';

const missing = z.strictObject({ missing: z.enum(['not-applicable', 'not-a-number']) }).describe('why a value is not there');

const calibrationRow = z.strictObject({
  outlook: z.enum(['unlikely', 'hard', 'likely', 'expected']), word: z.string(), least: z.number(), below: z.number(), cases: z.int(), came: z.int(), meanProbability: z.union([z.number(), missing]), share: z.union([z.number(), missing]),
});
const calibration = z.union([z.array(calibrationRow), missing]);

/** How one model did. */
export const modelScore = z.strictObject({
  model: z.string(), title: z.string(), forecasts: z.int(), scaledError: z.number(), coverage80: z.number(), brier: z.number(), log: z.number(), auc: z.union([z.number(), missing]), calibration, calibrationMet: calibration,
  families: z.array(z.strictObject({ family: z.string(), forecasts: z.int(), coverage80: z.number(), brier: z.number() })),
});

const difference = z.strictObject({ difference: z.number(), low: z.number(), high: z.number(), verdict: z.enum(['first-better', 'second-better', 'undecided']), draws: z.int(), cases: z.int(), drawn: z.int() });

/** One way of learning families, all models on the same windows. */
export const backtestReport = z.strictObject({
  learning: z.enum(['others', 'past']),
  families: z.array(z.strictObject({ name: z.string(), transform: z.enum(['logit', 'log', 'identity']), series: z.int(), tried: z.boolean() })),
  models: z.array(modelScore),
  challenges: z.array(z.strictObject({ model: z.string(), score: z.enum(['brier', 'log']), result: z.union([difference, missing]) })),
  heldOut: z.array(z.strictObject({ model: z.string(), title: z.string(), values: z.int(), symmetricError: z.number() })),
});

const issue = z.strictObject({ code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string(), file: z.string().optional(), sheet: z.string().optional(), line: z.int().optional(), column: z.int().optional(), lines: z.array(z.int()).optional(), page: z.int().optional() });

/**
 * What `halfsky monitor backtest --json` prints.
 *
 * @example backtestSchema.parse(JSON.parse(text)).reports.map(({ learning }) => learning) // ['others', 'past']
 */
export const backtestSchema = z.strictObject({ reports: z.array(backtestReport), issues: z.array(issue) });
