import type { planDocumentSchema } from './plan-document-schema.ts';

/**
 * The schema of `halfsky plan read --json`, loaded when asked for: zod is slow to load and reading a plan does not need it.
 *
 * @example (await loadPlanDocumentSchema()).safeParse(content).success
 */
export async function loadPlanDocumentSchema(): Promise<typeof planDocumentSchema> {
  return (await import('./plan-document-schema.ts')).planDocumentSchema;
}
