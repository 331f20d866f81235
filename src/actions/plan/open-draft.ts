import type { Role } from '#kernel';
import { openLifeCycle, planAdoption } from '#lifecycle';
import type { IdentifiedPlan } from '#plan';
import { addLifeCycle, addPlanVersion, type PlanVersionHead, type StoredLifeCycle } from '#storage';
import { actorOf } from '../actor-of.ts';
import type { Work } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { contentHash } from './content-hash.ts';

/** A draft that is to begin: of which plan, which version, from what, following which version in force. */
export type DraftPlace = Pick<PlanVersionHead, 'regionId' | 'planId' | 'version' | 'importId' | 'planIndex' | 'basedOn'> & { readonly cycleId: string; readonly follows: StoredLifeCycle | null };

/** A draft as it begins: its life cycle and its text. */
export type Draft = DraftPlace & { readonly stored: StoredLifeCycle; readonly content: IdentifiedPlan };

/**
 * Opens the life cycle of a draft, or says why this person may not.
 *
 * @example openDraft({ regionId, planId, version: 1, … }, content, work, ['committee-leader'])
 */
export function openDraft(place: DraftPlace, content: IdentifiedPlan, { caller, now, today }: Pick<Work, 'caller' | 'now' | 'today'>, approvers: readonly Role[]): Draft | Refusal {
  const { regionId, planId, cycleId, follows } = place;
  const opened = openLifeCycle(planAdoption, { id: cycleId, regionId, who: actorOf(caller), at: now, today, approvers: { 'plan-approver': approvers }, ...(follows ? { replaces: { kind: planAdoption, cycle: follows.cycle } } : {}) });
  if (opened.kind === 'refused') return refusalOfStep(opened);
  return { ...place, content, stored: { regionId, cycleId, subjectId: planId, cycle: opened.cycle } };
}

/**
 * Stores a draft that begins.
 *
 * @example await storeDraft(draft, work)
 */
export async function storeDraft({ regionId, planId, version, cycleId, importId, planIndex, basedOn, stored, content }: Draft, { connection, now, caller }: Work): Promise<void> {
  await addLifeCycle(connection, stored);
  await addPlanVersion(connection, {
    regionId, planId, version, cycleId, importId, planIndex, basedOn, state: stored.cycle.state, original: content, content, contentHash: contentHash(content), revision: 0, createdAt: now, createdBy: caller.personId,
  });
}

