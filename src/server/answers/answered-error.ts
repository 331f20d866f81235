import { actionError, type ActionError, type ErrorCode } from '#actions';

/** Carries an error of the catalogue out of a hook or parser to the one place that answers it. */
export class AnsweredError extends Error {
  readonly answer: ActionError;
  readonly headers: Readonly<Record<string, string>>;
  constructor(answer: ActionError, headers: Readonly<Record<string, string>> = {}) {
    super(answer.error);
    this.answer = answer;
    this.headers = headers;
  }
}

/**
 * An error of the catalogue to be thrown on the way in.
 *
 * @example throw answered('wrong-method', {}, { allow: 'POST' })
 */
export const answered = (code: ErrorCode, more: Parameters<typeof actionError>[1] = {}, headers: Readonly<Record<string, string>> = {}): AnsweredError => new AnsweredError(actionError(code, more), headers);
