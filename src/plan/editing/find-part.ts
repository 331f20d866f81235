import type { IdentifiedClause, IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemOfPlan, type ClauseSection, type PlanItem } from '../identities/items-of-plan.ts';
import { refusal, type EditRefusal } from './edit-kind.ts';

/** A clause as a part of the plan. */
export type ClauseItem = Extract<PlanItem, { readonly kind: ClauseSection }>;

/** Whether a part is a clause: a goal, a measure or any other. */
const isClauseItem = (item: PlanItem): item is ClauseItem => item.kind === 'goal' || item.kind === 'measure' || item.kind === 'clause';

/** Says that there is no such part. */
export const noSuchItem = (itemId: string): EditRefusal => refusal('no-such-item', `规划中没有编号为“${itemId}”的条目，可能已被移除，请刷新后再试。`, itemId);

/**
 * Finds a clause, or says why not.
 *
 * @example findClause(plan, 'women/1/goal/2')
 */
export function findClause(plan: IdentifiedPlan, itemId: string): ClauseItem | EditRefusal {
  const item = itemOfPlan(plan, itemId);
  if (item === undefined) return noSuchItem(itemId);
  return isClauseItem(item) ? item : refusal('wrong-kind', `${item.label}不是主要目标、策略措施或条。`, itemId);
}

/** A clause and every clause inside it. */
export const clauseAndInner = (clause: IdentifiedClause): readonly IdentifiedClause[] => [clause, ...clause.clauses.flatMap(clauseAndInner)];

/** Words of a clause for a sentence: “妇女健康意识明显增强”. */
export const quoted = (text: string): string => `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`;
