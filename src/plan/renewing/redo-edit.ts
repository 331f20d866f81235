import { applyEdit, type DoneEdit } from '../editing/apply-edits.ts';
import { withId } from '../editing/change-tree.ts';
import { isRefusal, type EditInput } from '../editing/edit-kind.ts';
import { editKinds } from '../editing/edits/index.ts';
import { changedFields, differsFrom } from '../editing/said-by-part.ts';
import type { SourceLines } from '../editing/source-lines.ts';
import { patchBetween } from '../editing/tree-patch.ts';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemsOfPlan, type PlanItem } from '../identities/items-of-plan.ts';
import type { EditThen } from './edits-then.ts';

/**
 * What became of an edit on another reading: done again (`open`: but for what stands open there by itself), with nothing left to do (the text now says so itself), or left, with the reason and
 * the part it is about.
 */
export type RedoneEdit =
  | { readonly how: 'redone'; readonly plan: IdentifiedPlan; readonly done: readonly DoneEdit[]; readonly open: string | null }
  | { readonly how: 'settled' }
  | { readonly how: 'left'; readonly reason: string; readonly itemId: string | null };

type Items = ReadonlyMap<string, PlanItem>;
const itemsIn = (plan: IdentifiedPlan): Items => new Map(itemsOfPlan(plan).map((item) => [item.itemId, item]));
const missingIn = (one: Items, other: Items): readonly string[] => [...one.keys()].filter((itemId) => !other.has(itemId));

/** The parts an edit names: those it changes. */
function namedBy(edit: EditInput): readonly string[] {
  const { itemId, itemIds } = edit;
  return [itemId, ...(Array.isArray(itemIds) ? (itemIds as readonly unknown[]) : [])].filter((one): one is string => typeof one === 'string');
}

/** Whether the text read now is already what the edit made: what it changed says that or is gone, and what it made is there. */
function isSettled(named: readonly string[], before: Items, after: Items, now: Items): boolean {
  const touched = [...named, ...missingIn(after, before)].filter((itemId) => {
    const [then, made] = [before.get(itemId), after.get(itemId)];
    return then === undefined || made === undefined || changedFields(then, made).length > 0;
  });
  return touched.length > 0 && touched.every((itemId) => {
    const [made, here] = [after.get(itemId), now.get(itemId)];
    return made === undefined || here === undefined ? made === here : differsFrom(made, before.get(itemId), here).length === 0;
  });
}

/** Why an edit does not find what it found; null: it does. */
function notFound(named: readonly string[], { before, after, original }: { readonly before: Items; readonly after: Items; readonly original: Items }, now: Items): { readonly reason: string; readonly itemId: string } | null {
  for (const itemId of named) {
    const [then, here] = [before.get(itemId), now.get(itemId)];
    const label = then?.label ?? itemId;
    if (then === undefined || here === undefined) return { itemId, reason: original.has(itemId) ? `新文本里没有找到${label}` : `${label}出自前面没有重做的修改` };
    const differs = differsFrom(then, after.get(itemId), here);
    if (differs.length > 0) return { itemId, reason: `新文本里${label}的${differs.join('、')}与修改时不同` };
  }
  return null;
}

/** Why what the edit would take out of the text read now is more, or something else, than it took out then; null: it is the same. */
function takesMore(before: Items, after: Items, now: Items, next: Items): { readonly reason: string; readonly itemId: string } | null {
  const gone = new Set(missingIn(before, after));
  for (const itemId of missingIn(now, next)) {
    const [then, here] = [before.get(itemId), now.get(itemId)];
    if (here === undefined) continue;
    if (!gone.has(itemId) || then === undefined) return { itemId, reason: `照做会连带去掉新文本里的${here.label}` };
    const differs = differsFrom(then, undefined, here);
    if (differs.length > 0) return { itemId, reason: `要去掉的${here.label}，${differs.join('、')}与修改时不同` };
  }
  return null;
}

/** What the edit made, under the ids it had: later edits, assignments and figures name them. */
function withFormerIds(plan: IdentifiedPlan, made: readonly string[], formerly: readonly string[], used: ReadonlySet<string>): IdentifiedPlan {
  if (made.length !== formerly.length) return plan;
  return made.reduce((whole, itemId, at) => {
    const wished = formerly[at] ?? itemId;
    return wished === itemId || used.has(wished) ? whole : withId(whole, itemId, wished);
  }, plan);
}

/**
 * Does an edit again on another reading of the text, where what it changed still stands: the same part, in the same words. Ids it makes are those it made.
 *
 * @example redoEdit(then, original, now, sourceLines(document))
 */
export function redoEdit(then: EditThen, original: IdentifiedPlan, now: IdentifiedPlan, source: SourceLines): RedoneEdit {
  const kind = editKinds.find(({ id }) => id === then.edit.edit);
  if (kind === undefined) return { how: 'left', reason: `没有“${then.edit.edit}”这种操作`, itemId: null };
  const [before, after, here, named] = [itemsIn(then.before), itemsIn(then.after), itemsIn(now), namedBy(then.edit)];
  if (isSettled(named, before, after, here)) return { how: 'settled' };
  const absent = notFound(named, { before, after, original: itemsIn(original) }, here);
  if (absent) return { how: 'left', ...absent };
  let plan = now;
  const done: DoneEdit[] = [];
  const { edits, open } = kind.redo(then.edit, then, now);
  for (const edit of edits) {
    const outcome = applyEdit(plan, edit, source);
    if (isRefusal(outcome)) {
      if (outcome.refused === 'nothing-changed') continue;
      return { how: 'left', reason: outcome.message.replace(/。$/, ''), itemId: outcome.itemId };
    }
    const made = itemsIn(outcome.plan);
    const more = takesMore(before, after, here, made);
    if (more) return { how: 'left', ...more };
    const renamed = withFormerIds(outcome.plan, missingIn(made, here), missingIn(after, before), new Set(made.keys()));
    const next = { ...renamed, usedIds: [...new Set([...plan.usedIds, ...itemsIn(renamed).keys()])] };
    done.push({ ...outcome.done, undo: patchBetween(next, plan) });
    plan = next;
  }
  return done.length === 0 && open === null ? { how: 'settled' } : { how: 'redone', plan, done, open };
}
