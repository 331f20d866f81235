import { identifyPlan, carryIdentities, type IdentifiedPlan, type Plan } from '#plan';
import type { ReadDocument } from './store-read-plans.ts';

/**
 * One of the plans of a document that was read, with the doubts about the whole document among its own (nothing is adopted unseen), and with ids: those of the version it follows where it
 * amends one, else new ones.
 *
 * @example draftOfImport(read, 0, null).domains[0]?.itemId // 'women/1'
 */
export function draftOfImport({ plans, issues }: ReadDocument, index: number, former: { readonly content: IdentifiedPlan; readonly usedIds: readonly string[] } | null): IdentifiedPlan | null {
  const read: Plan | undefined = plans[index];
  if (!read) return null;
  const plan = { ...read, issues: [...issues, ...read.issues] };
  return former ? carryIdentities(former.content, plan, former.usedIds) : identifyPlan(plan);
}
