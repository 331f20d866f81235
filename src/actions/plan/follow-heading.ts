import type { IdentifiedPlan } from '#plan';
import { changePlan, type Connection, type PlanVersionHead } from '#storage';
import { headingOf } from './plan-heading.ts';

/**
 * While a plan has nothing but its first draft, it is called, and is for whom and when, as the draft says: lists show it, and a second draft of the same plan is told from a new one.
 *
 * @example await followHeading(connection, version, content)
 */
export async function followHeading(connection: Connection, { regionId, planId, basedOn }: Pick<PlanVersionHead, 'regionId' | 'planId' | 'basedOn'>, content: IdentifiedPlan): Promise<void> {
  if (basedOn === null) await changePlan(connection, { regionId, planId, ...headingOf(content) });
}
