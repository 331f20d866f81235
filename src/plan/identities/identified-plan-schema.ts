import { z } from 'zod';
import { clauseAlone, indicatorRow, planObject } from '../plan-document-schema.ts';
import type { IdentifiedClause, IdentifiedPlan } from './identified-plan.ts';

const itemId = z.string().min(1);
const targets = z.array(clauseAlone.shape.targets.element.extend({ itemId }));
const clause: z.ZodType<IdentifiedClause> = z.lazy(() => clauseAlone.extend({ itemId, targets, clauses: z.array(clause) }));

/**
 * A plan with ids as it is stored and sent: JSON in, the same plan out.
 *
 * @example identifiedPlanSchema.parse(JSON.parse(stored)).domains[0]?.itemId
 */
export const identifiedPlanSchema: z.ZodType<IdentifiedPlan> = planObject.extend({
  itemId,
  chapters: z.array(planObject.shape.chapters.element.extend({ itemId, clauses: z.array(clause) })),
  domains: z.array(planObject.shape.domains.element.extend({ itemId, goals: z.array(clause), measures: z.array(clause) })),
  indicatorTable: z.array(indicatorRow.extend({ itemId, targets })),
  usedIds: z.array(z.string()),
  leftOut: z.array(z.object({ itemId, text: z.string(), reason: z.string(), spans: planObject.shape.spans })),
  resolutions: z.array(z.object({ key: z.string(), how: z.enum(['accepted', 'mended']), note: z.string().nullable() })),
  localIndicators: z.array(z.object({ indicatorId: z.string(), name: z.string(), unit: z.string(), direction: z.enum(['up', 'down', 'hold', 'reference']) })),
});
