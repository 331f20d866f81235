import { createHash } from 'node:crypto';
import { appendAuditLine, claimKey, keepAnswer, type Connection, type Store } from '#storage';
import type { WriteAction, Work } from '../action.ts';
import type { Caller } from '../caller.ts';
import { actionError, type ActionError } from '../errors.ts';
import { permits } from '../permits.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { errorOfRefusal } from './error-of-refusal.ts';
import type { Surroundings } from './surroundings.ts';

/** A write as the runner sees it: its own types are known to the action alone. */
type AnyWrite = WriteAction<unknown, unknown, unknown, unknown>;

export type WriteAnswer = { readonly output: unknown } | ActionError;

/** Carries an answer out of the transaction that must not be kept. */
class Undone extends Error {
  readonly answer: ActionError;
  constructor(answer: ActionError) {
    super(answer.message);
    this.answer = answer;
  }
}

const refuse = (refusal: Refusal): never => {
  throw new Undone(errorOfRefusal(refusal));
};

/** The audit chain holds whole numbers and texts: what another program reads back must be the same to the last digit. */
function decimalsAsText(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(decimalsAsText);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decimalsAsText(part)])) : value;
}

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

type Request = { readonly caller: Caller; readonly input: unknown; readonly key: string | null };

/** A request that was answered before gives the same answer; undefined: it is new and now ours. */
async function earlierAnswer(connection: Connection, action: AnyWrite, { caller, input, key }: Request, now: string): Promise<unknown> {
  if (key === null || caller.personId === null) return undefined;
  const earlier = await claimKey(connection, { personId: caller.personId, key, action: action.name, inputHash: hashOf(input), now });
  if (earlier === null) return undefined;
  if (earlier.action !== action.name || earlier.inputHash !== hashOf(input)) throw new Undone(actionError('replayed-differently'));
  if (action.answerIsSecret) throw new Undone(actionError('answered-already'));
  return earlier.answer;
}

async function within(connection: Connection, action: AnyWrite, request: Request, surroundings: Surroundings): Promise<unknown> {
  const { caller, input, key } = request;
  const now = surroundings.now();
  const work: Work = { connection, caller, now, today: surroundings.today(), newId: surroundings.newId };
  const earlier = await earlierAnswer(connection, action, request, now);
  if (earlier !== undefined) return earlier;
  const state = await action.load(input, work);
  if (isRefusal(state)) return refuse(state);
  const scope = action.scopeOf?.(state, input) ?? action.scope(input);
  const permitted = permits(action.permission, scope, caller);
  if (typeof permitted === 'string') throw new Undone(actionError(permitted));
  const decision = action.decide(state, input, work);
  if (isRefusal(decision)) return refuse(decision);
  const output = await action.store(decision.effect, work, state, input);
  const note = action.audit(decision.effect, state, input, output);
  await appendAuditLine(connection, {
    regionId: scope.regionId, at: now, personId: caller.personId, personName: caller.personName, role: permitted.role, address: caller.address, action: action.name, ...note,
    before: decimalsAsText(note.before ?? null), after: decimalsAsText(note.after ?? null),
  });
  if (key !== null && caller.personId !== null && !action.answerIsSecret) await keepAnswer(connection, { personId: caller.personId, key, answer: output });
  return output;
}

/** Two transactions that wait for each other, or saw each other's half: PostgreSQL undid one, which may be tried again. */
const mayBeTriedAgain = (error: unknown): boolean => error instanceof Error && 'code' in error && ['40001', '40P01'].includes(String(error.code));
const tries = 4;

/**
 * Runs one write: everything it does, its audit line and the memory of its request in one transaction, or nothing of it. The input has been read by the schema and
 * the permission asked for the scope that the input names; here it is asked again for the scope that the state shows.
 *
 * @example await runWrite(addUnit, { caller, input, key: 'b7…' }, surroundings) // { output: { unitId } } or an error
 */
export async function runWrite(action: AnyWrite, request: Request, surroundings: Surroundings & { readonly store: Store }): Promise<WriteAnswer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return { output: await surroundings.store.transaction((connection) => within(connection, action, request, surroundings)) };
    } catch (error) {
      if (error instanceof Undone) return error.answer;
      if (attempt >= tries || !mayBeTriedAgain(error)) throw error;
    }
  }
}
