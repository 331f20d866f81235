import { z } from 'zod';
import { missingReasonWords, type MissingReason } from '#kernel';
import type { TargetBound } from '#plan';
import { acceptedBy } from '../acceptance.ts';
import { transformOf, type CaseScale } from '../scale.ts';
import { caseLimits } from './case-limits.ts';

const figure = z.number().min(-caseLimits.figure).max(caseLimits.figure);
const above0 = figure.positive();
const year = z.int().min(1).max(9999);
const count = z.int().min(0).max(caseLimits.people);
const people = z.number().min(caseLimits.fewestPeople).max(caseLimits.people);
const missingReason = z.enum(Object.keys(missingReasonWords) as MissingReason[]);

const family = z.looseObject({
  s0: above0, lambda: figure.min(0), drift: figure.nullish(), series: count.nullish(),
  width: z.looseObject({ first: z.number().min(caseLimits.first.least).max(caseLimits.first.most), growth: z.number().min(-caseLimits.growth).max(caseLimits.growth) }).nullish(),
});

const counts = z.looseObject({ events: z.array(count), population: z.array(people), per: z.number().min(1).max(caseLimits.people) });

const fields = z.looseObject({
  id: z.union([z.string(), figure]).nullish(), name: z.string().nullish(), unit: z.string().nullish(),
  years: z.array(year), values: z.array(z.union([figure, missingReason, z.null()])).nullish(), counts: counts.nullish(), scale: z.enum(Object.keys(transformOf) as CaseScale[]),
  bound: z.enum(Object.keys(acceptedBy) as TargetBound[]), value: figure, upper: figure.nullish(), lower: figure.nullish(), strict: z.boolean().nullish(), tolerance: z.number().min(0).max(1).nullish(),
  direction: z.enum(['up', 'down']).nullish(), hold: z.boolean().nullish(), deadline: year.nullish(), digits: z.int().min(0).max(caseLimits.digits).nullish(),
  baseline: z.looseObject({ year, value: figure }).nullish(), smoothed: z.boolean().nullish(), standardError: figure.min(0).nullish(), futurePopulation: people.nullish(), family: family.nullish(),
  parent: z.looseObject({ rate: above0, weight: people.nullish(), slope: z.number().min(-caseLimits.slope).max(caseLimits.slope).nullish() }).nullish(),
});

type Fields = z.infer<typeof fields>;

/** What fields owe one another, each rule with the field it speaks of; a JSON Schema cannot say these. */
const owed: readonly { readonly field: keyof Fields; readonly says: string; readonly holds: (given: Fields) => boolean }[] = [
  { field: 'years', says: 'each year once', holds: ({ years }) => new Set(years).size === years.length },
  { field: 'values', says: 'values, or counts to have them from', holds: ({ values, counts }) => (values ?? counts ?? null) !== null },
  { field: 'values', says: 'one a year', holds: ({ values, years }) => !values || values.length === years.length },
  { field: 'values', says: '0 to 100 for a share, 0 or more for a positive figure', holds: ({ values, scale }) => (values ?? []).every((value) => typeof value !== 'number' || scale === 'plain' || (value >= 0 && (scale === 'positive' || value <= 100))) },
  { field: 'value', says: '0 to 100 for a share', holds: ({ value, scale }) => scale !== 'share' || (value >= 0 && value <= 100) },
  { field: 'upper', says: 'the far end of between', holds: ({ bound, upper }) => bound !== 'between' || (upper ?? null) !== null },
  { field: 'deadline', says: 'no more than a century ahead', holds: ({ deadline, years }) => !deadline || years.length === 0 || deadline <= Math.max(...years) + caseLimits.yearsAhead },
  { field: 'counts', says: 'one a year', holds: ({ counts, years }) => !counts || (counts.events.length === years.length && counts.population.length === years.length) },
  { field: 'counts', says: 'of a share: per 100, whole people, no more events than people', holds: ({ counts, scale }) => !counts || scale !== 'share' || (counts.per === 100 && counts.population.every((all, at) => Number.isInteger(all) && (counts.events[at] ?? 0) <= all)) },
  { field: 'counts', says: 'told per as many as the target', holds: ({ counts, value }) => !counts || Math.abs(value) <= caseLimits.ratePerHead * counts.per },
  { field: 'parent', says: 'below 100 for a share', holds: ({ parent, scale }) => !parent || scale !== 'share' || parent.rate < 100 },
];

/**
 * One line that `halfsky monitor judge` reads. What it accepts `caseFields` accepts, and nothing else (case-schema.test.ts); fields it does not know are left alone.
 *
 * @example caseSchema.safeParse(JSON.parse(line)).success
 */
export const caseSchema = fields.superRefine((given, context) => {
  for (const { field, says, holds } of owed) if (!holds(given)) context.addIssue({ code: 'custom', path: [field], message: says });
});
