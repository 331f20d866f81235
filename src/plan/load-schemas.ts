import type { comparisonSchema } from './comparison/comparison-schema.ts';
import type { planDocumentSchema } from './plan-document-schema.ts';

/**
 * The schema of `halfsky plan read --json`, loaded when asked for: zod is slow to load and reading a plan does not need it.
 *
 * @example (await loadPlanDocumentSchema()).safeParse(content).success
 */
export async function loadPlanDocumentSchema(): Promise<typeof planDocumentSchema> {
  return (await import('./plan-document-schema.ts')).planDocumentSchema;
}

/**
 * The schema of `halfsky plan compare --json`, loaded when asked for.
 *
 * @example (await loadComparisonSchema()).safeParse(content).success
 */
export async function loadComparisonSchema(): Promise<typeof comparisonSchema> {
  return (await import('./comparison/comparison-schema.ts')).comparisonSchema;
}
