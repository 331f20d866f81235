import type { IndicatorDefinition } from '#registry';

/** Figures of a year are owed from the middle of the next: forms come in from March to June (practice 2.1). Month and day. */
const usualOwedFrom = '07-01';

/** Indicators measured once a year or more often owe a figure every year; the others when there is a survey or an election. */
const isYearly = (definition: IndicatorDefinition | null): boolean => definition !== null && (definition.frequency === 'yearly' || definition.frequency === 'quarterly');

/**
 * The years of a plan for which a figure should be there by a day, up to the year being judged.
 *
 * @example owedYears(definition, { startYear: 2021, year: 2024, asOf: '2025-08-01' }) // [2021, 2022, 2023, 2024]
 */
export function owedYears(definition: IndicatorDefinition | null, { startYear, year, asOf, owedFrom = usualOwedFrom }: { readonly startYear: number; readonly year: number; readonly asOf: string; readonly owedFrom?: string }): number[] {
  if (!isYearly(definition)) return [];
  return Array.from({ length: Math.max(year - startYear + 1, 0) }, (_, at) => startYear + at).filter((one) => asOf >= `${String(one + 1)}-${owedFrom}`);
}
