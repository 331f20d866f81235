import type { Role } from '#kernel';
import { openLifeCycle, planAdoption } from '#lifecycle';
import type { DoneEdit, IdentifiedPlan } from '#plan';
import { addLifeCycle, addPlanEdits, addPlanVersion, type PlanVersionHead, type StoredLifeCycle } from '#storage';
import { actorOf } from '../actor-of.ts';
import type { Work } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { contentHash } from './content-hash.ts';

/** A draft that is to begin: of which plan, which version, from what, following which version in force. */
export type DraftPlace = Pick<PlanVersionHead, 'regionId' | 'planId' | 'version' | 'importId' | 'planIndex' | 'basedOn'> & { readonly cycleId: string; readonly follows: StoredLifeCycle | null };

/** The text a draft begins with: as read or copied, and as it is after the edits of a former version were done again on it. */
export type DraftText = { readonly original: IdentifiedPlan; readonly content: IdentifiedPlan; readonly done: readonly DoneEdit[] };

/** A draft as it begins: its life cycle and its text. */
export type Draft = DraftPlace & DraftText & { readonly stored: StoredLifeCycle };

/**
 * Opens the life cycle of a draft, or says why this person may not.
 *
 * @example openDraft({ regionId, planId, version: 1, … }, { original: content, content, done: [] }, work, ['committee-leader'])
 */
export function openDraft(place: DraftPlace, text: DraftText, { caller, now, today }: Pick<Work, 'caller' | 'now' | 'today'>, approvers: readonly Role[]): Draft | Refusal {
  const { regionId, planId, cycleId, follows } = place;
  const opened = openLifeCycle(planAdoption, { id: cycleId, regionId, who: actorOf(caller), at: now, today, approvers: { 'plan-approver': approvers }, ...(follows ? { replaces: { kind: planAdoption, cycle: follows.cycle } } : {}) });
  if (opened.kind === 'refused') return refusalOfStep(opened);
  return { ...place, ...text, stored: { regionId, cycleId, subjectId: planId, cycle: opened.cycle } };
}

/**
 * The edits a draft begins with, counted as one revision: they can be taken back.
 *
 * @example firstRevision([]) // 0
 */
export const firstRevision = (done: readonly DoneEdit[]): number => (done.length === 0 ? 0 : 1);

/**
 * Stores a draft that begins.
 *
 * @example await storeDraft(draft, work)
 */
export async function storeDraft({ regionId, planId, version, cycleId, importId, planIndex, basedOn, stored, original, content, done }: Draft, { connection, now, caller }: Work): Promise<void> {
  await addLifeCycle(connection, stored);
  await addPlanVersion(connection, {
    regionId, planId, version, cycleId, importId, planIndex, basedOn, state: stored.cycle.state, original, content, contentHash: contentHash(content), revision: firstRevision(done), createdAt: now, createdBy: caller.personId,
  });
  await addPlanEdits(connection, { regionId, planId, version }, done, { at: now, by: caller.personId });
}

