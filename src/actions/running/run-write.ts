import { createHash } from 'node:crypto';
import { appendAuditLine, appendAuditLines, claimKey, keepAnswer, type Connection } from '#storage';
import type { AuditContent } from '#kernel';
import type { WriteAction, Work } from '../action.ts';
import type { AuditNote } from '../audit-note.ts';
import type { Caller } from '../caller.ts';
import { decimalsAsText } from '../decimals-as-text.ts';
import { actionError, type ActionError } from '../errors.ts';
import { permits } from '../permits.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { errorOfRefusal } from './error-of-refusal.ts';
import type { Surroundings } from './surroundings.ts';
import { writeDownDenial } from './write-down-denial.ts';

/** A write as the runner sees it: its own types are known to the action alone. */
type AnyWrite = WriteAction<unknown, unknown, unknown, unknown, unknown>;

export type WriteAnswer = { readonly output: unknown } | ActionError;

/** Carries an answer out of the transaction that must not be kept. */
class Undone extends Error {
  readonly answer: ActionError;
  readonly refusal: Refusal | null;
  constructor(answer: ActionError, refusal: Refusal | null = null) {
    super(answer.message);
    this.answer = answer;
    this.refusal = refusal;
  }
}

const refuse = (refusal: Refusal): never => {
  throw new Undone(errorOfRefusal(refusal), refusal);
};

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

function auditLineOf(action: AnyWrite, { actor, before = null, after = null, ...note }: AuditNote, { regionId, at, role, caller }: Pick<AuditContent, 'regionId' | 'at' | 'role'> & { readonly caller: Caller }): AuditContent {
  const { personId, personName } = actor ?? caller;
  return { regionId, at, personId, personName, role, address: caller.address, action: action.name, ...note, before: decimalsAsText(before), after: decimalsAsText(after) };
}

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

async function within(connection: Connection, action: AnyWrite, request: Request, surroundings: Surroundings, prepared: unknown): Promise<unknown> {
  const { caller, input, key } = request;
  const now = surroundings.now();
  const work: Work = { connection, files: surroundings.files, caller, now, today: surroundings.today(), newId: surroundings.newId };
  const earlier = await earlierAnswer(connection, action, request, now);
  if (earlier !== undefined) return earlier;
  const state = await action.load(input, work, prepared);
  if (isRefusal(state)) return refuse(state);
  const scope = action.scopeOf?.(state, input) ?? action.scope(input);
  const permitted = permits(action.permission, scope, caller);
  if (typeof permitted === 'string') return refuse({ refused: permitted, message: actionError(permitted).message });
  const decision = action.decide(state, input, work, prepared);
  if (isRefusal(decision)) return refuse(decision);
  const output = await action.store(decision.effect, work, state, input);
  const notes = [action.audit(decision.effect, state, input, output)].flat();
  if (notes.length === 0) throw new Error(`${action.name} leaves no trace`);
  if (key !== null && caller.personId !== null && !action.answerIsSecret) await keepAnswer(connection, { personId: caller.personId, key, answer: output });
  /* Last: everybody else who writes in the region waits from here on. */
  await appendAuditLines(connection, notes.map((note) => auditLineOf(action, note, { regionId: scope.regionId, at: now, role: permitted.role, caller })));
  return output;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** PostgreSQL's word for a row that refers to one that is not there: the input named a region, unit or plan that does not exist. */
const namesWhatIsNotThere = (error: unknown): boolean => codeOf(error) === '23503';

/** Two transactions that wait for each other, saw each other's half, or add the same thing (23505): PostgreSQL undid one, which may be tried again, and then sees what the other did. */
const mayBeTriedAgain = (error: unknown): boolean => ['40001', '40P01', '23505'].includes(codeOf(error));
const tries = 4;

/** A refusal as the door words it; some are written down, outside the transaction that was undone: those that say so, and whatever somebody may not. */
async function refused(action: AnyWrite, { caller, input }: Request, { store, now }: Surroundings, refusal: Refusal): Promise<ActionError> {
  const { written } = refusal;
  if (!written && refusal.refused === 'forbidden') await writeDownDenial(action, { regionId: action.scope(input).regionId, caller }, { store, now });
  if (written) await store.transaction((connection) => appendAuditLine(connection, auditLineOf(action, written, { regionId: action.scope(input).regionId, at: now(), role: null, caller })));
  return errorOfRefusal(refusal);
}

/**
 * Runs one write: everything it does, its audit line and the memory of its request in one transaction, or nothing of it. The input has been read by the schema and
 * the permission asked for the scope that the input names; here it is asked again for the scope that the state shows.
 *
 * @example await runWrite(addUnit, { caller, input, key: 'b7…' }, surroundings) // { output: { unitId } } or an error
 */
export async function runWrite(action: AnyWrite, request: Request, surroundings: Surroundings): Promise<WriteAnswer> {
  const { caller, input } = request;
  const { store, files, hasher } = surroundings;
  const prepared = await action.prepare?.(input, { caller, now: surroundings.now(), today: surroundings.today(), newId: surroundings.newId, store, files, hasher });
  if (isRefusal(prepared)) return refused(action, request, surroundings, prepared);
  for (let attempt = 1; ; attempt++) {
    try {
      return { output: await store.transaction((connection) => within(connection, action, request, surroundings, prepared)) };
    } catch (error) {
      if (error instanceof Undone) return error.refusal ? refused(action, request, surroundings, error.refusal) : error.answer;
      if (namesWhatIsNotThere(error)) return actionError('not-found', { message: '所指的地区、单位或其他对象不存在。' });
      if (attempt >= tries || !mayBeTriedAgain(error)) throw error;
    }
  }
}
