import type { Action, Scope } from '../action.ts';
import type { Caller } from '../caller.ts';
import { permits } from '../permits.ts';

/** A thing that a read shows: of which kind, where, and as the read knows it. */
type Subject = { readonly subjectKind: string; readonly scope: Scope; readonly subject: unknown };

/**
 * The write actions that a caller may take on a thing, in the order of the list: by role in its scope, and by its state.
 *
 * @example allowedOn(actions, { subjectKind: 'plan-version', scope: { regionId }, subject: { state: 'draft' } }, caller) // ['plan.edit-plan', 'plan.submit-plan']
 */
export function allowedOn(actions: ReadonlyMap<string, Action>, { subjectKind, scope, subject }: Subject, caller: Caller): readonly string[] {
  return [...actions.values()].flatMap((action) => {
    if (action.kind !== 'write' || action.actsOn !== subjectKind) return [];
    if (typeof permits(action.permission, scope, caller) === 'string') return [];
    return action.possible === undefined || action.possible(subject) ? [action.name] : [];
  });
}
