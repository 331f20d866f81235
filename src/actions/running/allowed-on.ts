import type { Action, Scope } from '../action.ts';
import type { Caller } from '../caller.ts';
import { permits } from '../permits.ts';

/** A thing that a read shows: of which kind, where, and as the read knows it. */
type Subject = { readonly subjectKind: string; readonly scope: Scope; readonly subject: unknown };

type Write = Extract<Action, { readonly kind: 'write' }>;

/** By the kind of subject they act on: a list of things asks for each of them. */
const grouped = new WeakMap<ReadonlyMap<string, Action>, ReadonlyMap<string | undefined, readonly Write[]>>();

function writesOn(actions: ReadonlyMap<string, Action>, subjectKind: string): readonly Write[] {
  const groups = grouped.get(actions) ?? Map.groupBy([...actions.values()].filter((action) => action.kind === 'write'), ({ actsOn }) => actsOn);
  grouped.set(actions, groups);
  return groups.get(subjectKind) ?? [];
}

/**
 * The write actions that a caller may take on a thing, in the order of the list: by role in its scope, and by its state.
 *
 * @example allowedOn(actions, { subjectKind: 'plan-version', scope: { regionId }, subject: { state: 'draft' } }, caller) // ['plan.edit-plan', 'plan.submit-plan']
 */
export function allowedOn(actions: ReadonlyMap<string, Action>, { subjectKind, scope, subject }: Subject, caller: Caller): readonly string[] {
  return writesOn(actions, subjectKind).flatMap((action) => {
    if (typeof permits(action.permission, scope, caller) === 'string') return [];
    return action.possible === undefined || action.possible(subject) ? [action.name] : [];
  });
}
