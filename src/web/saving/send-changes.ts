import type { Actions } from '../client/actions.ts';
import { byQuestion, fieldKey, type FieldChange, type Outbox } from './outbox.ts';

type SentChanges = Actions['forms.save-answers']['input']['changes'];

/** Of one request: the server takes 2,000 questions and 1 MB; much less, so that a weak connection carries it and a refusal touches little. Characters take up to six bytes as JSON. */
const mostOfRequest = { questions: 200, characters: 100_000 } as const;

/** Milliseconds: after the last key until what was typed is sent, and between one attempt and the next. */
const pauses = { typing: 800, first: 1000, longest: 60_000 } as const;

const sizeOf = ({ questionId, seen, text, seenConflicts = [], explains = [] }: FieldChange): number =>
  [questionId, seen, text, ...seenConflicts, ...explains].reduce((sum, one) => sum + one.length + 20, 0);

/** So many of the oldest changes as one request takes; all fields of a question in it that are waiting, as long as there is room. */
function firstBatch(waiting: readonly FieldChange[]): readonly FieldChange[] {
  const questions = new Set<string>();
  let characters = 0;
  const end = waiting.findIndex((change) => {
    questions.add(change.questionId);
    characters += sizeOf(change);
    return questions.size > mostOfRequest.questions || characters > mostOfRequest.characters;
  });
  return end < 0 ? waiting : waiting.slice(0, Math.max(1, end));
}

/**
 * An outbox with a request under way. One at a time: where one is, or nothing waits, or sending is stopped, it stays as it is. Keep it (`writeOutbox`) before the request leaves, so that its number
 * outlives a reload. `key`: a new number, 8 to 100 visible ASCII characters.
 *
 * @example startSending(outbox, newKey).sending?.changes
 */
export function startSending(outbox: Outbox, key: string): Outbox {
  if (outbox.sending || outbox.stopped || outbox.waiting.length === 0) return outbox;
  const changes = firstBatch(outbox.waiting);
  return { ...outbox, sending: { key, changes }, waiting: outbox.waiting.slice(changes.length) };
}

/**
 * The changes of a request question by question, as `forms.save-answers` takes them. The same request always gives the same.
 *
 * @example questionsOf(request.changes) // [{ questionId: 'some-rate||', seen: { value: '' }, texts: { value: '93.6' } }]
 */
export function questionsOf(changes: readonly FieldChange[]): SentChanges {
  return [...byQuestion(changes)].map(([questionId, fields]) => {
    const seenConflicts = fields.flatMap(({ field, seenConflicts = [] }) => seenConflicts.map((other) => ({ field, other })));
    const explains = fields.findLast((one) => one.explains !== undefined)?.explains;
    return {
      questionId, seen: Object.fromEntries(fields.map(({ field, seen }) => [field, seen])), texts: Object.fromEntries(fields.map(({ field, text }) => [field, text])),
      ...(seenConflicts.length > 0 ? { seenConflicts } : {}), ...(explains === undefined ? {} : { explains }),
    };
  });
}

/**
 * How long to wait before the next attempt, in milliseconds from the last key or the last failure: twice as long after each failure, a minute at most; null where there is nothing to send. When the
 * browser says that it is connected again one need not wait.
 *
 * @example pauseBefore(outbox) // 4000, after three failures
 */
export function pauseBefore({ sending, waiting, failures, stopped }: Outbox): number | null {
  if (stopped || (!sending && waiting.length === 0)) return null;
  return failures === 0 ? pauses.typing : Math.min(pauses.longest, pauses.first * 2 ** (failures - 1));
}

/**
 * Which fields of a request a complaint is about, by the place it names (`changes.3.texts.value`, `changes.3.questionId`); none where it names none of them.
 *
 * @example complainedOf(request.changes, 'changes.0.texts.value') // [{ questionId: 'some-rate||', field: 'value', … }]
 */
export function complainedOf(changes: readonly FieldChange[], place: string): readonly FieldChange[] {
  const [, number, field] = /^changes\.(\d+)(?:\.(?:texts|seen)\.(\w+)|\.|$)/.exec(place) ?? [];
  const question = number === undefined ? undefined : questionsOf(changes)[Number(number)];
  const ofQuestion = changes.filter(({ questionId }) => questionId === question?.questionId);
  const named = ofQuestion.filter((one) => fieldKey(one) === fieldKey({ ...one, field: field as FieldChange['field'] }));
  return named.length > 0 ? named : ofQuestion;
}
