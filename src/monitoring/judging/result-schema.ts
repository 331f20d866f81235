import { z } from 'zod';
import { missingReasonWords, type MissingReason } from '#kernel';
import { achievementStates, badges, outlooks, type AchievementState, type Badge, type Outlook } from '../status.ts';
import { warningLevels } from '../rules/rule.ts';
import { confidences, type Confidence } from './judge-case.ts';

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] => Object.keys(table) as Key[];

const missing = z.strictObject({ missing: z.enum(keysOf<MissingReason>(missingReasonWords)) });
const chance = z.number().min(0).max(1);
const orMissing = <Told extends z.ZodType>(told: Told) => z.union([told, missing]);
const id = z.union([z.string(), z.number(), z.null()]);

export const smallCountSchema = z.strictObject({
  reported: z.enum(['met', 'not-met']), evidence: z.enum(['exceeds', 'proven', 'unproven']), years: z.array(z.int()), events: z.int(), population: z.number(), rate: z.number(),
  low95: z.number(), high95: z.number(), decisionCount: z.int(), chanceAtTarget: chance, probabilityReported: orMissing(chance), sentence: z.string(),
});

/** A case that was judged. */
export const judgedSchema = z.strictObject({
  id, achievement: z.enum(keysOf<AchievementState>(achievementStates)), probability: orMissing(chance), median: orMissing(z.number()), low80: orMissing(z.number()), high80: orMissing(z.number()),
  outlook: z.enum(keysOf<Outlook>(outlooks)), because: z.strictObject({ rule: z.string(), sentence: z.string() }), badges: z.array(z.enum(keysOf<Badge>(badges))),
  confidence: orMissing(z.enum(keysOf<Confidence>(confidences))), smallCount: smallCountSchema.optional(),
  warnings: z.array(z.strictObject({ rule: z.string(), level: z.enum(keysOf(warningLevels)), sentence: z.string() })),
});

/** A case that could not be read: what is wrong with it, with the number of its line. */
const refusedSchema = z.strictObject({ id, issues: z.array(z.strictObject({ code: z.string(), severity: z.enum(['error', 'doubt', 'notice']), message: z.string(), line: z.int().optional() })).min(1) });

/**
 * One line that `halfsky monitor judge --json` prints.
 *
 * @example resultSchema.parse(JSON.parse(line))
 */
export const resultSchema = z.union([judgedSchema, refusedSchema]);
