import type { z } from 'zod';
import type { Action, ReadAction, Scope, WriteAction } from '../action.ts';
import type { Caller } from '../caller.ts';
import { actionError, type ActionError } from '../errors.ts';
import { permits } from '../permits.ts';
import { isRefusal } from '../refusal.ts';
import { allowedOn } from './allowed-on.ts';
import { errorOfRefusal } from './error-of-refusal.ts';
import { runWrite } from './run-write.ts';
import type { Surroundings } from './surroundings.ts';
import { writeDownDenial } from './write-down-denial.ts';

/** What is asked: the action's name, the input as it came over the wire, who asks, and the number of the request (writes only) under which it may be repeated. */
export type ActionRequest = { readonly name: string; readonly input: unknown; readonly caller: Caller; readonly key?: string | null };

export type ActionAnswer = { readonly output: unknown } | ActionError;

type AnyWrite = WriteAction<unknown, unknown, unknown, unknown, unknown>;
type AnyRead = ReadAction<unknown, unknown>;

const complaints = (error: z.ZodError): ActionError => actionError('invalid-input', {
  reasons: error.issues.map(({ code, path, message }) => ({ code, message, place: path.map(String).join('.') })),
});

/**
 * The only door: finds the action, reads its input by its schema, asks whether the caller may, and runs it. Every answer is an output or an error of the catalogue;
 * what throws is a bug of ours or a database that is gone.
 *
 * @example await runAction(actions, { name: 'units.add-unit', input, caller }, surroundings)
 */
export async function runAction(actions: ReadonlyMap<string, Action>, { name, input, caller, key }: ActionRequest, surroundings: Surroundings): Promise<ActionAnswer> {
  const action = actions.get(name);
  if (!action) return actionError('unknown-action');
  if (caller.restrictedTo !== null && !caller.restrictedTo.includes(name)) return actionError(caller.restrictedTo.includes('accounts.change-password') ? 'password-change-first' : 'one-time-code-first');
  if (action.permission !== 'anyone' && caller.personId === null) return actionError('not-signed-in');
  const read = action.input.safeParse(input);
  if (!read.success) return complaints(read.error);
  const scope = (action.scope as (value: unknown) => Scope)(read.data);
  const permitted = permits(action.permission, scope, caller);
  if (typeof permitted === 'string') {
    if (permitted === 'forbidden' && action.kind === 'write') await writeDownDenial(action, { regionId: scope.regionId, caller }, surroundings);
    return actionError(permitted);
  }
  if (action.kind === 'write') return runWrite(action as unknown as AnyWrite, { caller, input: read.data, key: key ?? null }, surroundings);
  const work = {
    connection: surroundings.store.connection, files: surroundings.files, caller, now: surroundings.now(), today: surroundings.today(), newId: surroundings.newId, examine: surroundings.examine ?? null,
    allowedOn: (subjectKind: string, at: Scope, subject: unknown) => allowedOn(actions, { subjectKind, scope: at, subject }, caller),
  };
  const output = await (action as unknown as AnyRead).read(read.data, work);
  return isRefusal(output) ? errorOfRefusal(output) : { output };
}
