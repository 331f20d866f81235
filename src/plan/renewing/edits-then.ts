import { undoEdit, type DoneEdit } from '../editing/apply-edits.ts';
import type { EditedThen } from '../editing/edit-kind.ts';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';

/** An edit as history keeps it, with how to take it back. */
export type KeptEdit = Pick<DoneEdit, 'edit' | 'sentence' | 'undo'>;

/** An edit with the plan it was done on and the plan it made. */
export type EditThen = KeptEdit & EditedThen;

/** How a text came about: what was read, and every edit since, in order. */
export type EditHistory = { readonly original: IdentifiedPlan; readonly edits: readonly EditThen[] };

/**
 * What a text was before its edits, and before and after each of them: they are taken back one by one, the last first. `edits` are those that still hold.
 *
 * @example editsThen(version.content, edits).original
 */
export function editsThen(content: IdentifiedPlan, edits: readonly KeptEdit[]): EditHistory {
  let after = content;
  const found: EditThen[] = [];
  for (const { edit, sentence, undo } of edits.toReversed()) {
    const before = undoEdit(after, { edit, sentence, undo, itemIds: [] });
    found.push({ edit, sentence, undo, before, after });
    after = before;
  }
  return { original: after, edits: found.toReversed() };
}
