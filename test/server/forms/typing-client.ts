/** A window in which somebody fills in a form without looking at what others do, or now and then. */
import type { Answer, AnswerField } from '#collection';
import type { ServedForms } from './serve-forms.ts';

/** What a window knows of an answer. */
export type KnownAnswer = Pick<Answer, 'texts' | 'conflicts'>;

/** A change that the server acknowledged: what was typed, what the window had seen when it was, and as which version it is stored. */
export type AcknowledgedChange = { readonly questionId: string; readonly field: AnswerField; readonly text: string; readonly saw: KnownAnswer; readonly version: number };

/** Everything acknowledged, one entry a request. */
export type Acknowledged = { readonly revision: number; readonly changes: readonly AcknowledgedChange[] }[];

const fields: readonly AnswerField[] = ['value', 'numerator', 'denominator', 'upperValue', 'explanation', 'note'];
const nothing: KnownAnswer = { texts: {}, conflicts: [] };

type Told = { readonly revision: number; readonly answers: readonly (KnownAnswer & { readonly questionId: string; readonly version: number })[] };

/** Which form, in whose name, how often; every text it types is typed by nobody else. */
type Typing = { readonly formId: string; readonly questionIds: readonly string[]; readonly who: string; readonly window: number; readonly times: number; readonly chance: () => number };

/**
 * Types into random fields, sometimes several at once, sometimes having looked again at the whole form or at what came back, sometimes not; puts down what was acknowledged.
 *
 * @example await typeInto(served, { formId, questionIds, who: 'zhang', window: 1, times: 30, chance: chanceFrom(7).fraction }, acknowledged)
 */
export async function typeInto({ send, read }: Pick<ServedForms, 'send' | 'read'>, { formId, questionIds, who, window, times, chance }: Typing, acknowledged: Acknowledged): Promise<void> {
  const known = new Map<string, KnownAnswer>();
  const oneOf = <One>(all: readonly One[]): One => all[Math.floor(chance() * all.length)] ?? (all[0] as One);
  const look = (answers: Told['answers']): void => {
    for (const { questionId, texts, conflicts } of answers) known.set(questionId, { texts, conflicts });
  };
  for (let time = 0; time < times; time += 1) {
    if (chance() < 0.2) look((await read(who, 'forms.get-form', { formId })).body['answers'] as Told['answers']);
    const asked = new Set(Array.from({ length: 1 + Math.floor(chance() * 3) }, () => oneOf(questionIds)));
    const changes = [...asked].map((questionId, at) => ({ questionId, field: oneOf(fields), text: chance() < 0.08 ? '' : `${String(window)}${String(time).padStart(3, '0')}${String(at)}`, saw: known.get(questionId) ?? nothing }));
    const { status, body } = await send(who, 'forms.save-answers', { formId, changes: changes.map(({ questionId, field, text, saw: { texts, conflicts } }) => ({ questionId, seen: texts, seenConflicts: conflicts, texts: { [field]: text } })) });
    if (status !== 200) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
    const told = body as Told;
    acknowledged.push({ revision: told.revision, changes: changes.map((one) => ({ ...one, version: told.answers.find(({ questionId }) => questionId === one.questionId)?.version ?? 0 })) });
    if (chance() < 0.5) look(told.answers);
  }
}
