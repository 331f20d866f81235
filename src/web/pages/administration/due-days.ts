import { leavesOf, type ValueSchema } from './setting-leaves.ts';

/** A step of the year with the day it is due. */
export type DueDay = { readonly step: string; readonly word: string; readonly day: string; readonly daysLeft: number };

const dayLength = 86_400_000;

/**
 * The steps of the collection that is under way in a year, with their days: the figures are those of the year before.
 *
 * @example dueDays(schema, { notice: '02-28' }, '2026-02-27')[0]?.daysLeft // 1
 */
export const dueDays = (schema: unknown, value: unknown, today: string): readonly DueDay[] => leavesOf(schema as ValueSchema).flatMap(({ path, label }) => {
  const monthDay = (value as Readonly<Record<string, unknown>>)[path];
  if (typeof monthDay !== 'string') return [];
  const day = `${today.slice(0, 4)}-${monthDay}`;
  return [{ step: path, word: label.replace(/的截止日（月-日）$/, ''), day, daysLeft: Math.round((Date.parse(day) - Date.parse(today)) / dayLength) }];
});
