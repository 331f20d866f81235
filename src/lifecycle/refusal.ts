/** Why a step is not taken. */
export type StepReason =
  | 'step-unknown'
  | 'wrong-state'
  | 'by-successor-only'
  | 'role-missing'
  | 'other-unit'
  | 'time-over'
  | 'not-the-same-person'
  | 'four-eyes'
  | 'reason-missing'
  | 'reason-not-asked'
  | 'evidence-missing'
  | 'evidence-not-asked'
  | 'document-missing'
  | 'document-not-asked'
  | 'document-date'
  | 'day-missing'
  | 'day-not-asked'
  | 'day-impossible'
  | 'approver-missing'
  | 'approver-not-asked'
  | 'approver-unknown'
  | 'hand-over-missing'
  | 'hand-over-not-asked'
  | 'hand-over-impossible'
  | 'paper-not-accepted'
  | 'signature-incomplete'
  | 'content-unknown'
  | 'content-changed'
  | 'content-not-restored'
  | 'former-closed'
  | 'not-editable';

/** One thing that stands against a step, with a Chinese sentence for who wanted to take it. */
export type Objection = { readonly reason: StepReason; readonly message: string };

/** A step that is not taken, or a document that is not opened: nothing has changed. `also` are further objections to the same request. */
export type StepRefusal = { readonly kind: 'refused'; readonly also: readonly Objection[] } & Objection;

/**
 * Objections as one refusal, the first of them in front; null where there are none.
 *
 * @example refusalOf([{ reason: 'reason-missing', message: '退回须写明理由。' }]) // { kind: 'refused', reason: 'reason-missing', message: '退回须写明理由。', also: [] }
 */
export function refusalOf(objections: readonly Objection[]): StepRefusal | null {
  const [first, ...also] = objections;
  return first ? { kind: 'refused', ...first, also } : null;
}

/**
 * A list of names as a sentence prints it.
 *
 * @example quoted(['草案', '退回']) // '“草案”“退回”'
 */
export const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');
