import type { editKinds } from './editing/edits/index.ts';
import type { comparisonSchema } from './comparison/comparison-schema.ts';
import type * as editing from './editing/apply-edits.ts';
import type { editsThen } from './renewing/edits-then.ts';
import type { partedItems } from './renewing/parted-items.ts';
import type { renewPlan } from './renewing/renew-plan.ts';
import type { identifiedPlanSchema } from './identities/identified-plan-schema.ts';
import type { planDocumentSchema } from './plan-document-schema.ts';
import type { itemChangeSchema, versionComparisonSchema } from './versions/version-comparison-schema.ts';

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

/**
 * The schema of a plan with ids, loaded when asked for.
 *
 * @example (await loadIdentifiedPlanSchema()).parse(JSON.parse(stored))
 */
export async function loadIdentifiedPlanSchema(): Promise<typeof identifiedPlanSchema> {
  return (await import('./identities/identified-plan-schema.ts')).identifiedPlanSchema;
}

/**
 * The schema of two versions compared, loaded when asked for.
 *
 * @example (await loadVersionComparisonSchema()).safeParse(content).success
 */
export async function loadVersionComparisonSchema(): Promise<typeof versionComparisonSchema> {
  return (await import('./versions/version-comparison-schema.ts')).versionComparisonSchema;
}

/**
 * The schema of what changed on one part of a plan, loaded when asked for.
 *
 * @example (await loadItemChangeSchema()).safeParse(change).success
 */
export async function loadItemChangeSchema(): Promise<typeof itemChangeSchema> {
  return (await import('./versions/version-comparison-schema.ts')).itemChangeSchema;
}

/**
 * The edits of a plan with their schemas (`editSchema`, `applyEdit`, `applyEdits`, `undoEdit`), loaded when asked for: they need zod.
 *
 * @example (await loadEditing()).applyEdit(plan, edit, sourceLines(document))
 */
export async function loadEditing(): Promise<typeof editing> {
  return import('./editing/apply-edits.ts');
}

/**
 * The kinds of edits with their titles, schemas and examples, loaded when asked for.
 *
 * @example (await planEditKinds()).map(({ id }) => id) // ['resolve-doubt', 'correct-target', …]
 */
export async function planEditKinds(): Promise<typeof editKinds> {
  return (await import('./editing/edits/index.ts')).editKinds;
}

/**
 * Reading a text anew without losing what was done to the one before (`editsThen`, `partedItems`, `renewPlan`), loaded when asked for.
 *
 * @example (await loadRenewing()).renewPlan(from, read, sourceLines(document)).left
 */
export async function loadRenewing(): Promise<{ readonly editsThen: typeof editsThen; readonly partedItems: typeof partedItems; readonly renewPlan: typeof renewPlan }> {
  const [then, parted, renewing] = await Promise.all([import('./renewing/edits-then.ts'), import('./renewing/parted-items.ts'), import('./renewing/renew-plan.ts')]);
  return { editsThen: then.editsThen, partedItems: parted.partedItems, renewPlan: renewing.renewPlan };
}
