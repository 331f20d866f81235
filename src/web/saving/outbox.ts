import type { AnswerField } from '#collection';

/**
 * What is to stand in a field of an answer. `seen`: what the person saw stand there when they began; `seenConflicts`: the other people's texts they saw kept beside it, which are settled by it;
 * `explains`: for an explanation, the doubts it was written for.
 */
export type FieldChange = { readonly questionId: string; readonly field: AnswerField; readonly seen: string; readonly text: string; readonly seenConflicts?: readonly string[]; readonly explains?: readonly string[] };

/** Changes under the number under which they are sent, and sent again: the server carries out a number once. */
export type SaveRequest = { readonly key: string; readonly changes: readonly FieldChange[] };

/** A change that the server does not take as it is, and why. It is kept until it is typed anew. */
export type RefusedChange = FieldChange & { readonly message: string };

/**
 * What somebody typed into a form and the server has not confirmed. A field stands at most once in `waiting` or `refused`, and may besides be under way in `sending`. `failures`: how often in a row
 * nobody answered. `stopped`: why nothing is sent at all (the form is closed, the session over); what is typed is kept all the same.
 */
export type Outbox = {
  readonly personId: string; readonly formId: string; readonly waiting: readonly FieldChange[]; readonly sending: SaveRequest | null; readonly refused: readonly RefusedChange[];
  readonly failures: number; readonly stopped: { readonly error: string; readonly message: string } | null;
};

/**
 * An outbox with nothing in it. One for each page that is open: two windows on one form keep theirs under two names, or one would overwrite what the other keeps. What a closed page left behind is
 * sent by whoever opens the form next, as an outbox of its own.
 *
 * @example emptyOutbox({ personId, formId })
 */
export const emptyOutbox = ({ personId, formId }: Pick<Outbox, 'personId' | 'formId'>): Outbox => ({ personId, formId, waiting: [], sending: null, refused: [], failures: 0, stopped: null });

/**
 * Tells the field of one question from any other.
 *
 * @example fieldKey({ questionId: 'some-rate||', field: 'value' })
 */
export const fieldKey = ({ questionId, field }: Pick<FieldChange, 'questionId' | 'field'>): string => `${field} ${questionId}`;

/** A later change over an earlier one of the same field that the server never saw: what was seen first, what was typed last. */
function over(earlier: FieldChange, { questionId, field, text, ...later }: FieldChange): FieldChange {
  const seenConflicts = [...new Set([...earlier.seenConflicts ?? [], ...later.seenConflicts ?? []])];
  const explains = later.explains ?? earlier.explains;
  return { questionId, field, seen: earlier.seen, text, ...(seenConflicts.length > 0 ? { seenConflicts } : {}), ...(explains === undefined ? {} : { explains }) };
}

/** A refused change as one that may be tried again. */
function asTyped({ message, ...change }: RefusedChange): FieldChange {
  void message;
  return change;
}

/** Whether a change changes anything: a text typed back to what stood there does not, unless it settles a conflict or explains a doubt. */
const saysSomething = ({ seen, text, seenConflicts = [], explains }: FieldChange): boolean => text !== seen || seenConflicts.length > 0 || explains !== undefined;

/** One change a field, the later ones over the earlier, in the order in which the fields were first touched. */
function lastOfEach(changes: readonly FieldChange[]): readonly FieldChange[] {
  const kept = new Map<string, FieldChange>();
  for (const change of changes) {
    const earlier = kept.get(fieldKey(change));
    kept.set(fieldKey(change), earlier ? over(earlier, change) : change);
  }
  return [...kept.values()];
}

/**
 * One change a field, the later ones over the earlier, without those that then change nothing. Only for changes of which the server knows none.
 *
 * @example coalesce([{ ...value, seen: '', text: '9' }, { ...value, seen: '9', text: '93.6' }]) // [{ ...value, seen: '', text: '93.6' }]
 */
export const coalesce = (changes: readonly FieldChange[]): readonly FieldChange[] => lastOfEach(changes).filter(saysSomething);

/**
 * Changes question by question, in the order in which the questions first come.
 *
 * @example byQuestion(changes).get('some-rate||')?.length // 2
 */
export function byQuestion<Change extends Pick<FieldChange, 'questionId'>>(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  /* Map.groupBy is younger than the browsers that offices run. */
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.questionId);
    if (group) group.push(change);
    else groups.set(change.questionId, [change]);
  }
  return groups;
}

/**
 * Puts what was typed into the outbox. A field that is under way will stand as it was sent: what is typed over it has seen that. A refused change is given up for the one typed anew.
 *
 * @example putChanges(outbox, [{ questionId: 'some-rate||', field: 'value', seen: '', text: '93.6' }])
 */
export function putChanges(outbox: Outbox, typed: readonly FieldChange[]): Outbox {
  const sent = new Map((outbox.sending?.changes ?? []).map((change) => [fieldKey(change), change.text]));
  const fresh = typed.map((change) => ({ ...change, seen: sent.get(fieldKey(change)) ?? change.seen }));
  const anew = new Set(typed.map(fieldKey));
  const [again, refused] = [outbox.refused.filter((one) => anew.has(fieldKey(one))), outbox.refused.filter((one) => !anew.has(fieldKey(one)))];
  return { ...outbox, refused, waiting: coalesce([...again.map(asTyped), ...outbox.waiting, ...fresh]) };
}

/**
 * Everything kept, one change a field: what the screen shows over the answers of the server when a form is opened again.
 *
 * @example keptChanges(outbox).map(({ questionId, field, text }) => ({ row: questionId, column: field, text }))
 */
export const keptChanges = ({ sending, waiting, refused }: Outbox): readonly FieldChange[] => lastOfEach([...sending?.changes ?? [], ...refused.map(asTyped), ...waiting]);

/**
 * Tries once more after the reason to stop may have gone: signed in again, the form given back, the button pressed. Also what was refused is sent again.
 *
 * @example resumeSending(outbox)
 */
export const resumeSending = (outbox: Outbox): Outbox => ({ ...outbox, stopped: null, failures: 0, refused: [], waiting: coalesce([...outbox.refused.map(asTyped), ...outbox.waiting]) });

/** How saving stands, for the screen. `count`: fields kept here. `waiting`: the server was not reached, nothing is lost. */
export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' | 'waiting'; readonly count: number }
  | { readonly state: 'refused'; readonly count: number; readonly message: string; readonly fields: readonly RefusedChange[] };

/**
 * How saving stands. What the server says no to is told before a lost connection: somebody has to do something.
 *
 * @example saveState(outbox) // { state: 'waiting', count: 3 }
 */
export function saveState(outbox: Outbox): SaveState {
  const { sending, waiting, refused, failures, stopped } = outbox;
  const count = new Set([...sending?.changes ?? [], ...waiting, ...refused].map(fieldKey)).size;
  const message = stopped?.message ?? refused[0]?.message;
  if (message !== undefined) return { state: 'refused', count, message, fields: refused };
  if (count === 0) return { state: 'saved' };
  return { state: failures > 0 ? 'waiting' : 'saving', count };
}
