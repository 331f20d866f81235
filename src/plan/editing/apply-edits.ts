import { z } from 'zod';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { isRefusal, refusal, type EditedPlan, type EditInput, type EditRefusal } from './edit-kind.ts';
import { editKinds, planEdits } from './edits/index.ts';
import type { SourceLines } from './source-lines.ts';
import { applyPatch, patchBetween, type TreePatch } from './tree-patch.ts';

/** An edit that was done, as it is kept: what was asked, its sentence, the parts it touched and how to take it back. Plain data. */
export type DoneEdit = { readonly edit: EditInput; readonly sentence: string; readonly itemIds: readonly string[]; readonly undo: TreePatch };

/** A plan after an edit. */
export type AppliedEdit = EditedPlan & { readonly done: DoneEdit };

/** The schema of any edit, told apart by `edit`. */
export const editSchema = z.union(planEdits.map(({ input }) => input), { error: '没有这种操作，或内容不合要求' });

/**
 * Does one edit on a plan, or says why not. The edit is checked against the schema of its kind first, so it may come as it was sent.
 *
 * @example applyEdit(plan, { edit: 'correct-target', itemId: 'women/1/goal/2/1', changes: { value: 11 } }, sourceLines(document))
 */
export function applyEdit(plan: IdentifiedPlan, edit: EditInput, source: SourceLines): AppliedEdit | EditRefusal {
  const kind = editKinds.find(({ id }) => id === edit.edit);
  if (kind === undefined) return refusal('input-invalid', `没有“${String(edit.edit)}”这种操作。`);
  const outcome = kind.apply(plan, edit, source);
  if (isRefusal(outcome)) return outcome;
  return { ...outcome, done: { edit, sentence: outcome.sentence, itemIds: outcome.itemIds, undo: patchBetween(outcome.plan, plan) } };
}

/** What became of a list of edits: all done, or none and which of them was refused why. */
export type AppliedEdits = { readonly plan: IdentifiedPlan; readonly done: readonly DoneEdit[] } | (EditRefusal & { readonly at: number });

/**
 * Does edits one after the other, all or none.
 *
 * @example applyEdits(plan, edits, sourceLines(document))
 */
export function applyEdits(plan: IdentifiedPlan, edits: readonly EditInput[], source: SourceLines): AppliedEdits {
  let current = plan;
  const done: DoneEdit[] = [];
  for (const [at, edit] of edits.entries()) {
    const outcome = applyEdit(current, edit, source);
    if (isRefusal(outcome)) return { ...outcome, at };
    current = outcome.plan;
    done.push(outcome.done);
  }
  return { plan: current, done };
}

/**
 * Takes back the last edit of a plan: everything is as before, but ids once given stay used, so that none ever means two things. Throws when `done` is not the last edit.
 *
 * @example undoEdit(after.plan, after.done)
 */
export function undoEdit(plan: IdentifiedPlan, { undo }: DoneEdit): IdentifiedPlan {
  // The patch was made from a plan before: what it gives back is one.
  return { ...(applyPatch(plan, undo) as IdentifiedPlan), usedIds: plan.usedIds };
}
