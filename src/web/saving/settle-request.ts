import type { Answer, AnswerField, AnswerTexts } from '#collection';
import type { Actions } from '../client/actions.ts';
import type { CallFailure } from '../client/call-failure.ts';
import { byQuestion, coalesce, fieldKey, type FieldChange, type Outbox, type RefusedChange } from './outbox.ts';
import { complainedOf } from './send-changes.ts';

type SavedAnswers = Actions['forms.save-answers']['output']['answers'];

/** An answer as the screen shows it: what the server says, with what was typed over it meanwhile. `typedAgain`: those fields. */
export type ShownAnswer = Answer & { readonly questionId: string; readonly typedAgain: readonly AnswerField[] };

/** Nobody answered, or not now: the same request is sent again later. */
const passing = new Set(['unreachable', 'unavailable', 'too-many-requests']);

/**
 * The server has carried out a request. What was typed meanwhile stays in the outbox and on the screen. The answer to another request than the one under way changes nothing.
 *
 * @example takeAnswers(outbox, key, output.answers).shown[0]?.texts.value // '93.6'
 */
export function takeAnswers(outbox: Outbox, key: string, answers: SavedAnswers): { readonly outbox: Outbox; readonly shown: readonly ShownAnswer[] } {
  if (outbox.sending?.key !== key) return { outbox, shown: [] };
  const again = byQuestion([...outbox.refused, ...outbox.waiting]);
  const shown = answers.map(({ questionId, texts, explains, conflicts }): ShownAnswer => {
    const typed = again.get(questionId) ?? [];
    const standing: AnswerTexts = { ...texts, ...Object.fromEntries(typed.map(({ field, text }) => [field, text])) };
    return { questionId, texts: standing, explains, conflicts, typedAgain: typed.map(({ field }) => field) };
  });
  return { outbox: { ...outbox, sending: null, failures: 0 }, shown };
}

/** Why fields are refused, by field: what the reasons name. */
function refusedIn(changes: readonly FieldChange[], { error, reason, message, reasons = [] }: CallFailure): ReadonlyMap<string, string> {
  if (error !== 'invalid-input' && reason !== 'unknown-question') return new Map();
  return new Map(reasons.flatMap((one) => complainedOf(changes, one.place ?? '').map((change) => [fieldKey(change), one.message || message] as const)));
}

/**
 * A request was not carried out. Where nobody answered, or the server cannot now, it stays under way, under its number, after a longer pause. Where the server names fields that it does not take they
 * are put aside and the others go anew under another number. Else sending stops until somebody has it resumed (`resumeSending`); the request keeps its number, for it may be one that was carried out
 * when an earlier answer got lost.
 *
 * @example takeFailure(outbox, key, unreachable).failures // 1
 */
export function takeFailure(outbox: Outbox, key: string, failure: CallFailure): Outbox {
  const { sending, waiting, refused } = outbox;
  if (sending?.key !== key) return outbox;
  if (passing.has(failure.error)) return { ...outbox, failures: outbox.failures + 1 };
  const isUsedNumber = failure.error === 'replayed-differently';
  const messages = refusedIn(sending.changes, failure);
  if (messages.size === 0 && !isUsedNumber) return { ...outbox, failures: 0, stopped: { error: failure.error, message: failure.message } };
  const typedAgain = new Set(waiting.map(fieldKey));
  const aside = sending.changes.flatMap((change): RefusedChange[] => {
    const message = messages.get(fieldKey(change));
    return message === undefined || typedAgain.has(fieldKey(change)) ? [] : [{ ...change, message }];
  });
  const asideKeys = new Set(aside.map(fieldKey));
  return { ...outbox, sending: null, failures: 0, refused: [...refused, ...aside], waiting: coalesce([...sending.changes.filter((change) => !asideKeys.has(fieldKey(change))), ...waiting]) };
}
