import type { z } from 'zod';
import type { IdentifiedClause, IdentifiedPlan, IdentifiedRow, IdentifiedTarget } from '../identities/identified-plan.ts';
import { itemOfPlan, type PlanItem } from '../identities/items-of-plan.ts';
import { isLinkedByHand } from '../identities/linked-by-hand.ts';
import { linkIndicator } from '../linking/link-indicator.ts';
import type { Target } from '../tree.ts';
import { targetFields, targetFieldText, targetFieldWords } from '../versions/target-words.ts';
import { refusal, type EditRefusal } from './edit-kind.ts';
import type { targetChanges } from './input-fields.ts';
import { targetFaults } from './target-faults.ts';

export type TargetChanges = z.infer<typeof targetChanges>;

/** A target with the clause or row it stands in. */
export type HeldTarget = { readonly item: Extract<PlanItem, { readonly kind: 'target' }>; readonly target: IdentifiedTarget; readonly holder: PlanItem & { readonly part: IdentifiedClause | IdentifiedRow }; readonly domain: string | null };

const holds = (item: PlanItem | undefined): item is PlanItem & { readonly part: IdentifiedClause | IdentifiedRow } => item !== undefined && 'targets' in item.part;

/** The domain something stands in. */
export function domainOf(plan: IdentifiedPlan, item: PlanItem | undefined): string | null {
  if (item === undefined || item.kind === 'plan') return null;
  if (item.kind === 'domain') return item.part.title;
  if (item.kind === 'row') return item.part.domain;
  return domainOf(plan, itemOfPlan(plan, item.parentId ?? ''));
}

/** Finds a target with what holds it, or says that there is none. */
export function heldTarget(plan: IdentifiedPlan, itemId: string): HeldTarget | EditRefusal {
  const item = itemOfPlan(plan, itemId);
  if (item === undefined) return refusal('no-such-item', `规划中没有编号为“${itemId}”的条目，可能已被移除，请刷新后再试。`, itemId);
  const holder = itemOfPlan(plan, item.parentId ?? '');
  if (item.kind !== 'target' || !holds(holder)) return refusal('wrong-kind', `${item.label}不是目标值。`, itemId);
  return { item, target: item.part, holder, domain: domainOf(plan, holder) };
}

/** “孕产妇死亡率”（“妇女与健康”主要目标1） */
export const targetLabel = ({ target, holder }: Pick<HeldTarget, 'target' | 'holder'>): string => `目标“${target.indicator}”（${holder.label}）`;

/** Links a target by its name again, unless a person decided. */
export function relinked(target: IdentifiedTarget, plan: IdentifiedPlan, domain: string | null): IdentifiedTarget {
  if (isLinkedByHand(target)) return target;
  const { indicator, unit, kind, every, of } = target;
  return { ...target, ...linkIndicator({ subject: plan.subject, domain, indicator, unit, kind, every, of }) };
}

const told = (changes: TargetChanges): Partial<Target> => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
const linking: readonly (keyof Target)[] = ['indicator', 'unit', 'kind', 'every', 'of'];

/**
 * A target with a person's changes, sure from now on and linked anew where its name or unit changed; or why it cannot be so.
 *
 * @example changedTarget(plan, held, { value: 11 })
 */
export function changedTarget(plan: IdentifiedPlan, held: Pick<HeldTarget, 'target' | 'holder' | 'domain'>, changes: TargetChanges): IdentifiedTarget | EditRefusal {
  const changed: IdentifiedTarget = { ...held.target, ...told(changes), confidence: 1 };
  const faults = targetFaults(changed, plan);
  if (faults.length > 0) return refusal('inconsistent-target', `${targetLabel(held)}不能这样改：${faults.join('；')}。`, held.target.itemId);
  return linking.some((field) => field in changes) ? relinked(changed, plan, held.domain) : changed;
}

/** What changed in a target, field by field: 目标值由12改为11，期限由2030改为2025. */
export const changeWords = (before: Target, after: Target): string => targetFields.filter((field) => targetFieldText(before, field) !== targetFieldText(after, field))
  .map((field) => `${targetFieldWords[field]}由${targetFieldText(before, field)}改为${targetFieldText(after, field)}`).join('，');
