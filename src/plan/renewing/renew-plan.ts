import type { Issue } from '#kernel';
import type { DoneEdit } from '../editing/apply-edits.ts';
import type { SourceLines } from '../editing/source-lines.ts';
import { carryIdentities } from '../identities/carry-identities.ts';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemOfPlan, itemsOfPlan, type PlanItem } from '../identities/items-of-plan.ts';
import type { Plan } from '../tree.ts';
import type { EditHistory } from './edits-then.ts';
import { knownAgain } from './known-again.ts';
import { redoEdit } from './redo-edit.ts';

/** An edit that was not done again: its sentence, why, and the part it is about, with where that stands in the new text (null: it does not). */
export type LeftEdit = { readonly sentence: string; readonly reason: string; readonly itemId: string | null; readonly label: string | null; readonly page: number | null; readonly line: number | null };

/** A text read anew with the work done on the text before it: what was read with its ids, what it became, the edits done again, those the new text made needless, and those left. */
export type RenewedPlan = { readonly original: IdentifiedPlan; readonly plan: IdentifiedPlan; readonly done: readonly DoneEdit[]; readonly settled: readonly string[]; readonly left: readonly LeftEdit[] };

/** What a text is renewed from: how it came about, what it is now, and other texts of the plan that may know parts again (the version it amends). */
export type RenewedFrom = { readonly history: EditHistory; readonly content: IdentifiedPlan; readonly others: readonly IdentifiedPlan[]; readonly usedIds: readonly string[] };

const code = 'edit-not-redone';

/** What is left becomes a doubt of the text, so that nobody adopts it without having looked. */
const doubtOf = ({ sentence, reason, page, line }: LeftEdit): Issue => ({ code, severity: 'doubt', ...(page === null || line === null ? {} : { page, line }), message: `对前一份文本所作的修改没有重做：${sentence}原因：${reason}。请核对，需要的请另行修改。` });

/** Of an earlier text: its lines are no lines of this one. */
const withoutPlace = ({ page: _page, line: _line, ...issue }: Issue): Issue => issue;

function leftOf(plan: IdentifiedPlan, { sentence, reason, itemId }: Pick<LeftEdit, 'sentence' | 'reason' | 'itemId'>, then: PlanItem | undefined): LeftEdit {
  const here = itemId === null ? undefined : itemOfPlan(plan, itemId);
  const printed = here === undefined || 'line' in here.part ? here : itemOfPlan(plan, here.parentId ?? '');
  const place = printed !== undefined && 'line' in printed.part ? { page: printed.part.page, line: printed.part.line } : { page: null, line: null };
  return { sentence, reason, itemId, label: (here ?? then)?.label ?? null, ...place };
}

/** The parts of the new reading with their ids: those of the reading before; what that did not have, as other texts of the plan know it. */
function identified({ history: { original }, content, others, usedIds }: RenewedFrom, read: Plan): IdentifiedPlan {
  const had = new Set(itemsOfPlan(original).map(({ itemId }) => itemId));
  const first = carryIdentities(original, read, [...usedIds, ...content.usedIds]);
  const whole = [content, ...others].reduce((plan, known) => knownAgain(plan, read, known, (itemId) => !had.has(itemId)), first);
  return { ...whole, issues: [...whole.issues, ...content.issues.filter((issue) => issue.code === code).map(withoutPlace)] };
}

/**
 * Does the edits of a text again on another reading of it (a corrected file, a new print), where what they changed still stands: the same part in the same words. Nothing is lost unseen: what
 * is not done again is told with its reason, and is a doubt of the result, or was one already.
 *
 * @example renewPlan({ history: editsThen(content, edits), content, others: [], usedIds: [] }, read, sourceLines(document)).left
 */
export function renewPlan(from: RenewedFrom, read: Plan, source: SourceLines): RenewedPlan {
  const { history } = from;
  const original = identified(from, read);
  let plan = original;
  const [done, settled, left, open]: [DoneEdit[], string[], LeftEdit[], LeftEdit[]] = [[], [], [], []];
  for (const then of history.edits) {
    const outcome = redoEdit(then, history.original, plan, source);
    if (outcome.how === 'redone') {
      ({ plan } = outcome);
      done.push(...outcome.done);
      if (outcome.open !== null) open.push(leftOf(plan, { sentence: then.sentence, reason: outcome.open, itemId: null }, undefined));
    } else if (outcome.how === 'settled') settled.push(then.sentence);
    else left.push(leftOf(plan, { ...outcome, sentence: then.sentence }, itemOfPlan(then.before, outcome.itemId ?? '')));
  }
  const issues = [...original.issues, ...left.map(doubtOf)];
  return { original: { ...original, issues }, plan: { ...plan, issues }, done, settled, left: [...left, ...open] };
}
