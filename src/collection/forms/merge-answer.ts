import { isAnswerField, type Answer, type AnswerField, type AnswerTexts, type Conflict } from './answer.ts';

/** What somebody wants to stand in fields of an answer; '' empties one. `seen` is what they saw stand there when they began to type, `seenConflicts` what they saw kept beside it. */
export type AnswerChange = { readonly seen: AnswerTexts; readonly seenConflicts?: readonly Pick<Conflict, 'field' | 'other'>[]; readonly texts: AnswerTexts; readonly explains?: readonly string[] };

/** Who changes, and when. */
type Change = { readonly by: string; readonly at: string };

const textIn = (texts: AnswerTexts, field: AnswerField): string => texts[field] ?? '';

/** Fields in which something stands. */
const filled = (texts: AnswerTexts): AnswerTexts => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

/**
 * An answer after somebody's change. Each field goes by itself: two people may fill two fields of one question. Where a field was changed by somebody else since it was seen, and to something
 * else, what stands stays and the other text is kept beside it as a conflict, so that neither is lost; who changes a field having seen what stands there settles those of its conflicts that
 * they saw as well, or that say what now stands. A change that was made already changes nothing, so that it may be sent again after a lost connection.
 *
 * @example mergeAnswer(noAnswer, { seen: {}, texts: { value: '93.6' } }, { by: '王芳', at: now }).texts // { value: '93.6' }
 */
export function mergeAnswer(before: Answer, { seen, seenConflicts = [], texts, explains }: AnswerChange, { by, at }: Change): Answer {
  const fields = Object.keys(texts).filter(isAnswerField);
  const wanted = fields.map((field) => ({ field, text: textIn(texts, field), stands: textIn(before.texts, field), was: textIn(seen, field) }));
  const lost = wanted.filter(({ text, stands, was }) => text !== stands && stands !== was);
  const taken = wanted.filter((one) => !lost.includes(one));
  const settling = new Map(taken.filter(({ stands, was }) => stands === was).map(({ field, text }) => [field, text]));
  const isSettled = ({ field, other }: Conflict): boolean => settling.has(field) && (settling.get(field) === other || seenConflicts.some((one) => one.field === field && one.other === other));
  const known = before.conflicts.filter((one) => !isSettled(one));
  const added = lost.filter(({ field, text }) => !known.some((one) => one.field === field && one.other === text)).map(({ field, text }): Conflict => ({ field, other: text, by, at }));
  return {
    texts: filled({ ...before.texts, ...Object.fromEntries(taken.map(({ field, text }) => [field, text])) }),
    /* Which doubts are explained goes with the explanation that stands. */
    explains: lost.some(({ field }) => field === 'explanation') ? before.explains : (explains ?? before.explains),
    conflicts: [...known, ...added],
  };
}

/**
 * Whether two answers say the same.
 *
 * @example sameAnswer(before, after) // true: nothing to store
 */
export const sameAnswer = (one: Answer, other: Answer): boolean => canonical(one) === canonical(other);

const canonical = ({ texts, explains, conflicts }: Answer): string => JSON.stringify([Object.entries(filled(texts)).toSorted(([a], [b]) => (a < b ? -1 : 1)), explains.toSorted(), conflicts.map(({ field, other }) => [field, other])]);
